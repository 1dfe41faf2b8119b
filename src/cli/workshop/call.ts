import { USUAL_TERMS, type WorkshopTerms } from '../../workshop/picture.ts';
import { USUAL_MINUTES } from '../assess/hands.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import type { Session } from '../facilitate/facilitate.ts';

export interface WorkshopOptions {
  readonly minGroup?: string;
  readonly seed?: string;
  readonly skipFaulty?: true;
  readonly facilitate?: true;
  readonly timer?: string;
  readonly names?: true;
  readonly accessible?: true;
}

/** What a call asks for. */
export interface WorkshopCall {
  readonly terms: WorkshopTerms;
  readonly skipFaulty: boolean;
  /** What was said of both, for a command that asks for the same picture. */
  readonly flags: readonly string[];
  /** Present with `--facilitate`. */
  readonly session?: Pick<Session, 'output' | 'minutes' | 'names' | 'accessible'>;
}

const LARGEST_SEED = 2 ** 32 - 1;

/** Options that mean something only while a group agrees. */
const FACILITATING = ['timer', 'names', 'accessible'] as const;

/** Reads the options. Throws CallError for a value that is not possible, and for options that do not go together. */
export function callOf(context: Context, options: WorkshopOptions): WorkshopCall {
  const minGroup = wholeNumber('--min-group', options.minGroup, 1, Number.MAX_SAFE_INTEGER);
  const seed = wholeNumber('--seed', options.seed, 0, LARGEST_SEED);
  const minutes = wholeNumber('--timer', options.timer, 1, 60);
  const terms = {
    ...USUAL_TERMS,
    ...(minGroup !== undefined && { minGroup }),
    ...(seed !== undefined && { seed }),
  };
  const flags = [
    ...(minGroup === undefined ? [] : ['--min-group', String(minGroup)]),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
    ...(options.skipFaulty === true ? ['--skip-faulty'] : []),
  ];
  const call = { terms, skipFaulty: options.skipFaulty === true, flags };
  if (options.facilitate !== true) {
    const stray = FACILITATING.find((name) => options[name] !== undefined);
    if (stray === undefined) return call;
    throw new CallError(`--${stray} works only with --facilitate. Add that, or leave it out.`);
  }
  if (context.options.formatOfName) {
    throw new CallError(
      `What a group agrees on is an assessment, in YAML. Give -o a name that ends in .yaml, not ${context.output}.`,
    );
  }
  if (context.format !== 'table') {
    throw new CallError(
      `--facilitate asks questions on the screen, so it cannot be combined with --format ${context.format}. Leave one of them out.`,
    );
  }
  const { output } = context;
  if (output === undefined) {
    throw new CallError(
      '--facilitate needs a file for what is agreed on. Name one, for example: -o agreed.yaml',
    );
  }
  const session = {
    output,
    minutes: minutes ?? USUAL_MINUTES,
    names: options.names === true,
    accessible: options.accessible === true,
  };
  return { ...call, session };
}

function wholeNumber(
  flag: string,
  word: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (word === undefined) return undefined;
  const value = /^\d+$/.test(word) ? Number(word) : -1;
  if (value >= least && value <= most) return value;
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  throw new CallError(`${flag} cannot be "${word}". Write a whole number ${range}.`);
}

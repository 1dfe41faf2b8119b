import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { Interrupted } from '../../io/interrupted.ts';
import type { Asker, Option } from '../../prompts/asker.ts';
import { count } from '../../reporters/words.ts';
import { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { shipped } from '../shipped.ts';
import { assess } from './assess.ts';
import { requireTerminal, withAsker } from './terminal.ts';
import { type Unfinished, unfinishedFiles } from './unfinished.ts';

type Choice = 'new' | 'example' | 'quit' | Unfinished;

/** `continuum` alone in a terminal: what would you like to do? Throws CallError. */
export async function menu(called: Context): Promise<Outcome> {
  requireTerminal(called.io);
  const context = new Context(called.io, { ...called.options, format: 'table' });
  const continuum = await context.continuum();
  const unfinished = unfinishedFiles(context, continuum);
  let choice: Choice;
  try {
    choice = await withAsker(context, {}, (asker) => askChoice(asker, continuum, unfinished));
  } catch (error) {
    if (error instanceof Interrupted) return error.signal;
    throw error;
  }
  switch (choice) {
    case 'quit':
      return 'done';
    case 'new':
      return assess(context, undefined, {});
    case 'example':
      return showExample(context);
    default:
      return assess(context, choice.file, choice.votes === undefined ? {} : { votes: true });
  }
}

async function askChoice(
  asker: Asker,
  continuum: Continuum,
  unfinished: readonly Unfinished[],
): Promise<Choice> {
  const [first] = unfinished;
  const goOn: Option<Choice | 'list'>[] =
    first === undefined
      ? []
      : [
          unfinished.length === 1
            ? { value: first, label: `Go on with ${first.file}`, hint: left(first) }
            : {
                value: 'list',
                label: 'Go on with an unfinished one',
                hint: `${unfinished.length} in this folder`,
              },
        ];
  const choice = await asker.choose<Choice | 'list'>({
    heading: continuum.name,
    label: 'What would you like to do?',
    options: [
      ...goOn,
      { value: 'new', label: 'Begin a new assessment' },
      { value: 'example', label: 'Look at an example' },
      { value: 'quit', label: 'Quit' },
    ],
  });
  if (choice !== 'list') return choice;
  return asker.choose<Choice>({
    heading: 'Unfinished assessments in this folder',
    label: 'Which one?',
    options: unfinished.map((each) => ({ value: each, label: each.file, hint: left(each) })),
  });
}

function left({ open }: Unfinished): string {
  return `${count(open, 'question')} left`;
}

const EXAMPLE = 'harrow-bay-licensing.yaml';

/** The scorecard of an assessment that comes with the program. */
async function showExample(context: Context): Promise<Outcome> {
  const { io } = context;
  const file = shipped(io.files, 'examples', EXAMPLE);
  const near = path.relative(io.cwd, file);
  const name = near.startsWith('..') ? file : near;
  const { score } = await import('../commands/score.ts');
  return score(context, name, {});
}

import { type Before, checkFile } from '../../../src/gate/check.ts';
import type { FileCheck } from '../../../src/gate/file-check.ts';
import type { Policy } from '../../../src/gate/policy.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { parseAssessment } from '../../../src/validation/parse.ts';

export const continuum = builtinContinuum();
export const TODAY = '2026-11-22';

export interface Circumstances {
  /** The text of the earlier version; without it no baseline is asked for. */
  readonly before?: string;
  readonly today?: string;
}

/** One text before the gate. */
export function check(
  text: string,
  policy: Policy = {},
  { before, today = TODAY }: Circumstances = {},
): FileCheck {
  const parsed = parseAssessment(text, continuum);
  const earlier: Before | undefined =
    before === undefined
      ? undefined
      : { file: 'before.yaml', parsed: parseAssessment(before, continuum) };
  return checkFile(
    {
      file: 'unit.yaml',
      text,
      parsed,
      policy,
      hasBaseline: earlier !== undefined,
      ...(earlier && { before: earlier }),
    },
    { continuum, today },
  );
}

/** Every finding as `code line:column /pointer`, with a mark on warnings. */
export function findings({ diagnostics }: FileCheck): string[] {
  return diagnostics.map(({ code, severity, line, column, pointer }) =>
    `${code}${severity === 'warning' ? ' (warning)' : ''} ${line}:${column} ${pointer}`.trimEnd(),
  );
}

export const codes = ({ diagnostics }: FileCheck): string[] => diagnostics.map(({ code }) => code);

const HEAD = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject: { organization: Harrow Bay Council, focus: organization }
`;

/** A valid assessment; `ratings:` stands on line 5, and the first of these lines on line 6. */
export function file(...lines: readonly string[]): string {
  return dated('2026-03-14', ...lines);
}

/** The same of another day. */
export function dated(date: string, ...lines: readonly string[]): string {
  return `${HEAD}date: ${date}\nratings:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** The same with other lines where `ratings:` would be, on line 5 and below. */
export function headed(...lines: readonly string[]): string {
  return `${HEAD}date: 2026-03-14\n${lines.map((line) => `${line}\n`).join('')}`;
}

/**
 * An answer to every practice, ten digits for each component, stage 1 first; what is named is written otherwise.
 * One practice a line, in the order of the continuum.
 */
export function whole(
  digits: readonly [string, string, string],
  others: Readonly<Record<string, string>> = {},
): string {
  const components = ['CF', 'ME', 'EN'];
  const lines = continuum.practices.map(({ id }) => {
    const row = digits[components.indexOf(id.slice(0, 2))] ?? '';
    const at = 2 * (Number(id[2]) - 1) + (id[3] === 'a' ? 0 : 1);
    return others[id] ?? `${id}: ${row[at]}`;
  });
  return file(...lines.filter((line) => line !== ''));
}

import { builtinContinuum } from '../../../src/model/builtin.ts';

/** Lets component stages come out at 1, 1 and 2. */
const RATINGS: Readonly<Record<string, number>> = { 1: 4, 2: 3, 3: 3, 4: 2, 5: 2 };

/** An assessment in the short form, one practice a line; what is said of a practice replaces its rating. */
export function answers(said: Readonly<Record<string, string>> = {}): string {
  const { id, version, practices } = builtinContinuum();
  const lines = practices.map((practice) => {
    const usual = practice.id.startsWith('EN2') ? 4 : RATINGS[practice.stage];
    return `  ${practice.id}: ${said[practice.id] ?? usual}`.trimEnd();
  });
  return [
    'format: csp-assessment/1',
    `continuum: ${id}@${version}`,
    'subject:',
    '  organization: Harrow Bay Council',
    '  unit: Licensing office',
    '  focus: department',
    'date: 2026-03-14',
    'ratings:',
    ...lines,
    '',
  ].join('\n');
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNITS = ['Licensing office', 'Front desk', 'Claims team', 'Call center', 'Housing service'];
const NOTES = [
  'Complaints are logged, but the cause is looked for only when a manager asks for it.',
  'Works in the main office; the two branches still do it in their own way, on paper.',
  'The survey of last spring shows it, with 212 answers; the figures are in the yearly report.',
  'Customers say so in every second call; "nobody told us" is what we hear most.',
];
const A_FOLDER = 1000;

/** The same numbers in every run: this is a comparison, no lottery. */
function* chance(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** One assessment of about 3 KB: all practices rated, two of three with a note, some with evidence. */
export function assessmentText(index) {
  const numbers = chance(index + 1);
  const pick = (list) => list[Math.floor(numbers.next().value * list.length)];
  const lines = [
    '# yaml-language-server: $schema=https://unpkg.com/csp-continuum@1/continuum/schema/assessment.schema.json',
    'format: csp-assessment/1',
    'continuum: customer-satisfaction-practices@1.0.0',
    'subject:',
    `  organization: Harrow Bay Council ${index}`,
    `  unit: ${pick(UNITS)}`,
    '  focus: department',
    // In quotation marks: ajv-cli reads YAML 1.1, where a bare date is not text, and would refuse it.
    "date: '2026-03-14'",
    'respondent: { role: manager }',
    'ratings:',
  ];
  for (const stage of [1, 2, 3, 4, 5]) {
    for (const id of ['CF', 'ME', 'EN'].flatMap((code) => [
      `${code}${stage}a`,
      `${code}${stage}b`,
    ])) {
      const rating = pick([3, 4, 5, 5, 2]);
      if (numbers.next().value < 0.36) {
        lines.push(`  ${id}: ${rating}`);
        continue;
      }
      lines.push(`  ${id}:`, `    rating: ${rating}`, `    note: '${pick(NOTES)}'`);
      if (numbers.next().value < 0.2) {
        lines.push('    evidence:', "      - { what: Quarterly report, date: '2026-02-01' }");
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Writes so many files, a thousand to a folder. */
export function makeCorpus(folder, count) {
  for (let index = 0; index < count; index += 1) {
    const below = join(folder, String(Math.floor(index / A_FOLDER)).padStart(3, '0'));
    if (index % A_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${String(index).padStart(6, '0')}.yaml`), assessmentText(index));
  }
}

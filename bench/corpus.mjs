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
const ROLES = ['front-line', 'front-line', 'front-line', 'manager', 'support', 'leader'];
const PRACTICES = [1, 2, 3, 4, 5].flatMap((stage) =>
  ['CF', 'ME', 'EN'].flatMap((code) => [`${code}${stage}a`, `${code}${stage}b`]),
);

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
  for (const id of PRACTICES) {
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

/** What one of many people says of the same office, as `continuum form` hands it out: about 1 KB. */
export function responseText(index) {
  const numbers = chance(index + 1);
  const pick = (list) => list[Math.floor(numbers.next().value * list.length)];
  const lines = [
    `# response ${index.toString(36).padStart(4, '0')}`,
    '# yaml-language-server: $schema=https://unpkg.com/csp-continuum@1/continuum/schema/assessment.schema.json',
    'format: csp-assessment/1',
    'continuum: customer-satisfaction-practices@1.0.0',
    'subject:',
    '  organization: Harrow Bay Council',
    '  unit: Licensing office',
    '  focus: department',
    'date: 2026-03-14',
    'respondent:',
    `  role: ${pick(ROLES)}`,
    'ratings:',
  ];
  for (const [place, id] of PRACTICES.entries()) {
    // Early practices are rated higher, as they are where people answer in earnest.
    const usual = 4 - Math.floor(place / 10);
    const rating = Math.min(5, Math.max(1, usual + pick([-2, -1, 0, 0, 1])));
    const answer = numbers.next().value < 0.04 ? 'unknown' : rating;
    if (numbers.next().value < 0.05)
      lines.push(`  ${id}:`, `    rating: ${answer}`, `    note: '${pick(NOTES)}'`);
    else lines.push(`  ${id}: ${answer}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Writes the answers of so many people into one folder. */
export function makeResponses(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    writeFileSync(
      join(folder, `response-${String(index).padStart(6, '0')}.yaml`),
      responseText(index),
    );
  }
}

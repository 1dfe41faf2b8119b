import { expect, test } from 'vitest';
import { CallError } from '../../src/cli/call-error.ts';
import { subjectFrom } from '../../src/cli/subject-option.ts';

const COUNCIL = 'Harrow Bay Council';

test.each([
  [COUNCIL, undefined, { organization: COUNCIL, focus: 'organization' }],
  [COUNCIL, 'organization', { organization: COUNCIL, focus: 'organization' }],
  [
    `${COUNCIL} / Licensing`,
    undefined,
    { organization: COUNCIL, unit: 'Licensing', focus: 'department' },
  ],
  [
    `${COUNCIL} / Parks`,
    'business-unit',
    { organization: COUNCIL, unit: 'Parks', focus: 'business-unit' },
  ],
  [
    'Sea/Land Ltd / Freight',
    undefined,
    { organization: 'Sea/Land Ltd', unit: 'Freight', focus: 'department' },
  ],
  ['A / B / C', undefined, { organization: 'A', unit: 'B / C', focus: 'department' }],
  ['\u001b[31mA\u202e / B\u0007', undefined, { organization: 'A', unit: 'B', focus: 'department' }],
] as const)('--subject %j with --focus %s', (name, focus, subject) => {
  expect(subjectFrom(name, focus)).toEqual(subject);
});

test.each([
  ['', undefined, 'needs a name'],
  ['  ', undefined, 'needs a name'],
  [' / Licensing', undefined, 'needs a name'],
  [`${COUNCIL} / `, undefined, 'needs a name'],
  ['/', undefined, 'needs a name'],
  [COUNCIL, 'department', '--focus department needs the name of the unit'],
] as const)('--subject %j with --focus %s is refused', (name, focus, words) => {
  expect(() => subjectFrom(name, focus)).toThrow(CallError);
  expect(() => subjectFrom(name, focus)).toThrow(words);
});

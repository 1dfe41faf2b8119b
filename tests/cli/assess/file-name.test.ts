import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestFileName } from '../../../src/cli/assess/file-name.ts';

const DATE = '2026-03-14';

test.each([
  ['Harrow Bay', 'Licensing office', 'harrow-bay-licensing-office-2026-03-14.yaml'],
  ['Harrow Bay', undefined, 'harrow-bay-2026-03-14.yaml'],
  ['Müller & Söhne GmbH', 'Straße', 'muller-sohne-gmbh-strasse-2026-03-14.yaml'],
  ['Łódź Ørsted Þór', 'Cœur', 'lodz-orsted-thor-coeur-2026-03-14.yaml'],
  ["Children's Hospital", undefined, 'childrens-hospital-2026-03-14.yaml'],
  ['東京都', '窓口', 'assessment-2026-03-14.yaml'],
  ['東京都 Office', undefined, 'office-2026-03-14.yaml'],
  ['../../etc/passwd', '-rf', 'etc-passwd-rf-2026-03-14.yaml'],
  ['CON', undefined, 'con-2026-03-14.yaml'],
  ['a'.repeat(80), 'Desk', 'assessment-2026-03-14.yaml'],
  [
    'The Very Long Name of a Public Body',
    'for Licensing and Other Matters',
    'the-very-long-name-of-a-public-body-for-licensing-and-other-2026-03-14.yaml',
  ],
])('%s, %s', (organization, unit, name) => {
  const subject = {
    organization,
    focus: 'department',
    ...(unit === undefined ? {} : { unit }),
  } as const;
  expect(suggestFileName(subject, DATE)).toBe(name);
});

test('a number sets it apart from files that are there', () => {
  const subject = { organization: 'Harrow Bay', focus: 'organization' } as const;
  expect(suggestFileName(subject, DATE, 2)).toBe('harrow-bay-2026-03-14-2.yaml');
});

test('whatever the name, the file is safe on every system', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (organization, unit) => {
        const name = suggestFileName({ organization, unit, focus: 'department' }, DATE);
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-2026-03-14\.yaml$/);
        expect(name.length).toBeLessThanOrEqual(76);
      },
    ),
  );
});

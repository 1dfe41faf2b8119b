import fc from 'fast-check';
import { type Assessment, ROLES, type Role } from '../../src/core/assessment.ts';
import type { Continuum } from '../../src/core/continuum.ts';
import type { PracticePicture, WorkshopResponse } from '../../src/workshop/picture.ts';
import { plainContinuum } from '../core/support/continuum.ts';
import { anyAssessment, drawn } from '../core/support/ratings.ts';

export const continuum = plainContinuum();

const ROLE_OF: Readonly<Record<string, Role>> = {
  l: 'leader',
  m: 'manager',
  f: 'front-line',
  s: 'support',
};

/**
 * A group as a table: for a practice, a character for each person, in the marks of `drawn`. `rest` stands for every
 * practice that is not in the table, `roles` says who is a manager (m), on the front line (f) and so on; `-` names none.
 */
export function group(
  table: Readonly<Record<string, string>>,
  { rest, roles = '' }: { rest: string; roles?: string },
): WorkshopResponse[] {
  return [...rest].map((usual, person): WorkshopResponse => {
    const marks = continuum.practices.map(({ id }) => table[id]?.[person] ?? usual);
    const role = ROLE_OF[roles[person] ?? ''];
    return {
      file: `${person + 1}.yaml`,
      assessment: { ...drawn(continuum, marks), ...(role && { respondent: { role } }) },
    };
  });
}

/** What a picture says of one practice. */
export function of<Item extends { readonly practice: string }>(
  items: readonly Item[],
  practice: string,
): Item {
  const found = items.find((item) => item.practice === practice);
  if (!found) throw new Error(`No such practice: ${practice}`);
  return found;
}

/** How many people have any say in a practice. */
export function peopleIn(picture: PracticePicture): number {
  const { votes, notApplicable, unknown, unanswered } = picture;
  return votes.reduce((sum, count) => sum + count, notApplicable + unknown + unanswered);
}

/** Some people's answers, with every kind of answer, role and day among them. */
export function anyResponses(
  model: Continuum = continuum,
  { minLength = 1, maxLength = 12 }: { minLength?: number; maxLength?: number } = {},
): fc.Arbitrary<WorkshopResponse[]> {
  const assessment = fc
    .tuple(
      anyAssessment(model, { missing: 2, notApplicable: 6 }),
      fc.option(fc.constantFrom(...ROLES.slice(0, 3)), { nil: undefined }),
      fc.constantFrom('2026-03-12', '2026-03-13', '2026-03-14'),
      fc.constantFrom('An office', 'an office', 'An  Office'),
    )
    .map(
      ([answers, role, date, organization]): Assessment => ({
        ...answers,
        subject: { organization, focus: 'organization' },
        date,
        ...(role && { respondent: { role } }),
      }),
    );
  return fc
    .array(assessment, { minLength, maxLength })
    .map((all) => all.map((one, index) => ({ file: `${index + 1}.yaml`, assessment: one })));
}

/** How many chose each of five points; at least `least` in all. */
export const anyCounts = (least = 1, points = 5) =>
  fc
    .array(fc.nat(6), { minLength: points, maxLength: points })
    .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= least);

/** The values one by one: `[2, 0, 1]` is 1, 1, 3. */
export const expanded = (counts: readonly number[]): number[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));

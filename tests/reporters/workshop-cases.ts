import type { Assessment, Role } from '../../src/core/assessment.ts';
import type { WorkshopResult } from '../../src/reporters/results.ts';
import { USUAL_TERMS, type WorkshopTerms } from '../../src/workshop/picture.ts';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { assessmentOf, continuum } from './cases.ts';

/** What one person says, as `answersOf` reads it, and the role. */
export type Person = readonly [signs: string, role?: Role | undefined];

export function personOf([signs, role]: Person): Assessment {
  return assessmentOf(signs, role === undefined ? {} : { respondent: { role } });
}

/** A small number of draws: these are tests of words, not of the bootstrap. */
export function workshopResult(
  people: readonly Assessment[],
  terms: Partial<WorkshopTerms> = {},
  leftOut: readonly string[] = [],
): WorkshopResult {
  const responses = people.map((assessment, index) => ({
    file: `r/${index + 1}.yaml`,
    assessment,
  }));
  const picture = pictureOf(continuum, responses, { ...USUAL_TERMS, draws: 100, ...terms });
  return { continuum, picture, leftOut };
}

/** Managers see stage 2 in place, the front line does not; the others are in between. */
const OFFICE_PEOPLE: readonly Person[] = [
  ['455544444545434343323132232123', 'manager'],
  ['445544454545434343323122232123', 'manager'],
  ['455545445454334344323122222124', 'manager'],
  ['454545444545434443321122232123', 'manager'],
  ['444544333335322233211222142123', 'front-line'],
  ['444444323334322223211222?42113', 'front-line'],
  ['444544333235321233211222142123', 'front-line'],
  ['444544332335322233211x22142123', 'front-line'],
  ['444544343435322233212222142123', 'support'],
  ['444544444444444433211222142123', 'leader'],
  ['3333333333333333333333333', 'support'],
  ['44454434443432223321x22214....'],
];

export const OFFICE = workshopResult(OFFICE_PEOPLE.map(personOf));

export const GROUPS: Readonly<Record<string, WorkshopResult>> = {
  OFFICE,
  'OFFICE, some left out': workshopResult(OFFICE_PEOPLE.map(personOf), {}, ['b.yaml', 'c.yaml']),
  'of one': workshopResult([personOf(['444544333335322233211222142123', 'leader'])]),
  'that has rated nothing': workshopResult([personOf(['']), personOf(['?'.repeat(30)])]),
  'of one mind': workshopResult(
    Array.from({ length: 5 }, () => personOf(['4'.repeat(30), 'manager'])),
  ),
  'that is split': workshopResult(
    Array.from({ length: 8 }, (_, index) =>
      personOf([(index % 2 ? '1' : '5').repeat(30), index % 2 ? 'front-line' : 'manager']),
    ),
  ),
  'of hundreds': workshopResult(
    Array.from({ length: 300 }, (_, index) =>
      personOf([String((index % 5) + 1).repeat(30), index % 3 ? 'front-line' : 'manager']),
    ),
    { draws: 10 },
  ),
};

import {
  COMPONENT_CODES,
  COMPONENTS,
  type Continuum,
  type Effort,
  type Practice,
  type Rule,
  STAGES,
} from '../../../src/core/continuum.ts';

/** Efforts of the thirty practices in continuum order, a row a stage: CFa CFb MEa MEb ENa ENb. */
const EFFORTS_BY_STAGE = ['MSSMMM', 'MMSMSM', 'MLMMLS', 'MLMMLL', 'LMMMSM'];
const MAY_NOT_APPLY = new Set(['CF3b', 'ME4a', 'EN4b', 'CF5b']);

export const RULE: Rule = {
  established: 4,
  reservation: { points: 7, per: 2, floor: 3 },
  reservationsAllowed: 1,
};

const effortOf = (letter: string): Effort => (letter === 'S' || letter === 'L' ? letter : 'M');

function practice(
  id: string,
  component: Practice['component'],
  stage: Practice['stage'],
  effort: string,
): Practice {
  return {
    id,
    component,
    stage,
    title: `Title of ${id}`,
    statement: `Statement of ${id}.`,
    why: `Why ${id}.`,
    evidence: [`Evidence of ${id}.`],
    first30Days: `First 30 days of ${id}.`,
    within90Days: `Within 90 days of ${id}.`,
    measure: `Measure of ${id}.`,
    effort: effortOf(effort),
    owner: `Owner of ${id}`,
    sources: [`source of ${id}`],
    ...(MAY_NOT_APPLY.has(id) && { notApplicableWhen: `When ${id} cannot arise.` }),
  };
}

/** A continuum of the usual shape with plain texts, so that core tests depend on the rule alone. */
export function plainContinuum(rule: Rule = RULE, letters = 'ab'): Continuum {
  return {
    id: 'plain',
    version: '1.0.0',
    name: 'Plain continuum',
    credit: 'Nobody',
    rule,
    scale: [],
    readingRules: [],
    components: COMPONENTS.map((id) => ({ id, name: `Name of ${id}` })),
    stages: STAGES.map((stage) => ({
      stage,
      name: `Stage ${stage}`,
      essence: '',
      components: { 'customer-focus': '', measurement: '', environment: '' },
      riskOfStaying: '',
      costOfMoving: '',
      whenNotToMove: '',
    })),
    practices: STAGES.flatMap((stage) =>
      COMPONENTS.flatMap((component, column) =>
        [...letters].map((letter, index) =>
          practice(
            `${COMPONENT_CODES[component]}${stage}${letter}`,
            component,
            stage,
            EFFORTS_BY_STAGE[stage - 1]?.[column * 2 + (index % 2)] ?? 'M',
          ),
        ),
      ),
    ),
    sources: [],
    seedItems: [],
  };
}

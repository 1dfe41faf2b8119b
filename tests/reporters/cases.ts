import type { Answer, Assessment, Remarks } from '../../src/core/assessment.ts';
import type { Rating } from '../../src/core/continuum.ts';
import { plan } from '../../src/core/make-plan.ts';
import { score } from '../../src/core/score.ts';
import type { TargetRequest } from '../../src/core/target.ts';
import { withRatings } from '../../src/core/what-if.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import type { PlanResult, ScoreResult } from '../../src/reporters/results.ts';
import type { Screen } from '../../src/reporters/screen.ts';

export const continuum = builtinContinuum();

export const plain = (width: number): Screen => ({ width, color: 0, unicode: true });

/**
 * Answers in continuum order, one character each: a digit, `x` not applicable, `?` unknown, `.` unanswered.
 * `444544…` is how the three cases read from CF1a to EN5b.
 */
export function answersOf(signs: string): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  continuum.practices.forEach(({ id }, position) => {
    const sign = signs[position] ?? '.';
    if (sign === 'x') answers.set(id, { state: 'not-applicable', reason: 'It cannot arise here.' });
    else if (sign === '?') answers.set(id, { state: 'unknown' });
    else if (sign !== '.') answers.set(id, { state: 'rated', rating: Number(sign) as Rating });
  });
  return answers;
}

export function assessmentOf(signs: string, more: Partial<Assessment> = {}): Assessment {
  return {
    continuum: { id: continuum.id, version: continuum.version },
    subject: {
      organization: 'Harrow Bay Council',
      unit: 'Licensing office',
      focus: 'department',
    },
    date: '2026-03-14',
    answers: answersOf(signs),
    ...more,
  };
}

export const CASE_A = assessmentOf('444544333335322233211222142123');
export const CASE_B = assessmentOf('445545544544444444334345344333', {
  subject: { organization: 'Northmere Mutual', unit: 'Claims', focus: 'business-unit' },
});
export const CASE_C = assessmentOf('544454454454545445444544433444', {
  subject: { organization: 'Alder & Quay Hotels', focus: 'organization' },
});
const remarks: Readonly<Record<string, Remarks>> = {
  CF2a: {
    votes: [0, 1, 4, 3, 4],
    note: 'When Planning is involved, nobody owns the case.',
    dissent: 'Two would still say 4: within the office every case has an owner.',
  },
  ME2b: { votes: [1, 2, 2, 6, 1], note: 'Four complaints were traced in the spring.' },
  EN3b: { dissent: 'One would say 4.' },
  CF5b: { votes: [0, 0, 1, 0, 0], dissent: 'One had such a case.' },
};
/** What twelve people agreed on, some of them with a reservation. */
export const AGREED = assessmentOf('', {
  method: 'agreed',
  raters: 12,
  participants: ['A leader', 'A clerk'],
  answers: new Map(
    [...answersOf('4445443333353222332112221x2123')].map(([id, answer]) => [
      id,
      { ...answer, ...remarks[id] },
    ]),
  ),
});
/** Thirteen answers, two of them "unknown". */
export const UNFINISHED = assessmentOf('445454?444?44');
/** The first case, with everything left out that may be. */
export const LEFT_OUT = assessmentOf('4445443333353x223321x22x1x2123');
export const BLANK = assessmentOf('');

export function scoreResult(
  assessment: Assessment,
  more: { explain?: boolean; whatIf?: Readonly<Record<string, Rating>> } = {},
): ScoreResult {
  const base = {
    file: 'office.yaml',
    continuum,
    assessment,
    scorecard: score(continuum, assessment),
    explain: more.explain ?? false,
  };
  if (more.whatIf === undefined) return base;
  const changes = new Map(Object.entries(more.whatIf));
  return {
    ...base,
    whatIf: {
      changes: [...changes].map(([practice, to]) => {
        const answer = assessment.answers.get(practice);
        return { practice, from: answer?.state === 'rated' ? answer.rating : null, to };
      }),
      scorecard: score(continuum, withRatings(assessment, changes)),
    },
  };
}

export function planResult(assessment: Assessment, request: TargetRequest = {}): PlanResult {
  return {
    file: 'office.yaml',
    continuum,
    assessment,
    scorecard: score(continuum, assessment),
    plan: plan(continuum, assessment, request),
  };
}

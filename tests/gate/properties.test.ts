import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Assessment, remarksOf } from '../../src/core/assessment.ts';
import {
  COMPONENTS,
  type PracticeId,
  RATINGS,
  type Rating,
  STAGES,
  type StageNumber,
} from '../../src/core/continuum.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import type { Policy } from '../../src/gate/policy.ts';
import { checkOf } from '../../src/gate/rules.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { anyAssessment } from '../core/support/ratings.ts';
import { anyAnswer } from '../yaml/support/answers.ts';
import { check, codes, continuum, TODAY } from './support/gate.ts';

const ofBuiltin = (assessment: Assessment): Assessment => ({
  ...assessment,
  continuum: { id: continuum.id, version: continuum.version },
});
/** High ratings are frequent, so that stages are reached and can be lost. */
const high: fc.Arbitrary<Rating> = fc.oneof(fc.constantFrom(...RATINGS), {
  weight: 4,
  arbitrary: fc.constantFrom<Rating>(4, 5),
});
const anyUnit = fc.oneof(
  anyAssessment(continuum).map(ofBuiltin),
  anyAssessment(continuum, {}, high).map(ofBuiltin),
);
/** Any remarks, in any form that the file takes. */
const withRemarks = fc
  .tuple(anyUnit, fc.array(anyAnswer, { maxLength: 6 }))
  .map(([unit, answers]) => ({ ...unit, answers: new Map([...unit.answers, ...answers]) }));
const anyPractice = fc.constantFrom(...continuum.practices.map(({ id }) => id));
const anyStage = fc.constantFrom<StageNumber>(...STAGES);
const anyAge = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom<'d' | 'w' | 'm' | 'y'>('d', 'w', 'm', 'y'),
});
const stagePolicy: fc.Arbitrary<Policy> = fc.record(
  {
    minStage: anyStage,
    min: fc.record({ measurement: anyStage, environment: anyStage }, { requiredKeys: [] }),
    minEvidencedStage: anyStage,
    atTarget: fc.constant(true),
  },
  { requiredKeys: [] },
);
const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    minStage: anyStage,
    min: fc.record({ measurement: anyStage, 'customer-focus': anyStage }, { requiredKeys: [] }),
    atTarget: fc.boolean(),
    complete: fc.boolean(),
    maxNa: fc.integer({ min: 0, max: 4 }),
    maxAge: anyAge,
    evidence: fc.boolean(),
    evidenceMaxAge: anyAge,
    minEvidencedStage: anyStage,
    strict: fc.boolean(),
  },
  { requiredKeys: [] },
);

function checked(unit: Assessment, policy: Policy = {}, before?: Assessment): FileCheck {
  const text = writeAssessment(unit, continuum);
  return check(text, policy, before && { before: writeAssessment(before, continuum) });
}

function withAnswer(unit: Assessment, practice: PracticeId, answer: Answer): Assessment {
  return { ...unit, answers: new Map([...unit.answers, [practice, answer]]) };
}

/** The same answer with another rating; what was said beside it stays. */
const rerated = (answer: Answer | undefined, rating: Rating): Answer => ({
  state: 'rated',
  rating,
  ...remarksOf(answer ?? {}),
});

const errors = ({ diagnostics }: FileCheck): string[] =>
  diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('raising a rating', () => {
  it('never makes a stage policy fail that passed', () => {
    const targets = fc.option(fc.record({ measurement: anyStage }), { nil: undefined });
    fc.assert(
      fc.property(
        anyUnit,
        stagePolicy,
        targets,
        anyPractice,
        anyStage,
        (drawn, policy, own, practice, rating) => {
          const unit = own === undefined ? drawn : { ...drawn, targets: own };
          const answer = unit.answers.get(practice);
          fc.pre(answer?.state !== 'not-applicable');
          fc.pre(answer?.state !== 'rated' || answer.rating <= rating);
          const failed = new Set(errors(checked(unit, policy)));
          const after = errors(
            checked(withAnswer(unit, practice, rerated(answer, rating)), policy),
          );
          expect(after.filter((code) => !failed.has(code))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never makes the baseline check fail', () => {
    fc.assert(
      fc.property(anyUnit, anyPractice, anyStage, (unit, practice, rating) => {
        const answer = unit.answers.get(practice);
        fc.pre(answer?.state !== 'not-applicable');
        fc.pre(answer?.state !== 'rated' || answer.rating <= rating);
        const after = withAnswer(unit, practice, rerated(answer, rating));
        expect(errors(checked(after, {}, unit))).toEqual([]);
      }),
    );
  });
});

describe('a file against itself', () => {
  it('fails the baseline check by what has ended alone, whatever its remarks', () => {
    fc.assert(
      fc.property(withRemarks, (unit) => {
        const found = checked(unit, {}, unit);
        const pointers = found.diagnostics.flatMap(({ code, pointer }) =>
          checkOf(code) === 'baseline' ? [`${code} ${pointer}`] : [],
        );
        const ended = [...unit.answers].flatMap(([id, { waiver }]) =>
          waiver !== undefined && waiver.until < TODAY
            ? [`waiver-expired /ratings/${id}/waiver/until`]
            : [],
        );
        expect(pointers.sort()).toEqual(ended.sort());
        expect(found.ok).toBe(ended.length === 0);
      }),
    );
  });
});

describe('lowering one rating', () => {
  const waiver = { reason: 'Two posts are vacant.', until: TODAY };
  /** A unit, and an answer in it that is lower than what it has. */
  const lowered = fc
    .tuple(
      anyUnit,
      fc.nat(),
      fc.constantFrom<Rating | 'unknown' | 'unanswered'>(1, 2, 3, 4, 'unknown', 'unanswered'),
    )
    .map(([unit, at, to]) => {
      const rated = [...unit.answers].flatMap(([id, one]) =>
        one.state === 'rated' ? [{ id, rating: one.rating }] : [],
      );
      const which = rated[at % Math.max(1, rated.length)];
      const now: Answer = typeof to === 'number' ? { state: 'rated', rating: to } : { state: to };
      const least = typeof to === 'number' ? to : 1;
      return which !== undefined && which.rating > least ? { unit, id: which.id, now } : undefined;
    })
    .filter((one) => one !== undefined);

  it('without a waiver always fails', () => {
    fc.assert(
      fc.property(lowered, ({ unit, id, now }) => {
        const found = checked(withAnswer(unit, id, now), {}, unit);
        expect(found.ok).toBe(false);
        expect(errors(found)).toContain('rating-fell');
      }),
      { numRuns: 150 },
    );
  });

  it('with a valid waiver never fails', () => {
    fc.assert(
      fc.property(lowered, ({ unit, id, now }) => {
        expect(errors(checked(withAnswer(unit, id, { ...now, waiver }), {}, unit))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('with the waiver of an earlier fall always fails', () => {
    fc.assert(
      fc.property(lowered, ({ unit, id, now }) => {
        const earlier = withAnswer(unit, id, { ...(unit.answers.get(id) ?? now), waiver });
        const found = errors(checked(withAnswer(unit, id, { ...now, waiver }), {}, earlier));
        expect(found).toContain('rating-fell');
      }),
    );
  });

  it('with a waiver that has ended always fails', () => {
    const ended = { ...waiver, until: '2026-11-21' };
    fc.assert(
      fc.property(lowered, ({ unit, id, now }) => {
        const found = errors(checked(withAnswer(unit, id, { ...now, waiver: ended }), {}, unit));
        expect(found).toContain('waiver-expired');
        expect(found).not.toContain('rating-fell');
      }),
    );
  });
});

describe('adding evidence', () => {
  const item = fc.record(
    {
      what: fc.constant('A report.'),
      date: fc.constantFrom('2026-11-22', '2020-01-01', '2030-01-01'),
    },
    { requiredKeys: ['what'] },
  );

  function more(
    unit: Assessment,
    practice: PracticeId,
    added: { what: string; date?: string },
  ): Assessment {
    const answer = unit.answers.get(practice) ?? { state: 'unanswered' };
    return withAnswer(unit, practice, { ...answer, evidence: [...(answer.evidence ?? []), added] });
  }

  it('of any kind never makes a policy fail that asks whether there is some', () => {
    fc.assert(
      fc.property(
        anyUnit,
        anyPractice,
        item,
        anyStage,
        (unit, practice, added, minEvidencedStage) => {
          const policy: Policy = { evidence: true, minEvidencedStage };
          const before = errors(checked(unit, policy));
          const after = errors(checked(more(unit, practice, added), policy));
          expect(after.filter((code) => !before.includes(code))).toEqual([]);
          expect(after.length).toBeLessThanOrEqual(before.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of today never makes a policy fail that asks how old it is', () => {
    fc.assert(
      fc.property(anyUnit, anyPractice, anyAge, (unit, practice, evidenceMaxAge) => {
        const before = errors(checked(unit, { evidenceMaxAge }));
        const after = errors(
          checked(more(unit, practice, { what: 'A', date: TODAY }), { evidenceMaxAge }),
        );
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });

  it('of any age never makes it fail where there was some already', () => {
    fc.assert(
      fc.property(anyUnit, anyPractice, item, anyAge, (unit, practice, added, evidenceMaxAge) => {
        fc.pre((unit.answers.get(practice)?.evidence ?? []).length > 0);
        const before = errors(checked(unit, { evidenceMaxAge }));
        const after = errors(checked(more(unit, practice, added), { evidenceMaxAge }));
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});

describe('any policy', () => {
  it('that asks for nothing finds signs of a careless answer alone', () => {
    fc.assert(
      fc.property(withRemarks, (unit) => {
        const { diagnostics, ok, checks } = checked(unit);
        expect(diagnostics.filter(({ code }) => checkOf(code) !== 'plausible')).toEqual([]);
        expect(ok).toBe(true);
        expect(checks).toEqual(['valid', 'plausible']);
      }),
    );
  });

  it('finds in file order, only what it asks for, and the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(withRemarks, anyUnit, anyPolicy, (unit, before, policy) => {
        const found = checked(unit, policy, before);
        const places = found.diagnostics.map(({ line, column }) => 10_000 * line + column);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { code } of found.diagnostics) expect(found.checks).toContain(checkOf(code));
        const turned: Policy = Object.fromEntries(Object.entries(policy).reverse());
        expect(checked(unit, turned, before)).toEqual(found);
      }),
    );
  });

  it('fails a file just when there is an error, and strictly just when there is a finding', () => {
    fc.assert(
      fc.property(withRemarks, anyPolicy, (unit, policy) => {
        const lax = checked(unit, { ...policy, strict: false });
        const strict = checked(unit, { ...policy, strict: true });
        expect(lax.ok).toBe(errors(lax).length === 0);
        expect(strict.ok).toBe(strict.diagnostics.length === 0);
        expect(codes(strict)).toEqual(codes(lax));
      }),
    );
  });

  it('of a stage fails just when the lower bound is below it', () => {
    fc.assert(
      fc.property(anyUnit, anyStage, anyStage, (unit, minStage, least) => {
        const min = { 'customer-focus': least, measurement: least, environment: least };
        const found = checked(unit, { minStage, min });
        const { scorecard } = found;
        if (scorecard === null) throw new Error('A valid file has a score.');
        expect(codes(found).includes('stage-below-minimum')).toBe(scorecard.range.low < minStage);
        const below = COMPONENTS.filter(
          (_, at) => (scorecard.components[at]?.range.low ?? 0) < least,
        );
        expect(codes(found).filter((code) => code === 'component-below-minimum')).toHaveLength(
          below.length,
        );
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/reporters/json.ts';
import { render as renderPlan } from '../../src/reporters/plan-json.ts';
import { render as renderScore } from '../../src/reporters/score-json.ts';
import { assessmentOf, CASE_A, planResult, scoreResult, UNFINISHED } from './cases.ts';

/** Every key in the order in which the document has it, one level a line; arrays by their first element. */
function keys(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length > 0 ? keys(value[0], `${path}[]`) : [];
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value);
  return [
    `${path || '.'}: ${inner.map(([key]) => key).join(' ')}`,
    ...inner.flatMap(([key, each]) => keys(each, `${path}.${key}`)),
  ];
}

describe('score --format json', () => {
  it('has the keys of the contract, in their order', () => {
    const text = renderScore(scoreResult(CASE_A));
    expect(keys(JSON.parse(text))).toEqual([
      '.: schemaVersion file continuum subject date stage stageName range provisional decisive components heldBackBy evidenced sensitivity total counts',
      '.continuum: id version',
      '.subject: organization unit focus',
      '.range: low high',
      '.components[]: id name stage range reservations cells',
      '.components[].range: low high',
      '.components[].cells[]: stage points needed outOf status missing practices',
      '.heldBackBy[]: component stage short',
      '.evidenced: stage items',
      '.sensitivity: drops lifts',
      '.sensitivity.drops[]: practice stage',
      '.total: score outOf position estimated',
      '.counts: rated notApplicable unknown unanswered',
    ]);
  });

  it('has the figures of the first case', () => {
    expect(JSON.parse(renderScore(scoreResult(CASE_A)))).toMatchObject({
      file: 'office.yaml',
      subject: {
        organization: 'Harrow Bay Council',
        unit: 'Licensing office',
        focus: 'department',
      },
      stage: 1,
      stageName: 'Minimize Hassles',
      range: { low: 1, high: 1 },
      provisional: false,
      decisive: [],
      heldBackBy: [
        { component: 'customer-focus', stage: 2, short: 2 },
        { component: 'measurement', stage: 2, short: 2 },
      ],
      sensitivity: {
        drops: [
          { practice: 'CF1a', stage: 0 },
          { practice: 'CF1b', stage: 0 },
        ],
        lifts: [],
      },
      total: { score: 83, outOf: 150, position: 2.88, estimated: false },
      counts: { rated: 30, notApplicable: 0, unknown: 0, unanswered: 0 },
    });
  });

  it('leaves out what is absent and keeps the nulls of the contract', () => {
    const assessment = assessmentOf('4', {
      subject: { organization: 'Alder & Quay Hotels', focus: 'organization' },
    });
    const document: unknown = JSON.parse(renderScore(scoreResult(assessment)));
    expect(document).toHaveProperty('subject', {
      organization: 'Alder & Quay Hotels',
      focus: 'organization',
    });
    expect(document).toHaveProperty('total.score', null);
    expect(document).toHaveProperty('total.position', null);
    expect(document).not.toHaveProperty('whatIf');
  });

  it('adds what would be', () => {
    const result = scoreResult(UNFINISHED, { whatIf: { CF2a: 4, CF1a: 5 } });
    const document: { whatIf?: unknown } = JSON.parse(renderScore(result));
    expect(keys(document.whatIf)).toEqual([
      '.: changes stage stageName range components heldBackBy',
      '.changes[]: practice from to',
      '.range: low high',
      '.components[]: id stage range',
      '.components[].range: low high',
      '.heldBackBy[]: component stage short',
    ]);
    expect(document.whatIf).toMatchObject({
      changes: [
        { practice: 'CF2a', from: null, to: 4 },
        { practice: 'CF1a', from: 4, to: 5 },
      ],
    });
  });
});

describe('plan --format json', () => {
  it('has the keys of the contract, in their order', () => {
    expect(keys(JSON.parse(renderPlan(planResult(CASE_A))))).toEqual([
      '.: schemaVersion file stage target gaps findOut actions shortestRoute secure',
      '.target: customer-focus measurement environment',
      '.gaps[]: component stage points needed short status practices',
      '.actions[]: practice component stage title rating raiseTo effort quickWin first30Days within90Days measure owner why sources',
      '.shortestRoute: raises steps effort reaches reachesByComponent',
      '.shortestRoute.raises[]: practice from to',
      '.shortestRoute.reachesByComponent: customer-focus measurement environment',
    ]);
  });

  it('has null for a rating that is missing, and empty lists where nothing is to be done', () => {
    expect(JSON.parse(renderPlan(planResult(UNFINISHED)))).toMatchObject({
      findOut: ['CF2a', 'EN2a'],
      actions: [
        { practice: 'EN2a', rating: null },
        { practice: 'CF2a', rating: null },
      ],
      shortestRoute: { raises: [{ practice: 'CF2a', from: null, to: 4 }, { from: null }] },
    });
    expect(JSON.parse(renderPlan(planResult(assessmentOf('5'.repeat(30)))))).toMatchObject({
      target: { 'customer-focus': 5, measurement: 5, environment: 5 },
      gaps: [],
      findOut: [],
      actions: [],
      shortestRoute: { raises: [], steps: 0, effort: 0, reaches: 5 },
      secure: [],
    });
  });
});

describe('toJson', () => {
  it('indents by two spaces and ends with a line break', () => {
    expect(toJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });

  it('keeps text as it was, with nothing raw that a terminal obeys', () => {
    const text = 'a\u001b[31m\u009b31m\u202e\u2028\u200d\u007f東京 é';
    expect(JSON.parse(toJson(text))).toBe(text);
    expect(toJson(text)).toBe('"a\\u001b[31m\\u009b31m\\u202e\\u2028\\u200d\\u007f東京 é"\n');
  });
});

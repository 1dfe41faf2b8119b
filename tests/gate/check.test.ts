import { describe, expect, it } from 'vitest';
import { CATALOGUE, type DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkAbsent, checkFile } from '../../src/gate/check.ts';
import { CHECKS, type CheckName, type Policy } from '../../src/gate/policy.ts';
import { checkOf, checksOf, RULES } from '../../src/gate/rules.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { check, codes, continuum, dated, file, findings, headed, TODAY } from './support/gate.ts';

const YEAR = { count: 1, unit: 'y' } as const;

describe('checkOf', () => {
  const isCode = (name: string): name is DiagnosticCode => name in CATALOGUE;
  const all = Object.keys(CATALOGUE).filter(isCode);

  it.each<[CheckName, DiagnosticCode[]]>([
    ['plausible', ['answers-uniform', 'answers-unexplained', 'waiver-far', 'date-future']],
    ['min-stage', ['stage-below-minimum']],
    ['min', ['component-below-minimum']],
    ['at-target', ['below-target', 'targets-missing']],
    ['complete', ['answer-unknown', 'answers-missing']],
    ['max-na', ['too-many-not-applicable']],
    ['max-age', ['assessment-too-old', 'age-unknown']],
    ['evidence', ['evidence-missing']],
    ['evidence-max-age', ['evidence-too-old', 'evidence-undated']],
    ['min-evidenced-stage', ['evidenced-stage-below-minimum']],
    [
      'baseline',
      [
        'rating-fell',
        'cell-lost',
        'waiver-expired',
        'file-deleted',
        'file-renamed',
        'subject-changed',
        'baseline-unusable',
        'stage-jump',
        'config-changed',
      ],
    ],
  ])('%s: %j', (name, expected) => {
    expect(all.filter((code) => checkOf(code) === name)).toEqual(expected);
  });

  it('takes what no policy asks for as a matter of validity', () => {
    for (const code of [
      'file-not-found',
      'no-match',
      'yaml-tab',
      'rating-word',
      'config-value-invalid',
    ] as const) {
      expect(checkOf(code)).toBe('valid');
    }
  });

  it('knows no code that two rules may find', () => {
    const found = Object.values(RULES).flatMap((rule) => rule.codes);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('checksOf', () => {
  it.each<[string, Policy, boolean, CheckName[]]>([
    ['nothing', {}, false, []],
    ['strict alone', { strict: true }, false, []],
    ['a baseline', {}, true, ['baseline']],
    ['a stage', { minStage: 1 }, false, ['min-stage']],
    ['a component', { min: { measurement: 1 } }, false, ['min']],
    ['no component', { min: {} }, false, []],
    ['targets', { atTarget: true }, false, ['at-target']],
    ['no targets', { atTarget: false }, false, []],
    ['answers', { complete: true }, false, ['complete']],
    ['no answers', { complete: false }, false, []],
    ['none that does not apply', { maxNa: 0 }, false, ['max-na']],
    ['an age', { maxAge: YEAR }, false, ['max-age']],
    ['evidence', { evidence: true }, false, ['evidence']],
    ['no evidence', { evidence: false }, false, []],
    ['an age of evidence', { evidenceMaxAge: YEAR }, false, ['evidence-max-age']],
    ['a stage by evidence', { minEvidencedStage: 1 }, false, ['min-evidenced-stage']],
  ])('%s', (_, policy, hasBaseline, expected) => {
    expect(checksOf(policy, hasBaseline)).toEqual(['valid', 'plausible', ...expected]);
  });

  it('keeps the order of CHECKS', () => {
    const everything: Policy = {
      minEvidencedStage: 1,
      evidenceMaxAge: YEAR,
      evidence: true,
      maxAge: YEAR,
      maxNa: 0,
      complete: true,
      atTarget: true,
      min: { environment: 1 },
      minStage: 1,
    };
    expect(checksOf(everything, true)).toEqual(CHECKS);
  });
});

describe('checkFile', () => {
  it('finds nothing in a fair file, and scores it', () => {
    const found = check(file('CF1a: 4'));
    expect(found).toMatchObject({
      file: 'unit.yaml',
      ok: true,
      diagnostics: [],
      checks: ['valid', 'plausible'],
    });
    expect(found.scorecard?.stage).toBe(0);
    expect(found).not.toHaveProperty('earlier');
  });

  it('finds everything at once, in file order', () => {
    const text = headed(
      'targets: { environment: 3 }',
      'ratings:',
      '  CF1b: 4',
      '  CF1a: unknown',
      '  ME1a:',
    );
    const policy: Policy = {
      minStage: 1,
      min: { measurement: 2 },
      atTarget: true,
      complete: true,
      maxAge: { count: 1, unit: 'w' },
      evidence: true,
      minEvidencedStage: 1,
    };
    expect(findings(check(text, policy))).toEqual([
      'assessment-too-old 4:7 /date',
      'below-target 5:25 /targets/environment',
      'stage-below-minimum 6:1 /ratings',
      'component-below-minimum 6:1 /ratings',
      'answers-missing 6:1 /ratings',
      'evidenced-stage-below-minimum 6:1 /ratings',
      'evidence-missing 7:9 /ratings/CF1b',
      'answer-unknown 8:9 /ratings/CF1a',
      'rating-empty (warning) 9:3 /ratings/ME1a',
    ]);
  });

  it('has nothing to say about the policy of a file that is broken', () => {
    const found = check(file('CF1a: 9', 'CF1b: often'), { minStage: 5, complete: true });
    expect(codes(found)).toEqual(['rating-out-of-range', 'rating-word']);
    expect(found).toMatchObject({
      ok: false,
      scorecard: null,
      checks: ['valid', 'plausible', 'min-stage', 'complete'],
    });
  });

  it('counts lines as an editor does, whatever ends them and whatever mark begins the file', () => {
    const text = `\uFEFF${file('CF1a: 4', 'CF1b: unknown').replaceAll('\n', '\r\n')}`;
    const { diagnostics } = check(text, { evidence: true });
    expect(diagnostics).toMatchObject([{ line: 6, column: 9, endLine: 6, endColumn: 10 }]);
  });

  it('marks the value where there is one, and the key where it is a group', () => {
    const { diagnostics } = check(dated('2020-01-01', 'CF1a: 4'), { maxAge: YEAR, minStage: 1 });
    expect(diagnostics).toMatchObject([
      { code: 'assessment-too-old', line: 4, column: 7, endLine: 4, endColumn: 17 },
      { code: 'stage-below-minimum', line: 5, column: 1, endLine: 5, endColumn: 8 },
    ]);
  });

  it('brings what is known about the file itself', () => {
    const renamed: Diagnostic = {
      code: 'file-renamed',
      args: { path: 'b.yaml', earlier: 'a.yaml' },
      pointer: '',
    };
    for (const text of [file('CF1a: 3'), file('CF1a: often')]) {
      const given = {
        file: 'b.yaml',
        text,
        parsed: parseAssessment(text, continuum),
        policy: {},
        hasBaseline: true,
        findings: [renamed],
      };
      expect(findings(checkFile(given, { continuum, today: TODAY }))[0]).toBe(
        'file-renamed (warning) 1:1',
      );
    }
  });
});

describe('--strict', () => {
  const strict = { strict: true };

  it.each([
    ['an empty line', file('CF1a:'), 'rating-empty 6:3 /ratings/CF1a'],
    [
      'a reason that nothing uses',
      file('EN4b: { rating: 3, reason: Two. }'),
      'reason-unused 6:30 /ratings/EN4b/reason',
    ],
    ['a date to come', dated('2027-01-01'), 'date-future 4:7 /date'],
  ])('fails a file for %s', (_, text, expected) => {
    expect(findings(check(text, strict))).toEqual([expected]);
    expect(check(text, strict).ok).toBe(false);
    expect(findings(check(text))).toEqual([expected.replace(' ', ' (warning) ')]);
    expect(check(text).ok).toBe(true);
    expect(check(text, { strict: false }).ok).toBe(true);
  });

  it('leaves errors, and files without a finding, as they are', () => {
    expect(check(file('CF1a: 3'), strict).ok).toBe(true);
    expect(findings(check(file('CF1a: 9'), strict))).toEqual(findings(check(file('CF1a: 9'))));
  });

  it('takes warnings of a broken file for errors too', () => {
    const { diagnostics } = check(file('CF1a: 9', 'CF1b:'), strict);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('checkAbsent', () => {
  const gone: Diagnostic = { code: 'file-deleted', args: { path: 'a.yaml' }, pointer: '' };
  const renamed: Diagnostic = {
    code: 'file-renamed',
    args: { path: 'b.yaml', earlier: 'a.yaml' },
    pointer: '',
  };

  it('holds the one finding, and nothing to read', () => {
    expect(checkAbsent('a.yaml', gone, { minStage: 2 }, true)).toMatchObject({
      file: 'a.yaml',
      ok: false,
      text: '',
      scorecard: null,
      checks: ['valid', 'plausible', 'min-stage', 'baseline'],
      diagnostics: [{ code: 'file-deleted', severity: 'error', line: 1, column: 1, pointer: '' }],
    });
  });

  it('fails for a warning only when it is strict', () => {
    expect(checkAbsent('b.yaml', renamed, {}, true).ok).toBe(true);
    expect(checkAbsent('b.yaml', renamed, { strict: true }, true).ok).toBe(false);
  });
});

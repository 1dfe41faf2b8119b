import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.ts';
import { toRecord } from '../../src/diagnostics/record.ts';
import { render as renderFaultsJson } from '../../src/reporters/faults-json.ts';
import { render as renderFaults } from '../../src/reporters/faults-table.ts';
import {
  ABOUT_FORMATS,
  aboutReporter,
  MODEL_FORMATS,
  modelReporter,
  PLAN_FORMATS,
  planReporter,
  type Render,
  SCORE_FORMATS,
  scoreReporter,
  WORKSHOP_FORMATS,
  workshopReporter,
} from '../../src/reporters/reporters.ts';
import type { FaultResult, ModelView } from '../../src/reporters/results.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { awkwardAssessment } from './arbitrary.ts';
import {
  AGREED,
  BLANK,
  CASE_A,
  CASE_B,
  CASE_C,
  continuum,
  planResult,
  scoreResult,
  UNFINISHED,
} from './cases.ts';
import { GROUPS, workshopResult } from './workshop-cases.ts';

const BROKEN = [
  'ratings:',
  '  CF1a: six',
  '  CF1b:',
  '  ME1a:',
  `  ME1b: "${'東京都の顧客サービス部門'.repeat(12)}"`,
  '',
].join('\n');

const faults: FaultResult = {
  file: 'office.yaml',
  text: BROKEN,
  records: [
    toRecord(
      {
        code: 'rating-invalid',
        args: { value: 'six\u001b[31m' },
        pointer: '/ratings/CF1a',
        span: { start: 17, end: 20 },
      },
      BROKEN,
    ),
    toRecord(
      {
        code: 'rating-invalid',
        args: { value: 'long' },
        pointer: '/ratings/ME1b',
        span: { start: 47, end: 130 },
      },
      BROKEN,
    ),
  ],
};

const views: ModelView[] = [
  { continuum, kind: 'whole' },
  { continuum, kind: 'sources' },
  { continuum, kind: 'stage', stage: 3 },
  { continuum, kind: 'practice', practice: 'EN4b' },
];

const assessments = { CASE_A, CASE_B, CASE_C, UNFINISHED, BLANK, AGREED };

interface Case {
  readonly name: string;
  readonly draw: (screen: Screen) => string;
  readonly format: string;
}

const bind = <Result>(render: Render<Result>, result: Result) => {
  return (screen: Screen): string => render(result, screen);
};

const cases: Case[] = [];
for (const format of SCORE_FORMATS) {
  const render = await scoreReporter(format);
  for (const [name, assessment] of Object.entries(assessments)) {
    cases.push({
      name: `score ${format} ${name}`,
      format,
      draw: bind(render, scoreResult(assessment)),
    });
  }
  const full = scoreResult(CASE_A, { explain: true, whatIf: { CF2a: 4, EN4b: 5 } });
  cases.push({ name: `score ${format} in full`, format, draw: bind(render, full) });
}
for (const format of PLAN_FORMATS) {
  const render = await planReporter(format);
  for (const [name, assessment] of Object.entries(assessments)) {
    cases.push({
      name: `plan ${format} ${name}`,
      format,
      draw: bind(render, planResult(assessment)),
    });
    const far = planResult(assessment, { all: 5 });
    cases.push({ name: `plan ${format} ${name} to stage 5`, format, draw: bind(render, far) });
    const stay = planResult(assessment, { all: 'stay' });
    cases.push({ name: `plan ${format} ${name} to stay`, format, draw: bind(render, stay) });
  }
}
for (const format of MODEL_FORMATS) {
  const render = await modelReporter(format);
  for (const view of views) {
    cases.push({ name: `model ${format} ${view.kind}`, format, draw: bind(render, view) });
  }
}
for (const format of ABOUT_FORMATS) {
  const render = await aboutReporter(format);
  cases.push({
    name: `about ${format}`,
    format,
    draw: bind(render, { continuum, version: '1.2.3' }),
  });
}
for (const format of WORKSHOP_FORMATS) {
  const render = await workshopReporter(format);
  for (const [name, result] of Object.entries(GROUPS)) {
    cases.push({
      name: `workshop ${format} of a group ${name}`,
      format,
      draw: bind(render, result),
    });
  }
}
cases.push({ name: 'faults table', format: 'table', draw: bind(renderFaults, faults) });
cases.push({ name: 'faults json', format: 'json', draw: () => renderFaultsJson(faults) });

const SCREENS: Screen[] = [60, 80, 120].flatMap((width) => [
  { width, color: 0, unicode: true },
  { width, color: 0, unicode: false },
]);

const tableCases = cases.filter(({ format }) => format === 'table');
const jsonCases = cases.filter(({ format }) => format === 'json');

describe('every format', () => {
  it.each(cases)(
    '$name: says the same every time, ends with one line break, has no escape',
    (each) => {
      for (const screen of SCREENS) {
        const text = each.draw(screen);
        expect(each.draw(screen)).toBe(text);
        expect(text).not.toContain('\u001b');
        expect(text).toMatch(each.format === 'csv' ? /[^\r\n]\r\n$/ : /[^\n]\n$/);
      }
    },
  );
});

describe('every screen', () => {
  it.each(tableCases)('$name: keeps within the width and ends no line with a blank', ({ draw }) => {
    for (const screen of SCREENS) {
      for (const line of draw(screen).trimEnd().split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(screen.width);
        expect(line).not.toMatch(/\s$/);
      }
    }
  });

  it.each(tableCases)('$name: says in color just what it says without', ({ draw }) => {
    const colorless = draw({ width: 80, color: 0, unicode: true });
    for (const color of [1, 2, 3] as const) {
      const colored = draw({ width: 80, color, unicode: true });
      expect(colored).toContain('\u001b[');
      expect(stripVTControlCharacters(colored)).toBe(colorless);
    }
  });

  it.each(tableCases.filter(({ name }) => !name.startsWith('faults')))(
    '$name: draws with ASCII alone where it must',
    ({ draw }) => {
      expect(draw({ width: 80, color: 0, unicode: false })).toMatch(/^[\n\x20-\x7e]*$/);
    },
  );
});

describe('every JSON document', () => {
  it.each(jsonCases)('$name: is one document with its version, in color or not', ({ draw }) => {
    const text = draw({ width: 80, color: 3, unicode: true });
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1 });
    expect(text).not.toContain('\u001b');
  });
});

type DrawAssessment = (assessment: Assessment, screen: Screen) => string;
const tables: DrawAssessment[] = [];
const others: DrawAssessment[] = [];
for (const format of SCORE_FORMATS) {
  const render = await scoreReporter(format);
  const draw: DrawAssessment = (each, screen) =>
    render(scoreResult(each, { explain: true, whatIf: { CF2a: 5 } }), screen);
  (format === 'table' ? tables : others).push(draw);
}
for (const format of PLAN_FORMATS) {
  const render = await planReporter(format);
  const draw: DrawAssessment = (each, screen) => render(planResult(each), screen);
  (format === 'table' ? tables : others).push(draw);
}
for (const format of WORKSHOP_FORMATS) {
  const render = await workshopReporter(format);
  const draw: DrawAssessment = (each, screen) => {
    const people = [each, { ...each, respondent: { role: 'manager' as const } }];
    const { organization } = each.subject;
    const { picture } = workshopResult(people, { draws: 5, minGroup: 1 }, [organization]);
    const careless = [{ file: `${organization}.yaml`, response: 1, noVariation: 3 as const }];
    return render(
      { continuum, picture: { ...picture, careless }, leftOut: [organization] },
      screen,
    );
  };
  (format === 'table' ? tables : others).push(draw);
}

describe('whatever stands in a file', () => {
  it('a screen keeps its width and no control character reaches it', () => {
    fc.assert(
      fc.property(
        awkwardAssessment,
        fc.constantFrom(60, 80, 120),
        fc.boolean(),
        (each, width, unicode) => {
          for (const draw of tables) {
            const text = draw(each, { width, color: 0, unicode });
            expect(text).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
            for (const line of text.split('\n'))
              expect(stringWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('no other format lets a control character through', () => {
    fc.assert(
      fc.property(awkwardAssessment, (each) => {
        for (const draw of others) {
          const text = draw(each, { width: 80, color: 0, unicode: true });
          expect(text).not.toMatch(/[^\P{Cc}\r\n]|[\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a format that does not exist', () => {
  it.each([
    ['score', scoreReporter],
    ['plan', planReporter],
    ['model', modelReporter],
    ['about', aboutReporter],
    ['workshop', workshopReporter],
  ])('%s says which there are', async (_, reporter) => {
    await expect(reporter('toString')).rejects.toThrow(/only table, json/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '../../src/report/content/about.ts';
import { write } from '../../src/report/formats/xlsx.ts';
import { day } from '../../src/report/office/xlsx/cells.ts';
import { assessmentOf } from '../reporters/cases.ts';
import { CASES, reportOf } from './support/cases.ts';
import { partsOf } from './support/office-parts.ts';
import { type CellValue, sheetsOf } from './support/workbook.ts';

type Sheet = readonly (readonly CellValue[])[];

const HARROW = CASES['harrow-bay-licensing.yaml'] ?? reportOf(assessmentOf(''));
const AGREED = CASES['workshop/agreed.yaml'] ?? HARROW;

async function sheetOf(name: string, report = HARROW): Promise<Sheet> {
  return sheetsOf(await write(report)).get(name) ?? expect.fail(`There is no sheet ${name}`);
}
/** A row by what stands in its first cell. */
const rowOf = (sheet: Sheet, first: CellValue): readonly CellValue[] =>
  sheet.find(([cell]) => cell === first) ?? expect.fail(`There is no row ${first}`);
/** The cell of a row under a head. */
const under = (sheet: Sheet, head: string, row: number): CellValue =>
  sheet[row]?.[sheet[0]?.indexOf(head) ?? -1];

describe('the sheets', () => {
  test('are three', async () => {
    expect([...sheetsOf(await write(HARROW)).keys()]).toEqual(['Scorecard', 'Plan', 'Ratings']);
  });

  test('of tables keep their heads in sight, on paper too', async () => {
    const parts = partsOf(await write(HARROW));
    for (const sheet of [2, 3]) {
      const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`);
      expect(xml).toMatch(/<pane ySplit="1" [^>]*state="frozen"\/>/);
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]\d+"\/>/);
    }
    expect(parts.get('xl/workbook.xml')).toContain('>Plan!$A:$C,Plan!$1:$1<');
  });

  test.each([
    ['a4', '9'],
    ['letter', '1'],
  ] as const)('print on %s', async (paper, size) => {
    const parts = partsOf(await write(reportOf(HARROW.assessment, { paper })));
    for (const sheet of [1, 2, 3]) {
      expect(parts.get(`xl/worksheets/sheet${sheet}.xml`)).toContain(
        `<pageSetup paperSize="${size}"`,
      );
    }
  });

  test('carry title, author and the day of the assessment', async () => {
    const core = partsOf(
      await write(reportOf(HARROW.assessment, { title: 'A & B', author: 'C' })),
    ).get('docProps/core.xml');
    expect(core).toMatch(/<dc:title>A &#x26;(?: | )B<\/dc:title><dc:creator>C</);
    expect(core).toContain('2026-03-14T00:00:00Z');
  });

  test('have a title that programs take', async () => {
    const title = '😀 '.repeat(200);
    const core = partsOf(await write(reportOf(HARROW.assessment, { title }))).get(
      'docProps/core.xml',
    );
    const [, kept = ''] = /<dc:title>([^<]*)</.exec(core ?? '') ?? [];
    expect(kept).toMatch(/^(?:😀 )+😀…$/u);
    expect(kept.length).toBeLessThanOrEqual(250);
    expect(kept.length).toBeGreaterThan(240);
  });
});

describe('the scorecard', () => {
  test('gives the result in figures', async () => {
    const sheet = await sheetOf('Scorecard');
    expect(sheet[0]?.[0]).toBe('Harrow Bay Council, Licensing office');
    expect(rowOf(sheet, 'Stage')).toEqual(['Stage', 1, 'Stage 1 of 5: Minimize Hassles']);
    expect(rowOf(sheet, 'Stage by evidence alone')[1]).toBe(0);
    expect(rowOf(sheet, 'Published total').slice(1)).toEqual([
      83,
      'Of 150. Secondary: it never decides the stage.',
    ]);
    expect(rowOf(sheet, 'What holds it back')[1]).toMatch(/^Customer focus and measurement hold/);
  });

  test('gives the points of all fifteen cells, in a grid and one a row', async () => {
    const sheet = await sheetOf('Scorecard');
    expect(rowOf(sheet, 'Customer focus')).toEqual(['Customer focus', 1, 8, 6, 5, 3, 5, '1']);
    const from = sheet.findIndex(([first]) => first === 'Component') + 1;
    const rows = sheet.slice(from);
    expect(rows).toHaveLength(15);
    expect(rows.filter((row) => row[6] === 'holds back').map((row) => row.slice(0, 2))).toEqual([
      ['Customer focus', 2],
      ['Measurement', 2],
    ]);
    expect(rows[0]).toEqual(['Customer focus', 1, 8, 8, 10, 0, 'established', 'CF1a, CF1b']);
    expect(rows.map((row) => row[2])).toEqual(
      HARROW.scorecard.components.flatMap(({ cells }) => cells.map(({ points }) => points)),
    );
  });
});

test('the published total is left out where a practice is unanswered', async () => {
  const names = (sheet: Sheet) => sheet.map(([first]) => first);
  const open = names(await sheetOf('Scorecard', reportOf(assessmentOf('4'))));
  expect(open).toContain('What holds it back');
  expect(open.join()).not.toMatch(/Published/);
  expect(names(await sheetOf('Scorecard')).join()).toMatch(/Published total,Published position/);
});

describe('the workbook of a group', () => {
  const GROUP = CASES['workshop/responses'] ?? HARROW;

  test('says that its figures are medians, of how many and of which days', async () => {
    const [[name] = [], [about] = []] = await sheetOf('Scorecard', GROUP);
    expect(name).toBe(aboutOf(GROUP).subject);
    expect(about).toMatch(
      /, 2026-09-08 to 2026-09-15\. Before the group has agreed, the medians of 12 /,
    );
    expect((await sheetOf('Ratings', GROUP))[0]).toContain('Median');
  });

  test('says how firm the stage is, not what open answers leave', async () => {
    const sheet = await sheetOf('Scorecard', GROUP);
    expect(rowOf(sheet, 'How firm it is')[1]).toMatch(/^This is what the medians of 12 people/);
    expect(JSON.stringify(sheet)).not.toMatch(/(?:Lowest|Highest) it can be/);
  });

  test('says nothing of evidence', async () => {
    const sheets = sheetsOf(await write(GROUP));
    expect(JSON.stringify([...sheets])).not.toMatch(/evidence/i);
    expect(sheets.get('Ratings')?.[0]).not.toContain('Note');
    expect(JSON.stringify([...sheetsOf(await write(HARROW))])).toMatch(/evidence/i);
  });
});

describe('the plan', () => {
  test('has an action a row, with its days, and nothing in the cells to fill in', async () => {
    const sheet = await sheetOf('Plan');
    expect(sheet).toHaveLength(1 + HARROW.plan.actions.length);
    expect(sheet[1]?.slice(0, 3)).toEqual([1, 'ME2a', 'Survey to find problems']);
    for (const head of ['Owner', 'Date', 'Status']) expect(under(sheet, head, 1)).toBeUndefined();
    expect(under(sheet, 'Due (30 days)', 1)).toBe(46_127);
    expect(under(sheet, 'Due (90 days)', 1)).toBe(46_187);
    expect(under(sheet, 'Rating', 1)).toBe(3);
    expect(under(sheet, 'Typical owner', 1)).toBe('Customer-insight lead');
  });

  test('is not made where nothing is rated', async () => {
    const sheet = await sheetOf('Plan', CASES['nothing answered']);
    expect(sheet.slice(1).map((row) => row[2])).toEqual(['Rate the practices first.']);
  });

  test('says so where nothing is to be done', async () => {
    const sheet = await sheetOf('Plan', CASES['stage 5 everywhere']);
    expect(sheet).toHaveLength(2);
    expect(sheet[1]?.[2]).toBe('The last stage is reached: keep it up');
  });
});

describe('the ratings', () => {
  test('have every practice, with what was said', async () => {
    const sheet = await sheetOf('Ratings', AGREED);
    expect(sheet).toHaveLength(31);
    expect(under(sheet, 'Practice', 7)).toBe('CF2a');
    expect(under(sheet, 'Rating', 7)).toBe(3);
    expect(under(sheet, 'Answer', 7)).toBe('sometimes');
    expect(under(sheet, 'Note', 7)).toMatch(/^The owner in the system/);
    expect(under(sheet, 'Dissent', 7)).toMatch(/^Two would still say 4/);
    expect([1, 2, 3, 4, 5].map((rating) => under(sheet, `Votes for ${rating}`, 7))).toEqual([
      0, 1, 4, 3, 4,
    ]);
  });

  test('tell the four states apart', async () => {
    const sheet = await sheetOf('Ratings', reportOf(assessmentOf('4x?.')));
    expect(
      [1, 2, 3, 4].map((row) => [under(sheet, 'Rating', row), under(sheet, 'Answer', row)]),
    ).toEqual([
      [4, 'often'],
      [undefined, 'does not apply'],
      [undefined, 'unknown'],
      [undefined, 'unanswered'],
    ]);
    expect(under(sheet, 'Reason', 2)).toBe('It cannot arise here.');
  });

  test('of one person keep to themselves how a group voted', async () => {
    const { method: _, ...alone } = AGREED.assessment;
    const sheet = await sheetOf('Ratings', reportOf(alone));
    expect(sheet[0]).toEqual(expect.not.arrayContaining(['Dissent', 'Votes for 1']));
    expect(JSON.stringify(sheet)).not.toContain('would still say 4');
  });

  test('leave out the columns that nobody has filled', async () => {
    const [heads = []] = await sheetOf('Ratings', CASES['stage 0']);
    expect(heads).toEqual(expect.arrayContaining(['Note', 'Evidence']));
    expect(heads).toEqual(
      expect.not.arrayContaining(['Reason', 'Waiver', 'Dissent', 'Votes for 1']),
    );
  });
});

describe('a text', () => {
  const noted = async (note: string): Promise<CellValue> => {
    const answers = new Map([['CF1a', { state: 'unanswered', note } as const]]);
    return under(await sheetOf('Ratings', reportOf(assessmentOf('', { answers }))), 'Note', 1);
  };

  test.each([
    '=1+1',
    "'quoted'",
    '_x0041_ and _x005F_',
    'constructor',
    '__proto__',
    'toString',
    '<b> & "c"',
    'two\nlines',
    '00042',
    'TRUE',
  ])('is the text that it was: %j', async (note) => {
    expect(await noted(note)).toBe(note);
  });

  test('that is too long for a cell ends in an ellipsis, at a whole character', async () => {
    const cut = String(await noted('😀'.repeat(20_000)));
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/^(?:😀)+…$/u);
  });

  test('is read back whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'=<>&\'"_x0041 ab\n'), minLength: 1 }),
        async (note) => {
          expect((await noted(note)) ?? '').toBe(note.trim());
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a day', () => {
  test('is the number that a sheet counts it with', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const cell = day(date.toISOString().slice(0, 10));
          const days = Math.floor(date.getTime() / 86_400_000) + 25_569;
          expect(cell).toMatchObject({ value: days, format: 'yyyy-mm-dd' });
        },
      ),
    );
  });

  test('before the first that sheets agree on is text', () => {
    expect(day('1900-02-28')).toMatchObject({ value: '1900-02-28' });
    expect(day('1900-03-01')).toMatchObject({ value: 61 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../src/diagnostics/clean.ts';
import { csvOf } from '../../src/reporters/csv.ts';
import { render } from '../../src/reporters/plan-csv.ts';
import { assessmentOf, CASE_A, planResult } from './cases.ts';

/** Reads RFC 4180 by its grammar. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`Not CSV: ${text.slice(field.lastIndex, field.lastIndex + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const HEAD =
  'order practice component stage title rating raiseTo effort quickWin first30Days within90Days measure typicalOwner why sources owner due status'.split(
    ' ',
  );

describe('plan --format csv', () => {
  it('has a header and one row an action, the last three columns empty', () => {
    const result = planResult(CASE_A);
    const [head, ...rows] = parseCsv(render(result));
    expect(head).toEqual(HEAD);
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['1', 'ME2a', 'measurement', '2', 'Survey to find problems', '3', '4', 'S', 'yes'],
      ['2', 'CF2a', 'customer-focus', '2', "One owner until it's solved", '3', '4', 'M', 'no'],
      ['3', 'CF2b', 'customer-focus', '2', 'Tell customers before they ask', '3', '4', 'M', 'no'],
      ['4', 'ME2b', 'measurement', '2', 'Trace complaints to their cause', '3', '4', 'M', 'no'],
    ]);
    for (const [index, row] of rows.entries()) {
      const action = result.plan.actions[index];
      expect(row).toHaveLength(HEAD.length);
      expect(row[10]).toBe(action?.within90Days);
      expect(row.slice(-3)).toEqual(['', '', '']);
    }
  });

  it('is its header alone when there is nothing to do', () => {
    expect(render(planResult(assessmentOf('4'.repeat(30))))).toBe(`${HEAD.join(',')}\r\n`);
  });

  it.each([
    ['=HYPERLINK("http://a.b";"x")', `'=HYPERLINK("http://a.b";"x")`],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', " '=1"],
    ['\r=1', "\n'=1"],
    [' \u3000"=1"', ` \u3000"'=1"`],
    ['＝1 ＋1', "'＝1 ＋1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['See log;=1+41;end', "See log;'=1+41;end"],
    ['a;"=1+1;b', `a;"'=1+1;b`],
    ['a; - b', "a; '- b"],
    ['x\n- item\r\n\t@item', "x\n'- item\n '@item"],
    ["'=1", "'=1"],
    ['7 = 3 + 4; a-b, c@d', '7 = 3 + 4; a-b, c@d'],
    ['\u200b=1', "'=1"],
    ['say "yes", twice', 'say "yes", twice'],
    ['two\nlines', 'two\nlines'],
    ['\u001b[31mred', 'red'],
  ])('writes %j so that a spreadsheet only shows it', (title, shown) => {
    const result = planResult(CASE_A);
    const [action] = result.plan.actions;
    if (!action) throw new Error('The case has actions');
    const plan = { ...result.plan, actions: [{ ...action, title }] };
    expect(parseCsv(render({ ...result, plan }))[1]?.[4]).toBe(shown);
  });

  it('leaves no formula at which some spreadsheet begins a cell', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'=+-@＝; \t\r\n"\'a1,\u00a0\u200b') });
    fc.assert(
      fc.property(risky, (head) => {
        const [[field = ''] = []] = parseCsv(csvOf([head], []));
        for (const cell of field.split(/[;\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        expect(field.replaceAll("'", '')).toBe(cleanLines(head).replaceAll("'", ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves numbers alone', () => {
    expect(csvOf(['a', 'b'], [{ a: -1, b: 0.5 }])).toBe('a,b\r\n-1,0.5\r\n');
  });

  it('is done at once with a text of nothing but line breaks', () => {
    expect(csvOf(['\n'.repeat(200_000)], [])).toHaveLength(200_004);
  });
});

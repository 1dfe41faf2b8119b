import { describe, expect, it } from 'vitest';
import type { DiagnosticRecord } from '../../src/diagnostics/diagnostic.ts';
import { toRecord } from '../../src/diagnostics/record.ts';
import { render as renderJson } from '../../src/reporters/faults-json.ts';
import { render } from '../../src/reporters/faults-table.ts';
import { plain } from './cases.ts';

const TEXT = ['ratings:', '  CF1a: six', '  CF1b:', '  ME1a:', ''].join('\n');

const invalid = toRecord(
  {
    code: 'rating-invalid',
    args: { value: 'six' },
    pointer: '/ratings/CF1a',
    span: { start: 17, end: 20 },
  },
  TEXT,
);

const empty = (practice: string, start: number): DiagnosticRecord =>
  toRecord(
    {
      code: 'rating-empty',
      args: { practice },
      pointer: `/ratings/${practice}`,
      span: { start, end: start + 4 },
    },
    TEXT,
  );

const draw = (records: DiagnosticRecord[], text = TEXT, file = 'office.yaml'): string =>
  render({ file, records, text }, plain(80));

describe('findings for people', () => {
  it('say what is wrong, where, how to mend it and by which name to look it up', () => {
    expect(draw([invalid])).toBe(
      [
        'error    "six" is not a rating. Write one digit from 1 (almost never) to 5',
        '         (almost always), unknown, or not-applicable.',
        '         office.yaml:2:9 rating-invalid',
        '',
        '         1 │ ratings:',
        '         2 │   CF1a: six',
        '           │         ^^^',
        '         3 │   CF1b:',
        '',
      ].join('\n'),
    );
  });

  it('gather practices that are empty in one line', () => {
    const text = draw([empty('CF1b', 23), empty('ME1a', 31)]);
    expect(text).toBe(
      [
        'warning  2 practices are still empty, the first at line 3 (CF1b). They count as',
        '         unanswered. Write a rating after the colon.',
        '         office.yaml:3:3 rating-empty',
        '',
      ].join('\n'),
    );
  });

  it('show a single empty practice like any other finding', () => {
    expect(draw([empty('CF1b', 23)])).toContain('3 │   CF1b:');
  });

  it('count up at the end when there are several', () => {
    const text = draw([invalid, empty('CF1b', 23), empty('ME1a', 31)]);
    expect(text).toContain('\n1 error and 2 warnings in office.yaml.\n');
    expect(draw([invalid, invalid])).toContain('\n2 errors in office.yaml.\n');
    expect(draw([invalid])).not.toContain(' in office.yaml.');
  });

  it('name only the file when there is no text to point into', () => {
    const record = {
      ...invalid,
      code: 'file-not-found',
      message: 'There is no such file.',
    } as const;
    expect(draw([record], '')).toBe(
      'error    There is no such file.\n         office.yaml file-not-found\n',
    );
  });

  it('keep a file name from giving orders to the terminal', () => {
    expect(draw([invalid], TEXT, 'a\u001b]0;x\u0007\u202eb.yaml')).toContain('ab.yaml:2:9');
  });

  it('bring the mark into view on a long line of wide characters', () => {
    const text = `ratings:\n  CF1a: "${'東京都'.repeat(40)}" six\n`;
    const start = text.indexOf('six');
    const record = toRecord(
      {
        code: 'rating-invalid',
        args: { value: 'six' },
        pointer: '/ratings/CF1a',
        span: { start, end: start + 3 },
      },
      text,
    );
    const lines = draw([record], text).split('\n');
    const mark = lines.find((line) => line.includes('^^^'));
    const code = lines.find((line) => line.includes('" six'));
    expect(mark).toBeDefined();
    expect(code).toBeDefined();
  });
});

describe('findings for programs', () => {
  it('are one document', () => {
    expect(JSON.parse(renderJson({ file: 'a/b.yaml', records: [invalid], text: TEXT }))).toEqual({
      schemaVersion: 1,
      file: 'a/b.yaml',
      diagnostics: [
        {
          code: 'rating-invalid',
          severity: 'error',
          message:
            '"six" is not a rating. Write one digit from 1 (almost never) to 5 (almost always), unknown, or not-applicable.',
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 12,
          pointer: '/ratings/CF1a',
        },
      ],
    });
  });
});

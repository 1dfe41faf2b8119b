import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/diagnostics/clean.ts';
import type { DiagnosticRecord } from '../../src/diagnostics/diagnostic.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { reporter } from '../../src/reporters/check-github.ts';
import { awkwardCheck } from './awkward-checks.ts';
import { EVERY_KIND, fileChecks, report } from './checks.ts';

const { clean: fine, warned, failed, absent } = EVERY_KIND;

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const KNOWN = [
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'stop-commands', 'echo'],
  ...['add-mask', 'add-matcher', 'remove-matcher', 'set-env', 'set-output', 'save-state'],
];

function unescaped(text: string, signs: readonly string[]): string {
  const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  return signs.reduce((done, sign) => done.replaceAll(`%${hex(sign)}`, sign), text);
}

/**
 * A line as the runner of GitHub reads it: `::name key=value,key=value::data` after any blanks; else the older
 * `##[name]data`, wherever it stands in the line; else it is plain text.
 */
function commandOf(line: string): Command | undefined {
  const [, head, data] = /^::(.*?)::(.*)$/su.exec(line.trimStart()) ?? [];
  if (head !== undefined && data !== undefined) {
    const space = head.indexOf(' ');
    const name = space < 0 ? head : head.slice(0, space);
    const pairs =
      space < 0
        ? []
        : head
            .slice(space + 1)
            .trim()
            .split(',');
    const properties = pairs.flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      // The runner drops an equals sign that a value begins with.
      const value = pair.slice(at + 1).replace(/^=+/, '');
      return at < 1 || value === ''
        ? []
        : [[pair.slice(0, at), unescaped(value, ['\r', '\n', ':', ',', '%'])]];
    });
    if (KNOWN.includes(name.toLowerCase())) {
      return {
        name,
        properties: Object.fromEntries(properties),
        data: unescaped(data, ['\r', '\n', '%']),
      };
    }
  }
  const [, name = '', rest = ''] = /##\[([^\] ]*)[^\]]*\](.*)$/s.exec(line) ?? [];
  return KNOWN.includes(name.toLowerCase()) ? { name, properties: {}, data: rest } : undefined;
}

/** Lines end where the runner sees an end. */
const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

function placeOf({ line, column, endLine, endColumn }: DiagnosticRecord): Record<string, string> {
  const place =
    line === endLine
      ? { line, endLine, col: column, endColumn: Math.max(column, endColumn - 1) }
      : { line, endLine: endColumn === 1 ? endLine - 1 : endLine };
  return Object.fromEntries(Object.entries(place).map(([key, value]) => [key, `${value}`]));
}

function expected({ file, diagnostics }: FileCheck): Command[] {
  const path = clean(file.replace(/^(\.\/+)+/, '')).replace(/^=+/, '');
  return diagnostics.map((record) => ({
    name: record.severity,
    properties: {
      ...(path !== '' && { file: path }),
      ...placeOf(record),
      title: record.code,
    },
    data: clean(record.message),
  }));
}

describe('check --format github', () => {
  it('is a command for each finding and one line for people', () => {
    expect(report(reporter, [fine, warned, absent])).toBe(
      [
        '::warning file=units/even.yaml,line=8,endLine=8,col=7,endColumn=16,title=date-future::The date 2027-01-01 lies in the future; today is 2026-04-01. Write the day on which it was done.',
        '::warning file=units/even.yaml,line=9,endLine=9,col=1,endColumn=7,title=answers-uniform::All 30 practices are rated 4. Hardly any unit is that even: go through the statements once more.',
        '::error file=units/gone.yaml,line=1,endLine=1,col=1,endColumn=1,title=file-not-found::There is no file "units/gone.yaml". Check the name, or create it with: continuum init units/gone.yaml',
        '3 files checked: 2 passed, 1 failed. 1 error, 2 warnings.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['with nothing found', [fine], '1 file checked: 1 passed, 0 failed. 0 errors, 0 warnings.\n'],
    ['without files', [], '0 files checked: 0 passed, 0 failed. 0 errors, 0 warnings.\n'],
  ])('is only the summary %s', (_, checks, text) => {
    expect(report(reporter, checks)).toBe(text);
  });

  it('gives the runner every finding of every kind of file', () => {
    const lines = linesOf(report(reporter, fileChecks()));
    expect(lines.flatMap((line) => commandOf(line) ?? [])).toEqual(fileChecks().flatMap(expected));
  });

  it('leaves columns out where a finding spans lines, and a line on which nothing is marked', () => {
    const [record] = failed.diagnostics;
    if (record === undefined) throw new Error('The fixture has no finding.');
    const at = (endLine: number, endColumn: number): string => {
      const diagnostics = [{ ...record, line: 3, column: 5, endLine, endColumn }];
      return report(reporter, [{ ...failed, diagnostics }]).replace(/^.*?,(.*),title=.*$/s, '$1');
    };
    expect(at(3, 9)).toBe('line=3,endLine=3,col=5,endColumn=8');
    expect(at(3, 5)).toBe('line=3,endLine=3,col=5,endColumn=5');
    expect(at(5, 2)).toBe('line=3,endLine=5');
    expect(at(5, 1)).toBe('line=3,endLine=4');
    expect(at(4, 1)).toBe('line=3,endLine=3');
  });

  it('lets no name and no message begin a command, end a line or pass for something else', () => {
    fc.assert(
      fc.property(fc.array(awkwardCheck, { maxLength: 4 }), (checks) => {
        const lines = linesOf(report(reporter, checks));
        const commands = checks.flatMap(expected);
        expect(lines.slice(0, commands.length).map(commandOf)).toEqual(commands);
        const rest = lines.slice(commands.length);
        expect(rest).toEqual([expect.stringMatching(/^\d+ files? checked: [\w ,.]+$/), '']);
        expect(rest.map(commandOf)).toEqual([undefined, undefined]);
      }),
      { numRuns: 500 },
    );
  });
});

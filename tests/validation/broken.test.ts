import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DiagnosticRecord } from '../../src/diagnostics/diagnostic.ts';
import { toRecord } from '../../src/diagnostics/record.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';

/**
 * Each file in fixtures/broken says in comments at its top what it must raise, no more and no less:
 *
 *     # expect: code line:column-endLine:endColumn /pointer
 *
 * To add a case, add a file. A wrong expectation fails with the lines that would be right.
 */
const FOLDER = new URL('fixtures/broken/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

function expectation(record: DiagnosticRecord): string {
  const { code, severity, line, column, endLine, endColumn, pointer } = record;
  const mark = severity === 'warning' ? ' (warning)' : '';
  return `# expect: ${code}${mark} ${line}:${column}-${endLine}:${endColumn} ${pointer}`.trimEnd();
}

describe('a broken assessment', () => {
  it.each(files)('%s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const expected = text.split('\n').filter((line) => line.startsWith('# expect: '));
    const result = parseAssessment(text, builtinContinuum());
    const records = result.diagnostics.map((diagnostic) => toRecord(diagnostic, text));
    expect(records.map(expectation)).toEqual(expected);
    expect(expected).not.toEqual([]);
    expect(result.ok).toBe(records.every((record) => record.severity === 'warning'));
  });
});

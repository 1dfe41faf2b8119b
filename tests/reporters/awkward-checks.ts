import fc from 'fast-check';
import { CATALOGUE, type DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import type { DiagnosticRecord } from '../../src/diagnostics/diagnostic.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { CHECKS } from '../../src/gate/policy.ts';
import { EVERY_KIND } from './checks.ts';

/** What tries to break out of a line, an attribute, a command or a document. */
const TRICKS = [
  '::error::',
  '::stop-commands::token',
  '::add-mask::secret',
  '##[group]',
  '##[error]',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '%',
  '%0A',
  '%250A',
  ',line=1',
  ':',
  ',',
  '=',
  '"',
  "'",
  '<',
  '>',
  ']]>',
  '</failure>',
  '<!--',
  '<![CDATA[',
  '&amp;',
  '&#10;',
  '\\',
  './',
  '\0',
  '\u001b[31m',
  '\u009b',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '東京',
];

const text = (minLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...TRICKS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: fc.constantFrom('units', '/', 'a.yaml', 'CF1a', ' ') },
      ),
      { minLength, maxLength: 8 },
    )
    .map((pieces) => pieces.join(''));

/** Names and words of the worst kind. */
export const awkwardText = text(0);

const code = fc
  .constantFrom(...Object.keys(CATALOGUE))
  .filter((name): name is DiagnosticCode => Object.hasOwn(CATALOGUE, name));

const record: fc.Arbitrary<DiagnosticRecord> = fc
  .record({
    code,
    severity: fc.constantFrom('error', 'warning'),
    message: awkwardText,
    line: fc.integer({ min: 1, max: 50 }),
    column: fc.integer({ min: 1, max: 50 }),
    lines: fc.integer({ min: 0, max: 2 }),
    columns: fc.integer({ min: 0, max: 9 }),
    pointer: fc.constantFrom('', '/date', '/ratings', '/ratings/CF1a'),
  })
  .map(({ lines, columns, ...start }) => ({
    ...start,
    endLine: start.line + lines,
    endColumn: (lines === 0 ? start.column : 1) + columns,
  }));

/** What checking a file could come to, whatever its name and the words of its findings. */
export const awkwardCheck: fc.Arbitrary<FileCheck> = fc
  .record({
    file: text(1),
    diagnostics: fc.array(record, { maxLength: 6 }),
    valid: fc.boolean(),
  })
  .map(({ file, diagnostics, valid }) => ({
    file,
    diagnostics,
    ok: diagnostics.every(({ severity }) => severity === 'warning'),
    checks: CHECKS,
    text: '',
    scorecard: valid ? EVERY_KIND.clean.scorecard : null,
  }));

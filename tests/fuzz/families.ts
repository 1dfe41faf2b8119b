import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';

/** Texts of one kind made to take long or to break something, in any size. */
export interface Family {
  readonly name: string;
  /** What is among the findings at 2 KiB; undefined where the text is sound. */
  readonly few: DiagnosticCode | undefined;
  /** What is among the findings at 256 KiB. */
  readonly many: DiagnosticCode | undefined;
  /** A text of about so many bytes, never more. */
  readonly make: (bytes: number) => string;
}

export const HEAD = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject: { organization: Harrow Bay Council, focus: organization }
date: 2026-03-14
`;
const RATINGS = `${HEAD}ratings:\n`;
const NOTE = `${RATINGS}  CF1a:\n    note: `;
const FAULT = '\n    rating: 6\n';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

interface Frame {
  readonly before?: string;
  readonly after?: string;
}

/** The same over and over, between what stands before and after it. */
function repeated(unit: string, { before = '', after = '' }: Frame = {}) {
  return (bytes: number): string => {
    const room = bytes - bytesOf(before) - bytesOf(after);
    return before + unit.repeat(Math.max(0, Math.floor(room / bytesOf(unit)))) + after;
  };
}

/** Numbered parts, as many as fit. */
function numbered(part: (index: number) => string, { before = '', after = '' }: Frame = {}) {
  return (bytes: number): string => {
    let room = bytes - bytesOf(before) - bytesOf(after);
    const parts: string[] = [];
    for (let index = 0; ; index += 1) {
      const next = part(index);
      room -= bytesOf(next);
      if (room < 0) return before + parts.join('') + after;
      parts.push(next);
    }
  };
}

/** As many opening as closing parts. */
function nested(open: string, close: string, before = '') {
  return (bytes: number): string => {
    const count = Math.floor((bytes - bytesOf(before)) / bytesOf(open + close));
    return before + open.repeat(count) + close.repeat(count);
  };
}

const FIRST = HEAD.replace(
  /\n.*Harrow[\s\S]*/,
  '\ndate: 2026-03-14\nsubject: { focus: organization, organization: "',
);
const LAST = '" }\nratings: { CF1a: 4 }\n';

/** Keys within keys, each as long as it may be or as there is room for, and a list at the innermost place. */
function longKeys(depth: number, bytes: number, list: string): string {
  const key = 'k'.repeat(Math.min(250, bytes >> 6));
  return `a: ${`{ ${key}: `.repeat(depth)}[${list}]${' }'.repeat(depth)}\n`;
}

function longKey(length: number, list: string): string {
  return `? ${'k'.repeat(length)}\n: [${list}]\n`;
}

const references = repeated(`[${'*a,'.repeat(50)}],`);
const nothing = repeated(`[${'{ a: , b: , c: , d: },'.repeat(10)}],`);

const inNote = { before: NOTE, after: FAULT };
const inQuotes = { before: `${NOTE}"`, after: `"${FAULT}` };
const inSingleQuotes = { before: `${NOTE}'`, after: `'${FAULT}` };
const inLiteral = { before: `${NOTE}|\n`, after: FAULT };
const inFolded = { before: `${NOTE}>\n`, after: FAULT };
const inList = { before: `${RATINGS}  CF1a: [`, after: ']\n' };
const inRatings = { before: RATINGS };

type Row = readonly [
  name: string,
  few: DiagnosticCode,
  make: (bytes: number) => string,
  many?: DiagnosticCode,
];

/** The finding is the same at any size, unless another one is named for large texts. */
const TOLD: readonly Row[] = [
  ['brackets', 'yaml-too-deep', repeated('[')],
  ['brackets, closed', 'yaml-too-deep', nested('[', ']')],
  ['braces', 'yaml-too-deep', repeated('{')],
  ['braces with keys', 'yaml-too-deep', repeated('{a: ')],
  ['braces with keys, closed', 'yaml-too-deep', nested('{a: ', '}', RATINGS)],
  ['dashes', 'yaml-too-deep', repeated('- ')],
  ['dashes, then a key', 'yaml-too-deep', repeated('- ', { after: '\na: 1' })],
  ['question marks', 'yaml-too-deep', repeated('? ')],
  ['dash, question mark, colon', 'yaml-too-deep', repeated('- ? : ')],
  ['keys on one line', 'yaml-colon-in-text', repeated('a: ')],
  ['steps of indentation', 'yaml-too-deep', numbered((index) => `${' '.repeat(index)}a:\n`)],
  ['closing braces', 'yaml-bracket-extra', repeated('}')],
  ['empty brackets side by side', 'yaml-bracket-extra', repeated('[]', { before: 'a: ' })],
  ['a list without commas', 'yaml-comma', repeated('"x" ', inList)],
  [
    'words over lines in brackets',
    'yaml-bracket-open',
    repeated('x\n   ', { before: `${RATINGS}  CF1a: [` }),
  ],
  ['comments in brackets', 'yaml-bracket-open', repeated('# x\n', { before: 'a: [\n' })],
  ['colons', 'yaml-key-too-long', repeated(':')],
  ['colons on lines', 'too-many-entries', repeated(':\n')],
  ['a long key', 'yaml-key-too-long', repeated('k', { after: `: 1\n${HEAD}` })],
  ['lines without a colon', 'not-an-assessment', repeated('word\n')],
  ['two entries on each line', 'yaml-colon-in-text', repeated('k: a: b\n')],
  ['an endless quotation', 'yaml-quote-open', repeated('x\n ', { before: 'a: "' })],
  ['an endless single quotation', 'yaml-quote-open', repeated("x''\n ", { before: "a: '" })],
  ['quotations side by side', 'yaml-text-after-value', repeated('"a" ')],
  ['quotation marks on lines', 'too-many-entries', repeated('"\n', { before: 'a: ' })],
  ['wrong escapes', 'yaml-escape', repeated('\\q', inQuotes)],
  ['wrong escapes on lines', 'yaml-escape', repeated('\\q\n      ', inQuotes)],
  ['backslashes', 'rating-out-of-range', repeated('\\\\', inQuotes)],
  ['escaped line breaks', 'rating-out-of-range', repeated('x\\\n      ', inQuotes)],
  [
    'blank lines in quotations',
    'rating-out-of-range',
    repeated('\n', { before: `${NOTE}"`, after: `      x"${FAULT}` }),
  ],
  ['spaces in quotations', 'rating-out-of-range', repeated(' ', inQuotes)],
  [
    'spaces before breaks in quotations',
    'rating-out-of-range',
    repeated(`x${' '.repeat(500)}\n      `, inQuotes),
  ],
  ['unicode escapes', 'rating-out-of-range', repeated('\\U0001F642', inQuotes)],
  ['doubled single quotes', 'rating-out-of-range', repeated("''", inSingleQuotes)],
  [
    'a plain text over lines',
    'rating-out-of-range',
    repeated('x\n      ', { before: NOTE, after: `x${FAULT}` }),
  ],
  ['a plain text with colons', 'rating-out-of-range', repeated('x:y', inNote)],
  ['a plain text with hashes', 'rating-out-of-range', repeated('x#', inNote)],
  ['a long number', 'rating-invalid', repeated('9', { before: `${RATINGS}  CF1a: `, after: '\n' })],
  [
    'a long number with underscores',
    'rating-invalid',
    repeated('9_', { before: `${RATINGS}  CF1a: `, after: '\n' }),
  ],
  [
    'spaces within a rating',
    'rating-notation',
    repeated(' ', { before: `${RATINGS}  CF1a: 4`, after: 'x\n' }),
  ],
  [
    'spaces at the end of a line',
    'rating-out-of-range',
    repeated(' ', { before: `${RATINGS}  CF1a: 6`, after: '\n' }),
  ],
  ['a literal block', 'rating-out-of-range', repeated('      x\n', inLiteral)],
  [
    'a literal block of blank lines',
    'rating-out-of-range',
    repeated('\n', { before: `${NOTE}|\n      x\n`, after: FAULT }),
  ],
  [
    'a literal block that begins blank',
    'rating-out-of-range',
    repeated('\n', { before: `${NOTE}|\n`, after: `      x${FAULT}` }),
  ],
  ['a folded block', 'rating-out-of-range', repeated('      x\n', inFolded)],
  ['a folded block of paragraphs', 'rating-out-of-range', repeated('      x\n\n\n', inFolded)],
  ['a folded block of code', 'rating-out-of-range', repeated('      x\n       y\n', inFolded)],
  [
    'spaces that open a block',
    'yaml-syntax',
    numbered((index) => `${' '.repeat(index % 200)}\n`, {
      before: `${NOTE}|\n`,
      after: `      x${FAULT}`,
    }),
  ],
  ['documents', 'yaml-many-documents', repeated('---\n')],
  ['documents with content', 'yaml-many-documents', repeated('--- a\n')],
  ['ends of documents', 'yaml-many-documents', repeated('...\n')],
  ['directives and documents', 'yaml-reserved-character', repeated('%YAML 1.2\n---\n')],
  ['comments', 'file-empty', repeated('#\n')],
  [
    'comments between ratings',
    'rating-out-of-range',
    repeated('   # x\n', { before: RATINGS, after: '  CF1a: 6\n' }),
  ],
  [
    'a comment without end',
    'rating-out-of-range',
    repeated('x', { before: `${RATINGS}  CF1a: 6 # ` }),
  ],
  ['line breaks', 'file-empty', repeated('\n')],
  ['spaces', 'file-empty', repeated(' ')],
  [
    'line breaks of both kinds',
    'rating-out-of-range',
    repeated('   # x\r\n   # y\n', { before: RATINGS, after: '  CF1a: 6\n' }),
  ],
  ['carriage returns', 'control-character', repeated('\r', { before: RATINGS })],
  ['tabs alone', 'yaml-tab', repeated('\t', { after: 'a: 1\n' })],
  ['tabs between entries', 'yaml-colon-in-text', repeated('  K: 1\n\tK: 2\n', inRatings)],
  ['bytes of zero', 'file-binary', repeated('\0')],
  ['control characters', 'control-character', repeated('\u0007\n')],
  ['escape sequences in a key', 'control-character', repeated('\u001b[31mk: 1\n')],
  [
    'wide characters',
    'rating-invalid',
    repeated('界', { before: `${RATINGS}  CF1a: `, after: '\n' }),
  ],
  ['emoji', 'rating-invalid', repeated('🙂', { before: `${RATINGS}  CF1a: `, after: '\n' })],
  [
    'emoji families',
    'rating-invalid',
    repeated('👩‍', { before: `${RATINGS}  CF1a: `, after: '\n' }),
  ],
  [
    'combining marks',
    'rating-invalid',
    repeated('\u0301', { before: `${RATINGS}  CF1a: e`, after: '\n' }),
  ],
  [
    'zero-width characters',
    'value-blank',
    repeated('\u200b', { before: 'subject: { organization: ', after: ', focus: organization }\n' }),
  ],
  [
    'zero-width joiners',
    'value-blank',
    repeated('\u200d', { before: 'subject: { organization: ', after: ', focus: organization }\n' }),
  ],
  [
    'bidirectional marks in ratings',
    'rating-invalid',
    repeated('\u202e', { before: `${RATINGS}  CF1a: x`, after: '\n' }),
  ],
  ['byte order marks', 'not-an-assessment', repeated('\ufeff')],
  [
    'lines by other names',
    'rating-invalid',
    repeated('\u2028\u0085', { before: `${RATINGS}  CF1a: x`, after: '\n' }),
  ],
  ['brackets that only quotations close', 'yaml-too-deep', repeated('["]", ', inList)],
  ['keys on one line, then a key', 'yaml-colon-in-text', repeated('a: ', { after: 'b\nc: 1\n' })],
  [
    'keys on one line, then blank lines',
    'yaml-colon-in-text',
    (bytes) => repeated('a: ')(bytes >> 1) + '\n'.repeat(bytes >> 1),
  ],
  ['question marks, then a key', 'yaml-too-deep', repeated('? ', { after: 'b\nc: 1\n' })],
  [
    'comments after blank lines after a block',
    'key-unknown',
    (bytes) => `k: |\n  x\n${'\n'.repeat(bytes >> 2)}${repeated('  # x\n')((bytes >> 2) * 3 - 9)}`,
  ],
  [
    'comments after blank lines after a list',
    'key-unknown',
    (bytes) => `k:\n  - []\n${'\n'.repeat(bytes >> 2)}${repeated(' #\n')((bytes >> 2) * 3 - 20)}`,
  ],
  [
    'references behind a long key',
    'yaml-alias',
    (bytes) => longKey(bytes >> 4, references(bytes >> 3)),
    'yaml-key-too-long',
  ],
  [
    'references behind long keys',
    'yaml-alias',
    (bytes) => longKeys(28, bytes, references(bytes >> 3)),
  ],
  [
    'anchors on one value',
    'yaml-anchor',
    (bytes) => longKeys(14, bytes, repeated('&a ')(bytes >> 1)),
  ],
  ['nothing behind long keys', 'value-empty', (bytes) => longKeys(28, bytes, nothing(bytes >> 3))],
  [
    'nothing behind a long key',
    'value-empty',
    (bytes) => longKey(bytes >> 4, nothing(bytes >> 3)),
    'yaml-key-too-long',
  ],
  [
    'escaped controls',
    'value-blank',
    repeated('\\x90', {
      before: 'subject: { organization: "',
      after: '", focus: organization }\n',
    }),
  ],
  [
    'escaped escapes',
    'key-missing',
    repeated('\\e]', { before: 'subject: { organization: "', after: '", focus: organization }\n' }),
  ],
  [
    'escaped sequences',
    'key-missing',
    repeated('\\e[', { before: 'subject: { organization: "', after: '", focus: organization }\n' }),
  ],
  ['at signs in the continuum', 'continuum-invalid', repeated('@', { before: 'continuum: x' })],
  [
    'dots in the continuum',
    'continuum-invalid',
    repeated('.', { before: 'continuum: customer-satisfaction-practices@1' }),
  ],
  ['hashes in a directive', 'yaml-directive', repeated('#x', { before: '%' })],
  [
    'spaces between words over lines',
    'rating-out-of-range',
    repeated(`x${' '.repeat(300)}y`, inNote),
  ],
  [
    'tabs and spaces before a comment',
    'rating-out-of-range',
    repeated(' \t', { before: `${RATINGS}  CF1a: 6`, after: '# x\n' }),
  ],
  ['escaped quotation marks', 'rating-out-of-range', repeated('\\"', inQuotes)],
  [
    'backslashes before each quotation mark',
    'rating-out-of-range',
    repeated(`${'\\'.repeat(1001)}"`, inQuotes),
  ],
  ['mistakes on one line', 'yaml-text-after-value', repeated('"a" b ', { before: 'a: ' })],
  [
    'mistakes far along a line',
    'yaml-text-after-value',
    repeated('x', { before: 'a: "', after: '" y\n' }),
  ],
];

/** Of these there are too many entries in the end. */
const COUNTED: readonly Row[] = [
  [
    'indentation up and down',
    'yaml-indentation',
    numbered((index) => `${' '.repeat((index * 7) % 20)}k${index}:\n`, inRatings),
  ],
  ['list of lists', 'value-shape', repeated('-\n ', inRatings)],
  [
    'brackets up to the limit',
    'rating-invalid',
    repeated(`${'['.repeat(20)}${']'.repeat(20)},`, inList),
  ],
  ['brackets on lines', 'yaml-key-not-text', repeated('[\n', inRatings)],
  ['commas', 'yaml-bracket-open', repeated(',', { before: 'a: [' })],
  ['a list of words', 'rating-invalid', repeated('x,', inList)],
  ['a list of quotations', 'rating-invalid', repeated('"x", ', inList)],
  ['a list of pairs', 'rating-invalid', repeated('a: 1, ', inList)],
  ['a list of questions', 'yaml-explicit-key', repeated('? a : b, ', inList)],
  ['a list over lines', 'rating-invalid', repeated('x,\n   ', inList)],
  ['a list without commas over lines', 'yaml-comma', repeated('"x"\n   ', inList)],
  ['colons in brackets', 'yaml-key-not-text', repeated(': ', { before: 'a: {' })],
  [
    'numbered keys in brackets',
    'practice-unknown',
    numbered((index) => `k${index}: 1, `, { before: `${HEAD}ratings: { `, after: '}\n' }),
  ],
  ['numbered keys', 'key-unknown', numbered((index) => `k${index}: 1\n`)],
  ['numbered ratings', 'practice-unknown', numbered((index) => `  K${index}: x\n`, inRatings)],
  [
    'long numbered keys',
    'practice-unknown',
    numbered((index) => `  ${'K'.repeat(200)}${index}: x\n`, inRatings),
  ],
  ['the same key', 'key-duplicate', repeated('k: 1\n')],
  ['the same rating', 'key-duplicate', repeated('  CF1a: 4\n', inRatings)],
  ['the same map', 'key-duplicate', repeated('k: { a: 1, b: [2] }\n')],
  ['keys over a prototype', 'key-duplicate', repeated('__proto__: { constructor: 1 }\n')],
  ['keys that hash alike', 'key-unknown', numbered((index) => `${index}:\n`)],
  ['merge keys', 'yaml-merge-key', repeated('<<: *a\n')],
  ['question marks on lines', 'yaml-explicit-key', repeated('? a\n')],
  ['questions with answers', 'yaml-explicit-key', repeated('? a\n: b\n')],
  [
    'a line without a colon in each entry',
    'yaml-colon-missing',
    repeated('  k: 1\n  word\n', inRatings),
  ],
  ['lists as keys', 'yaml-key-not-text', repeated('[a]: 1\n')],
  ['quotation marks', 'yaml-text-after-value', repeated('"')],
  ['block headers', 'yaml-block-header', repeated('k: |x\n')],
  ['empty blocks', 'key-duplicate', repeated('k: |\n')],
  ['tags', 'yaml-tag', repeated('!a ')],
  ['tags on lines', 'yaml-tag', repeated('  CF1a: !a x\n', inRatings)],
  ['anchors', 'yaml-anchor', repeated('&a ')],
  [
    'anchors on lines',
    'yaml-anchor',
    numbered((index) => `  k${index}: &a${index} x\n`, inRatings),
  ],
  ['anchors in brackets', 'yaml-anchor', repeated('&a x, ', inList)],
  [
    'an alias bomb',
    'yaml-alias',
    numbered((index) => `  k${index}: &k${index} [${`*k${index - 1}, `.repeat(9)}x]\n`, {
      before: `${RATINGS}  k: &k-1 x\n`,
    }),
  ],
  ['references in brackets', 'yaml-alias', repeated('*a, ', inList)],
  ['references on lines', 'yaml-alias', repeated('  CF1a: *a\n', inRatings)],
  ['directives', 'yaml-directive', repeated('%a\n')],
  ['reserved characters', 'yaml-reserved-character', repeated('k: @a\n')],
  ['comments without a space', 'yaml-comment-space', repeated('k: "x"#\n')],
  ['tabs', 'yaml-tab', repeated('\ta: 1\n')],
  ['tabs after keys', 'key-duplicate', repeated('k:\tx\n')],
  ['brackets that only comments close', 'yaml-key-not-text', repeated('[ # ]\n', inRatings)],
  [
    'the same key after a byte order mark',
    'key-duplicate',
    repeated('k: 1\n', { before: '\ufeff' }),
  ],
  ['lists in lists', 'rating-invalid', repeated(`[${'x,'.repeat(900)}],`, inList)],
  ['maps in lists', 'key-duplicate', repeated(`{${'x,'.repeat(900)}},`, inList)],
  ['question marks in brackets', 'yaml-explicit-key', repeated('? ', inList)],
  ['a mistake on each line', 'yaml-text-after-value', repeated('  k: "a" b\n', inRatings)],
  [
    'warnings',
    'value-empty',
    repeated('      - { what: x, where: }\n', { before: `${RATINGS}  CF1a:\n    evidence:\n` }),
  ],
  [
    'a maze of small maps',
    'key-unknown',
    numbered(
      (index) => `  K${index}:\n${numbered((inner) => `    x${inner}: 1\n`)(1500)}`,
      inRatings,
    ),
  ],
  ['workflow commands', 'key-duplicate', repeated('"::error file=a::b%0A": 1\n')],
];

/** Nothing is wrong with these. */
const SOUND: readonly (readonly [name: string, make: (bytes: number) => string])[] = [
  ['a long organization', repeated('x', { before: FIRST, after: LAST })],
  ['an organization of many words', repeated('x y ', { before: FIRST, after: LAST })],
  ['an organization of wide characters', repeated('界', { before: FIRST, after: LAST })],
  ['an organization of emoji', repeated('👩‍👩‍👧', { before: FIRST, after: LAST })],
  ['an organization of combining marks', repeated('e\u0301\u0301', { before: FIRST, after: LAST })],
  ['an organization of markup', repeated('|<b>*_`', { before: FIRST, after: LAST })],
  ['an organization of escaped controls', repeated('\\x9d', { before: `${FIRST}x`, after: LAST })],
  [
    'a long reason',
    repeated('z ', {
      before: `${HEAD}ratings:\n  CF3b: { rating: not-applicable, reason: "`,
      after: 'x" }\n',
    }),
  ],
];

export const FAMILIES: readonly Family[] = [
  ...TOLD.map(([name, few, make, many = few]) => ({ name, few, many, make })),
  ...COUNTED.map(([name, few, make]) => ({ name, few, many: 'too-many-entries', make }) as const),
  ...SOUND.map(([name, make]) => ({ name, few: undefined, many: undefined, make })),
];

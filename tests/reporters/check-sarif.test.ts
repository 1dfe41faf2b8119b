import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, type DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { checkAbsent } from '../../src/gate/check.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { reporter } from '../../src/reporters/check-sarif.ts';
import { shippedText } from '../support/shipped.ts';
import { awkwardCheck } from './awkward-checks.ts';
import { CASE_A, plain } from './cases.ts';
import { checked, EVERY_KIND, fileChecks, report, type runOf, textOf } from './checks.ts';

const CODES = Object.keys(CATALOGUE).filter((code): code is DiagnosticCode => code in CATALOGUE);

/** As much of SARIF as these tests look at. */
interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly semanticVersion: string;
        readonly informationUri: string;
        readonly rules: readonly Rule[];
      };
    };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly { readonly message: Text }[];
    }[];
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}
interface Text {
  readonly text: string;
  readonly markdown?: string;
}
interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly helpUri: string;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: Readonly<Record<string, unknown>> & { readonly tags: readonly string[] };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Text;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: Readonly<Record<string, number>>;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** The published schema is of draft 4, of which it uses nothing that changed but the key for its id. */
function sarifSchema() {
  const path = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const { $schema: _, id: $id, ...schema } = JSON.parse(shippedText(path));
  return { $id, ...schema };
}

const REFERENCE = /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9A-Fa-f]{2})*$/;
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text) => REFERENCE.test(text) && URL.canParse(text),
    'uri-reference': (text) => REFERENCE.test(text) && URL.canParse(text, 'file:///a/'),
    'date-time': () => false,
  },
});
const validate = ajv.compile(sarifSchema());

const sarifOf = (checks: readonly FileCheck[], more: Parameters<typeof runOf>[1] = {}): Sarif =>
  JSON.parse(report(reporter, checks, plain(80), more));

function runOfSarif(sarif: Sarif) {
  const [run] = sarif.runs;
  if (run === undefined || sarif.runs.length !== 1) throw new Error('Not one run');
  return run;
}

const resultsOf = (checks: readonly FileCheck[]) => runOfSarif(sarifOf(checks)).results;

/** What a terminal obeys. */
const UNSAFE = /[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u;

const HOSTILE_NAMES = [
  './units/../a b#c%.yaml',
  '../outside.yaml',
  '/srv/assessments/office.yaml',
  'C:/assessments/office.yaml',
  'javascript:alert(1)',
  'new\nline\u001b[31m\u202e"}],.yaml',
  'half \ud800.yaml',
  '-',
  '',
].map((file) => checked(file, 'ratings: [](x)\n'));

const MANY = Array.from({ length: 400 }, () => fileChecks()).flat();

const INPUTS: readonly (readonly [string, readonly FileCheck[]])[] = [
  ['files of every kind', fileChecks()],
  ['a file in which all is well', [EVERY_KIND.clean]],
  ['no files', []],
  ['hostile names', HOSTILE_NAMES],
  ['more findings than GitHub stores', MANY],
];

describe.each(INPUTS)('for %s', (_, checks) => {
  const text = report(reporter, checks);
  const sarif: Sarif = JSON.parse(text);
  const { tool, invocations, columnKind, results } = runOfSarif(sarif);
  const { rules } = tool.driver;

  test('it is SARIF 2.1.0', () => {
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    expect(sarif.$schema).toBe('https://json.schemastore.org/sarif-2.1.0.json');
    expect(sarif.version).toBe('2.1.0');
  });

  test('it says which program ran, that it came to its end, and how it counts columns', () => {
    expect(tool.driver).toMatchObject({ name: 'continuum', semanticVersion: '0.1.0' });
    expect(invocations).toMatchObject([{ executionSuccessful: true }]);
    expect(columnKind).toBe('utf16CodeUnits');
  });

  test('it is plain text that ends with one line break', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(UNSAFE);
  });

  test('its rules are the codes that were raised, and every result names its own', () => {
    const raised = checks.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(rules.map(({ id }) => id)).toEqual(CODES.filter((code) => raised.includes(code)));
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('it has one result for each finding, up to 5,000', () => {
    const all = checks.flatMap(({ diagnostics }) => diagnostics);
    expect(results).toHaveLength(Math.min(all.length, 5000));
  });
});

test('whatever files and findings are called, it is SARIF with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.array(awkwardCheck, { maxLength: 4 }), (checks) => {
      const text = report(reporter, checks);
      expect(text).not.toMatch(UNSAFE);
      const sarif: Sarif = JSON.parse(text);
      expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
      for (const result of runOfSarif(sarif).results) {
        expect(DEMANDS_ON_PLACES.filter(([, holds]) => !holds(result))).toEqual([]);
        expect(result.message.text).not.toContain('](');
      }
    }),
    { numRuns: 200 },
  );
});

/** What the documentation of code scanning requires or recommends beyond the schema. */
const DEMANDS_ON_PLACES: readonly (readonly [string, (result: Result) => boolean])[] = [
  ['a level that it knows', ({ level }) => ['error', 'warning', 'note'].includes(level)],
  ['just one place', ({ locations }) => locations.length === 1],
  ['the name of a file', (result) => uriOf(result) !== ''],
  ['no scheme but that of files', (result) => !/^(?!file:)[^/]*:/.test(uriOf(result))],
  ['no detour in the name', (result) => !/(?:^|\/)\.\/|[^./]\/\.\.\/|\\/.test(uriOf(result))],
  ['all four ends of a region, or none', (result) => regionIsWhole(result)],
  [
    'a fingerprint under the key that it reads',
    ({ partialFingerprints: { primaryLocationLineHash = '' } }) =>
      /^[0-9a-f]{32}$/.test(primaryLocationLineHash),
  ],
];

const DEMANDS_ON_RULES: readonly (readonly [string, (rule: Rule) => boolean])[] = [
  ['a name of at most 255 characters', ({ name }) => /^[A-Z][A-Za-z0-9]{1,254}$/.test(name)],
  [
    'a short description of one sentence',
    ({ shortDescription: { text } }) => /^\S(?:(?!\. ).)*\.$/.test(text) && text.length <= 1024,
  ],
  [
    'a full description of at most 1,024 characters',
    ({ fullDescription: { text } }) => /^\S.*\.$/.test(text) && text.length <= 1024,
  ],
  ['help in plain text', ({ help }) => /^[A-Z].*[.:]$/.test(help.text) && !/[`\]]/.test(help.text)],
  ['help in Markdown', ({ help }) => help.markdown?.includes('## How to mend it\n\n') === true],
  ['no link that leads nowhere', ({ help }) => !/\]\(/.test(help.markdown ?? '')],
  ['a page', ({ id, helpUri }) => helpUri.endsWith(`/docs/codes/${id}.md`)],
  ['a level', (rule) => ['error', 'warning'].includes(rule.defaultConfiguration.level)],
  ['at most ten tags', ({ properties: { tags } }) => tags.length > 0 && tags.length <= 10],
  [
    'a precision that it knows',
    ({ properties: { precision } }) => precision === 'very-high' || precision === 'medium',
  ],
  [
    'a severity of its own',
    (rule) => rule.properties['problem.severity'] === rule.defaultConfiguration.level,
  ],
];

const placeOf = ({ locations }: Result) => locations[0]?.physicalLocation;
const uriOf = (result: Result) => placeOf(result)?.artifactLocation.uri ?? '';

function regionIsWhole(result: Result): boolean {
  const region = placeOf(result)?.region;
  if (region === undefined) return true;
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region;
  const ordered = endLine > startLine || (endLine === startLine && endColumn >= startColumn);
  return Math.min(startLine, startColumn, endLine, endColumn) >= 1 && ordered;
}

const DEMANDS_ON_RESULTS: typeof DEMANDS_ON_PLACES = [
  ['a message', ({ message }) => /\S/.test(message.text)],
  ...DEMANDS_ON_PLACES,
];

describe('what GitHub asks of a result', () => {
  const results = resultsOf([...fileChecks(), ...HOSTILE_NAMES]);

  test.each(DEMANDS_ON_RESULTS)('%s', (_, holds) => {
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter((result) => !holds(result))).toEqual([]);
  });
});

describe('what GitHub asks of a rule, for every code there is', () => {
  const { rules } = runOfSarif(sarifOf([], { codes: CODES })).tool.driver;

  test.each(DEMANDS_ON_RULES)('%s', (_, holds) => {
    expect(rules.map(({ id }) => id)).toEqual(CODES);
    const offending = rules.filter((rule) => !holds(rule));
    expect(offending.map(({ id }) => id)).toEqual([]);
  });

  test('names of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(CODES.length);
  });

  test('the words are those of the page', () => {
    expect(rules.find(({ id }) => id === 'rating-quoted')).toMatchObject({
      name: 'RatingQuoted',
      shortDescription: {
        text: 'In quotation marks a digit is a text, and other programs would not count it.',
      },
      help: { markdown: expect.stringContaining('## Right\n\n```yaml\n') },
      properties: { tags: ['valid'], precision: 'very-high' },
    });
    expect(rules.find(({ id }) => id === 'answers-uniform')).toMatchObject({
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['plausible'], precision: 'medium' },
    });
  });
});

describe('a place', () => {
  test('is that of the finding', () => {
    const { diagnostics } = EVERY_KIND.broken;
    expect(resultsOf([EVERY_KIND.broken]).map((result) => placeOf(result)?.region)).toEqual(
      diagnostics.map(({ line, column, endLine, endColumn }) => ({
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
      })),
    );
  });

  test('is the whole file, where there is no text', () => {
    const results = resultsOf([EVERY_KIND.absent]);
    expect(results.map(placeOf)).toEqual([{ artifactLocation: { uri: 'units/gone.yaml' } }]);
  });
});

describe('a fingerprint', () => {
  const fingerprints = (checks: readonly FileCheck[]) =>
    resultsOf(checks).map(({ partialFingerprints }) => partialFingerprints);
  const text = textOf(CASE_A).replace('CF1a: 4', 'CF1a: six').replace('CF1b: 4', 'CF1b: "4"');

  test('stays when lines move', () => {
    const before = checked('units/a.yaml', text);
    const after = checked('./units/a.yaml', `# A new line.\n\n${text}`);
    expect(before.diagnostics).toHaveLength(2);
    expect(after.diagnostics).not.toEqual(before.diagnostics);
    expect(fingerprints([after])).toEqual(fingerprints([before]));
  });

  test('is one of its own for every finding', () => {
    const all = fingerprints([...fileChecks(), checked('units/a.yaml', text)]);
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(all.length);
  });
});

describe('a level', () => {
  test.each([
    [false, ['warning', 'warning']],
    [true, ['error', 'error']],
  ])('is what the file was held to (strict: %s)', (strict, levels) => {
    const strictly = checked('a.yaml', EVERY_KIND.warned.text, { policy: { strict } });
    const sarif = runOfSarif(sarifOf([strictly]));
    expect(sarif.results.map(({ level }) => level)).toEqual(levels);
    expect(sarif.tool.driver.rules.map((rule) => rule.defaultConfiguration.level)).toEqual([
      'warning',
      'warning',
    ]);
  });
});

describe('more findings than GitHub stores', () => {
  const levels = (checks: readonly FileCheck[]) => resultsOf(checks).map(({ level }) => level);
  const warned = Array.from({ length: 2495 }, () => EVERY_KIND.warned);
  const errors = Array.from({ length: 20 }, () => EVERY_KIND.absent);

  test('drop warnings before errors, and say so', () => {
    expect(levels([...warned, ...errors])).toEqual([
      ...Array.from({ length: 20 }, () => 'error'),
      ...Array.from({ length: 4980 }, () => 'warning'),
    ]);
    const [invocation] = runOfSarif(sarifOf([...warned, ...errors])).invocations;
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: expect.stringContaining('5010 findings') } },
    ]);
  });

  test('as many as it stores stay in the order of the files, with no word about it', () => {
    const just = [...warned, ...errors.slice(0, 10)];
    expect(levels(just).slice(-11)).toEqual([
      'warning',
      ...Array.from({ length: 10 }, () => 'error'),
    ]);
    const [invocation] = runOfSarif(sarifOf(just)).invocations;
    expect(invocation).toEqual({ executionSuccessful: true });
  });
});

test('nothing found is an empty list of results and of rules', () => {
  const run = runOfSarif(sarifOf([EVERY_KIND.clean]));
  expect(run.results).toEqual([]);
  expect(run.tool.driver.rules).toEqual([]);
});

test('text from a file makes no link in a message', () => {
  const link = '[Click here](https://example.org)';
  const missing = checkAbsent(
    'a.yaml',
    { code: 'file-not-found', args: { path: link }, pointer: '' },
    {},
    false,
  );
  expect(missing.diagnostics[0]?.message).toContain(link);
  expect(resultsOf([missing])[0]?.message.text).toContain('[Click here] (https://example.org)');
});

test('a part is data that can be handed to another thread, and nothing for a file without findings', () => {
  const screen = plain(80);
  expect(reporter.part(EVERY_KIND.clean, screen)).toBeUndefined();
  const part = reporter.part(EVERY_KIND.broken, screen);
  expect(structuredClone(part)).toEqual(part);
});

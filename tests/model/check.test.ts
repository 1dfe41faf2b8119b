import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { messageOf } from '../../src/diagnostics/record.ts';
import { checkContinuum } from '../../src/model/check.ts';
import { continuumFiles } from '../support/shipped.ts';

interface Mistake {
  readonly what: string;
  readonly file: string;
  /** The text of the shipped file that is replaced, once. */
  readonly from: string;
  readonly to: string;
  /** Every finding: file if it is another one, code, pointer, and the text that it points at. */
  readonly finds: readonly string[];
}

const PRACTICES = '/components/customer-focus/practices';

const MISTAKES: readonly Mistake[] = [
  // The form of a file
  {
    what: 'a key that is misspelled',
    file: 'stage-1.yaml',
    from: 'riskOfStaying:',
    to: 'riskOfStayin:',
    finds: ['key-unknown /riskOfStayin (riskOfStayin)'],
  },
  {
    what: 'a stage without a name',
    file: 'stage-1.yaml',
    from: 'name: Minimize Hassles\n',
    to: '',
    finds: ['key-missing  (stage)'],
  },
  {
    what: 'a practice without a statement',
    file: 'stage-1.yaml',
    from: '        statement: Customers understand what we write for them without asking us to explain it.\n',
    to: '',
    finds: [`key-missing ${PRACTICES}/1 (id)`],
  },
  {
    what: 'a statement with nothing behind it',
    file: 'stage-1.yaml',
    from: 'statement: Customers understand what we write for them without asking us to explain it.',
    to: 'statement:',
    finds: [`value-missing ${PRACTICES}/1/statement (statement)`],
  },
  {
    what: 'a title of blanks',
    file: 'stage-1.yaml',
    from: 'title: Make it simple to understand',
    to: 'title: "  "',
    finds: [`value-blank ${PRACTICES}/1/title ("  ")`],
  },
  {
    what: 'a title with an escape in it',
    file: 'stage-1.yaml',
    from: 'title: Make it simple to understand',
    to: 'title: "Make it \\e[31m simple"',
    finds: [`control-character ${PRACTICES}/1/title ("Make it \\e[31m simple")`],
  },
  {
    what: 'a title that is a number',
    file: 'stage-1.yaml',
    from: 'title: Make it simple to understand',
    to: 'title: 42',
    finds: [`value-not-text ${PRACTICES}/1/title (42)`],
  },
  {
    what: 'an effort that is none of the three',
    file: 'stage-1.yaml',
    from: '        effort: S',
    to: '        effort: XL',
    finds: [`continuum-value-invalid ${PRACTICES}/1/effort (XL)`],
  },
  {
    what: 'evidence that is one text instead of a list',
    file: 'stage-2.yaml',
    from: `        evidence:
          - Written limits (money, time, exceptions) that staff can state when asked.
          - Records of on-the-spot fixes compared with escalations.`,
    to: '        evidence: Written limits that staff can state.',
    finds: [
      'value-shape /components/environment/practices/0/evidence (Written limits that staff can state.)',
    ],
  },
  {
    what: 'a list where a group of keys belongs',
    file: 'continuum.yaml',
    from: 'reservation: { points: 7, per: 2, floor: 3 }',
    to: 'reservation: [7, 2, 3]',
    finds: ['value-shape /rule/reservation ([7, 2, 3])'],
  },
  {
    what: 'a practice id of an unknown kind',
    file: 'stage-1.yaml',
    from: 'id: CF1b',
    to: 'id: CF1-b',
    finds: [`continuum-value-invalid ${PRACTICES}/1/id (CF1-b)`],
  },
  {
    what: 'a version that is not semantic',
    file: 'continuum.yaml',
    from: 'version: 1.0.0',
    to: 'version: v2',
    finds: ['continuum-value-invalid /version (v2)'],
  },
  {
    what: 'a version that YAML takes for a number',
    file: 'continuum.yaml',
    from: 'version: 1.0.0',
    to: 'version: 1.0',
    finds: ['value-not-text /version (1.0)'],
  },
  {
    what: 'a scale of four',
    file: 'continuum.yaml',
    from: '  - { rating: 3, label: sometimes, occasions: 40-69% }\n',
    to: '',
    finds: ['continuum-list-length /scale (scale)'],
  },
  {
    what: 'a source listed twice',
    file: 'stage-1.yaml',
    from: 'sources: [001#2a, 001#2b, 000-PERF]',
    to: 'sources: [001#2a, 001#2b, 000-PERF, 001#2a]',
    finds: [`continuum-listed-twice ${PRACTICES}/0/sources/3 (001#2a)`],
  },
  {
    what: 'a key called __proto__',
    file: 'continuum.yaml',
    from: 'version: 1.0.0',
    to: 'version: 1.0.0\n__proto__: { id: other }',
    finds: ['key-unknown /__proto__ (__proto__)'],
  },
  {
    what: 'a key that stands twice',
    file: 'continuum.yaml',
    from: 'version: 1.0.0',
    to: 'version: 1.0.0\nversion: 1.1.0',
    finds: ['key-duplicate /version (version)'],
  },

  // The rule and the scale
  {
    what: 'a bar that no rating reaches',
    file: 'continuum.yaml',
    from: 'established: 4',
    to: 'established: 6',
    finds: ['continuum-rule-range /rule/established (6)'],
  },
  {
    what: 'a bar of nothing',
    file: 'continuum.yaml',
    from: 'established: 4',
    to: 'established: 0',
    finds: ['continuum-rule-range /rule/established (0)'],
  },
  {
    what: 'a bar between two ratings',
    file: 'continuum.yaml',
    from: 'established: 4',
    to: 'established: 3.5',
    finds: ['continuum-value-invalid /rule/established (3.5)'],
  },
  {
    what: 'a floor that no rating reaches',
    file: 'continuum.yaml',
    from: 'floor: 3',
    to: 'floor: 6',
    finds: ['continuum-rule-range /rule/reservation/floor (6)'],
  },
  {
    what: 'points per no practice at all',
    file: 'continuum.yaml',
    from: 'per: 2',
    to: 'per: 0',
    finds: ['continuum-rule-range /rule/reservation/per (0)'],
  },
  {
    what: 'a reservation of no points',
    file: 'continuum.yaml',
    from: 'points: 7',
    to: 'points: -1',
    finds: ['continuum-rule-range /rule/reservation/points (-1)'],
  },
  {
    what: 'fewer than no reservations',
    file: 'continuum.yaml',
    from: 'reservationsAllowed: 1',
    to: 'reservationsAllowed: -1',
    finds: ['continuum-rule-range /rule/reservationsAllowed (-1)'],
  },
  {
    what: 'a reservation that asks for more than an established cell does',
    file: 'continuum.yaml',
    from: 'points: 7',
    to: 'points: 9',
    finds: ['continuum-rule-reservation /rule/reservation ({ points: 9, per: 2, floor: 3 })'],
  },
  {
    what: 'a scale that runs the other way',
    file: 'continuum.yaml',
    from: '{ rating: 1, label: almost never',
    to: '{ rating: 5, label: almost never',
    finds: ['continuum-order /scale/0/rating (5)'],
  },
  {
    what: 'a component in the place of another',
    file: 'continuum.yaml',
    from: '{ id: customer-focus, name: Customer focus }',
    to: '{ id: measurement, name: Customer focus }',
    finds: ['continuum-order /components/0/id (measurement)'],
  },

  // Cells
  {
    what: 'a stage in the file of another',
    file: 'stage-4.yaml',
    from: 'stage: 4',
    to: 'stage: 3',
    finds: ['continuum-stage /stage (3)'],
  },
  {
    what: 'a practice in the cell of another component',
    file: 'stage-5.yaml',
    from: 'id: CF5a',
    to: 'id: ME5a',
    finds: [`continuum-practice-misplaced ${PRACTICES}/0/id (ME5a)`],
  },
  {
    what: 'an id that is used twice',
    file: 'stage-5.yaml',
    from: 'id: CF5b',
    to: 'id: CF5a',
    finds: [`continuum-id-duplicate ${PRACTICES}/1/id (CF5a)`],
  },
  {
    what: 'practices out of order',
    file: 'stage-5.yaml',
    from: 'id: CF5a',
    to: 'id: CF5c',
    finds: [`continuum-order ${PRACTICES}/1/id (CF5b)`],
  },
  {
    what: 'a cell in which nothing need apply',
    file: 'stage-3.yaml',
    from: '        sources: [002-INDIV',
    to: '        notApplicableWhen: All customers are alike.\n        sources: [002-INDIV',
    finds: [`continuum-cell-optional ${PRACTICES} (practices)`],
  },

  // Sources
  {
    what: 'a practice that names an item which is not there',
    file: 'stage-1.yaml',
    from: '001#2b, 000-PERF]',
    to: '001#2x, 000-PERF]',
    finds: [
      `continuum-link-unknown ${PRACTICES}/0/sources/1 (001#2x)`,
      'sources.yaml continuum-link-one-way /documents/1/items/2/practices/0 (CF1a)',
    ],
  },
  {
    what: 'a practice that loses an item',
    file: 'stage-1.yaml',
    from: '001#2b, 000-PERF]',
    to: '000-PERF]',
    finds: ['sources.yaml continuum-link-one-way /documents/1/items/2/practices/0 (CF1a)'],
  },
  {
    what: 'an item that loses a practice',
    file: 'sources.yaml',
    from: 'practices: [CF1b, ME1b, EN1a, EN3a]',
    to: 'practices: [CF1b, ME1b, EN3a]',
    finds: [
      'stage-1.yaml continuum-link-one-way /components/environment/practices/0/sources/5 (000-EASY)',
    ],
  },
  {
    what: 'an item that names a practice which is not there',
    file: 'sources.yaml',
    from: 'practices: [CF1b, ME1b, EN1a, EN3a]',
    to: 'practices: [CF1b, ME1b, EN1a, EN3a, EN3z]',
    finds: ['continuum-link-unknown /documents/0/items/5/practices/4 (EN3z)'],
  },
  {
    what: 'an item id that is used twice',
    file: 'sources.yaml',
    from: '- id: 003-VALUE',
    to: '- id: 003-BALANCE',
    finds: ['continuum-id-duplicate /documents/3/items/13/id (003-BALANCE)'],
  },
  {
    what: 'an item that is named after another document',
    file: 'sources.yaml',
    from: '- id: 003-VALUE',
    to: '- id: 002-VALUE',
    finds: ['continuum-item-misnamed /documents/3/items/13/id (002-VALUE)'],
  },
  {
    what: 'a document id that is used twice',
    file: 'sources.yaml',
    from: "- id: '001'",
    to: "- id: '000'",
    finds: ["continuum-id-duplicate /documents/1/id ('000')"],
  },
];

const files = continuumFiles();

function describeFinding(file: string, name: string, text: string, finding: Diagnostic): string {
  const at = finding.span ? text.slice(finding.span.start, finding.span.end) : 'no span';
  const where = name === file ? '' : `${name} `;
  return `${where}${finding.code} ${finding.pointer} (${at})`;
}

function findingsAfter(file: string, changed: string): string[] {
  const after = { ...files, [file]: changed };
  const { continuum, findings } = checkContinuum(after);
  expect(continuum).toBeUndefined();
  return Object.entries(findings).flatMap(([name, list]) =>
    list.map((finding) => describeFinding(file, name, after[name] ?? '', finding)),
  );
}

describe('a mistake is found, once, where it is', () => {
  test.each(MISTAKES)('$file: $what', ({ file, from, to, finds }) => {
    const text = files[file] ?? '';
    expect(text.split(from).length).toBeGreaterThan(1);
    expect(
      findingsAfter(
        file,
        text.replace(from, () => to),
      ),
    ).toEqual(finds);
  });
});

/** The cells of a stage file with some of the practices of customer focus taken out. */
function withPractices(count: number): string {
  const text = files['stage-2.yaml'] ?? '';
  const [before = '', ...practices] = text
    .slice(0, text.indexOf('\n\n  measurement:'))
    .split(/(?= {6}- id: )/);
  const rest = text.slice(text.indexOf('\n\n  measurement:'));
  const copies = Array.from({ length: count }, (_, i) => {
    const letter = String.fromCharCode('a'.charCodeAt(0) + i);
    return (practices[i] ?? practices[0] ?? '').trimEnd().replace(/CF2./, `CF2${letter}`);
  });
  return `${before}${copies.join('\n')}${rest}`;
}

describe('the size of a cell', () => {
  test.each([1, 7])('%i practices are refused', (count) => {
    expect(findingsAfter('stage-2.yaml', withPractices(count))).toEqual([
      `continuum-cell-size ${PRACTICES} (practices)`,
    ]);
  });

  test.each([2, 6])('%i practices are fine', (count) => {
    const { 'sources.yaml': _, ...unsourced } = files;
    const { findings } = checkContinuum({ ...unsourced, 'stage-2.yaml': withPractices(count) });
    expect(findings).toEqual({});
  });

  test('no practice at all is refused', () => {
    expect(findingsAfter('stage-2.yaml', withPractices(0).replace('practices:', '$& []'))).toEqual([
      `continuum-cell-size ${PRACTICES} (practices)`,
    ]);
  });
});

describe('a file that is not there, or is something else', () => {
  test.each(['continuum.yaml', 'stage-1.yaml', 'stage-5.yaml'])('%s is missing', (file) => {
    const { [file]: _, ...rest } = files;
    expect(checkContinuum(rest)).toEqual({
      findings: { [file]: [{ code: 'continuum-file-missing', args: { file }, pointer: '' }] },
    });
  });

  test('an empty folder lacks six files', () => {
    const { findings } = checkContinuum({});
    expect(Object.keys(findings)).toHaveLength(6);
  });

  test.each(['', '# nothing but a comment\n', '- a list', 'a text'])('%j', (text) => {
    expect(findingsAfter('stage-3.yaml', text)).toHaveLength(1);
  });

  test('what is not YAML is reported where it breaks', () => {
    expect(findingsAfter('stage-3.yaml', 'stage: 3\nname: "Link\n')).toHaveLength(1);
  });

  test('mistakes in several files are all found at once', () => {
    const { findings } = checkContinuum({
      ...files,
      'continuum.yaml': (files['continuum.yaml'] ?? '').replace('floor: 3', 'floor: 0'),
      'stage-2.yaml': (files['stage-2.yaml'] ?? '').replace('stage: 2', 'stage: 1'),
      'sources.yaml': (files['sources.yaml'] ?? '').replace(': strong\n', ': firm\n'),
    });
    expect(Object.entries(findings).map(([file, [first]]) => [file, first?.code])).toEqual([
      ['continuum.yaml', 'continuum-rule-range'],
      ['stage-2.yaml', 'continuum-stage'],
      ['sources.yaml', 'continuum-value-invalid'],
    ]);
  });
});

test('every finding has words that name what is wrong', () => {
  for (const { file, from, to } of MISTAKES) {
    const after = { ...files, [file]: (files[file] ?? '').replace(from, () => to) };
    for (const list of Object.values(checkContinuum(after).findings)) {
      for (const finding of list) {
        expect(messageOf(finding)).toMatch(/^["\w].{20,}$/);
        expect(messageOf(finding)).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  }
});

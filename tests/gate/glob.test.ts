import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globBase, globFault, globMatcher, isGlob } from '../../src/gate/glob.ts';

/** Pattern, what it matches, and what it does not. */
const MATCHES: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
  ['*.yaml', ['a.yaml', 'A b.yaml'], ['b/a.yaml', 'a.yml', '.a.yaml', 'ayaml', 'a.YAML']],
  ['pilots/*.yaml', ['pilots/a.yaml'], ['a.yaml', 'pilots/x/a.yaml', 'Pilots/a.yaml']],
  ['./pilots/*.yaml', ['pilots/a.yaml', './pilots/a.yaml'], ['a.yaml']],
  ['pilots/**', ['pilots/a.yaml', 'pilots/x/y/a.yaml'], ['a.yaml', 'pilots/.git/a.yaml']],
  ['**/*.yaml', ['a.yaml', 'x/a.yaml', 'x/y/a.yaml'], ['a.yml', 'x/.y/a.yaml', 'x/.a.yaml']],
  ['**/pilots/**/a.yaml', ['pilots/a.yaml', 'x/pilots/y/a.yaml'], ['x/a.yaml', 'pilots/b.yaml']],
  ['.hidden/*.yaml', ['.hidden/a.yaml'], ['hidden/a.yaml', 'xhidden/a.yaml']],
  ['a?.yaml', ['ab.yaml'], ['a.yaml', 'abc.yaml', 'a/.yaml']],
  ['a[12].yaml', ['a1.yaml', 'a2.yaml'], ['a3.yaml', 'a[12].yaml1']],
  ['a[!12].yaml', ['a3.yaml'], ['a1.yaml', 'a/.yaml']],
  ['a[0-9].yaml', ['a7.yaml'], ['ax.yaml']],
  ['[z-a].yaml', [], ['z.yaml', 'a.yaml']],
  ['*[*].yaml', ['a*.yaml'], ['ab.yaml']],
  ['*.{yaml,yml}', ['a.yaml', 'a.yml'], ['a.json', 'a.{yaml,yml}x']],
  ['{a,b/c}/*.yaml', ['a/x.yaml', 'b/c/x.yaml'], ['b/x.yaml']],
  ['../other/*.yaml', ['../other/a.yaml'], ['other/a.yaml']],
  ['/srv/*.yaml', ['/srv/a.yaml'], ['srv/a.yaml']],
  // Only wildcards: nothing of regular expressions, of extended globs, of negation or of ranges
  ['*(a|b).yaml', ['x(a|b).yaml'], ['a.yaml', 'b.yaml', 'xa.yaml']],
  ['@(a|b)*.yaml', ['@(a|b)1.yaml'], ['a1.yaml']],
  ['(?:a+)*.yaml', ['(xa+)1.yaml'.replace('x', '?:')], ['aaa.yaml', 'a.yaml']],
  ['[a]+*.yaml', ['a+1.yaml'], ['aaa.yaml', 'a.yaml']],
  ['!a*.yaml', ['!a1.yaml'], ['b.yaml', 'x/b.yaml']],
  ['a{8..12}*.yaml', ['a{8..12}.yaml'], ['a1.yaml', 'a8.yaml', 'a9.yaml', 'a10.yaml']],
  ['"a"*', ['"a"1'], ['a1']],
  ['\\w*', ['\\w1'], ['a', 'w1']],
  ['$*', ['$1'], ['1', '']],
  ['x.a{2}*', ['x.a{2}'], ['x.aa', 'xba{2}']],
  // A path by itself is a file, or a folder with everything below it
  [
    'pilots',
    ['pilots', 'pilots/a.yaml', 'pilots/x/.y/a.yaml'],
    ['pilot', 'pilots.yaml', 'x/pilots'],
  ],
  ['pilots/', ['pilots/a.yaml'], ['pilots.yaml']],
  ['./pilots', ['pilots/a.yaml'], ['a.yaml']],
  ['a+b(c)', ['a+b(c)/d.yaml'], ['aab(c)/d.yaml']],
  ['.', ['a.yaml', 'x/a.yaml', './a.yaml'], ['../a.yaml', '/a.yaml']],
  ['/', ['/a.yaml', '/x/a.yaml'], ['a.yaml']],
];

describe.each(MATCHES)('%s', (pattern, yes, no) => {
  const matches = globMatcher(pattern);
  if (yes.length > 0) {
    test.each(yes)('matches %s', (path) => {
      expect(matches(path)).toBe(true);
    });
  }
  test.each(no)('does not match %s', (path) => {
    expect(matches(path)).toBe(false);
  });
});

test('a name without wildcards matches itself, whatever is in it', () => {
  const name = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(name, (text) => {
      const path = `x${text.replaceAll(/[/*?[{]/g, '')}x`;
      expect(isGlob(path)).toBe(false);
      expect(globMatcher(path)(path)).toBe(true);
      expect(globMatcher(path)(`${path}/a.yaml`)).toBe(true);
    }),
  );
});

test('any text is a pattern or has a fault', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '/',
    '[',
    ']',
    '{',
    '}',
    ',',
    '(',
    ')',
    '|',
    '+',
    '!',
    '^',
    '\\',
    '"',
    'a',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const pattern = pieces.join('');
      if (globFault(pattern) !== undefined) expect(() => globMatcher(pattern)).toThrow(RangeError);
      else expect(typeof globMatcher(pattern)('a/b.yaml')).toBe('boolean');
    }),
  );
});

/** The same as a regular expression, name by name; names here have no dots. */
function asExpression(pattern: string): RegExp {
  const names = pattern.split('/').map((name) => {
    if (name === '**') return '(?:[^/]*/)*';
    return `${name.replaceAll(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}/`;
  });
  return new RegExp(`^${names.join('')}$`);
}

test('stars match what the same regular expression matches', () => {
  const textOf = (...characters: string[]) =>
    fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 });
  const pattern = textOf('*', '?', '/**/', '/', 'a', 'b').map((parts) =>
    parts
      .join('')
      .replaceAll(/\/{2,}/g, '/')
      .replaceAll(/^\/|\/$/g, ''),
  );
  const path = textOf('a', 'b', '/').map((parts) => parts.join('').replaceAll(/^\/+|\/+$/g, ''));
  fc.assert(
    fc.property(pattern.filter(isGlob), path, (wanted, name) => {
      expect(globMatcher(wanted)(name)).toBe(asExpression(wanted).test(`${name}/`));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a'.repeat(200), undefined],
  ['a'.repeat(201), 'A pattern takes at most 200 characters.'],
  ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', undefined],
  [
    '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
    'The braces of a pattern stand for at most 64 alternatives.',
  ],
  ['{a,b}'.repeat(40), 'The braces of a pattern stand for at most 64 alternatives.'],
])('%s: %s', (pattern, fault) => {
  expect(globFault(pattern)).toBe(fault);
});

/** A regular expression would try these until the end of time. */
test.each([
  [`${'*a'.repeat(50)}*b`, 'a'.repeat(255)],
  [`${'**/a/'.repeat(30)}b`, 'a/'.repeat(2000)],
  [`${'*a*/'.repeat(40)}b`, `${'a'.repeat(100)}/`.repeat(40)],
])('%s does not match a long path', (pattern, path) => {
  expect(globMatcher(pattern)(path)).toBe(false);
});

test.each([
  ['*.yaml', true],
  ['a?.yaml', true],
  ['a[1].yaml', true],
  ['{a,b}.yaml', true],
  ['a.yaml', false],
  ['a{b}.yaml', false],
  ['a[.yaml', false],
  ['a(b|c)+.yaml', false],
  ['!a.yaml', false],
  ['', false],
])('%j is a pattern: %s', (text, glob) => {
  expect(isGlob(text)).toBe(glob);
});

test.each([
  ['*.yaml', ''],
  ['units/*.yaml', 'units'],
  ['units/2026/**/*.yaml', 'units/2026'],
  ['units/*/a/*.yaml', 'units'],
  ['../units/*.yaml', '../units'],
  ['./units/*.yaml', './units'],
  ['/srv/units/*.yaml', '/srv/units'],
  ['/*.yaml', '/'],
  ['x/{a/b,c}/*.yaml', 'x'],
  ['{a/b,c}/*.yaml', ''],
  ['units/a.yaml', 'units'],
])('the folder of %s is %j', (pattern, base) => {
  expect(globBase(pattern)).toBe(base);
});

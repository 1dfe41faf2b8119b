import { describe, expect, it } from 'vitest';
import { readFull } from '../../src/yaml/full.ts';
import { sameMeaning } from '../../src/yaml/same-meaning.ts';

function same(a: string, b: string): boolean {
  const [left, right] = [readFull(a).root, readFull(b).root];
  if (left.kind !== 'map' || right.kind !== 'map') throw new Error('two maps');
  return sameMeaning(left, right) && sameMeaning(right, left);
}

describe('sameMeaning', () => {
  it.each([
    ['a: 1\nb: 2', 'b: 2\na: 1'],
    ['a: "x"', "a: 'x'"],
    ['a: { b: [x, y] }', 'a:\n  b:\n    - x\n    - y'],
    ['a:', 'a: ~'],
    ['ratings: { CF1a: 4 }', 'ratings: { CF1a: { rating: 4 } }'],
    ['ratings: { CF1a: }', 'ratings: { CF1a: { rating: null } }'],
    ['ratings: { CF1a: }', 'ratings: { CF1a: {} }'],
    [
      'ratings: {CF1a: 4, CF1b: {note: x, rating: 3}}',
      'ratings: {CF1b: {rating: 3, note: x}, CF1a: 4}',
    ],
  ])('holds for %j and %j', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['a: 1', 'a: 2'],
    ['a: 1', 'a: "1"'],
    ['a: 1', 'b: 1'],
    ['a: 1', 'a: 1\nb: 2'],
    ['a: 1', 'a: 1\nb:'],
    ['a: ""', 'a:'],
    ['a: "~"', 'a: ~'],
    ['a: x', 'a: "x "'],
    ['a: [x, y]', 'a: [y, x]'],
    ['a: [x]', 'a: [x, y]'],
    ['a: [1, 2]', 'a: [1, "2"]'],
    ['a: [x]', 'a: x'],
    ['a: {}', 'a: []'],
    ['a: { b: 1 }', 'a: { c: 1 }'],
    ['a: { rating: 4 }', 'a: 4'],
    ['ratings: { CF1a: 4 }', 'ratings: { CF1a: 3 }'],
    ['ratings: { CF1a: 4 }', 'ratings: { CF1b: 4 }'],
    ['ratings: { CF1a: 4 }', 'ratings: { CF1a: { rating: 4, note: x } }'],
    ['ratings: { CF1a: 4 }', 'ratings: {}'],
    ['ratings: { CF1a: 4 }', 'ratings:'],
  ])('does not hold for %j and %j', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { completePractice, findPractice } from '../../../src/cli/assess/find-practice.ts';
import { continuum } from './support.ts';

test.each([
  ['CF2a', 'CF2a'],
  ['cf2A', 'CF2a'],
  [' en5b ', 'EN5b'],
])('%s is %s', (typed, practice) => {
  expect(findPractice(continuum, typed)).toEqual({ kind: 'one', practice });
});

test.each<[string, string[]]>([
  ['CF2', ['CF2a', 'CF2b']],
  ['CF2c', ['CF2a']],
  ['C2Fa', ['CF2a']],
  ['', []],
  ['xyz', []],
])('%s is none, but near %j', (typed, near) => {
  expect(findPractice(continuum, typed)).toEqual({ kind: 'none', near });
});

test.each([
  ['c', 'CF'],
  ['e', 'EN'],
  ['me3', 'ME3'],
  ['me3b', 'ME3b'],
  ['zz', 'zz'],
  ['', ''],
])('Tab makes %s %s', (typed, completed) => {
  expect(completePractice(continuum, typed)).toBe(completed);
});

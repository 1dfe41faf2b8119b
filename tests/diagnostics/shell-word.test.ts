import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/diagnostics/shell-word.ts';

test.each([
  ['answers.yaml', 'answers.yaml'],
  ['measurement=3', 'measurement=3'],
  ['our answers.yaml', "'our answers.yaml'"],
  ["o'neill.yaml", "'o'\\''neill.yaml'"],
  ['-x.yaml', './-x.yaml'],
  ['~x.yaml', "'~x.yaml'"],
  ['=x.yaml', "'=x.yaml'"],
  ['$(x).yaml', "'$(x).yaml'"],
  ['', "''"],
])('%j is written %s', (name, word) => {
  expect(shellWord(name)).toBe(word);
});

test.each(['~root', "a'b", 'a b', '$HOME', 'a;b', '*', 'café 東京', 'a\\b', '`x`', '!x'])(
  'a shell reads %j back',
  (name) => {
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${shellWord(name)}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(name);
  },
);

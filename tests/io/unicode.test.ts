import { describe, expect, it } from 'vitest';
import { showsUnicode } from '../../src/io/unicode.ts';

const CASES: [env: Record<string, string>, shows: boolean][] = [
  [{ LANG: 'en_US.UTF-8' }, true],
  [{ LANG: 'en_US.utf8' }, true],
  [{ LC_CTYPE: 'UTF-8' }, true],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
  [{ LC_ALL: '', LC_CTYPE: '', LANG: 'C.UTF-8' }, true],
  [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, false],
  [{ LANG: 'en_US.ISO-8859-1' }, false],
  [{}, false],
  [{ WT_SESSION: 'x' }, true],
  [{ LANG: 'en_US.UTF-8', TERM: 'dumb' }, false],
  [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  [{ LANG: 'en_US.UTF-8', TERM: 'xterm' }, true],
];

describe('box characters', () => {
  it.each(CASES)('with %j: %s', (env, shows) => {
    expect(showsUnicode(env)).toBe(shows);
  });
});

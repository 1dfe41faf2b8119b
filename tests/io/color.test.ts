import { describe, expect, it } from 'vitest';
import { colorLevel } from '../../src/io/color.ts';

interface Case {
  readonly env?: Record<string, string>;
  readonly tty?: boolean;
  readonly noColor?: boolean;
  readonly level: 0 | 1 | 2 | 3;
}

/** From the strongest say to the weakest; each line beats the ones below it. */
const DECISIONS: Record<string, Case> = {
  '--no-color beats FORCE_COLOR': {
    noColor: true,
    tty: true,
    env: { FORCE_COLOR: '3', TERM: 'xterm-256color' },
    level: 0,
  },
  'NO_COLOR beats FORCE_COLOR': {
    tty: true,
    env: { NO_COLOR: '1', FORCE_COLOR: '3', TERM: 'xterm' },
    level: 0,
  },
  'NO_COLOR counts whatever it says': {
    tty: true,
    env: { NO_COLOR: '0', TERM: 'xterm' },
    level: 0,
  },
  'an empty NO_COLOR does not count': { tty: true, env: { NO_COLOR: '', TERM: 'xterm' }, level: 1 },
  'FORCE_COLOR beats TERM=dumb': { tty: true, env: { FORCE_COLOR: '1', TERM: 'dumb' }, level: 1 },
  'FORCE_COLOR beats a pipe': { env: { FORCE_COLOR: '1' }, level: 1 },
  'FORCE_COLOR=0 turns color off in a terminal': {
    tty: true,
    env: { FORCE_COLOR: '0', TERM: 'xterm' },
    level: 0,
  },
  'FORCE_COLOR=false too': { tty: true, env: { FORCE_COLOR: 'false', TERM: 'xterm' }, level: 0 },
  'FORCE_COLOR=true is the least color': { env: { FORCE_COLOR: 'true' }, level: 1 },
  'FORCE_COLOR=2': { env: { FORCE_COLOR: '2' }, level: 2 },
  'FORCE_COLOR=3': { env: { FORCE_COLOR: '3' }, level: 3 },
  'an empty FORCE_COLOR does not count': { env: { FORCE_COLOR: '', TERM: 'xterm' }, level: 0 },
  'TERM=dumb beats COLORTERM': {
    tty: true,
    env: { TERM: 'dumb', COLORTERM: 'truecolor' },
    level: 0,
  },
  'a pipe has no color': { env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, level: 0 },
  'COLORTERM=truecolor': {
    tty: true,
    env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    level: 3,
  },
  'COLORTERM=24bit': { tty: true, env: { TERM: 'screen', COLORTERM: '24bit' }, level: 3 },
  'Windows Terminal': { tty: true, env: { WT_SESSION: 'x' }, level: 3 },
  'xterm-direct': { tty: true, env: { TERM: 'xterm-direct' }, level: 3 },
  'xterm-256color': { tty: true, env: { TERM: 'xterm-256color' }, level: 2 },
  'a plain xterm': { tty: true, env: { TERM: 'xterm' }, level: 1 },
  'the console of Windows': { tty: true, env: { OS: 'Windows_NT' }, level: 1 },
  'a terminal that does not say what it is': { tty: true, env: {}, level: 0 },
};

describe('color is decided once, by', () => {
  it.each(Object.entries(DECISIONS))(
    '%s',
    (_name, { env = {}, tty = false, noColor = false, level }) => {
      expect(colorLevel({ isTTY: tty }, env, noColor)).toBe(level);
    },
  );
});

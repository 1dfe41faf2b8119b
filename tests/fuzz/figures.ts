import { NO_FILES, sumOf, type Tally } from '../../src/gate/tally.ts';

/** What came of some files. Plain data: it goes from one thread to another. */
export interface Figures {
  readonly tally: Tally;
  /** Files in which a code was found. */
  readonly codes: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly slowest: {
    readonly file: number;
    readonly bytes: number;
    readonly milliseconds: number;
  };
}

export const NO_FIGURES: Figures = {
  tally: NO_FILES,
  codes: {},
  bytes: 0,
  slowest: { file: 0, bytes: 0, milliseconds: 0 },
};

export function figuresOf(
  tally: Tally,
  file: number,
  bytes: number,
  milliseconds: number,
): Figures {
  const codes = Object.fromEntries(tally.codes.map((code) => [code, 1]));
  return { tally, codes, bytes, slowest: { file, bytes, milliseconds } };
}

export function sumOfFigures(a: Figures, b: Figures): Figures {
  const codes = { ...a.codes };
  for (const [code, count] of Object.entries(b.codes)) codes[code] = (codes[code] ?? 0) + count;
  return {
    tally: sumOf(a.tally, b.tally),
    codes,
    bytes: a.bytes + b.bytes,
    slowest: a.slowest.milliseconds < b.slowest.milliseconds ? b.slowest : a.slowest,
  };
}

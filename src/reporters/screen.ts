/** What a reporter may know of the place it writes to. */
export interface Screen {
  /** Columns; no line is longer. */
  readonly width: number;
  /** 0 none, 1 sixteen colors, 2 256 colors, 3 true color: the levels of chalk. */
  readonly color: 0 | 1 | 2 | 3;
  /** False where only ASCII can be relied on. */
  readonly unicode: boolean;
}

/** Prose is easier to read when its lines end before the screen does. */
const MEASURE = 92;

/** Columns that running text may fill. */
export function measure(screen: Screen): number {
  return Math.min(screen.width, MEASURE);
}

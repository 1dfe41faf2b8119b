/** How much color a stream gets: none, 16 colors, 256 colors, or 24 bits. */
export type ColorLevel = 0 | 1 | 2 | 3;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The one decision about color, made per stream and handed to everything that draws:
 * `--no-color`, then a non-empty NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether it is a terminal at all.
 */
export function colorLevel(stream: { isTTY: boolean }, env: Env, noColor: boolean): ColorLevel {
  if (noColor || env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return forcedLevel(env.FORCE_COLOR);
  if (env.TERM === 'dumb' || !stream.isTTY) return 0;
  return terminalLevel(env);
}

function forcedLevel(value: string): ColorLevel {
  switch (value.toLowerCase()) {
    case '0':
    case 'false':
      return 0;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return 1;
  }
}

function terminalLevel(env: Env): ColorLevel {
  const term = env.TERM ?? '';
  if (/^(truecolor|24bit)$/i.test(env.COLORTERM ?? '') || env.WT_SESSION) return 3;
  if (/-(direct|truecolor)$/.test(term)) return 3;
  if (/256(color)?$/.test(term)) return 2;
  return term || env.COLORTERM || env.OS === 'Windows_NT' ? 1 : 0;
}

/**
 * Columns that text takes up in a terminal.
 *
 * The string-width package gives the same figures (a test holds the two together), but it builds an Intl.Segmenter
 * when it is loaded. That alone is a tenth of the whole run time of `score`, so here it is built when text needs it.
 */

/** Every character in here is one column wide and stands alone. */
const SIMPLE =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u25fc\u2713\u2717]*$/;

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]*/u;
const SPACING = /[\p{Mc}\uff00-\uffef]/gu;
const PICTURES = /\p{Extended_Pictographic}/gu;
const EMOJI =
  /^(?:(?!\p{Regional_Indicator})\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|\p{Emoji_Modifier_Base}\p{Emoji_Modifier})/u;

/**
 * East Asian Wide and Fullwidth as pairs of first and last code point, without the emoji that every supported Node knows;
 * blocks that Unicode is still filling are taken whole.
 */
const WIDE = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x303e, 0x3041, 0x3247,
  0x3250, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b,
  0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x191ff, 0x1aff0, 0x1b2ff, 0x1d300, 0x1d356, 0x1d360,
  0x1d376, 0x1f1ae, 0x1f1ae, 0x1f200, 0x1f265, 0x1f6d9, 0x1f6d9, 0x1f7da, 0x1f7da, 0x1fa70, 0x1faff,
  0x20000, 0x3fffd,
];

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  for (let i = 0; i < WIDE.length; i += 2) {
    if (code < (WIDE[i] ?? 0)) return false;
    if (code <= (WIDE[i + 1] ?? 0)) return true;
  }
  return false;
}

/** Columns of one character, as `graphemes` yields it. */
export function clusterWidth(cluster: string): number {
  const visible = cluster.replace(INVISIBLE, '');
  const code = visible.codePointAt(0);
  if (code === undefined) return 0;
  if (EMOJI.test(cluster)) return 2;
  if (cluster.includes('\u200d') && (cluster.match(PICTURES)?.length ?? 0) > 1) return 2;
  const first = String.fromCodePoint(code);
  let width = isWide(code) ? 2 : 1;
  for (const extra of visible.slice(first.length).match(SPACING) ?? []) {
    width += isWide(extra.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader sees them. */
export function graphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  const clusters: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = wholeCharacter(text, from + WINDOW);
    const found = Array.from(segmenter.segment(text.slice(from, to)), ({ segment }) => segment);
    // The last one may go on beyond the window.
    const cut = to < text.length && found.length > 1 ? found.pop() : undefined;
    clusters.push(...found);
    from = to - (cut?.length ?? 0);
  }
  return clusters;
}

/**
 * For each character the segmenter looks at the whole text again, so a long text is cut up in windows of so many units.
 * No character that anybody can read is longer.
 */
const WINDOW = 256;

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end + 1 : end;
}

/** Columns that plain text (no escape sequences) takes up. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const cluster of graphemes(text)) width += clusterWidth(cluster);
  return width;
}

/** Text followed by as many spaces as bring it to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

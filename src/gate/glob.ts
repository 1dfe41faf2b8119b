/** Longest pattern, in characters. */
export const LONGEST_PATTERN = 200;
/** `{a,b}{c,d}` stands for four patterns. */
const MOST_ALTERNATIVES = 64;

const BRACES = /\{([^{}]*,[^{}]*)\}/;
const WILDCARD = new RegExp(`[*?]|\\[[^\\]/]+\\]|${BRACES.source}`);

/**
 * Whether the text is a pattern and not simply a path: it has `*`, `?`, `[ab]` or `{a,b}`. A file may still have such
 * a name.
 */
export function isGlob(text: string): boolean {
  return WILDCARD.test(text);
}

/** What keeps a pattern from being used, as a sentence that says what is possible; undefined where nothing does. */
export function globFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    return `A pattern takes at most ${LONGEST_PATTERN} characters.`;
  }
  return alternatives(pattern) === undefined
    ? `The braces of a pattern stand for at most ${MOST_ALTERNATIVES} alternatives.`
    : undefined;
}

/**
 * Matches paths with `/` between folders against a pattern: `*` and `?` within a name, `**` for any folders, `[a-c]`,
 * `[!ab]` and `{a,b}`. Letters count as written, and names that begin with a dot match only where the pattern has the
 * dot. A path without wildcards is a file, or a folder with everything below it. A leading `./` means nothing.
 *
 * Written by hand: other matchers make regular expressions of patterns, which take forever on `*a*a*a*b` and a long name.
 * This one takes time in proportion to the pattern times the path.
 *
 * @throws RangeError for a pattern in which `globFault` finds a fault.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const fault = globFault(pattern);
  if (fault !== undefined) throw new RangeError(fault);
  if (isGlob(pattern)) {
    const wanted = (alternatives(plain(pattern)) ?? []).map((each) => each.split('/').map(nameOf));
    return (path) => {
      const names = plain(path).split('/');
      return wanted.some((pieces) => matchesAll(pieces, names));
    };
  }
  const folder = plain(pattern);
  if (folder === '') return (path) => !leadsOut(plain(path));
  const below = folder.endsWith('/') ? folder : `${folder}/`;
  return (path) => plain(path) === folder || plain(path).startsWith(below);
}

/** The folders before anything that may be a wildcard, without a slash at the end; empty where there are none. */
export function globBase(pattern: string): string {
  const wild = isGlob(pattern) ? pattern.search(/[*?[{]/) : pattern.length;
  const end = pattern.slice(0, wild).lastIndexOf('/');
  return end === 0 ? '/' : pattern.slice(0, Math.max(end, 0));
}

/** One piece of a pattern: a single part of the text that fits, or any number of them. */
interface Piece {
  readonly many: boolean;
  readonly fits: (part: string) => boolean;
}

/** Of the pieces that stand for many parts, only the last one met has ever to be stretched. */
function matchesAll(pieces: readonly Piece[], parts: readonly string[]): boolean {
  let next = 0;
  let many: Piece | undefined;
  let afterMany = 0;
  let stretched = 0;
  for (let at = 0; at < parts.length; ) {
    const piece = pieces[next];
    if (piece?.many) {
      many = piece;
      next += 1;
      afterMany = next;
      stretched = at;
    } else if (piece?.fits(parts[at] ?? '')) {
      next += 1;
      at += 1;
    } else if (many?.fits(parts[stretched] ?? '')) {
      stretched += 1;
      at = stretched;
      next = afterMany;
    } else return false;
  }
  return pieces.slice(next).every((piece) => piece.many);
}

/** The name of a file or folder as a pattern has it. */
function nameOf(text: string): Piece {
  if (text === '**') return { many: true, fits: (name) => !name.startsWith('.') };
  if (!isGlob(text)) return { many: false, fits: (name) => name === text };
  const pieces = (text.match(/\*+|\[[^\]]+\]|./gsu) ?? []).map(characterOf);
  const hidden = text.startsWith('.');
  return {
    many: false,
    fits: (name) => (hidden || !name.startsWith('.')) && matchesAll(pieces, Array.from(name)),
  };
}

function characterOf(text: string): Piece {
  if (text.startsWith('*')) return { many: true, fits: () => true };
  if (text === '?') return { many: false, fits: () => true };
  if (text.length < 3 || !text.startsWith('[')) {
    return { many: false, fits: (character) => character === text };
  }
  const [, not, inner = ''] = /^\[([!^]?)(.+)\]$/su.exec(text) ?? [];
  const ranges = (inner.match(/.-.|./gsu) ?? []).map((range) => Array.from(range));
  const isOne = (character: string) =>
    ranges.some(([low = '', , high = low]) => low <= character && character <= high);
  return { many: false, fits: (character) => isOne(character) === (not === '') };
}

/** Every pattern that one with braces stands for; undefined where they are too many. */
function alternatives(pattern: string): readonly string[] | undefined {
  let patterns: readonly string[] = [pattern];
  while (patterns.some((each) => BRACES.test(each))) {
    patterns = patterns.flatMap((each) => {
      const [braces, inner] = BRACES.exec(each) ?? [];
      if (braces === undefined || inner === undefined) return each;
      return inner.split(',').map((choice) => each.replace(braces, () => choice));
    });
    if (patterns.length > MOST_ALTERNATIVES) return undefined;
  }
  return patterns;
}

function plain(path: string): string {
  const name = path.replace(/^(?:\.\/+)+/, '').replace(/(?<=[^/])\/+$/, '');
  return name === '.' ? '' : name;
}

const leadsOut = (path: string): boolean =>
  path === '..' || path.startsWith('../') || path.startsWith('/');

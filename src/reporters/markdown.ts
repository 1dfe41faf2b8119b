import { clean } from '../diagnostics/clean.ts';

/** Everything that could open markup, a link or HTML, wherever in a line it stands. */
const SPECIAL = /[\\`*_[\]<>|~$^]|&(?=#?\w+;)|#+$/g;
/** What would open a heading, a list or a rule at the start of a line. */
const OPENING = /^(?:[-+=:#]|\d+(?=[.)]))/;

/**
 * What GitHub links, or draws as an emoji, after the Markdown is read, so that an escape cannot stop it; with pairs that
 * are escaped already.
 */
const LINKED = /\\.|&#64;|#(?=\d)|\bGH-(?=\d)|:(?=(?:[a-z\d+-]|\\_)+:)/gi;
/** Takes no room, and parts a sign from the name or number after it. */
const APART = '&#8203;';

/**
 * Text as Markdown that shows exactly that text, and on GitHub notifies nobody, refers to no issue and draws no emoji.
 * For the middle of a line, a heading or a cell of a table.
 */
export function escapeInline(text: string): string {
  return clean(text)
    .trim()
    .replace(SPECIAL, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/\b(www)\./gi, '$1\\.')
    .replaceAll('@', '&#64;')
    .replace(LINKED, (sign) => (sign.startsWith('\\') ? sign : `${sign}${APART}`));
}

/** The same for the start of a line. */
export function escapeBlock(text: string): string {
  return escapeInline(text).replace(OPENING, (sign) =>
    /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
  );
}

/** Rows of cells that are Markdown already. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

/** A Markdown page in the making. Blocks are parted by one empty line. */
export class MarkdownPage {
  readonly #blocks: string[] = [];

  heading(level: 1 | 2 | 3 | 4, text: string): this {
    return this.block([`${'#'.repeat(level)} ${escapeInline(text)}`]);
  }

  /** Paragraphs of plain text. */
  text(...paragraphs: readonly string[]): this {
    for (const paragraph of paragraphs) this.block([escapeBlock(paragraph)]);
    return this;
  }

  /** A list of plain text, with a sign such as `-`, `- [ ]` or `1.` in front. */
  list(items: readonly string[], sign = '-'): this {
    return this.block(items.map((item) => `${sign} ${escapeBlock(item)}`));
  }

  /** A list of labels in bold with their text. */
  labelled(items: readonly (readonly [label: string, text: string])[]): this {
    return this.block(
      items.map(([label, text]) => `- **${escapeInline(`${label}:`)}** ${escapeInline(text)}`),
    );
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): this {
    const escaped = (cells: readonly string[]): string[] => cells.map(escapeInline);
    return this.block(tableOf(escaped(head), rows.map(escaped)));
  }

  /** Lines that are Markdown already. */
  block(lines: readonly string[]): this {
    if (lines.length > 0) this.#blocks.push(lines.join('\n'));
    return this;
  }

  /** The page, ending with one line break. */
  toString(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }
}

import type { PracticeId } from '../core/continuum.ts';
import { withoutMark } from '../diagnostics/locate.ts';
import { attach } from './attach.ts';
import { triviaOf } from './comments.ts';
import { FormatError } from './format-error.ts';
import { readFull } from './full.ts';
import { KEY_ORDER } from './key-order.ts';
import type { MapNode } from './node.ts';
import { outlineOf, type Remark, sorted, type Unit } from './outline.ts';
import { sameMeaning } from './same-meaning.ts';

/**
 * The text of a valid assessment as `writeAssessment` would have written it: keys and practices in order, two spaces of
 * indentation, quotation marks only where they are needed, LF line breaks, no byte order mark. Comments and blank lines
 * move with what they stand at; comments at the top of the file and at its end stay there. What is in order stays byte for byte.
 *
 * @param order The ids of the continuum's practices, in its order.
 * @throws {FormatError} when the text is no assessment, or the result would not say the same.
 */
export function formatAssessment(text: string, order: readonly PracticeId[]): string {
  const root = rootOf(text);
  const body = withoutMark(text);
  const { comments, dashes } = triviaOf(body);
  const units = outlineOf(body, root, dashes, order);
  const end = attach(body, [...allOf(units)], comments);
  const result = written(units, end);
  const now = triviaOf(result).comments;
  if (!sameMeaning(root, rootOf(result)) || !isSameSet(comments, now)) {
    throw new FormatError('The file cannot be formatted without changing what it says.');
  }
  return result;
}

function rootOf(text: string): MapNode {
  const { root, problems } = readFull(text);
  if (root.kind === 'map' && problems.length === 0) return root;
  throw new FormatError('The file cannot be read as an assessment. Mend it first.');
}

function isSameSet(a: readonly { text: string }[], b: readonly { text: string }[]): boolean {
  const texts = (list: readonly { text: string }[]) => list.map((one) => one.text).sort();
  const right = texts(b);
  return a.length === b.length && texts(a).every((text, index) => text === right[index]);
}

function* allOf(units: readonly Unit[]): Generator<Unit> {
  for (const unit of units) {
    yield unit;
    yield* allOf(unit.children);
  }
}

function written(units: readonly Unit[], end: readonly Remark[]): string {
  const page = new Page();
  const [first] = units;
  if (first !== undefined) {
    const { top, gap } = takeTop(first);
    page.remarks(top, '');
    page.gap(gap);
  }
  page.units(units, KEY_ORDER[''], '');
  page.remarks(end, '');
  return page.toString();
}

/**
 * Takes away the comments that stay at the top of the file, all above its first key or, where a blank line parts them, all
 * above the last blank line. It stays with them.
 */
function takeTop(first: Unit): { top: Remark[]; gap: boolean } {
  const things = [...first.head, first];
  const own = things.findIndex(({ start }) => start >= first.start);
  const parted = things.findLastIndex(({ gap }, index) => gap && index > 0 && index <= own);
  const cut = parted === -1 ? own : parted;
  const top = first.head.splice(0, cut);
  const below = first.head[0] ?? first;
  const { gap } = below;
  below.gap = false;
  return { top, gap };
}

/** Lines as they are put one below the other, without a blank one where something begins and never two. */
class Page {
  readonly #lines: string[] = [];
  #begins = true;

  units(units: readonly Unit[], order: readonly string[], indent: string): void {
    for (const unit of sorted(units, order, ({ name }) => name)) {
      this.remarks(unit.head, indent);
      this.gap(unit.gap);
      this.#unit(unit, indent);
    }
  }

  #unit({ lines, trail, tail, children, order }: Unit, indent: string): void {
    const [first = '', ...others] = lines;
    this.#line([indent + first, ...trail.map(({ text }) => text)].join('  '));
    for (const line of others) this.#line(line === '' ? '' : indent + line);
    this.#begins = children.length > 0;
    this.units(children, order, `${indent}  `);
    // Indented as far as the lines of a text, a comment would be one of them.
    this.remarks(tail, others.length > 0 ? indent : `${indent}  `);
  }

  remarks(remarks: readonly Remark[], indent: string): void {
    for (const { text, gap } of remarks) {
      this.gap(gap);
      this.#line(indent + text);
    }
  }

  gap(wanted: boolean): void {
    if (wanted && !this.#begins && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #line(line: string): void {
    this.#lines.push(line);
    this.#begins = false;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

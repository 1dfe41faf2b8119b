import type { PracticeId } from '../core/continuum.ts';
import { positionOf } from '../diagnostics/locate.ts';
import { braced, dateScalar, itemLines, pair, partLines } from './answer-text.ts';
import { FormatError } from './format-error.ts';
import { KEY_ORDER } from './key-order.ts';
import type { Entry, MapNode, ScalarNode, SeqNode, YamlNode } from './node.ts';
import { isFlow } from './patch.ts';
import { inlineScalar, rewrittenScalar, type Surroundings, type Written } from './scalar.ts';
import { isNothing, scalarValue } from './scalar-value.ts';
import { entryOf } from './tree.ts';

/** A comment on a line of its own. */
export interface Remark {
  readonly start: number;
  readonly text: string;
  /** Whether a blank line parts it from what stands above. */
  gap: boolean;
}

/** What becomes one line, or one text over several, with all that stands below it. */
export interface Unit {
  /** Where it stands in the text, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
  /** Whether it holds brackets that become lines of their own. */
  readonly isFlow: boolean;
  readonly parent: Unit | undefined;
  /** Its own lines, the first with its key; those below it indented against the first. */
  readonly lines: readonly string[];
  /** In the order of the text. */
  readonly children: Unit[];
  /** The order in which the children are written. */
  readonly order: readonly string[];
  readonly name: string;
  /** Whether a blank line parts it from what stands above. */
  gap: boolean;
  /** Comments above it. */
  readonly head: Remark[];
  /** Comments at the end of its first line; all but the last are to move above it. */
  readonly trail: Remark[];
  /** Comments below all of it. */
  readonly tail: Remark[];
}

/** What stands behind a key; the last two are lists of single values. */
type Group = keyof typeof KEY_ORDER | 'ratings' | 'participants' | 'votes';

/** An assessment as what will be its lines, in the order of the text. Throws FormatError when it is none. */
export function outlineOf(
  text: string,
  root: MapNode,
  dashes: readonly number[],
  order: readonly PracticeId[],
): Unit[] {
  return new Outliner(text, dashes, order).children(root, '', undefined);
}

class Outliner {
  readonly #text: string;
  readonly #dashes: readonly number[];
  /** How many dashes have been passed. */
  #passed = 0;
  readonly #order: readonly PracticeId[];

  constructor(text: string, dashes: readonly number[], order: readonly PracticeId[]) {
    this.#text = text;
    this.#dashes = dashes;
    this.#order = order;
  }

  children(map: MapNode, group: Group, parent: Unit | undefined): Unit[] {
    return map.entries.map((entry) => this.#entry(entry, map, group, parent));
  }

  #entry(entry: Entry, map: MapNode, group: Group, parent: Unit | undefined): Unit {
    const { key, value } = entry;
    const inner = innerGroup(group, key.text);
    const branches = branchesOut(value, inner);
    const lines = branches
      ? [`${keyText(key.text)}:`]
      : partLines(keyText(key.text), this.#written(entry, group, inner), '');
    const unit = this.#unit({
      start: key.start,
      end: value.end,
      inFlow: isFlow(this.#text, map),
      isFlow: branches && isFlow(this.#text, value),
      parent,
      lines,
      order: this.#orderOf(inner),
      name: key.text,
    });
    if (branches) unit.children.push(...this.#below(value, inner, unit));
    return unit;
  }

  #orderOf(group: Group | undefined): readonly string[] {
    if (group === 'ratings') return this.#order;
    return group === undefined || isList(group) ? [] : KEY_ORDER[group];
  }

  #below(value: YamlNode, group: Group | undefined, unit: Unit): Unit[] {
    if (value.kind === 'map' && group !== undefined && !isList(group))
      return this.children(value, group, unit);
    if (value.kind !== 'seq') throw unexpected(unit.name);
    const inFlow = isFlow(this.#text, value);
    return value.items.map((item) => {
      return this.#unit({
        start: inFlow ? item.start : this.#dashBefore(item.start),
        end: item.end,
        inFlow,
        isFlow: false,
        parent: unit,
        lines: itemOf(item, group),
        order: [],
        name: '',
      });
    });
  }

  /** The last dash before an offset. Offsets only grow from call to call. */
  #dashBefore(offset: number): number {
    while ((this.#dashes[this.#passed] ?? offset) < offset) this.#passed += 1;
    return this.#dashes[this.#passed - 1] ?? offset;
  }

  #unit(parts: Omit<Unit, 'column' | 'gap' | 'children' | 'head' | 'trail' | 'tail'>): Unit {
    return {
      ...parts,
      column: positionOf(this.#text, parts.start).column - 1,
      gap: isGapAbove(this.#text, parts.start),
      children: [],
      head: [],
      trail: [],
      tail: [],
    };
  }

  /** What stands behind a key and below it. */
  #written({ key, value }: Entry, group: Group, inner: Group | undefined): Written {
    if (group === 'ratings' && value.kind === 'map') {
      const rating = entryOf(value, 'rating');
      return { head: rating === undefined ? '' : scalarText(rating, 'block'), lines: [] };
    }
    if (group === 'answer' && LONG_TEXTS.includes(key.text)) {
      if (value.kind === 'scalar' && !isNothing(value)) {
        const source = this.#text.slice(value.start, value.end);
        const { head, lines } = rewrittenScalar(source, value.style, value.text);
        return { head, lines: lines.map((line) => (line === '' ? '' : `  ${line}`)) };
      }
    }
    if (value.kind === 'map') return { head: flowText(value, inner), lines: [] };
    if (value.kind === 'seq') return { head: inBrackets(value, key), lines: [] };
    return { head: scalarText({ key, value }, 'block'), lines: [] };
  }
}

/** Keys of an answer whose text may go over several lines. */
const LONG_TEXTS: readonly string[] = ['note', 'reason', 'dissent'];

/** Whether a blank line stands above the line that begins at an offset. Never within a line. */
export function isGapAbove(text: string, offset: number): boolean {
  const start = offset - positionOf(text, offset).column + 1;
  if (start === 0 || text.slice(start, offset).trim() !== '') return false;
  const above = start - positionOf(text, start - 1).column;
  return text.slice(above, start).trim() === '';
}

/** What the keys behind a key are keys of; undefined where none belong. */
function innerGroup(group: Group, key: string): Group | undefined {
  if (group === 'ratings') return 'answer';
  if (group === '') return TOP.find((name) => name === key);
  return group === 'answer' ? BELOW_ANSWER.find((name) => name === key) : undefined;
}

function isList(group: Group): group is 'participants' | 'votes' {
  return group === 'participants' || group === 'votes';
}

const TOP = ['participants', 'subject', 'respondent', 'targets', 'ratings'] as const;
const BELOW_ANSWER = ['evidence', 'waiver', 'votes'] as const;

/** Whether what stands in a value gets lines of its own. */
function branchesOut(value: YamlNode, group: Group | undefined): boolean {
  if (value.kind === 'seq') return value.items.length > 0 && group !== 'votes';
  if (value.kind !== 'map' || group === 'waiver') return false;
  return value.entries.some((entry) => group !== 'answer' || entry.key.text !== 'rating');
}

function keyText(key: string): string {
  return inlineScalar(key, 'block');
}

function scalarText({ key, value }: Entry, surroundings: Surroundings): string {
  if (isNothing(value)) return '';
  const isDate = value.kind === 'scalar' && (key.text === 'date' || key.text === 'until');
  return isDate ? dateScalar(value.text, surroundings) : itemText(value, key.text, surroundings);
}

function itemText(value: YamlNode, key: string, surroundings: Surroundings): string {
  if (value.kind !== 'scalar') throw unexpected(key);
  if (typeof scalarValue(value) === 'number') return value.text;
  return inlineScalar(value.text, surroundings);
}

function itemOf(item: YamlNode, group: Group | undefined): string[] {
  return group === 'participants'
    ? [`- ${itemText(item, group, 'block')}`]
    : itemLines((surroundings) => pairsOf(item, 'evidence', surroundings));
}

function inBrackets({ items }: SeqNode, { text }: ScalarNode): string {
  return `[${items.map((item) => itemText(item, text, 'flow')).join(', ')}]`;
}

function flowText(node: YamlNode, group: Group | undefined): string {
  return braced(pairsOf(node, group, 'flow'));
}

function pairsOf(node: YamlNode, group: Group | undefined, surroundings: Surroundings): string[] {
  if (node.kind !== 'map' || (group !== 'evidence' && group !== 'waiver')) {
    if (node.kind === 'map' && node.entries.length === 0) return [];
    throw unexpected(group ?? '');
  }
  return sorted(node.entries, KEY_ORDER[group], ({ key }) => key.text).map((entry) =>
    pair(keyText(entry.key.text), scalarText(entry, surroundings), surroundings).trimEnd(),
  );
}

/** In the order of their names; those without a place in it keep theirs behind the others. */
export function sorted<T>(
  list: readonly T[],
  order: readonly string[],
  nameOf: (one: T) => string,
): T[] {
  const places = new Map(order.map((name, place) => [name, place]));
  const placeOf = (one: T) => places.get(nameOf(one)) ?? order.length;
  return [...list].sort((a, b) => placeOf(a) - placeOf(b));
}

function unexpected(name: string): FormatError {
  return new FormatError(`What stands behind ${name} has no place in an assessment.`);
}

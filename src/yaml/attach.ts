import { positionOf } from '../diagnostics/locate.ts';
import type { Comment } from './comments.ts';
import { isGapAbove, type Remark, type Unit } from './outline.ts';

/** What may stand before a comment on its line as if there were nothing: blanks, and where a document begins or ends. */
const NOTHING = /^(?:---|\.\.\.)?\s*$/;

interface Place {
  readonly start: number;
  /** Where its line starts. */
  readonly line: number;
  /** Its own, or that of a comment above it. */
  readonly column: number;
  /** The unit that begins before the comment, and the one after it. */
  readonly previous: Unit;
  readonly next: Unit | undefined;
}

/**
 * Gives every comment to the unit that it stands at: above it, at the end of its line, or below it. Between two lines, the
 * indentation of a comment tells to which it belongs.
 *
 * @param units The whole outline in the order of the text, each unit before what is in it.
 * @returns The comments that belong to no unit: those at the end of the text.
 */
export function attach(
  text: string,
  units: readonly Unit[],
  comments: readonly Comment[],
): Remark[] {
  const end: Remark[] = [];
  let begun = 0;
  // Below a comment that stands further left, none can belong to what is further right.
  let leftmost = Number.POSITIVE_INFINITY;
  for (const { start, text: words } of comments) {
    while ((units[begun]?.start ?? start) < start) {
      begun += 1;
      leftmost = Number.POSITIVE_INFINITY;
    }
    const previous = units[begun - 1];
    const next = units[begun];
    const { column } = positionOf(text, start);
    const line = start - column + 1;
    const before = text.slice(line, start);
    const isAlone = NOTHING.test(before);
    if (isAlone) leftmost = Math.min(leftmost, before.trim() === '' ? column - 1 : 0);
    let list = next?.head;
    if (previous !== undefined) {
      const place = { start, line, column: leftmost, previous, next };
      list = isAlone ? alone(place) : behind(place);
    }
    (list ?? end).push({ start, text: words, gap: isGapAbove(text, start) });
  }
  for (const unit of units) settle(unit);
  return end;
}

/** For a comment on a line of its own. */
function alone({ start, column, previous, next }: Place): Remark[] | undefined {
  if (previous.children.length === 0 && start < previous.end) return previous.head;
  const lineage = [...lineageOf(previous)];
  const around = lineage.find((unit) => unit.isFlow && start < unit.end);
  if (around !== undefined) return next?.parent === around ? next.head : around.tail;
  if (next !== undefined) {
    const isNext = next.parent === previous || next.inFlow || column <= next.column;
    if (isNext) return next.head;
  }
  const above = lineage.find((unit) => !unit.inFlow && unit.column <= column);
  return above?.column === column ? above.parent?.tail : above?.tail;
}

/** For a comment with something before it on its line. */
function behind({ start, line, previous, next }: Place): Remark[] | undefined {
  const isWithin = previous.children.length === 0 && start < previous.end;
  if (isWithin || next?.parent === previous) return previous.trail;
  const closed = [...lineageOf(previous)].filter(
    (unit) => unit.isFlow && unit.end > line && unit.end <= start,
  );
  const whole = closed.findLast((unit) => unit.start >= line);
  if (whole !== undefined) return whole.trail;
  return previous.end > line ? previous.trail : closed.at(-1)?.tail;
}

function* lineageOf(unit: Unit): Generator<Unit> {
  for (let at: Unit | undefined = unit; at !== undefined; at = at.parent) yield at;
}

/** One comment fits at the end of a line. Others go above it, as do those from within what becomes one line. */
function settle(unit: Unit): void {
  const { head, trail } = unit;
  head.push(...trail.splice(0, trail.length - 1));
  head.sort((a, b) => a.start - b.start);
  const [first, ...others] = head.filter((remark) => remark.start > unit.start);
  if (first === undefined) return;
  first.gap = unit.gap;
  for (const remark of [...others, unit]) remark.gap = false;
}

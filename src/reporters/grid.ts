import { LOWER_BOUND, UPPER_BOUND } from '../core/cell.ts';
import type { Cell, Scorecard } from '../core/scorecard.ts';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../diagnostics/display-width.ts';
import { BAR_WIDTH, bar } from './bar.ts';
import type { Paint, Role } from './paint.ts';
import { measure, type Screen } from './screen.ts';
import { levelLabel } from './stage-words.ts';
import { wrap } from './wrap.ts';

const SIGNS = {
  unicode: { established: '✓', reservation: '~', holds: '◂', missing: '?' },
  ascii: { established: '+', reservation: '~', holds: '<', missing: '?' },
};
const SHORTEST_BAR = 3;
type Signs = (typeof SIGNS)['unicode'];

const MEANINGS: Readonly<Record<keyof Signs, string>> = {
  established: 'established',
  reservation: 'reservation (almost)',
  holds: 'holds the stage back',
  missing: 'answers missing',
};

const ROLES: Readonly<Record<Cell['status'], Role>> = {
  established: 'good',
  reservation: 'warn',
  short: 'plain',
};

interface Drawn {
  readonly points: string;
  readonly signs: string;
  readonly role: Role;
  readonly cell: Cell;
}

/** The usual size of a cell; one of another size shows its own. */
function commonSize(cells: readonly Cell[]): number {
  const sizes = cells.map((cell) => cell.outOf);
  const times = (size: number): number => sizes.filter((each) => each === size).length;
  return sizes.reduce((best, size) => (times(size) > times(best) ? size : best), sizes[0] ?? 0);
}

/** Components by stages: a small bar, the points and a sign for each cell, and the stage that each component reached. */
export function grid(scorecard: Scorecard, screen: Screen, paint: Paint): string[] {
  const signs = screen.unicode ? SIGNS.unicode : SIGNS.ascii;
  const { components, heldBackBy } = scorecard;
  const size = commonSize(components.flatMap((component) => component.cells));
  const used = new Set<keyof Signs>();

  const draw = (cell: Cell, holds: boolean): Drawn => {
    const shown: (keyof Signs)[] = [];
    if (cell.status !== 'short') shown.push(cell.status);
    if (holds) shown.push('holds');
    if (cell.missing > 0) shown.push('missing');
    for (const sign of shown) used.add(sign);
    const role = holds && cell.status === 'short' ? 'bad' : ROLES[cell.status];
    return {
      points: cell.outOf === size ? String(cell.points) : `${cell.points}/${cell.outOf}`,
      signs: shown.map((sign) => signs[sign]).join(''),
      role,
      cell,
    };
  };

  const rows = components.map((component) => ({
    name: clean(component.name),
    reached: levelLabel(component.range),
    cells: component.cells.map((cell) =>
      draw(
        cell,
        heldBackBy.some((held) => held.component === component.id && held.stage === cell.stage),
      ),
    ),
  }));
  const all = rows.flatMap((row) => row.cells);
  const pointsWidth = Math.max(...all.map((cell) => cell.points.length));
  const signsWidth = Math.max(2, ...all.map((cell) => cell.signs.length));
  const nameWidth = Math.max(...rows.map((row) => displayWidth(row.name))) + 2;
  const reachedWidth = Math.max('Reached'.length, ...rows.map((row) => row.reached.length));
  const stages = components[0]?.cells.map((cell) => cell.stage) ?? [];

  const barOf = ({ cell, role }: Drawn, width: number): string => {
    const { points: value, missing, outOf } = cell;
    const possible = value + missing * (UPPER_BOUND - LOWER_BOUND);
    return bar({ value, possible, outOf, width }, role, screen, paint);
  };
  const cellText = (cell: Drawn, barWidth: number): string => {
    const number = paint[cell.role](cell.points.padStart(pointsWidth));
    const sign = cell.signs === '' ? '' : paint[cell.role](cell.signs.padStart(2));
    const space = ' '.repeat(signsWidth - Math.max(2, cell.signs.length) + (sign === '' ? 2 : 0));
    return `${barWidth > 0 ? `${barOf(cell, barWidth)} ` : ''}${number}${sign}${space}`;
  };
  const caption = `Points of ${size}`;
  const width = measure(screen);
  const room = Math.floor((width - nameWidth - reachedWidth) / stages.length);
  const bare = 1 + pointsWidth + signsWidth;
  // A shorter bar is still a bar; only where not even that fits does each component take a line of its own.
  const barWidth = Math.min(BAR_WIDTH, Math.max(room - 1 - bare, SHORTEST_BAR));
  const cellWidth = barWidth + bare;
  const gap = Math.min(3, room - cellWidth);

  const lines: string[] = [];
  if (gap >= 1) {
    const between = ' '.repeat(gap);
    const first = Math.max(nameWidth, displayWidth(caption) + 1);
    const heads = stages.map((stage) => `Stage ${stage}`.padEnd(cellWidth)).join(between);
    lines.push(paint.dim(`${padEnd(caption, first)}${heads}${between}Reached`.trimEnd()));
    for (const row of rows) {
      const cells = row.cells.map((cell) => cellText(cell, barWidth)).join(between);
      lines.push(`${padEnd(row.name, first)}${cells}${between}${paint.strong(row.reached)}`);
    }
  } else {
    const wide = BAR_WIDTH + bare;
    const withBar = stages.length * (wide + 1) <= width;
    const column = withBar ? wide : pointsWidth + signsWidth + 4;
    const heads = stages.map((stage) => `Stage ${stage}`.padEnd(column)).join(' ');
    lines.push(paint.dim(heads.trimEnd()));
    for (const row of rows) {
      const named = wrap(`${row.name}, reached: ${row.reached}`, width);
      if (named.length > 1) lines.push(...named);
      else lines.push(`${row.name}${paint.dim(', reached: ')}${paint.strong(row.reached)}`);
      const cells = row.cells.map((cell) =>
        withBar ? cellText(cell, BAR_WIDTH) : `${cellText(cell, 0)}    `,
      );
      lines.push(cells.join(' ').trimEnd());
    }
  }
  return [...lines, ...legend(used, signs, size, gap >= 1, width).map((line) => paint.dim(line))];
}

function legend(
  used: ReadonlySet<keyof Signs>,
  signs: Signs,
  size: number,
  captioned: boolean,
  width: number,
): string[] {
  const order: (keyof Signs)[] = ['established', 'reservation', 'holds', 'missing'];
  const parts = order
    .filter((sign) => used.has(sign))
    .map((sign) => `${signs[sign]} ${MEANINGS[sign]}`);
  if (!captioned) parts.unshift(`Points of ${size}`);
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && displayWidth(line) + 3 + displayWidth(part) <= width) {
      lines[lines.length - 1] = `${line}   ${part}`;
    } else lines.push(part);
  }
  return lines;
}

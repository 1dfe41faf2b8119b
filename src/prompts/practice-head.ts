import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import type { Paint } from '../reporters/paint.ts';
import type { PracticeQuestion } from './asker.ts';
import type { Canvas } from './canvas.ts';
import { oneLine } from './one-line.ts';

/** Which practice it is on the left, and something on the right; on two lines where one is too short. */
export function headLine(
  { practice, component }: Pick<PracticeQuestion, 'practice' | 'component'>,
  right: readonly string[],
  width: number,
  canvas: Canvas,
  style: Paint,
): string[] {
  const separator = canvas.unicode ? ' · ' : ' - ';
  const left = `${clean(component)}${separator}${practice.id}`;
  const end = right.filter((part) => part !== '').join(separator);
  const room = width - displayWidth(left) - displayWidth(end);
  return room >= 2
    ? [`${style.accent(left)}${' '.repeat(room)}${style.dim(end)}`]
    : [style.accent(oneLine(left, width)), style.dim(oneLine(end, width))];
}

/** How much is done, as a line across the screen. */
export function doneLine(
  done: number,
  total: number,
  width: number,
  canvas: Canvas,
  style: Paint,
): string {
  const filled = total === 0 ? width : Math.floor((done * width) / total);
  const [full, empty] = canvas.unicode ? ['━', '─'] : ['=', '-'];
  return style.accent(full.repeat(filled)) + style.dim(empty.repeat(width - filled));
}

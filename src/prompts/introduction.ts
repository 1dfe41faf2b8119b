import { clean } from '../diagnostics/clean.ts';
import type { Paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import { type Canvas, MARGIN, textWidth } from './canvas.ts';

export interface Introduction {
  readonly heading?: string;
  readonly explanation?: readonly string[];
  readonly label: string;
}

/** Everything above the place where one answers: heading, running text, a figure where there is one, the question. */
export function introduction(
  { heading, explanation = [], label }: Introduction,
  canvas: Canvas,
  style: Paint,
  figure: readonly string[] = [],
): string[] {
  const width = textWidth(canvas);
  const lines = [
    ...(heading === undefined ? [] : [...wrap(clean(heading), width).map(style.accent), '']),
    ...explanation.flatMap((each) => paragraph(clean(each), width)),
    ...(explanation.length === 0 ? [] : ['']),
    ...(figure.length === 0 ? [] : [...figure, '']),
    ...wrap(clean(label), width).map(style.strong),
  ];
  return lines.map((line) => (line === '' ? '' : MARGIN + line));
}

/** Running text; after a leading dash the lines hang. */
function paragraph(text: string, width: number): string[] {
  return text.startsWith('- ') ? bullet(text.slice(2), width) : wrap(text, width);
}

/** An item of a list, its lines hanging beside the dash. */
export function bullet(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`);
}

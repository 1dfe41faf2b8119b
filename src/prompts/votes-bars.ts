import type { Answer, Votes } from '../core/assessment.ts';
import type { Rating, ScalePoint } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../diagnostics/display-width.ts';
import { countedRatings } from '../questionnaire/hands.ts';
import type { Paint } from '../reporters/paint.ts';
import { type Canvas, pointerOf } from './canvas.ts';

export interface BarsLook {
  /** Lines of one bar. */
  readonly thick: number;
  /** Empty lines between two bars. */
  readonly between: number;
}

export interface Bars {
  readonly scale: readonly ScalePoint[];
  readonly answer: Answer;
  /** Absent where they are hidden, or there are none. */
  readonly votes?: Votes | undefined;
  /** The rating that the arrow keys point at. */
  readonly pointed?: Rating | undefined;
}

/** Eighths of a column, from one to seven. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const CHOSEN = '  (agreed)';

/**
 * The scale with a bar for each rating, as long as the line is wide for the rating that most people chose; without
 * votes, what each rating means.
 */
export function votesBars(
  { scale, answer, votes, pointed }: Bars,
  { thick, between }: BarsLook,
  width: number,
  canvas: Canvas,
  style: Paint,
): string[] {
  const labels = Math.max(...scale.map(({ label }) => displayWidth(clean(label))));
  const counts = new Map(
    (votes === undefined ? [] : countedRatings(votes)).map(({ rating, people }) => [
      rating,
      people,
    ]),
  );
  const most = Math.max(1, ...counts.values());
  const indent = 8 + labels;
  const room = Math.max(1, width - indent - 1 - `${most}`.length - CHOSEN.length);
  return scale.flatMap((point, index) => {
    const people = counts.get(point.rating);
    const drawn = people === undefined ? '' : block(people / most, room, canvas);
    const more = drawn === '' ? '' : ' '.repeat(indent) + style.accent(drawn);
    const chosen = answer.state === 'rated' && answer.rating === point.rating;
    const pointer = point.rating === pointed ? pointerOf(canvas) : ' ';
    const name = `${pointer} ${point.rating}  ${padEnd(clean(point.label), labels)}`;
    const painted = point.rating === pointed || chosen ? style.accent(name) : name;
    const first = `${painted}   ${besideLabel(point, people, drawn, style)}`;
    return [
      ...(index === 0 ? [] : Array<string>(between).fill('')),
      first + (chosen ? style.accent(CHOSEN) : ''),
      ...Array<string>(thick - 1).fill(more),
    ];
  });
}

/** From the largest down; the first that fits is drawn. */
const LOOKS: readonly BarsLook[] = [
  { thick: 2, between: 1 },
  { thick: 1, between: 1 },
  { thick: 1, between: 0 },
];

/** As large as they fit in so many lines; none where they do not. */
export function fittingBars(
  bars: Bars,
  rows: number,
  width: number,
  canvas: Canvas,
  style: Paint,
): string[] {
  const drawn = LOOKS.map((look) => votesBars(bars, look, width, canvas, style));
  return drawn.find(({ length }) => length <= rows) ?? [];
}

/** The bar with its number, or what the rating means where there is no vote to show. */
function besideLabel(
  { occasions }: ScalePoint,
  people: number | undefined,
  drawn: string,
  style: Paint,
): string {
  if (people === undefined) return style.dim(`${clean(occasions)} of occasions`);
  return `${style.accent(drawn)}${drawn === '' ? '' : ' '}${style.strong(`${people}`)}`;
}

/** A bar for a share from 0 to 1; anybody at all is seen. */
function block(share: number, room: number, { unicode }: Canvas): string {
  const eighths = Math.round(share * room * 8);
  if (share === 0) return '';
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(eighths / 8)));
  const full = '█'.repeat(Math.floor(eighths / 8));
  return full + (EIGHTHS[eighths % 8] ?? '') || '▏';
}

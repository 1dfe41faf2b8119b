import type { Rating } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { handsSoFar } from '../questionnaire/hands.ts';
import { type Paint, paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import { agreeKeys } from './agree-keys.ts';
import { remarksOf } from './answer-words.ts';
import type { AgreeQuestion } from './asker.ts';
import { type Canvas, indented, MARGIN, textWidth } from './canvas.ts';
import { timerLine } from './discussion.ts';
import { helpHint, helpPages } from './help-pages.ts';
import { keyLine } from './key-line.ts';
import { oneLine } from './one-line.ts';
import { doneLine, headLine } from './practice-head.ts';
import { placeWords } from './progress-words.ts';
import { votesBars } from './votes-bars.ts';

/** What has happened on the screen so far. */
export interface AgreeViewState {
  /** Whether the votes may be seen, and a rating be agreed. */
  readonly shown: boolean;
  /** What was typed of a count of hands; absent while none is taken. */
  readonly counts?: string;
  /** The rating that the arrow keys point at. */
  readonly pointed?: Rating;
  /** The page of the help that is open, from 0. */
  readonly helpPage?: number;
  /** An answer to the last key, such as why it did nothing. */
  readonly hint?: string;
  /** Seconds that the discussion has left; absent while nobody times it. */
  readonly left?: number;
}

export interface AgreeView {
  /** Lines above the cursor; the cursor stands at the end of the last one. */
  readonly above: string;
  readonly below: string;
  /** Pages that the help needs on this screen. */
  readonly helpPages: number;
}

/** A statement with longer lines is not read from the back row. */
const STATEMENT = 60;
/** Lines under the answer: the hint and the keys. */
const BELOW = 2;
/** Lines that neither the statement nor the help takes: head, four empty ones at least, the answer, those below. */
const HELP_FRAME = 8;

interface Spacing {
  readonly gap: number;
  readonly thick: number;
  readonly between: number;
}

/** From the most generous down; the first that fits is taken. */
const SPACINGS: readonly Spacing[] = [
  { gap: 2, thick: 2, between: 1 },
  { gap: 2, thick: 1, between: 1 },
  { gap: 1, thick: 1, between: 1 },
  { gap: 2, thick: 1, between: 0 },
  { gap: 1, thick: 1, between: 0 },
];
const TIGHT: Spacing = { gap: 1, thick: 1, between: 0 };

/** The screen on which a group agrees, as text. It fits the canvas from 60 columns and 20 rows up. */
export function agreeView(
  question: AgreeQuestion,
  state: AgreeViewState,
  canvas: Canvas,
): AgreeView {
  const style = paint(canvas);
  const width = canvas.width - 1 - 2 * MARGIN.length;
  const text = textWidth(canvas);
  const statement = wrap(clean(question.practice.statement), Math.min(text, STATEMENT));
  const pages = helpPages(question.practice, text, canvas.rows - statement.length - HELP_FRAME);
  const { helpPage } = state;
  const page = helpPage === undefined ? undefined : (pages[helpPage] ?? []);
  const words = page === undefined ? wordsUnder(question, state, text) : [];
  const draw = (spacing: Spacing, some = words) => {
    const gap = Array<string>(spacing.gap).fill('');
    return [
      ...headLine(question, [placeWords(question.progress)], width, canvas, style),
      timeOrProgress(question, state, width, canvas, style),
      ...gap,
      ...statement.map(style.strong),
      ...gap,
      ...(page ?? bars(question, state, spacing, width, canvas, style)),
      ...(some.length === 0 ? [] : [...gap, ...some]),
      ...gap,
      answerLine(question, state),
    ];
  };
  const rows = canvas.rows - BELOW;
  const most = page === undefined ? mostWords(question, state, text) : [];
  const roomy = SPACINGS.find((spacing) => draw(spacing, most).length <= rows);
  const above = roomy === undefined ? shortened(draw, words, rows) : draw(roomy);
  const below = [
    hintLine(question, state, pages.length, text, style),
    keyLine(agreeKeys(question), text, style),
  ];
  return { above: indented(above), below: indented(below), helpPages: pages.length };
}

/** With as many of the words as there is room for, the first ones first. */
function shortened(
  draw: (spacing: Spacing, words: string[]) => string[],
  words: readonly string[],
  rows: number,
): string[] {
  const over = draw(TIGHT, [...words]).length - rows;
  return draw(TIGHT, words.slice(0, Math.max(0, words.length - over)));
}

function timeOrProgress(
  { progress, minutes }: AgreeQuestion,
  { left }: AgreeViewState,
  width: number,
  canvas: Canvas,
  style: Paint,
): string {
  if (left !== undefined) return timerLine(left, minutes, width, canvas, style);
  const { answered, open } = progress;
  return doneLine(answered, answered + open, width, canvas, style);
}

function bars(
  { scale, answer, votes }: AgreeQuestion,
  { shown, counts, pointed }: AgreeViewState,
  spacing: Spacing,
  width: number,
  canvas: Canvas,
  style: Paint,
): string[] {
  const revealed = shown ? votes : undefined;
  const typed = counts === undefined || counts.trim() === '' ? undefined : handsSoFar(counts);
  return votesBars(
    { scale, answer, votes: typed ?? revealed, pointed },
    spacing,
    width,
    canvas,
    style,
  );
}

/** What stands under the bars: why to talk about it, then what the votes say. */
function wordsUnder(question: AgreeQuestion, state: AgreeViewState, width: number): string[] {
  const { why, asides, answer } = question;
  if (!state.shown) return why === undefined ? [] : wrap(clean(why), width);
  return [
    ...asides.flatMap((each) => wrap(clean(each), width)),
    ...remarksOf(answer).map((each) => oneLine(clean(each), width)),
  ];
}

/** Room for what stands there with the votes hidden, and with them shown: nothing jumps when they are. */
function mostWords(question: AgreeQuestion, state: AgreeViewState, width: number): string[] {
  const [hidden, shown] = [false, true].map((each) =>
    wordsUnder(question, { ...state, shown: each }, width),
  );
  const longer = (hidden ?? []).length > (shown ?? []).length ? hidden : shown;
  // A count of hands is about to bring a sentence.
  return longer?.length === 0 && question.hands !== undefined ? ['-'] : (longer ?? []);
}

function answerLine({ answer }: AgreeQuestion, { shown, counts }: AgreeViewState): string {
  if (counts !== undefined) return `How many chose 1, 2, 3, 4 and 5? ${counts}`;
  if (!shown) return 'The votes are hidden. r shows them. ';
  return answer.state === 'unanswered' ? 'Agreed rating: ' : 'Agreed rating (Enter keeps it): ';
}

function hintLine(
  question: AgreeQuestion,
  state: AgreeViewState,
  pages: number,
  width: number,
  style: Paint,
): string {
  const { hint = question.notice, helpPage } = state;
  if (hint !== undefined && helpPage === undefined) return style.warn(oneLine(clean(hint), width));
  const usual = helpPage === undefined ? usualHint(question, state) : helpHint(helpPage, pages);
  return style.dim(oneLine(usual, width));
}

function usualHint({ practice }: AgreeQuestion, { shown, counts }: AgreeViewState): string {
  if (counts !== undefined) return 'Five numbers, then Enter. Only Enter: no vote.';
  if (!shown) return '';
  const never = practice.notApplicableWhen === undefined ? '' : ', x does not apply';
  return `1 to 5 agree, 0 don't know${never}.`;
}

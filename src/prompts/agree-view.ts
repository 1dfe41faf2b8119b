import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import { handsSoFar } from '../questionnaire/hands.ts';
import { type Paint, paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import { agreeAnswers, agreeKeys, type Look } from './agree-keys.ts';
import { remarksOf } from './answer-words.ts';
import type { AgreeQuestion } from './asker.ts';
import { type Canvas, indented, textWidth, wholeWidth } from './canvas.ts';
import { timerLine } from './discussion.ts';
import { helpHint, helpPages, practiceHelp } from './help-pages.ts';
import { keyLine } from './key-line.ts';
import type { KeyScreenState } from './key-screen.ts';
import { fewLines, oneLine } from './one-line.ts';
import { doneLine, headLine } from './practice-head.ts';
import { placeWords } from './progress-words.ts';
import { votesBars } from './votes-bars.ts';

/** What has happened on the screen so far. */
export interface AgreeViewState extends KeyScreenState {
  readonly look: Look;
  /** What was typed of a count of hands. */
  readonly counts?: string | undefined;
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
const DOTS = '...';
/** After words that were cut. */
const MORE = ' (? shows all)';
/** Lines of the hint. */
const HINT = 2;
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
  const width = wholeWidth(canvas);
  const text = textWidth(canvas);
  const statement = wrap(clean(question.practice.statement), Math.min(text, STATEMENT));
  const pages = helpPages(
    help(question, state.look, text),
    canvas.rows - statement.length - HELP_FRAME,
  );
  const { helpPage } = state;
  const page = helpPage === undefined ? undefined : (pages[helpPage] ?? []);
  const words = page === undefined ? wordsUnder(question, state.look, text) : [];
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
  const below = [
    ...hintLines(question, state, pages.length, text, style),
    keyLine(agreeKeys(question, state.look), text, style),
  ];
  const rows = canvas.rows - below.length;
  const most = page === undefined ? mostWords(question, text) : [];
  const roomy = SPACINGS.find((spacing) => draw(spacing, most).length <= rows);
  const above = roomy === undefined ? shortened(draw, words, rows, text) : draw(roomy);
  return { above: indented(above), below: indented(below), helpPages: pages.length };
}

/** With as many of the words as there is room for, the first ones first. */
function shortened(
  draw: (spacing: Spacing, words: string[]) => string[],
  words: readonly string[],
  rows: number,
  width: number,
): string[] {
  const all = draw(TIGHT, [...words]);
  if (all.length <= rows) return all;
  const kept = words.slice(0, Math.max(0, words.length - (all.length - rows)));
  return draw(TIGHT, [...kept.slice(0, -1), ...kept.slice(-1).map((last) => cut(last, width))]);
}

/** On one line; the help has what there is no room for. */
function atMostOne(text: string, width: number): string {
  return displayWidth(text) <= width ? text : cut(text, width);
}

function cut(text: string, width: number): string {
  const room = width - MORE.length;
  const line =
    displayWidth(text) <= room - DOTS.length
      ? `${text.replace(/\.$/, '')}${DOTS}`
      : oneLine(text, room);
  return line + MORE;
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
  { look, counts, pointed }: AgreeViewState,
  spacing: Spacing,
  width: number,
  canvas: Canvas,
  style: Paint,
): string[] {
  const typed = counts === undefined || counts.trim() === '' ? undefined : handsSoFar(counts);
  const drawn = { hidden: undefined, counting: typed, shown: votes }[look];
  return votesBars({ scale, answer, votes: drawn, pointed }, spacing, width, canvas, style);
}

/** What stands under the bars: why to talk about it, then what the votes say. */
function wordsUnder({ why, asides, answer }: AgreeQuestion, look: Look, width: number): string[] {
  if (look !== 'shown') return why === undefined ? [] : wrap(clean(why), width);
  return [
    ...asides.flatMap((each) => wrap(clean(each), width)),
    ...remarksOf(answer).map((each) => atMostOne(clean(each), width)),
  ];
}

/** All that stands under the bars, whole, with what there is no room for: around the help on the practice. */
function help(question: AgreeQuestion, look: Look, width: number): string[][] {
  const { why, asides, outcomes = [], answer } = question;
  const lines = (texts: readonly string[]) => texts.flatMap((each) => wrap(clean(each), width));
  const shown = look === 'shown';
  return [
    ...(shown ? [titled('What the votes say', lines([...asides, ...outcomes]))] : []),
    ...(shown ? [lines(remarksOf(answer))] : []),
    ...practiceHelp(question.practice, width),
    ...(shown || why === undefined ? [] : [titled('Why talk about it', lines([why]))]),
    [...agreeAnswers(question)],
  ].filter((paragraph) => paragraph.length > 0);
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** Room for what stands there with the votes hidden, and with them shown: nothing jumps when they are. */
function mostWords(question: AgreeQuestion, width: number): string[] {
  const hidden = wordsUnder(question, 'hidden', width);
  const shown = wordsUnder(question, 'shown', width);
  const longer = hidden.length > shown.length ? hidden : shown;
  // A count of hands is about to bring a sentence.
  return longer.length === 0 && question.hands !== undefined ? ['-'] : longer;
}

function answerLine({ answer }: AgreeQuestion, { look, counts = '' }: AgreeViewState): string {
  switch (look) {
    case 'counting':
      return `How many chose 1, 2, 3, 4 and 5? ${counts}`;
    case 'hidden':
      return 'The votes are hidden. r shows them. ';
    case 'shown':
      return answer.state === 'unanswered' ? 'Agreed rating: ' : 'Agreed rating (Enter keeps it): ';
  }
}

function hintLines(
  question: AgreeQuestion,
  { look, hint, helpPage }: AgreeViewState,
  pages: number,
  width: number,
  style: Paint,
): string[] {
  const said = hint ?? (helpPage === undefined ? question.notice : undefined);
  if (said !== undefined) return fewLines(clean(said), width, HINT).map(style.warn);
  const usual =
    helpPage === undefined ? usualHint(question, look, width) : helpHint(helpPage, pages);
  return [style.dim(usual)];
}

function usualHint(question: AgreeQuestion, look: Look, width: number): string {
  if (look === 'counting') return 'Five numbers, then Enter. Only Enter: no vote.';
  if (look === 'hidden') return '';
  const words = agreeAnswers(question).join(' ');
  return words.length <= width
    ? words
    : words.replace('agree on it', 'agree').replace('it does', 'does');
}

import { clean } from '../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../diagnostics/display-width.ts';
import { type Paint, paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import { remarksOf } from './answer-words.ts';
import type { PracticeQuestion } from './asker.ts';
import { type Canvas, indented, pointerOf, textWidth } from './canvas.ts';
import { helpHint, helpPages, practiceHelp } from './help-pages.ts';
import { keyLine } from './key-line.ts';
import type { KeyScreenState } from './key-screen.ts';
import { fewLines, oneLine } from './one-line.ts';
import { doneLine, headLine } from './practice-head.ts';
import { placeWords, timeWords } from './progress-words.ts';
import { KEY_HELP } from './reply-keys.ts';

export interface PracticeView {
  /** Lines above the cursor; the cursor stands at the end of the last one. */
  readonly above: string;
  readonly below: string;
  /** Pages that the help needs on this screen. */
  readonly helpPages: number;
}

/** Lines of the screen that are neither head, statement nor help: three empty ones, the answer, the hint, the keys. */
const HELP_FRAME = 6;

/** The screen of one practice, as text. It fits the canvas from 60 columns and 20 rows up. */
export function practiceView(
  question: PracticeQuestion,
  state: KeyScreenState,
  canvas: Canvas,
): PracticeView {
  const style = paint(canvas);
  const width = textWidth(canvas);
  const { answered, open } = question.progress;
  const right = [placeWords(question.progress), timeWords(question.progress)];
  const head = [
    ...headLine(question, right, width, canvas, style),
    doneLine(answered, answered + open, width, canvas, style),
    '',
  ];
  const statement = wrap(clean(question.practice.statement), width).map(style.strong);
  const pages = helpPages(
    practiceHelp(question.practice, width),
    canvas.rows - head.length - statement.length - HELP_FRAME,
  );
  const { helpPage } = state;
  const body =
    helpPage === undefined ? ratings(question, state, canvas, style) : (pages[helpPage] ?? []);
  const hint = hintLine(question, state, pages.length);
  const remarks = helpPage === undefined ? remarkLines(question, width) : [];
  const above = [
    ...head,
    ...statement,
    '',
    ...body,
    '',
    ...remarks.map(style.dim),
    answerLine(question),
  ];
  const below = [
    ...fewLines(hint, width, canvas.rows - above.length - 1).map(style.warn),
    keyLine(KEY_HELP, width, style),
  ];
  return { above: indented(above), below: indented(below), helpPages: pages.length };
}

function answerLine(question: PracticeQuestion): string {
  return question.answer.state === 'unanswered'
    ? 'Your answer: '
    : 'Your answer (Enter keeps it): ';
}

function ratings(
  { practice, scale, answer }: PracticeQuestion,
  { pointed }: KeyScreenState,
  canvas: Canvas,
  style: Paint,
): string[] {
  const labels = Math.max(...scale.map(({ label }) => displayWidth(clean(label))), 14);
  const mark = (here: boolean) => (here ? '  (your answer)' : '');
  const rows = scale.map(({ rating, label, occasions }) => {
    const chosen = answer.state === 'rated' && answer.rating === rating;
    const pointer = rating === pointed ? pointerOf(canvas) : ' ';
    const text = `${pointer} ${rating}  ${padEnd(clean(label), labels)}`;
    const share = `${clean(occasions)} of occasions`;
    const painted = rating === pointed || chosen ? style.accent(text) : text;
    return `${painted}  ${style.dim(share)}${style.accent(mark(chosen))}`;
  });
  rows.push(`  0  don't know${style.accent(mark(answer.state === 'unknown'))}`);
  if (practice.notApplicableWhen !== undefined || answer.state === 'not-applicable') {
    rows.push(`  x  not applicable${style.accent(mark(answer.state === 'not-applicable'))}`);
  }
  return rows;
}

/** The remarks on one line each, cut to one line: the file holds them in full. */
function remarkLines({ answer }: PracticeQuestion, width: number): string[] {
  return remarksOf(answer)
    .slice(0, 2)
    .map((remark) => oneLine(clean(remark), width));
}

function hintLine(question: PracticeQuestion, state: KeyScreenState, pages: number): string {
  if (state.hint !== undefined) return state.hint;
  const { helpPage } = state;
  if (helpPage === undefined) return clean(question.notice ?? '');
  return helpHint(helpPage, pages);
}

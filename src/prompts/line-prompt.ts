import {
  createPrompt,
  isEnterKey,
  isTabKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import { paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import type { TextQuestion } from './asker.ts';
import { type Canvas, indented, MARGIN, textWidth, wholeWidth } from './canvas.ts';
import { introduction } from './introduction.ts';
import type { PromptScene } from './prompt-scene.ts';
import { QUIET } from './settle.ts';
import { fittingBars } from './votes-bars.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type LinePrompt = {
  readonly message: string;
  readonly question: TextQuestion;
  readonly scene: PromptScene;
};

/**
 * A line to type. The stock one neither follows the window nor knows an Enter that was typed ahead. The answer is
 * undefined only where the question allows to go back.
 */
export const linePrompt = createPrompt<string | undefined, LinePrompt>(
  ({ question, scene }, done) => {
    const before = clean(question.initial ?? '');
    const [value, setValue] = useState(before);
    const [wrong, setWrong] = useState<string>();
    const [, redraw] = useState(0);
    const since = useRef(0);
    useEffect((readline) => {
      since.current = scene.now();
      readline.write(before);
      return scene.onRedraw(() => redraw(scene.now()));
    }, []);

    useKeypress((key, readline) => {
      const replace = (text: string) => {
        readline.clearLine(0);
        readline.write(text);
        setValue(text);
      };
      const typedAhead = scene.now() - since.current < QUIET;
      if (isEnterKey(key)) {
        const { entry, fault } = judge(question, value, before);
        if (!typedAhead && fault === undefined) return done(entry);
        replace(value);
        if (!typedAhead) setWrong(fault);
      } else if (key.name === 'escape') {
        const left = leaving(question, before);
        if (!typedAhead && left !== undefined) done(left.entry);
      } else if (isTabKey(key)) {
        replace(question.complete?.(value) ?? value);
      } else {
        setValue(readline.line);
        setWrong(undefined);
      }
    });

    const canvas = scene.canvas();
    const style = paint(canvas);
    const faults = wrong === undefined ? [] : wrap(clean(wrong), textWidth(canvas));
    const below = [
      ...faults.map(style.warn),
      ...(question.cancel ? [style.dim('Enter: go on. Esc: back.')] : []),
    ];
    const typed = `${MARGIN}> ${value}`;
    const free = canvas.rows - below.length - Math.ceil((displayWidth(typed) + 1) / canvas.width);
    return [[...above(question, free, canvas), typed].join('\n'), indented(below)];
  },
);

/** What stands above the line, with the votes as large as so many rows have room for. */
function above(question: TextQuestion, rows: number, canvas: Canvas): string[] {
  const style = paint(canvas);
  const words = introduction(question, canvas, style);
  const { votes } = question;
  if (votes === undefined) return words;
  const bars = fittingBars(votes, rows - words.length - 1, wholeWidth(canvas), canvas, style);
  return introduction(question, canvas, style, bars);
}

/** The entry that a typed line makes, and what is wrong with it. */
function judge({ initial = '', check }: TextQuestion, typed: string, before: string) {
  // What was not touched stays to the last character, its line breaks included.
  const entry = (typed === before ? initial : clean(typed)).trim();
  return { entry, fault: check?.(entry) };
}

/** What Escape answers; undefined where it does nothing. */
function leaving(
  question: TextQuestion,
  before: string,
): { entry: string | undefined } | undefined {
  const { check, cancel } = question;
  if (cancel) return { entry: undefined };
  const { entry, fault } = judge(question, before, before);
  const nothingIsFine = check?.('') === undefined;
  return nothingIsFine && fault === undefined ? { entry } : undefined;
}

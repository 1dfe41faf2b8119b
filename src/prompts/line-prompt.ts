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
import { paint } from '../reporters/paint.ts';
import { wrap } from '../reporters/wrap.ts';
import type { TextQuestion } from './asker.ts';
import { MARGIN, textWidth } from './canvas.ts';
import { introduction } from './introduction.ts';
import type { PromptScene } from './prompt-scene.ts';
import { QUIET } from './settle.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type LinePrompt = {
  readonly message: string;
  readonly question: TextQuestion;
  readonly scene: PromptScene;
};

/** A line to type. The stock one neither follows the window nor knows an Enter that was typed ahead. */
export const linePrompt = createPrompt<string, LinePrompt>(({ question, scene }, done) => {
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
    if (isEnterKey(key)) {
      const { entry, fault } = judge(question, value, before);
      const typedAhead = scene.now() - since.current < QUIET;
      if (!typedAhead && fault === undefined) return done(entry);
      replace(value);
      if (!typedAhead) setWrong(fault);
    } else if (key.name === 'escape') {
      const { entry, fault } = judge(question, before, before);
      if (mayLeave(question) && fault === undefined) done(entry);
    } else if (isTabKey(key)) {
      replace(question.complete?.(value) ?? value);
    } else {
      setValue(readline.line);
      setWrong(undefined);
    }
  });

  const canvas = scene.canvas();
  const style = paint(canvas);
  const fault = wrong === undefined ? [] : wrap(clean(wrong), textWidth(canvas));
  return [
    [...introduction(question, canvas, style), `${MARGIN}> ${value}`].join('\n'),
    fault.map((line) => MARGIN + style.warn(line)).join('\n'),
  ];
});

/** The entry that a typed line makes, and what is wrong with it. */
function judge({ initial = '', check }: TextQuestion, typed: string, before: string) {
  // What was not touched stays to the last character, its line breaks included.
  const entry = (typed === before ? initial : clean(typed)).trim();
  return { entry, fault: check?.(entry) };
}

/** True where nothing is an answer, too. */
function mayLeave({ check }: TextQuestion): boolean {
  return check?.('') === undefined;
}

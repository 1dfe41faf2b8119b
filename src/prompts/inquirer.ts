import { createPromptModule } from 'inquirer';
import type { Interrupted } from '../io/interrupted.ts';
import type { Io } from '../io/io.ts';
import type { Screen } from '../reporters/screen.ts';
import { type AgreePrompt, agreePrompt } from './agree-prompt.ts';
import type {
  AgreeReply,
  Asker,
  ChoiceQuestion,
  PracticeQuestion,
  Reply,
  TextQuestion,
} from './asker.ts';
import type { Canvas } from './canvas.ts';
import { type ChoicePrompt, choicePrompt } from './choice-prompt.ts';
import { Keyboard, type Typing } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { type LinePrompt, linePrompt } from './line-prompt.ts';
import { type PracticePrompt, practicePrompt } from './practice-prompt.ts';
import type { PromptScene } from './prompt-scene.ts';

/** A terminal as Node knows it. */
export type TerminalStream = NodeJS.WritableStream & {
  readonly columns?: number;
  readonly rows?: number;
};

/** The usual rows of a terminal that does not say. */
const ROWS = 24;
const CLEAR_SCREEN = '\u001b[2J\u001b[H';

/** Asks in a terminal: one question on the screen at a time, each drawn where the one before it was. */
export function inquirerAsker(
  io: Pick<Io, 'stdin' | 'elapsed' | 'onSignal'>,
  output: TerminalStream,
  screen: Screen,
): Asker {
  const now = () => io.elapsed();
  const redraws = new Set<() => void>();
  const redraw = () => {
    // Lines that broke elsewhere at the old width cannot be told apart from the new ones.
    output.write(CLEAR_SCREEN);
    for (const listener of redraws) listener();
  };
  const door = leaving(io);
  const keyboard = new Keyboard(io.stdin, (reason: Interrupted) => door.leave(reason), redraw);
  output.on('resize', redraw);
  const canvas = (): Canvas => ({
    ...screen,
    width: output.columns || screen.width,
    rows: output.rows || ROWS,
  });
  const scene: PromptScene = {
    canvas,
    now,
    onRedraw(listener) {
      redraws.add(listener);
      return () => redraws.delete(listener);
    },
    later(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  const prompt = createPromptModule<{
    practice: PracticePrompt;
    agree: AgreePrompt;
    choice: ChoicePrompt;
    line: LinePrompt;
  }>({
    input: keyboard,
    output,
    signal: door.signal,
    clearPromptOnDone: true,
  });
  prompt.registerPrompt('practice', practicePrompt);
  prompt.registerPrompt('agree', agreePrompt);
  prompt.registerPrompt('choice', choicePrompt);
  prompt.registerPrompt('line', linePrompt);

  function text(question: TextQuestion & { readonly cancel?: never }): Promise<string>;
  function text(question: TextQuestion): Promise<string | undefined>;
  function text(question: TextQuestion): Promise<string | undefined> {
    return ask('line', () =>
      prompt<{ answer: string | undefined }>({
        type: 'line',
        name: 'answer',
        message: '',
        question,
        scene,
      }),
    );
  }

  const ask = async <Answer>(
    typing: Typing,
    question: () => Promise<{ answer: Answer }>,
  ): Promise<Answer> =>
    door.guard(async () => {
      keyboard.listen(typing);
      try {
        return (await question()).answer;
      } finally {
        keyboard.ignore();
      }
    });

  return {
    rate: (question: PracticeQuestion): Promise<Reply> =>
      ask('keys', () =>
        prompt<{ answer: Reply }>({
          type: 'practice',
          name: 'answer',
          message: '',
          question,
          scene,
        }),
      ),

    agree: (question) =>
      ask('keys', () =>
        prompt<{ answer: AgreeReply }>({
          type: 'agree',
          name: 'answer',
          message: '',
          question,
          scene,
        }),
      ),

    async choose<Value>(question: ChoiceQuestion<Value>): Promise<Value> {
      const { options, initial } = question;
      const at = options.findIndex(({ value }) => value === initial);
      const places: ChoiceQuestion<number> = {
        ...question,
        options: options.map((option, value) => ({ ...option, value })),
        initial: Math.max(0, at),
      };
      const place: number = await ask('keys', () =>
        prompt({ type: 'choice', name: 'answer', message: '', question: places, scene }),
      );
      const option = options[place];
      if (option === undefined) throw new RangeError(`no option ${place}`);
      return option.value;
    },

    text,

    close() {
      output.removeListener('resize', redraw);
      keyboard.release();
      door.close();
    },
  };
}

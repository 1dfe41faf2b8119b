import { clean } from '../diagnostics/clean.ts';
import { Interrupted } from '../io/interrupted.ts';
import type { Io, OutputStream } from '../io/io.ts';
import type { Screen } from '../reporters/screen.ts';
import { capital } from '../reporters/words.ts';
import { wrap } from '../reporters/wrap.ts';
import { alwaysApplies, answerWords, remarksOf } from './answer-words.ts';
import type { Asker, ChoiceQuestion, PracticeQuestion, Reply, TextQuestion } from './asker.ts';
import { helpLines } from './help-pages.ts';
import { leaving } from './leaving.ts';
import { Lines } from './lines.ts';
import { type Alarm, agreeInLines } from './plain-agree.ts';
import { placeWords, timeWords } from './progress-words.ts';
import { KEY_HELP, replyTo } from './reply-keys.ts';
import { votesWords } from './votes-words.ts';

/**
 * Asks in lines: nothing is drawn twice and the cursor never moves up, so a screen reader reads everything once, in
 * order. Every answer is typed and ended with Enter; an empty line answers nothing that is open.
 */
export function plainAsker(
  io: Pick<Io, 'stdin' | 'onSignal' | 'elapsed'>,
  output: Pick<OutputStream, 'write'>,
  screen: Pick<Screen, 'width'>,
): Asker {
  const door = leaving(io);
  const lines = new Lines(io.stdin, () => door.leave(new Interrupted('SIGINT')));
  const explained = { rate: false, agree: false };

  const say = (...paragraphs: readonly string[]): Promise<void> =>
    output.write(`${paragraphs.flatMap((each) => wrap(each, screen.width)).join('\n')}\n`);
  const read = async (question: string, alarm?: Alarm): Promise<string> => {
    const words = `${wrap(question, screen.width - 1).join('\n')} `;
    await output.write(words);
    // Where it cannot be written, the next question cannot either, and says so.
    const ring = () => output.write(`\n${alarm?.words()}\n${words}`).catch(() => {});
    const timer = alarm === undefined ? undefined : setTimeout(ring, alarm.after);
    try {
      return clean(await door.guard(() => lines.next(door.signal)));
    } finally {
      clearTimeout(timer);
    }
  };

  function text(question: TextQuestion & { readonly cancel?: never }): Promise<string>;
  function text(question: TextQuestion): Promise<string | undefined>;
  async function text(question: TextQuestion): Promise<string | undefined> {
    const { initial = '', votes, check, cancel } = question;
    await say('', ...introductionLines(question));
    if (votes !== undefined) await say(...votesWords(votes));
    if (initial !== '') await say(`Now: ${clean(initial)}`);
    for (;;) {
      const typed = await read(waysToAnswer(question));
      if (cancel && typed.toLowerCase() === BACK) return undefined;
      const entry = entryOver(initial, typed);
      const wrong = check?.(entry);
      if (wrong === undefined) return entry;
      await say(wrong);
    }
  }

  return {
    async rate(question) {
      await say('', ...practiceLines(question));
      if (!explained.rate) await say(KEYS);
      explained.rate = true;
      for (;;) {
        const understood = understand(await read(askFor(question)), question);
        if ('reply' in understood) return understood.reply;
        await say(...understood.say);
      }
    },

    agree(question) {
      const explain = !explained.agree;
      explained.agree = true;
      return agreeInLines(question, { say, read, now: () => io.elapsed() }, explain);
    },

    async choose<Value>(question: ChoiceQuestion<Value>): Promise<Value> {
      const { options, initial } = question;
      const usual = options.findIndex(({ value }) => value === initial);
      await say('', ...introductionLines(question), ...options.map(optionLine));
      for (;;) {
        const typed = await read(
          usual < 0 ? 'Type a number:' : `Type a number, or only Enter for ${usual + 1}:`,
        );
        const place = typed === '' ? usual : placeOf(typed);
        const option = options[place];
        if (option !== undefined) return option.value;
        await say(`Type a number from 1 to ${options.length}, then Enter.`);
      }
    },

    text,

    close() {
      lines.close();
      door.close();
    },
  };
}

/** What goes back where words are typed, as it does everywhere else. */
const BACK = 'b';

const KEYS = [
  'Type the digit of your answer, then Enter. Or type one of these:',
  ...KEY_HELP.map(({ key, full }) => `${key}: ${full}`),
  'h: this list',
].join('\n');

type Understood = { readonly reply: Reply } | { readonly say: readonly string[] };

function understand(typed: string, { practice, answer }: PracticeQuestion): Understood {
  switch (typed.toLowerCase()) {
    case '':
      return answer.state === 'unanswered'
        ? { say: ["Nothing was typed. Type a digit from 1 to 5, 0 for don't know, or h for help."] }
        : { reply: { kind: 'keep' } };
    case '?':
      return { say: helpLines(practice) };
    case 'h':
      return { say: [KEYS] };
    case 'x':
      if (practice.notApplicableWhen === undefined) return { say: [alwaysApplies(practice)] };
  }
  const reply = replyTo(typed);
  return reply === undefined
    ? {
        say: ["That is no answer here. Type a digit from 1 to 5, 0 for don't know, or h for help."],
      }
    : { reply };
}

function practiceLines({ practice, component, scale, progress, answer, notice }: PracticeQuestion) {
  const time = timeWords(progress);
  const remarks = remarksOf(answer).map(clean);
  return [
    ...(notice === undefined ? [] : [clean(notice), '']),
    `Question ${placeWords(progress)}. ${clean(component)}, ${practice.id}.${time === '' ? '' : ` ${capital(time)}.`}`,
    clean(practice.statement),
    ...scale.map(
      (point) => `${point.rating}: ${clean(point.label)}, ${clean(point.occasions)} of occasions`,
    ),
    "0: don't know",
    ...(practice.notApplicableWhen === undefined ? [] : ['x: not applicable']),
    ...(answer.state === 'unanswered'
      ? []
      : [`Your answer so far: ${clean(answerWords(answer, scale))}.`]),
    ...remarks,
  ];
}

function askFor({ answer }: PracticeQuestion): string {
  return answer.state === 'unanswered' ? 'Your answer:' : 'Your answer (only Enter keeps it):';
}

function introductionLines({
  heading,
  explanation = [],
  label,
}: ChoiceQuestion<unknown> | TextQuestion) {
  return [...(heading === undefined ? [] : [heading]), ...explanation, label].map(clean);
}

function optionLine(
  { label, hint }: ChoiceQuestion<unknown>['options'][number],
  index: number,
): string {
  return `${index + 1}: ${clean(label)}${hint === undefined ? '' : `, ${clean(hint)}`}`;
}

function waysToAnswer({ initial = '', cancel }: TextQuestion): string {
  const back = cancel ? `, or only ${BACK} to go back` : '';
  return initial === ''
    ? `Type it, then Enter${back}:`
    : `Type it, or Enter to leave it as it is, or - to empty it${back}:`;
}

function entryOver(initial: string, typed: string): string {
  if (initial === '' || typed === '') return typed || initial;
  return typed === '-' ? '' : typed;
}

/** The place in a list that a typed number names, from 0; -1 for anything else. */
function placeOf(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) - 1 : -1;
}

import type {
  AgreeQuestion,
  AgreeReply,
  Asker,
  ChoiceQuestion,
  PracticeQuestion,
  Reply,
  TextQuestion,
} from '../../../src/prompts/asker.ts';
import { replyTo } from '../../../src/prompts/reply-keys.ts';
import { readHands } from '../../../src/questionnaire/hands.ts';

/** What was asked, as a test reads it: `CF1a`, or the label of a question, with `!` and the notice. */
export type Asked = string;

/**
 * Somebody who answers from a list: on a practice `4`, `0`, `x`, `n`, `keep`; to a choice, the beginning of a label;
 * to a question in words, the words, or `esc` where one may go back. A function is called when its turn comes, and then the next answer is taken.
 */
export class FakeAsker implements Asker {
  readonly asked: Asked[] = [];
  readonly screens: (PracticeQuestion | AgreeQuestion | ChoiceQuestion<unknown> | TextQuestion)[] =
    [];
  closed = false;
  readonly #answers: (string | (() => void))[];

  constructor(answers: readonly (string | (() => void))[]) {
    this.#answers = [...answers];
  }

  /** Answers that nobody asked for. */
  get left(): number {
    return this.#answers.length;
  }

  rate(question: PracticeQuestion): Promise<Reply> {
    this.screens.push(question);
    const notice = question.notice === undefined ? '' : ` ! ${question.notice}`;
    this.asked.push(`${question.practice.id}${notice}`);
    const key = this.#next();
    const reply: Reply | undefined = key === 'keep' ? { kind: 'keep' } : replyTo(key);
    if (reply === undefined) throw new Error(`${key} does not answer ${question.practice.id}`);
    return Promise.resolve(reply);
  }

  /** Also answered with the counts of a show of hands, such as `0 2 5 3 1`. */
  agree(question: AgreeQuestion): Promise<AgreeReply> {
    this.screens.push(question);
    const notice = question.notice === undefined ? '' : ` ! ${question.notice}`;
    this.asked.push(`${question.practice.id}${notice}`);
    const key = this.#next();
    if (key === 'keep') return Promise.resolve({ kind: 'keep' });
    const hands = key.length > 1 ? readHands(key, question.hands?.people) : undefined;
    if (hands !== undefined && 'votes' in hands) {
      return Promise.resolve({ kind: 'votes', votes: hands.votes });
    }
    const reply = replyTo(key);
    if (reply === undefined || reply.kind === 'note' || reply.kind === 'evidence') {
      throw new Error(`${key} does not answer ${question.practice.id}`);
    }
    return Promise.resolve(reply);
  }

  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value> {
    this.screens.push(question);
    this.asked.push(question.label);
    const wanted = this.#next();
    const option = question.options.find(({ label }) => label.startsWith(wanted));
    if (option === undefined) throw new Error(`no option "${wanted}" for "${question.label}"`);
    return Promise.resolve(option.value);
  }

  text(question: TextQuestion & { readonly cancel?: never }): Promise<string>;
  text(question: TextQuestion): Promise<string | undefined>;
  text(question: TextQuestion): Promise<string | undefined> {
    this.screens.push(question);
    this.asked.push(question.label);
    for (;;) {
      const words = this.#next();
      if (question.cancel && words === 'esc') return Promise.resolve(undefined);
      const entry = words === 'keep' ? (question.initial ?? '') : words;
      const wrong = question.check?.(entry);
      if (wrong === undefined) return Promise.resolve(entry);
      this.asked.push(`wrong: ${wrong}`);
    }
  }

  close(): void {
    this.closed = true;
  }

  #next(): string {
    for (;;) {
      const next = this.#answers.shift();
      if (next === undefined)
        throw new Error(`nothing left to answer after ${this.asked.join(', ')}`);
      if (typeof next === 'string') return next;
      next();
    }
  }
}

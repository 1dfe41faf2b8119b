import { clean } from '../diagnostics/clean.ts';
import { countedRatings, readHands } from '../questionnaire/hands.ts';
import { count } from '../reporters/words.ts';
import { agreeKeys, agreeReplyTo, firstLook, settles, VOTES_FIRST } from './agree-keys.ts';
import { alwaysApplies, answerWords, remarksOf } from './answer-words.ts';
import type { AgreeQuestion, AgreeReply } from './asker.ts';
import { durationWords, lengthOf, secondsLeft } from './discussion.ts';
import { helpLines } from './help-pages.ts';
import { placeWords } from './progress-words.ts';

/** How the asker talks: paragraphs out, a line in, and a clock in milliseconds that only moves forward. */
export interface Talk {
  say(...paragraphs: readonly string[]): Promise<void>;
  read(question: string): Promise<string>;
  now(): number;
}

interface State {
  readonly question: AgreeQuestion;
  readonly shown: boolean;
  readonly counting: boolean;
  /** When the discussion ends by the clock; absent while nobody times it. */
  readonly end?: number | undefined;
}

type Understood =
  | { readonly reply: AgreeReply }
  | { readonly say: readonly string[]; readonly next?: Partial<State> };

/** One practice for a group, line by line. Votes and the timer are told when somebody asks for them. */
export async function agreeInLines(
  question: AgreeQuestion,
  talk: Talk,
  explain: boolean,
): Promise<AgreeReply> {
  const look = firstLook(question);
  let state: State = { question, counting: look === 'counting', shown: look === 'shown' };
  await talk.say('', ...practiceLines(question), ...(state.shown ? votesLines(question) : []));
  if (explain) await talk.say(keysOf(question));
  for (;;) {
    const understood = understand(await talk.read(askFor(state)), state, talk.now());
    if ('reply' in understood) return understood.reply;
    state = { ...state, ...understood.next };
    await talk.say(...understood.say);
  }
}

function keysOf(question: AgreeQuestion): string {
  return [
    'Type the digit of the rating that you agree on, then Enter. Or type one of these:',
    ...agreeKeys(question).map(({ key, full }) => `${key}: ${full}`),
    'h: this list',
  ].join('\n');
}

function practiceLines({
  practice,
  component,
  scale,
  progress,
  answer,
  notice,
  why,
}: AgreeQuestion): string[] {
  return [
    ...(notice === undefined ? [] : [clean(notice), '']),
    `Question ${placeWords(progress)}. ${clean(component)}, ${practice.id}.`,
    clean(practice.statement),
    ...(why === undefined ? [] : [clean(why)]),
    ...scale.map(({ rating, label }) => `${rating}: ${clean(label)}`),
    '0: the group does not know',
    ...(practice.notApplicableWhen === undefined ? [] : ['x: does not apply']),
    ...(answer.state === 'unanswered'
      ? []
      : [`Agreed so far: ${clean(answerWords(answer, scale))}.`]),
    ...remarksOf(answer).map(clean),
  ];
}

function votesLines({ votes, asides, scale }: AgreeQuestion): string[] {
  const counted = votes === undefined ? [] : countedRatings(votes);
  return [
    ...counted.map(({ rating, people }) => {
      const label = scale.find((point) => point.rating === rating)?.label ?? '';
      return `${rating}, ${clean(label)}: ${people === 0 ? 'nobody' : count(people, 'person', 'people')}`;
    }),
    ...asides.map(clean),
  ];
}

function askFor({ question, shown, counting }: State): string {
  if (counting)
    return 'How many chose 1, 2, 3, 4 and 5? Five numbers, or only Enter without a vote:';
  if (!shown) return 'The votes are hidden; r tells them:';
  return question.answer.state === 'unanswered'
    ? 'Agreed rating:'
    : 'Agreed rating (only Enter keeps it):';
}

function understand(typed: string, state: State, now: number): Understood {
  const { question, counting } = state;
  switch (typed.toLowerCase()) {
    case 'h':
      return { say: [keysOf(question)] };
    case '?':
      return { say: helpLines(question.practice) };
    case 't':
      return turnTimer(state, now);
    case 'r':
      return turnVotes(question);
  }
  if (counting && /^[\d\s,;]*$/.test(typed)) return counted(typed, question);
  return answered(typed, state);
}

function counted(typed: string, question: AgreeQuestion): Understood {
  if (typed === '') return { say: votesLines(question), next: { counting: false, shown: true } };
  const read = readHands(typed, question.hands?.people);
  return 'votes' in read ? { reply: { kind: 'votes', ...read } } : { say: [read.wrong] };
}

function turnVotes(question: AgreeQuestion): Understood {
  if (question.hands !== undefined) {
    return { say: ['Count the hands.'], next: { counting: true, shown: false } };
  }
  return { say: votesLines(question), next: { shown: true } };
}

function turnTimer({ question, end }: State, now: number): Understood {
  const { minutes } = question;
  if (end === undefined) {
    return {
      say: [`The discussion has begun. It has ${count(minutes, 'minute')}. t stops it.`],
      next: { end: now + lengthOf(minutes) },
    };
  }
  const left = secondsLeft(end, now);
  const words = left === 0 ? 'Time is up.' : `Stopped with ${durationWords(left)} left.`;
  return { say: [words], next: { end: undefined } };
}

function answered(typed: string, { question, shown, counting }: State): Understood {
  const { practice, answer } = question;
  if (typed === '' && answer.state !== 'unanswered') return { reply: { kind: 'keep' } };
  const reply = agreeReplyTo(typed);
  if (reply === undefined) {
    return { say: ['That is no answer here. Type h for what can be typed.'] };
  }
  if (!shown && !counting && settles(reply)) {
    return { say: [...votesLines(question), VOTES_FIRST], next: { shown: true } };
  }
  if (reply.kind === 'not-applicable' && practice.notApplicableWhen === undefined) {
    return { say: [alwaysApplies(practice)] };
  }
  return { reply };
}

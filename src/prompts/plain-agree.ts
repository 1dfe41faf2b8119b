import { clean } from '../diagnostics/clean.ts';
import { readHands } from '../questionnaire/hands.ts';
import { count } from '../reporters/words.ts';
import {
  agreeAnswers,
  agreeKeys,
  agreeReplyTo,
  firstLook,
  type Look,
  settles,
  VOTES_FIRST,
} from './agree-keys.ts';
import { alwaysApplies, answerWords, remarksOf } from './answer-words.ts';
import type { AgreeQuestion, AgreeReply } from './asker.ts';
import { durationWords, lengthOf, secondsLeft } from './discussion.ts';
import { helpLines } from './help-pages.ts';
import { placeWords } from './progress-words.ts';
import { votesWords } from './votes-words.ts';

/** How the asker talks: paragraphs out, a line in, and a clock in milliseconds that only moves forward. */
export interface Talk {
  say(...paragraphs: readonly string[]): Promise<void>;
  /** `alarm`: something to say meanwhile; the question is then put again. */
  read(question: string, alarm?: Alarm): Promise<string>;
  now(): number;
}

/** Words for a moment to come. */
export interface Alarm {
  /** Milliseconds until then. */
  readonly after: number;
  /** Called at that moment, unless an answer came before. */
  words(): string;
}

const TIME_IS_UP = 'Time is up.';

interface State {
  readonly question: AgreeQuestion;
  readonly look: Look;
  /** When the discussion ends by the clock; absent while nobody times it. */
  readonly end?: number | undefined;
}

type Understood =
  | { readonly reply: AgreeReply }
  | { readonly say: readonly string[]; readonly next?: Partial<State> };

/** One practice for a group, line by line. Votes are told when somebody asks for them, and the time when it is up. */
export async function agreeInLines(
  question: AgreeQuestion,
  talk: Talk,
  explain: boolean,
): Promise<AgreeReply> {
  let state: State = { question, look: firstLook(question) };
  const seen = state.look === 'shown' ? votesLines(question) : [];
  await talk.say('', ...practiceLines(question), ...seen);
  if (explain) await talk.say(keysOf(question));
  for (;;) {
    const { typed, end } = await readTimed(state, talk);
    const understood = understand(typed, { ...state, end }, talk.now());
    if ('reply' in understood) return understood.reply;
    state = { ...state, end, ...understood.next };
    if (understood.say.length > 0) await talk.say(...understood.say);
  }
}

/** What was typed, and the end of the discussion unless it has come. That is told once, while people wait or before. */
async function readTimed({ end, ...state }: State, talk: Talk) {
  const question = askFor(state);
  const after = end === undefined ? undefined : end - talk.now();
  if (after === undefined) return { typed: await talk.read(question), end };
  if (after <= 0) {
    await talk.say(TIME_IS_UP);
    return { typed: await talk.read(question), end: undefined };
  }
  let told = false;
  const words = () => {
    told = true;
    return TIME_IS_UP;
  };
  const typed = await talk.read(question, { after, words });
  return { typed, end: told ? undefined : end };
}

function keysOf(question: AgreeQuestion): string {
  return [
    'Type one of these, then Enter:',
    ...agreeAnswers(question),
    ...agreeKeys(question, 'hidden').map(({ key, full }) => `${key}: ${full}`),
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
  return [...(votes === undefined ? [] : votesWords({ votes, scale })), ...asides.map(clean)];
}

function askFor({ question, look }: State): string {
  switch (look) {
    case 'counting':
      return 'How many chose 1, 2, 3, 4 and 5? Five numbers, or only Enter without a vote:';
    case 'hidden':
      return 'The votes are hidden; r tells them:';
    case 'shown':
      return question.answer.state === 'unanswered'
        ? 'Agreed rating:'
        : 'Agreed rating (only Enter keeps it):';
  }
}

function understand(typed: string, state: State, now: number): Understood {
  const { question, look } = state;
  switch (typed.toLowerCase()) {
    case 'h':
      return { say: [keysOf(question)] };
    case '?':
      return { say: helpWords(state) };
    case 't':
      return turnTimer(state, now);
    case 'r':
      return turnVotes(question);
  }
  const isCount = /^\d?$/.test(typed) || agreeReplyTo(typed) === undefined;
  return look === 'counting' && isCount ? counted(typed, question) : answered(typed, state);
}

function helpWords({ question, look }: State): string[] {
  const { outcomes = [], practice } = question;
  return [...(look === 'shown' ? outcomes.map(clean) : []), ...helpLines(practice)];
}

function counted(typed: string, question: AgreeQuestion): Understood {
  if (typed === '') return { say: votesLines(question), next: { look: 'shown' } };
  const read = readHands(typed, question.hands?.people);
  return 'votes' in read ? { reply: { kind: 'votes', ...read } } : { say: [read.wrong] };
}

function turnVotes(question: AgreeQuestion): Understood {
  if (question.hands !== undefined) {
    return { say: ['Count the hands.'], next: { look: 'counting' } };
  }
  return { say: votesLines(question), next: { look: 'shown' } };
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
  const words = left === 0 ? TIME_IS_UP : `Stopped with ${durationWords(left)} left.`;
  return { say: [words], next: { end: undefined } };
}

function answered(typed: string, { question, look }: State): Understood {
  const { practice, answer } = question;
  if (typed === '')
    return answer.state === 'unanswered' ? { say: [] } : { reply: { kind: 'keep' } };
  const reply = agreeReplyTo(typed);
  if (reply === undefined) {
    return { say: ['That is no answer here. Type h for what can be typed.'] };
  }
  if (look === 'hidden' && settles(reply)) {
    return { say: [...votesLines(question), VOTES_FIRST], next: { look: 'shown' } };
  }
  if (reply.kind === 'not-applicable' && practice.notApplicableWhen === undefined) {
    return { say: [alwaysApplies(practice)] };
  }
  return { reply };
}

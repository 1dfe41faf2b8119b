import {
  createPrompt,
  isBackspaceKey,
  isEnterKey,
  isTabKey,
  useEffect,
  useState,
} from '@inquirer/core';
import { handsText, isHandsText, LONGEST_HANDS, readHands } from '../questionnaire/hands.ts';
import { agreeReplyTo, firstLook, settles, VOTES_FIRST } from './agree-keys.ts';
import { type AgreeViewState, agreeView } from './agree-view.ts';
import type { AgreeQuestion, AgreeReply } from './asker.ts';
import { lengthOf, secondsLeft, untilNextSecond } from './discussion.ts';
import * as screen from './key-screen.ts';
import { type Key, type Stray, strayWords, useKeys } from './keys.ts';
import type { PromptScene } from './prompt-scene.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type AgreePrompt = {
  /** For inquirer, which wants one; the question draws itself. */
  readonly message: string;
  readonly question: AgreeQuestion;
  readonly scene: PromptScene;
};

type State = Omit<AgreeViewState, 'left'>;
type Effect = screen.Effect<AgreeReply, State>;

/** The screen on which a group agrees on one practice. */
export const agreePrompt = createPrompt<AgreeReply, AgreePrompt>(({ question, scene }, done) => {
  const [state, setState] = useState<State>(() => opening(question));
  const [end, setEnd] = useState<number>();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (end === undefined) return;
    let cancel = () => {};
    // Each wait is worked out anew from the clock, so that a slow screen does not add up.
    const wait = () => {
      const next = untilNextSecond(end, scene.now());
      if (next === undefined) return;
      cancel = scene.later(next, () => {
        redraw(scene.now());
        wait();
      });
    };
    wait();
    return () => cancel();
  }, [end]);

  const left = end === undefined ? undefined : secondsLeft(end, scene.now());
  const shown = left === undefined ? state : { ...state, left };
  const view = agreeView(question, shown, scene.canvas());
  const follow = (effect: Effect | 'timer') => {
    if (effect === 'timer') {
      const runs = end !== undefined && secondsLeft(end, scene.now()) > 0;
      setEnd(runs ? undefined : scene.now() + lengthOf(question.minutes));
    } else if ('reply' in effect) done(effect.reply);
    else setState(effect.state);
  };
  useKeys(
    scene,
    (key) => follow(effectOf(key, question, state, view.helpPages)),
    (typing) => follow(stray(typing, question, state)),
  );
  return [view.above, view.below];
});

function opening(question: AgreeQuestion): State {
  const look = firstLook(question);
  return look === 'counting' ? { look } : { look, ...screen.pointedFirst(question) };
}

function effectOf(
  key: Key,
  question: AgreeQuestion,
  state: State,
  helpPages: number,
): Effect | 'timer' {
  const calm = { ...state, hint: undefined };
  const typed = key.ctrl ? '' : (key.sequence ?? key.name);
  const counted = calm.look === 'counting' ? count(key, typed, question, calm) : undefined;
  if (counted !== undefined) return counted;
  if (key.name === 'escape') return { state: screen.answersShown(calm) };
  if (typed === '?') return { state: screen.turnHelp(calm, helpPages) };
  switch (typed.toLowerCase()) {
    case 't':
      return 'timer';
    case 'r':
      return { state: turnVotes(question, calm) };
  }
  return answer(key, typed, question, calm);
}

/** What a key does to a count that is being typed; undefined where it is none of its keys. */
function count(key: Key, typed: string, question: AgreeQuestion, state: State): Effect | undefined {
  const { counts = '' } = state;
  if (isHandsText(typed)) return typing(state, counts + typed);
  if (isTabKey(key)) return typing(state, `${counts} `);
  if (isBackspaceKey(key)) return typing(state, counts.slice(0, -1));
  if (key.ctrl && key.name === 'u') return typing(state, '');
  if (key.ctrl && key.name === 'w') return typing(state, counts.replace(/[^ ,;]*[ ,;]*$/, ''));
  const leaves = isEnterKey(key) && counts.trim() === '';
  if (leaves || key.name === 'escape') {
    return { state: { ...screen.answersShown(state), look: 'shown', counts: undefined } };
  }
  if (isEnterKey(key)) return counted(question, state);
  return isOdd(typed) ? typing({ ...state, hint: NUMBERS_ONLY }, counts + typed) : undefined;
}

const NUMBERS_ONLY = 'Only whole numbers. Backspace takes it out.';

/** A character that no count has and that is no key here. Left out, the digits around it would make another number. */
function isOdd(typed: string): boolean {
  return (
    /^[^\p{C}\p{Z}]$/u.test(typed) && !/[?tr]/i.test(typed) && agreeReplyTo(typed) === undefined
  );
}

/** The state with these counts. Cut short, they would be others. */
function typing(state: State, counts: string): { readonly state: State } {
  const calm = screen.answersShown(state);
  return counts.length > LONGEST_HANDS
    ? { state: { ...calm, hint: 'That is more than five numbers take. Nothing was added.' } }
    : { state: { ...calm, counts } };
}

function counted({ hands }: AgreeQuestion, state: State): Effect {
  const read = readHands(state.counts ?? '', hands?.people);
  return 'votes' in read
    ? { reply: { kind: 'votes', votes: read.votes } }
    : { state: { ...state, hint: read.wrong } };
}

/** Counts may be pasted; nothing else is. */
function stray(what: Stray, question: AgreeQuestion, state: State): Effect {
  const text = 'text' in what ? what.text : '';
  const counts = text.trimEnd().replaceAll('\t', ' ');
  if (state.look === 'counting' && isHandsText(counts)) {
    const typed = typing({ ...state, hint: undefined }, (state.counts ?? '') + counts);
    const isWhole = typed.state.hint === undefined && /[\r\n]$/.test(text);
    return isWhole ? counted(question, typed.state) : typed;
  }
  return { state: { ...state, hint: strayWords(what, question) } };
}

function answer(key: Key, typed: string, question: AgreeQuestion, state: State): Effect {
  const reply = agreeReplyTo(typed);
  if (state.look === 'shown') {
    const pointed = screen.pointing(key, state);
    if (pointed !== undefined) return { state: pointed };
    if (isEnterKey(key)) return screen.enter(question, state);
  }
  if (state.look === 'hidden' && reply !== undefined && settles(reply)) {
    return { state: { ...turnVotes(question, state), hint: VOTES_FIRST } };
  }
  return screen.answering(reply, question, state, UNKNOWN_KEY[state.look]);
}

const UNKNOWN_KEY = {
  hidden: 'That key does nothing. r shows the votes.',
  counting: 'Type five numbers, like 0 2 5 3 1, then Enter.',
  shown: undefined,
} as const;

/** `r`: a new count where hands are counted; else the votes are shown, or hidden again. */
function turnVotes({ votes, hands }: AgreeQuestion, state: State): State {
  const calm = screen.answersShown(state);
  if (hands !== undefined) {
    return { ...calm, look: 'counting', counts: votes === undefined ? '' : handsText(votes) };
  }
  if (votes === undefined) return calm;
  return { ...calm, look: state.look === 'shown' ? 'hidden' : 'shown' };
}

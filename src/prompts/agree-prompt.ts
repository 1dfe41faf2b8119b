import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { handsText, isHandsCharacter, readHands } from '../questionnaire/hands.ts';
import { agreeReplyTo, firstLook, settles, VOTES_FIRST } from './agree-keys.ts';
import { type AgreeViewState, agreeView } from './agree-view.ts';
import { alwaysApplies } from './answer-words.ts';
import type { AgreeQuestion, AgreeReply } from './asker.ts';
import { lengthOf, secondsLeft, untilNextSecond } from './discussion.ts';
import { nextHelpPage } from './help-pages.ts';
import { nextRating } from './next-rating.ts';
import type { PromptScene } from './prompt-scene.ts';
import { Settling } from './settle.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type AgreePrompt = {
  /** For inquirer, which wants one; the question draws itself. */
  readonly message: string;
  readonly question: AgreeQuestion;
  readonly scene: PromptScene;
};

type State = Omit<AgreeViewState, 'left'>;
/** What a key leads to: an end, another look of the same screen, or the timer. */
type Effect = { readonly reply: AgreeReply } | { readonly state: State } | 'timer';

/** The screen on which a group agrees on one practice. */
export const agreePrompt = createPrompt<AgreeReply, AgreePrompt>(({ question, scene }, done) => {
  const [state, setState] = useState<State>(() => opening(question));
  const [end, setEnd] = useState<number>();
  const [, redraw] = useState(0);
  const settling = useRef<Settling>(undefined);
  useEffect(() => {
    settling.current = new Settling(scene.now);
    return scene.onRedraw(() => redraw(scene.now()));
  }, []);
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
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (settling.current?.accepts() !== true) return;
    const effect = effectOf(key, question, state, view.helpPages);
    if (effect === 'timer') {
      const runs = end !== undefined && secondsLeft(end, scene.now()) > 0;
      setEnd(runs ? undefined : scene.now() + lengthOf(question.minutes));
    } else if ('reply' in effect) done(effect.reply);
    else setState(effect.state);
  });
  return [view.above, view.below];
});

function opening(question: AgreeQuestion): State {
  const { answer } = question;
  const look = firstLook(question);
  if (look === 'counting') return { shown: false, counts: '' };
  const shown = look === 'shown';
  return answer.state === 'rated' ? { shown, pointed: answer.rating } : { shown };
}

function effectOf(
  key: KeypressEvent & { sequence?: string },
  question: AgreeQuestion,
  state: State,
  helpPages: number,
): Effect {
  const { hint: _, ...calm } = state;
  const typed = key.ctrl ? '' : (key.sequence ?? key.name);
  const counted = calm.counts === undefined ? undefined : count(key, typed, question, calm);
  if (counted !== undefined) return counted;
  if (key.name === 'escape') return { state: answersShown(calm) };
  if (typed === '?') return { state: turnHelp(calm, helpPages) };
  switch (typed.toLowerCase()) {
    case 't':
      return 'timer';
    case 'r':
      return { state: turnVotes(question, calm) };
  }
  return answer(key, typed, question, calm);
}

/** What a key does to a count that is being typed; undefined where it is none of its keys. */
function count(
  key: KeypressEvent,
  typed: string,
  question: AgreeQuestion,
  state: State,
): Effect | undefined {
  const { counts = '', ...rest } = state;
  if (isHandsCharacter(typed)) return { state: { ...answersShown(state), counts: counts + typed } };
  if (isBackspaceKey(key)) return { state: { ...state, counts: counts.slice(0, -1) } };
  const leaves = isEnterKey(key) && counts.trim() === '';
  if (leaves || key.name === 'escape') return { state: { ...answersShown(rest), shown: true } };
  if (!isEnterKey(key)) return undefined;
  const read = readHands(counts, question.hands?.people);
  return 'votes' in read
    ? { reply: { kind: 'votes', votes: read.votes } }
    : { state: { ...state, hint: read.wrong } };
}

function answer(key: KeypressEvent, typed: string, question: AgreeQuestion, state: State): Effect {
  const reply = agreeReplyTo(typed);
  const hidden = state.counts === undefined && !state.shown;
  if (hidden && reply !== undefined && settles(reply)) {
    return { state: { ...turnVotes(question, state), hint: VOTES_FIRST } };
  }
  if (state.shown && (isUpKey(key) || isDownKey(key))) {
    const pointed = nextRating(state.pointed, isUpKey(key) ? -1 : 1);
    return { state: { ...answersShown(state), pointed } };
  }
  if (state.shown && isEnterKey(key)) return enter(question, state);
  if (reply === undefined) return { state: { ...state, hint: unknownKey(question, state) } };
  if (reply.kind === 'not-applicable' && question.practice.notApplicableWhen === undefined) {
    return { state: { ...state, hint: alwaysApplies(question.practice) } };
  }
  return { reply };
}

function enter({ answer }: AgreeQuestion, state: State): Effect {
  const { pointed } = state;
  if (pointed !== undefined && !(answer.state === 'rated' && answer.rating === pointed)) {
    return { reply: { kind: 'rate', rating: pointed } };
  }
  if (answer.state !== 'unanswered') return { reply: { kind: 'keep' } };
  return {
    state: { ...state, hint: 'Press a digit from 1 to 5, or choose one with the arrow keys.' },
  };
}

function unknownKey({ practice }: AgreeQuestion, { shown, counts }: State): string {
  if (counts !== undefined) return 'Type five numbers, like 0 2 5 3 1, then Enter.';
  if (!shown) return 'That key does nothing here. r shows the votes.';
  const keys = practice.notApplicableWhen === undefined ? '0 to 5' : '0 to 5, x';
  return `That key does nothing here. Press ${keys}, or a key below.`;
}

/** `r`: a new count where hands are counted; else the votes are shown, or hidden again. */
function turnVotes({ votes, hands }: AgreeQuestion, state: State): State {
  const calm = answersShown(state);
  if (hands !== undefined) {
    return { ...calm, shown: false, counts: votes === undefined ? '' : handsText(votes) };
  }
  return votes === undefined ? calm : { ...calm, shown: !state.shown };
}

function answersShown(state: State): State {
  const { helpPage: _, ...rest } = state;
  return rest;
}

function turnHelp(state: State, pages: number): State {
  const helpPage = nextHelpPage(state.helpPage, pages);
  return helpPage === undefined ? answersShown(state) : { ...state, helpPage };
}

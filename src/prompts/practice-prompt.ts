import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { alwaysApplies } from './answer-words.ts';
import type { PracticeQuestion, Reply } from './asker.ts';
import { nextHelpPage } from './help-pages.ts';
import { nextRating } from './next-rating.ts';
import { type PracticeViewState, practiceView } from './practice-view.ts';
import type { PromptScene } from './prompt-scene.ts';
import { replyTo } from './reply-keys.ts';
import { Settling } from './settle.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type PracticePrompt = {
  /** For inquirer, which wants one; the question draws itself. */
  readonly message: string;
  readonly question: PracticeQuestion;
  readonly scene: PromptScene;
};

/** What a key leads to: an end, or another look of the same screen. */
type Effect = { readonly reply: Reply } | { readonly state: PracticeViewState };

/** The screen of one practice. Stock prompts have no answer by a single key, and no help on the same screen. */
export const practicePrompt = createPrompt<Reply, PracticePrompt>(({ question, scene }, done) => {
  const [state, setState] = useState<PracticeViewState>(() => opening(question));
  const [, redraw] = useState(0);
  const settling = useRef<Settling>(undefined);
  useEffect(() => {
    settling.current = new Settling(scene.now);
    return scene.onRedraw(() => redraw(scene.now()));
  }, []);

  const view = practiceView(question, state, scene.canvas());
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (settling.current?.accepts() !== true) return;
    const effect = effectOf(key, question, state, view.helpPages);
    if ('reply' in effect) done(effect.reply);
    else setState(effect.state);
  });
  return [view.above, view.below];
});

function opening({ answer }: PracticeQuestion): PracticeViewState {
  return answer.state === 'rated' ? { pointed: answer.rating } : {};
}

function effectOf(
  key: KeypressEvent & { sequence?: string },
  question: PracticeQuestion,
  state: PracticeViewState,
  helpPages: number,
): Effect {
  const { hint: _, ...calm } = state;
  if (isUpKey(key))
    return { state: { ...answersShown(calm), pointed: nextRating(calm.pointed, -1) } };
  if (isDownKey(key))
    return { state: { ...answersShown(calm), pointed: nextRating(calm.pointed, 1) } };
  if (isEnterKey(key)) return enter(question, calm);
  if (key.name === 'escape') return { state: answersShown(calm) };
  const typed = key.sequence ?? key.name;
  if (typed === '?') return { state: turnHelp(calm, helpPages) };
  const reply = key.ctrl ? undefined : replyTo(typed);
  if (reply === undefined) return { state: { ...calm, hint: unknownKey(question) } };
  if (reply.kind === 'not-applicable' && question.practice.notApplicableWhen === undefined) {
    return { state: { ...calm, hint: alwaysApplies(question.practice) } };
  }
  return { reply };
}

function enter({ answer }: PracticeQuestion, state: PracticeViewState): Effect {
  const { pointed } = state;
  if (pointed !== undefined && !(answer.state === 'rated' && answer.rating === pointed)) {
    return { reply: { kind: 'rate', rating: pointed } };
  }
  if (answer.state !== 'unanswered') return { reply: { kind: 'keep' } };
  return {
    state: { ...state, hint: 'Press a digit from 1 to 5, or choose one with the arrow keys.' },
  };
}

function unknownKey({ practice }: PracticeQuestion): string {
  const keys = practice.notApplicableWhen === undefined ? '0 to 5' : '0 to 5, x';
  return `That key does nothing here. Press ${keys}, or a key below.`;
}

function answersShown(state: PracticeViewState): PracticeViewState {
  const { helpPage: _, ...rest } = state;
  return rest;
}

function turnHelp(state: PracticeViewState, pages: number): PracticeViewState {
  const helpPage = nextHelpPage(state.helpPage, pages);
  return helpPage === undefined ? answersShown(state) : { ...state, helpPage };
}

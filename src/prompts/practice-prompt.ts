import { createPrompt, isEnterKey, useState } from '@inquirer/core';
import type { PracticeQuestion, Reply } from './asker.ts';
import {
  answering,
  answersShown,
  type Effect,
  enter,
  type KeyScreenState,
  pointedFirst,
  pointing,
  turnHelp,
} from './key-screen.ts';
import { type Key, strayWords, useKeys } from './keys.ts';
import { practiceView } from './practice-view.ts';
import type { PromptScene } from './prompt-scene.ts';
import { replyTo } from './reply-keys.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type PracticePrompt = {
  /** For inquirer, which wants one; the question draws itself. */
  readonly message: string;
  readonly question: PracticeQuestion;
  readonly scene: PromptScene;
};

/** The screen of one practice. Stock prompts have no answer by a single key, and no help on the same screen. */
export const practicePrompt = createPrompt<Reply, PracticePrompt>(({ question, scene }, done) => {
  const [state, setState] = useState<KeyScreenState>(() => pointedFirst(question));
  const view = practiceView(question, state, scene.canvas());
  useKeys(
    scene,
    (key) => {
      const effect = effectOf(key, question, state, view.helpPages);
      if ('reply' in effect) done(effect.reply);
      else setState(effect.state);
    },
    (stray) => setState({ ...state, hint: strayWords(stray, question) }),
  );
  return [view.above, view.below];
});

function effectOf(
  key: Key,
  question: PracticeQuestion,
  state: KeyScreenState,
  helpPages: number,
): Effect<Reply, KeyScreenState> {
  const calm = { ...state, hint: undefined };
  const pointed = pointing(key, calm);
  if (pointed !== undefined) return { state: pointed };
  if (isEnterKey(key)) return enter(question, calm);
  if (key.name === 'escape') return { state: answersShown(calm) };
  const typed = key.sequence ?? key.name;
  if (typed === '?') return { state: turnHelp(calm, helpPages) };
  return answering(key.ctrl ? undefined : replyTo(typed), question, calm);
}

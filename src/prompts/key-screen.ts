import { isDownKey, isUpKey, type KeypressEvent } from '@inquirer/core';
import type { Rating } from '../core/continuum.ts';
import { alwaysApplies } from './answer-words.ts';
import type { AgreeReply, PracticeQuestion, Reply } from './asker.ts';
import { nextHelpPage } from './help-pages.ts';
import { nextRating } from './next-rating.ts';

/** What has happened so far on a screen that shows one practice. */
export interface KeyScreenState {
  /** The rating that the arrow keys point at. */
  readonly pointed?: Rating | undefined;
  /** The page of the help that is open, from 0. */
  readonly helpPage?: number | undefined;
  /** An answer to the last key, such as why it did nothing. */
  readonly hint?: string | undefined;
}

/** What a key leads to: an end, or another look of the same screen. */
export type Effect<Answer, State> = { readonly reply: Answer } | { readonly state: State };

/** The answer that is there is what the arrow keys start from. */
export function pointedFirst({ answer }: PracticeQuestion): KeyScreenState {
  return answer.state === 'rated' ? { pointed: answer.rating } : {};
}

export function answersShown<State extends KeyScreenState>(state: State): State {
  return { ...state, helpPage: undefined };
}

/** The next page of the help, or back to the answers. */
export function turnHelp<State extends KeyScreenState>(state: State, pages: number): State {
  return { ...state, helpPage: nextHelpPage(state.helpPage, pages) };
}

/** The state after an arrow key; undefined for any other. */
export function pointing<State extends KeyScreenState>(
  key: KeypressEvent,
  state: State,
): State | undefined {
  if (!isUpKey(key) && !isDownKey(key)) return undefined;
  return { ...answersShown(state), pointed: nextRating(state.pointed, isUpKey(key) ? -1 : 1) };
}

/** Enter takes what the arrow keys point at, or keeps what is there. */
export function enter<State extends KeyScreenState>(
  { answer }: PracticeQuestion,
  state: State,
): Effect<Extract<Reply, { kind: 'rate' | 'keep' }>, State> {
  const { pointed } = state;
  if (pointed !== undefined && !(answer.state === 'rated' && answer.rating === pointed)) {
    return { reply: { kind: 'rate', rating: pointed } };
  }
  if (answer.state !== 'unanswered') return { reply: { kind: 'keep' } };
  return { state: { ...state, hint: 'Press a digit from 1 to 5, or use the arrow keys.' } };
}

/** What a key that is no arrow, Enter or help says, or why it says nothing here. */
export function answering<Answer extends Reply | AgreeReply, State extends KeyScreenState>(
  reply: Answer | undefined,
  { practice }: PracticeQuestion,
  state: State,
  otherwise = unknownKey(practice),
): Effect<Answer, State> {
  if (reply === undefined) return { state: { ...state, hint: otherwise } };
  if (reply.kind === 'not-applicable' && practice.notApplicableWhen === undefined) {
    return { state: { ...state, hint: alwaysApplies(practice) } };
  }
  return { reply };
}

function unknownKey({ notApplicableWhen }: PracticeQuestion['practice']): string {
  const keys = notApplicableWhen === undefined ? '0 to 5' : '0 to 5, x';
  return `That key does nothing. Press ${keys}, or a key below.`;
}

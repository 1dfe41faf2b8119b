import type { AgreeQuestion, AgreeReply } from './asker.ts';
import { KEY_HELP, type KeyHelp, replyTo } from './reply-keys.ts';

/** How the votes stand: hidden, being counted, or to be seen, which is when a rating can be agreed. */
export type Look = 'hidden' | 'counting' | 'shown';

/** As the screen opens. The votes on a practice that is agreed on are no secret anymore. */
export function firstLook({ answer, votes, hands }: AgreeQuestion): Look {
  if (answer.state !== 'unanswered') return 'shown';
  if (hands !== undefined) return votes === undefined ? 'counting' : 'shown';
  return votes === undefined ? 'shown' : 'hidden';
}

/** Where the votes are hidden, an answer shows them first: nobody is to agree on what one person said aloud. */
export const VOTES_FIRST = 'These are the votes. Now agree on a rating.';

/** What a key or a typed letter says. A note and evidence have none here. */
export function agreeReplyTo(typed: string): AgreeReply | undefined {
  const reply = replyTo(typed);
  return reply?.kind === 'note' || reply?.kind === 'evidence' ? undefined : reply;
}

/** Whether it settles the practice. */
export function settles({ kind }: AgreeReply): boolean {
  return kind === 'rate' || kind === 'unknown' || kind === 'not-applicable';
}

const TIMER: KeyHelp = {
  key: 't',
  short: 'timer',
  long: 'timer',
  full: 'start or stop the time for a discussion',
};
const SHOW: KeyHelp = { key: 'r', short: 'show', long: 'show votes', full: 'the votes' };
const HIDE: KeyHelp = { ...SHOW, short: 'hide', long: 'hide votes' };
const COUNT: KeyHelp = {
  key: 'r',
  short: 'count',
  long: 'count hands',
  full: 'count the hands, or count them again',
};

/** The keys of the screen on which a group agrees that are not answers. A rating brings its reason and dissent along. */
export function agreeKeys({ hands, votes }: AgreeQuestion, look: Look): readonly KeyHelp[] {
  const reveal = look === 'shown' ? HIDE : SHOW;
  const hasVotes = hands !== undefined || votes !== undefined;
  return [
    ...(hasVotes ? [hands === undefined ? reveal : COUNT] : []),
    TIMER,
    ...KEY_HELP.filter(({ key }) => key !== 'n' && key !== 'e'),
  ];
}

/** The keys that are answers, and what each says. */
export function agreeAnswers({ practice }: AgreeQuestion): readonly string[] {
  return [
    '1 to 5: we agree on it.',
    "0: we don't know.",
    ...(practice.notApplicableWhen === undefined ? [] : ['x: it does not apply.']),
  ];
}

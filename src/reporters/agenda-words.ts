import { type Continuum, type PracticeId, RATINGS, type Rating } from '../core/continuum.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type {
  AgendaItem,
  Apart,
  GroupRole,
  Picture,
  PracticePicture,
} from '../workshop/picture.ts';
import { stageWords } from './stage-words.ts';

/** A role as a group, inside a sentence. */
export const GROUP_WORDS: Readonly<Record<GroupRole, string>> = {
  leader: 'leaders',
  manager: 'managers',
  'front-line': 'the front line',
  support: 'support staff',
  partner: 'partners',
  other: 'other roles',
  unstated: 'those who name no role',
};

/** Why a practice stands where it does on the agenda, in sentences: how people differ, what it moves, who stands apart. */
export function agendaReason(continuum: Continuum, picture: Picture, item: AgendaItem): string {
  const said = picture.practices.find(({ practice }) => practice === item.practice);
  const sentences = [
    ...(said === undefined ? [] : spreadWords(said)),
    ...effectWords(continuum, picture, item),
    ...(said?.apart ?? []).map((one) => `${apartWords(one)}.`),
  ];
  return sentences.join(' ');
}

/** `median 4 among managers, 2 among everybody else`, as the beginning of a sentence. */
export function apartWords({ role, median, others }: Apart): string {
  return `Median ${median} among ${GROUP_WORDS[role]}, ${others} among everybody else`;
}

function spreadWords(said: PracticePicture): string[] {
  const { notApplicable, unknown, unanswered } = said;
  const people = (n: number, one: string, many: string) =>
    n === 0 ? [] : [`${n} ${n === 1 ? one : many}.`];
  return [
    ratingsWords(said),
    ...people(notApplicable, 'says that it does not apply', 'say that it does not apply'),
    ...people(unknown, 'does not know', 'do not know'),
    ...people(unanswered, 'gave no answer', 'gave no answer'),
  ];
}

const saysWords = (count: number, rating: Rating): string =>
  `${count} ${count === 1 ? 'says' : 'say'} ${rating}`;

function ratingsWords({ votes, median }: PracticePicture): string {
  const given = RATINGS.filter((rating) => votes[rating - 1]);
  const [low, high] = [given[0], given.at(-1)];
  if (low === undefined || high === undefined) return 'Nobody has rated it.';
  const votesFor = (rating: Rating) => votes[rating - 1] ?? 0;
  if (given.length > 2) return `From ${low} to ${high}, median ${median}.`;
  if (given.length === 2)
    return `${saysWords(votesFor(low), low)}, ${saysWords(votesFor(high), high)}.`;
  return votesFor(low) === 1
    ? `One person alone has rated it: ${low}.`
    : `All ${votesFor(low)} who rate it say ${low}.`;
}

function effectWords(continuum: Continuum, picture: Picture, item: AgendaItem): string[] {
  const moves = outcomeWords(item, picture);
  if (moves.length > 0) return moves;
  switch (item.leverage) {
    case 'stage':
      return ['Its rating decides the stage.'];
    case 'together':
      return ['Together with others it can decide the stage.'];
    case 'component':
      return [`It moves ${componentOf(continuum, item.practice)}, but not the overall stage.`];
    case 'none':
      return ['It moves no stage.'];
  }
}

/** What agreeing on one of the given answers would make of the stage, where that is another one than the medians give. */
export function outcomeWords(
  { outcomes, notApplicable }: AgendaItem,
  { scorecard }: Pick<Picture, 'scorecard'>,
): string[] {
  const ratings = new Map<(typeof outcomes)[number]['stage'], Rating[]>();
  for (const { rating, stage } of outcomes) {
    if (stage !== scorecard.stage) ratings.set(stage, [...(ratings.get(stage) ?? []), rating]);
  }
  const sentences = [...ratings].map(
    ([stage, those]) =>
      `Agreeing on ${listed(those.map(String), 'or')} would make it ${stageWords(stage)}.`,
  );
  if (notApplicable !== undefined && notApplicable !== scorecard.stage) {
    sentences.push(`Agreeing that it does not apply would make it ${stageWords(notApplicable)}.`);
  }
  return sentences;
}

function componentOf({ practices, components }: Continuum, practice: PracticeId): string {
  const id = practices.find((each) => each.id === practice)?.component;
  return inSentence(components.find((each) => each.id === id)?.name ?? '');
}

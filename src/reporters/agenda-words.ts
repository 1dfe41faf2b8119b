import type { Role } from '../core/assessment.ts';
import { type Continuum, type PracticeId, RATINGS, type Rating } from '../core/continuum.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type { AgendaItem, Apart, Picture, PracticePicture } from '../workshop/picture.ts';
import { stageWords } from './stage-words.ts';
import { capital } from './words.ts';

/** A role as a group, inside a sentence. */
const GROUP_WORDS: Readonly<Record<Role, string>> = {
  leader: 'leaders',
  manager: 'managers',
  'front-line': 'the front line',
  support: 'support staff',
  partner: 'partners',
  other: 'other roles',
};

/** What a picture says of a practice as far as roles go. */
type Said = Pick<PracticePicture, 'apart' | 'median'>;

/** Why a practice stands where it does on the agenda, in sentences: how people differ, what it moves, who stands apart. */
export function agendaReason(continuum: Continuum, picture: Picture, item: AgendaItem): string {
  const said = picture.practices.find(({ practice }) => practice === item.practice);
  const sentences = [
    ...(said === undefined ? [] : spreadWords(said)),
    ...effectWords(continuum, picture, item),
    ...(said === undefined ? [] : apartSentences(said)),
  ];
  return sentences.join(' ');
}

/**
 * Which roles stand apart on a practice, in words such as `managers say 5, the group 4`. What a group says is its
 * median. Where managers and the front line stand on opposite sides, one sentence says so of both.
 */
export function apartPhrases({ apart, median: groups }: Said): string[] {
  const above = (one: Apart): boolean => one.median > (groups ?? 0);
  const manager = apart.find(({ role }) => role === 'manager');
  const frontLine = apart.find(({ role }) => role === 'front-line');
  const areOpposite = manager && frontLine && above(manager) !== above(frontLine);
  const others = areOpposite ? apart.filter((one) => one !== manager && one !== frontLine) : apart;
  return [
    ...(areOpposite ? [`managers say ${manager.median}, the front line ${frontLine.median}`] : []),
    ...others.map(
      ({ role, median }) =>
        `${GROUP_WORDS[role]} ${role === 'front-line' ? 'says' : 'say'} ${median}, the group ${groups}`,
    ),
  ];
}

/** The same, each as a sentence. */
export function apartSentences(said: Said): string[] {
  return apartPhrases(said).map((words) => `${capital(words)}.`);
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
    case 'next':
      return nextWords(continuum, item.practice);
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

function nextWords(continuum: Continuum, practice: PracticeId): string[] {
  const stage = continuum.practices.find(({ id }) => id === practice)?.stage;
  return [
    `It belongs to stage ${stage} of ${componentOf(continuum, practice)}, where the group is held back.`,
  ];
}

/** The component of a practice, inside a sentence. */
export function componentOf(
  { practices, components }: Pick<Continuum, 'practices' | 'components'>,
  practice: PracticeId,
): string {
  const id = practices.find((each) => each.id === practice)?.component;
  return inSentence(components.find((each) => each.id === id)?.name ?? '');
}

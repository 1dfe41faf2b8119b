import { votesCast } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import { listed } from '../../diagnostics/listed.ts';
import { apartSentences, componentOf } from '../../reporters/agenda-words.ts';
import type { AgendaItem, PracticePicture } from '../../workshop/picture.ts';

/** Why a practice is on the agenda, while its votes are hidden: nothing in it says which way anybody voted. */
export function whyWords(
  continuum: Continuum,
  item: AgendaItem,
  { votes }: PracticePicture,
): string {
  const people = votesCast(votes);
  if (people === 0) return 'Nobody has rated it.';
  if (people === 1) return 'One person alone has rated it.';
  if (item.disagreement === 0) return 'All who rated it say the same.';
  return `${spreadWords(item.disagreement)} ${leverageWords(continuum, item)}`;
}

/** Rough on purpose: the bars say it better, and no border between much and little means anything. */
function spreadWords(disagreement: number): string {
  if (disagreement >= 0.6) return 'Views are far apart.';
  return disagreement >= 0.3 ? 'Views differ.' : 'Views differ a little.';
}

function leverageWords(continuum: Continuum, { leverage, practice }: AgendaItem): string {
  switch (leverage) {
    case 'stage':
      return 'What you agree on can change the stage.';
    case 'next':
      return `It is one of those that hold ${componentOf(continuum, practice)} back.`;
    case 'together':
      return 'Together with others, it can change the stage.';
    case 'component':
      return `What you agree on can change ${componentOf(continuum, practice)}, but not the overall stage.`;
    case 'none':
      return 'As things are, it changes no stage.';
  }
}

/**
 * What the votes say, for the moment when they are shown: the middle, and who stands apart. What a rating would make
 * of the stage is no reason to choose it, and is told only to those who ask.
 */
export function asideWords(said: PracticePicture): string[] {
  return [middleWords(said), ...apartSentences(said)];
}

function middleWords({ median, notApplicable, unknown, unanswered }: PracticePicture): string {
  const middle = median === null ? 'Nobody has rated it.' : `The median is ${median}.`;
  const others = [
    ...(notApplicable === 0 ? [] : [`${notApplicable} said that it does not apply`]),
    ...(unknown === 0 ? [] : [`${unknown} did not know`]),
    ...(unanswered === 0 ? [] : [`${unanswered} gave no answer`]),
  ];
  return others.length === 0 ? middle : `${middle} ${listed(others)}.`;
}

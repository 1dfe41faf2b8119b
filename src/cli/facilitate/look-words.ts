import type { Continuum, PracticeId } from '../../core/continuum.ts';
import { inSentence } from '../../diagnostics/in-sentence.ts';
import { listed } from '../../diagnostics/listed.ts';
import type { Answers } from '../../questionnaire/settled.ts';
import { apartWords, outcomeWords } from '../../reporters/agenda-words.ts';
import { asAgreed } from '../../workshop/as-agreed.ts';
import type { AgendaItem, Picture, PracticePicture } from '../../workshop/picture.ts';

/** Why a practice is on the agenda, while its votes are hidden: nothing in it says which way anybody voted. */
export function whyWords(
  continuum: Continuum,
  item: AgendaItem,
  { votes }: PracticePicture,
): string {
  const people = votes.reduce((sum, each) => sum + each, 0);
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
    case 'together':
      return 'Together with others, it can change the stage.';
    case 'component':
      return `What you agree on can change ${componentOf(continuum, practice)}, but not the overall stage.`;
    case 'none':
      return 'As things are, it changes no stage.';
  }
}

function componentOf({ practices, components }: Continuum, practice: PracticeId): string {
  const id = practices.find((each) => each.id === practice)?.component;
  return inSentence(components.find((each) => each.id === id)?.name ?? '');
}

/** What the votes say, for the moment when they are shown: the middle, who stands apart, what would change. */
export function asideWords(
  continuum: Continuum,
  picture: Picture,
  said: PracticePicture,
  agreed: Answers,
): string[] {
  const { item, scorecard } = asAgreed(continuum, picture, said.practice, agreed);
  return [
    middleWords(said),
    ...said.apart.map((one) => `${apartWords(one)}.`),
    ...outcomeWords(item, { scorecard }),
  ];
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

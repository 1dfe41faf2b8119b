import { clean } from '../diagnostics/clean.ts';
import { countedRatings } from '../questionnaire/hands.ts';
import { count } from '../reporters/words.ts';
import type { VotesFigure } from './asker.ts';

/** The votes for those who read line by line, such as `3, sometimes: 5 people`. */
export function votesWords({ scale, votes }: Pick<VotesFigure, 'scale' | 'votes'>): string[] {
  return countedRatings(votes).map(({ rating, people }) => {
    const label = scale.find((point) => point.rating === rating)?.label ?? '';
    return `${rating}, ${clean(label)}: ${people === 0 ? 'nobody' : count(people, 'person', 'people')}`;
  });
}

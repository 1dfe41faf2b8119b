import { type Votes, votesCast } from '../../core/assessment.ts';
import { count } from '../../reporters/words.ts';
import { lowerMedian } from '../../workshop/median.ts';
import type { Group } from './group.ts';

/** Length of a discussion, in minutes. */
export const USUAL_MINUTES = 3;

/** A group that shows hands for each practice. `raters`: how many are in the room, where the file says so by now. */
export function handsOf(raters: () => number | undefined): Group {
  const votesOn: Group['votes'] = ({ id }, answers) => answers.get(id)?.votes;
  return {
    look(practice, answers) {
      const votes = votesOn(practice, answers);
      const people = raters();
      return {
        ...(votes === undefined ? {} : { votes }),
        asides: votes === undefined ? [] : [votesWords(votes, people)],
        hands: people === undefined ? {} : { people },
        minutes: USUAL_MINUTES,
      };
    },
    votes: votesOn,
    medians: (answers) =>
      new Map(
        [...answers].flatMap(([id, { votes }]) => {
          const median = votes === undefined ? null : lowerMedian(votes);
          return median === null ? [] : [[id, median] as const];
        }),
      ),
  };
}

function votesWords(votes: Votes, people: number | undefined): string {
  const voted = votesCast(votes);
  const median = `The median is ${lowerMedian(votes)}.`;
  const silent = (people ?? voted) - voted;
  return silent <= 0 ? median : `${median} ${count(silent, 'person', 'people')} did not vote.`;
}

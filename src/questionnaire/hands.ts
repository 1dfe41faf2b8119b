import { type Votes, votesCast } from '../core/assessment.ts';
import { RATINGS } from '../core/continuum.ts';

/** What somebody typed after a show of hands: the votes, or what is wrong with them in a sentence. */
export type Hands = { readonly votes: Votes } | { readonly wrong: string };

/** A room with more people shows no hands. */
export const MOST_PEOPLE = 9999;

/**
 * The counts of a show of hands, for the ratings 1 to 5 in this order: `0 2 5 3 1`, with spaces or commas between.
 *
 * @param people - how many are in the room, where that is known; fewer may vote, more may not
 */
export function readHands(typed: string, people?: number): Hands {
  const parts = partsOf(typed);
  const odd = parts.find((part) => !/^\d+$/.test(part));
  if (odd !== undefined) {
    return { wrong: `${odd} is no count. Type five numbers, like 0 2 5 3 1.` };
  }
  const [one, two, three, four, five, ...rest] = parts.map(Number);
  if (five === undefined || four === undefined || rest.length > 0) {
    const came = parts.length === 1 ? '1 number' : `${parts.length} numbers`;
    return { wrong: `${came}. Type five; 0 for nobody.` };
  }
  const votes: Votes = [one ?? 0, two ?? 0, three ?? 0, four, five];
  const total = votesCast(votes);
  if (total === 0) return { wrong: 'No hands at all. Only Enter goes on without a vote.' };
  if (total > (people ?? MOST_PEOPLE)) {
    return {
      wrong:
        people === undefined
          ? `${total} hands are more than a room holds. Count again.`
          : `${total} hands, but at most ${people} can vote. Count again.`,
    };
  }
  return { votes };
}

/** What the counts typed so far look like; what is missing or no number counts as nobody. */
export function handsSoFar(typed: string): Votes {
  const parts = partsOf(typed);
  const count = (place: number) => {
    const part = parts[place] ?? '';
    return /^\d{1,4}$/.test(part) ? Number(part) : 0;
  };
  return [count(0), count(1), count(2), count(3), count(4)];
}

/** The counts as they are typed. */
export function handsText(votes: Votes): string {
  return votes.join(' ');
}

/** Characters that five counts of up to four digits take. */
export const LONGEST_HANDS = 24;

/** Whether all characters may stand in typed counts. */
export function isHandsText(text: string): boolean {
  return /^[\d ,;]+$/.test(text);
}

/** How many chose each rating, from 1 up. */
export function countedRatings(votes: Votes) {
  return RATINGS.map((rating) => ({ rating, people: votes[rating - 1] ?? 0 }));
}

function partsOf(typed: string): string[] {
  return typed
    .trim()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
}

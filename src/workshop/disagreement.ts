import { consensus } from './consensus.ts';
import { total } from './distribution.ts';
import type { PracticePicture } from './picture.ts';

/**
 * How much there is to talk about, 0 to 1: 1 minus the consensus of those who rated the practice, or, where it is
 * more, twice the smaller of the shares of those who rate it and those who say that it does not apply: 1 when half the
 * people stand on either side, as with the consensus. With fewer than two answers nobody knows, and it is 1.
 */
export function disagreementOf({
  votes,
  notApplicable,
}: Pick<PracticePicture, 'votes' | 'notApplicable'>): number {
  const answers = total(votes) + notApplicable;
  if (answers < 2) return 1;
  const overWhetherItApplies = (2 * Math.min(notApplicable, total(votes))) / answers;
  return Math.max(1 - (consensus(votes) ?? 1), overWhetherItApplies);
}

import { type Level, STAGES } from '../core/continuum.ts';
import type { Scorecard } from '../core/scorecard.ts';
import { clean } from '../diagnostics/clean.ts';

/** What a badge shows: the stage, and in front of it what it is the stage of. */
export interface BadgeResult {
  readonly scorecard: Pick<Scorecard, 'stage' | 'provisional'>;
  /** May be empty; the badge then has one part. */
  readonly label: string;
}

/** A badge in words and colors. */
export interface Badge {
  readonly label: string;
  readonly message: string;
  /** Both, for those who cannot see the badge. */
  readonly title: string;
  /** Behind the message, as `#rrggbb`. White is readable on it. */
  readonly color: string;
}

/** What stands in front of the stage. "Customer satisfaction practices" is too long for a badge. */
export const BADGE_LABEL = 'customer satisfaction';

/** From warm to cool, none of them an alarm: an early stage is a place, not a failure. */
const COLORS: Readonly<Record<Level, string>> = {
  0: '#8d5340',
  1: '#86601f',
  2: '#636b1f',
  3: '#3a743f',
  4: '#1d716d',
  5: '#2b5f95',
};

/** Of a stage that answers still missing may change. */
const PROVISIONAL = '#5f6673';

export function badgeOf({ scorecard, label: given }: BadgeResult): Badge {
  const { stage, provisional } = scorecard;
  const label = clean(given).trim();
  const place = `stage ${Math.max(1, stage)} of ${STAGES.length}`;
  const settled = provisional ? ', provisional' : '';
  const message = `${place}${stage === 0 ? ', not yet established' : ''}${settled}`;
  return {
    label,
    message,
    title: label === '' ? message : `${label}: ${message}`,
    color: provisional ? PROVISIONAL : COLORS[stage],
  };
}

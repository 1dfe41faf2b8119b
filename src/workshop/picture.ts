import type { Assessment, Role, Subject, Votes } from '../core/assessment.ts';
import type { ComponentId, Level, PracticeId, Rating } from '../core/continuum.ts';
import type { Scorecard } from '../core/scorecard.ts';

/** One person's answers. */
export interface WorkshopResponse {
  /** What they are called where somebody has to find them, such as the name of a file. */
  readonly file: string;
  readonly assessment: Assessment;
}

export interface WorkshopTerms {
  /** Groups with fewer people say nothing of their own, so that nobody can be told from them. 1 or more. */
  readonly minGroup: number;
  /** Decides the draws of the bootstrap: the same seed, the same interval. A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** How often the bootstrap draws; 1 or more. */
  readonly draws: number;
}

export const USUAL_TERMS: WorkshopTerms = { minGroup: 4, seed: 1, draws: 2000 };

/** A role that somebody named, or `unstated` where a response names none. */
export type GroupRole = Role | 'unstated';

export interface RoleCount {
  readonly role: GroupRole;
  readonly people: number;
}

/** A role that sees a practice otherwise than the group does. At least `minGroup` people of it rated the practice. */
export interface Apart {
  readonly role: Role;
  /** Never the group's own. */
  readonly median: Rating;
}

/** What a group says of one practice. docs/agreement.md defines every figure. */
export interface PracticePicture {
  readonly practice: PracticeId;
  readonly votes: Votes;
  readonly notApplicable: number;
  readonly unknown: number;
  readonly unanswered: number;
  /** What the group's scorecard takes: the median; that it does not apply; or nothing, where nobody rated it. */
  readonly taken: 'rated' | 'not-applicable' | 'missing';
  /** The lower of the two middles when their number is even; null without a rating. */
  readonly median: Rating | null;
  /** Interquartile range by type 7, 0 to 4; null without a rating. */
  readonly iqr: number | null;
  /** Tastle and Wierman's, from 0 (half at each end) to 1 (all the same); null with fewer than two ratings. */
  readonly consensus: number | null;
  readonly apart: readonly Apart[];
}

/** By stage, from 0 (stage 1 not yet established) to 5. */
export type ByStage = readonly [number, number, number, number, number, number];

export interface Bootstrap {
  readonly method: 'percentile';
  /** At least this share of the draws lies inside, 0 to 1. */
  readonly confidence: number;
  readonly draws: number;
  readonly seed: number;
  /** Lowest and highest stage of the interval; null where fewer than two people answered. */
  readonly interval: { readonly low: Level; readonly high: Level } | null;
  /** How many draws came out at each stage; all 0 where there is no interval. */
  readonly stages: ByStage;
}

/** Krippendorff's alpha over all practices, ordinal: 1 is perfect agreement, 0 what chance would give; below 0 worse. */
export type Alpha = {
  readonly metric: 'ordinal';
  /** Practices that at least two people rated. */
  readonly units: number;
  /** Ratings of those practices. */
  readonly values: number;
} & (
  | { readonly value: number }
  /** `too-few`: no practice was rated by two people. `no-variation`: every rating is the same. */
  | { readonly value: null; readonly reason: 'too-few' | 'no-variation' }
);

/** The medians of two groups and their difference. All null where either group is smaller than `minGroup`. */
export interface RoleGap {
  readonly managers: Rating | null;
  readonly frontLine: Rating | null;
  /** Managers minus front line, -4 to 4: above 0 where managers see it better. */
  readonly gap: number | null;
}

export interface RoleGaps {
  readonly minGroup: number;
  /** How many there are of each. */
  readonly people: { readonly managers: number; readonly frontLine: number };
  readonly components: readonly ({ readonly component: ComponentId } & RoleGap)[];
  readonly practices: readonly ({ readonly practice: PracticeId } & RoleGap)[];
}

/** Signs that somebody may have answered without reading. Advice, no proof: a response is never left out for it. */
export interface CarelessSigns {
  readonly file: string;
  /** Place of the response among those handed in, from 1. */
  readonly response: number;
  /** The longest run of one rating in continuum order, where it is long enough to be a sign. */
  readonly longestRun?: { readonly rating: Rating; readonly length: number };
  /** The rating that was given every time. */
  readonly noVariation?: Rating;
  /** Practices without a rating as a share of those that apply, 0 to 1, where it is large enough to be a sign. */
  readonly missingShare?: number;
}

/**
 * How far a practice can move the result, everything else being as the group's medians are.
 * `stage`: agreeing on another answer that somebody gave moves the overall stage. `next`: people differ on it, and it
 * stands where the overall stage is held back. `together`: it decides the overall stage if other practices also settle
 * elsewhere within what was said of them. `component`: it moves the stage of its component only. `none`: it moves
 * nothing. "Does not apply" is such an answer too. Where nobody gave any, every rating is possible.
 */
export type Leverage = 'stage' | 'next' | 'together' | 'component' | 'none';

export interface AgendaItem {
  readonly practice: PracticeId;
  /** From 0 (all the same) to 1. */
  readonly disagreement: number;
  readonly leverage: Leverage;
  /** Disagreement times the weight of the leverage, 0 to 1. The agenda runs from the highest down. */
  readonly priority: number;
  /** The overall stage if the group agreed on each rating that somebody gave, from the lowest rating up. */
  readonly outcomes: readonly { readonly rating: Rating; readonly stage: Level }[];
  /** The overall stage if the group agreed that the practice does not apply; only where somebody says so. */
  readonly notApplicable?: Level;
}

/** Everybody's answers to one questionnaire about one subject, as one picture. The order of the people never matters. */
export interface Picture {
  readonly continuum: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  /** The first and the last day on which somebody answered, ISO 8601 calendar dates. */
  readonly dates: { readonly from: string; readonly to: string };
  readonly people: number;
  /** In the order of the roles, those that nobody has left out, `unstated` last. */
  readonly roles: readonly RoleCount[];
  /** Every practice, in continuum order. */
  readonly practices: readonly PracticePicture[];
  /** The group's medians as an assessment: what `scorecard` was made from. */
  readonly medians: Assessment;
  readonly scorecard: Scorecard;
  /** How many people's own answers, taken alone, come out at each stage. */
  readonly ownStages: ByStage;
  readonly bootstrap: Bootstrap;
  readonly alpha: Alpha;
  readonly roleGaps: RoleGaps;
  /** Only responses with a sign, in the order in which they were handed in. */
  readonly careless: readonly CarelessSigns[];
  /** Every practice, the one to talk about first at the front. */
  readonly agenda: readonly AgendaItem[];
}

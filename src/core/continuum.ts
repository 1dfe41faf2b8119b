/** The three components, in the order in which everything lists them. */
export const COMPONENTS = ['customer-focus', 'measurement', 'environment'] as const;
export type ComponentId = (typeof COMPONENTS)[number];

/** The two letters that open a practice id: `CF2a` is customer focus, stage 2, practice a. */
export const COMPONENT_CODES: Readonly<Record<ComponentId, string>> = {
  'customer-focus': 'CF',
  measurement: 'ME',
  environment: 'EN',
};

export const STAGES = [1, 2, 3, 4, 5] as const;
export type StageNumber = (typeof STAGES)[number];
/** A stage that was reached: 1 to 5, or 0 where stage 1 is not yet established. */
export type Level = 0 | StageNumber;

export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

export const FOCUSES = ['department', 'business-unit', 'organization'] as const;
export type Focus = (typeof FOCUSES)[number];

/** S: one team, no new money. M: several teams or a modest budget. L: systems, contracts, standing team time. */
export const EFFORTS = ['S', 'M', 'L'] as const;
export type Effort = (typeof EFFORTS)[number];

/** For example `CF2a`: component code, stage, letter. */
export type PracticeId = string;

/** The parameters of the stage rule (docs/scoring.md); all comparisons are made in integers. */
export interface Rule {
  /** A cell of k practices is established when its points reach `established * k`. */
  readonly established: number;
  /** It is a reservation when `per * points >= points * k` and no rating is below `floor`. */
  readonly reservation: { readonly points: number; readonly per: number; readonly floor: number };
  /** How many earlier cells of one component may be a reservation under a stage it has reached. */
  readonly reservationsAllowed: number;
}

export interface Practice {
  readonly id: PracticeId;
  readonly component: ComponentId;
  readonly stage: StageNumber;
  readonly title: string;
  /** The sentence that is rated. */
  readonly statement: string;
  readonly why: string;
  /** What to look for before believing a 4 or a 5. */
  readonly evidence: readonly string[];
  readonly first30Days: string;
  readonly within90Days: string;
  readonly measure: string;
  readonly effort: Effort;
  /** The role that typically owns the practice. */
  readonly owner: string;
  /** The seed items that the practice carries, such as `001#2a`. */
  readonly sources: readonly string[];
  /** When the practice may be answered "not applicable"; absent where it always applies. */
  readonly notApplicableWhen?: string;
}

export interface Stage {
  readonly stage: StageNumber;
  readonly name: string;
  readonly essence: string;
  /** How each component looks at this stage. */
  readonly components: Readonly<Record<ComponentId, string>>;
  readonly riskOfStaying: string;
  /** What moving on costs. */
  readonly costOfMoving: string;
  /** When it is sound to stay. */
  readonly whenNotToMove: string;
}

export interface ScalePoint {
  readonly rating: Rating;
  readonly label: string;
  /** The share of occasions that the rating stands for, such as "40-69%". */
  readonly occasions: string;
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** As far as the document states it: a year, a date or a span of years. */
  readonly date?: string;
  readonly note?: string;
}

/** One idea of a source document, and the practices that carry it. */
export interface SeedItem {
  readonly id: string;
  readonly source: string;
  readonly theme: string;
  readonly strength: 'strong' | 'moderate' | 'weak';
  readonly note?: string;
  /** Practice ids; empty where the instrument as a whole carries the item. */
  readonly practices: readonly PracticeId[];
}

/** The model: stages, components, practices, scale and rule. Deeply frozen once loaded. */
export interface Continuum {
  readonly id: string;
  /** Semantic version. */
  readonly version: string;
  readonly name: string;
  readonly credit: string;
  readonly rule: Rule;
  readonly scale: readonly ScalePoint[];
  readonly readingRules: readonly string[];
  readonly components: readonly { readonly id: ComponentId; readonly name: string }[];
  readonly stages: readonly Stage[];
  /** In continuum order: stage, then component, then letter. */
  readonly practices: readonly Practice[];
  readonly sources: readonly SourceDocument[];
  readonly seedItems: readonly SeedItem[];
}

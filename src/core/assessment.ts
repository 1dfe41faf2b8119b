import type { ComponentId, Focus, PracticeId, Rating } from './continuum.ts';

export const ASSESSMENT_FORMAT = 'csp-assessment/1';

export const ROLES = ['leader', 'manager', 'front-line', 'support', 'partner', 'other'] as const;
export type Role = (typeof ROLES)[number];

export interface Evidence {
  readonly what: string;
  readonly where?: string;
  /** ISO 8601 calendar date. */
  readonly date?: string;
}

/** Leave for a rating to fall below what it was, for a while: the gate (`continuum check --baseline`) asks for it. */
export interface Waiver {
  readonly reason: string;
  /** The last day on which it holds, an ISO 8601 calendar date. */
  readonly until: string;
}

/** How many people chose each rating, by rating: `[0, 2, 5, 3, 1]` is two who chose 2, five who chose 3 and so on. */
export type Votes = readonly [number, number, number, number, number];

/** How many people voted. */
export function votesCast(votes: Votes): number {
  return votes.reduce((sum, count) => sum + count, 0);
}

/** What may stand beside a rating, whatever it is. */
export interface Remarks {
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  readonly waiver?: Waiver;
  /** What the people of a workshop chose before they agreed. */
  readonly votes?: Votes;
  /** A view that the agreed rating does not carry, in words. */
  readonly dissent?: string;
}

/** The remarks of an answer alone, to carry them over to another rating. */
export function remarksOf(
  from: { readonly [K in keyof Remarks]?: Remarks[K] | undefined },
): Remarks {
  const { note, evidence, waiver, votes, dissent } = from;
  return {
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && { evidence }),
    ...(waiver !== undefined && { waiver }),
    ...(votes !== undefined && { votes }),
    ...(dissent !== undefined && { dissent }),
  };
}

/** What somebody said of one practice. The four states stay distinct everywhere. */
export type Answer =
  | ({ readonly state: 'rated'; readonly rating: Rating } & Remarks)
  | ({ readonly state: 'not-applicable'; readonly reason: string } & Remarks)
  | ({ readonly state: 'unknown' } & Remarks)
  | ({ readonly state: 'unanswered' } & Remarks);

export type Target = number | 'stay';

export interface Subject {
  readonly organization: string;
  readonly unit?: string;
  readonly focus: Focus;
}

export interface Respondent {
  readonly role?: Role;
  readonly name?: string;
}

/** How the ratings of a file came about: one person's own view, or agreed by a group. */
export const METHODS = ['self', 'agreed'] as const;
export type Method = (typeof METHODS)[number];

/** One file of ratings, as far as scoring and planning need it. */
export interface Assessment {
  readonly continuum: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** Absent: one person's own view. */
  readonly method?: Method;
  /** How many people took part, 1 or more. */
  readonly raters?: number;
  /** Who took part, by name; only where a file was asked to name them. */
  readonly participants?: readonly string[];
  readonly respondent?: Respondent;
  readonly targets?: Readonly<Partial<Record<ComponentId, Target>>>;
  /** A practice that is absent is unanswered. */
  readonly answers: ReadonlyMap<PracticeId, Answer>;
}

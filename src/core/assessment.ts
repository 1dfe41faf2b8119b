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

/** What may stand beside a rating, whatever it is. */
export interface Remarks {
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  readonly waiver?: Waiver;
}

/** The remarks of an answer alone, to carry them over to another rating. */
export function remarksOf(
  from: { readonly [K in keyof Remarks]?: Remarks[K] | undefined },
): Remarks {
  const { note, evidence, waiver } = from;
  return {
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && { evidence }),
    ...(waiver !== undefined && { waiver }),
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

/** One file of ratings, as far as scoring and planning need it. */
export interface Assessment {
  readonly continuum: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly respondent?: Respondent;
  readonly targets?: Readonly<Partial<Record<ComponentId, Target>>>;
  /** A practice that is absent is unanswered. */
  readonly answers: ReadonlyMap<PracticeId, Answer>;
}

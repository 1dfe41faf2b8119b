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

interface Remarks {
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
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

/** One file of ratings, as far as scoring and planning need it. */
export interface Assessment {
  readonly continuum: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly respondent?: { readonly role?: Role; readonly name?: string };
  readonly targets?: Readonly<Partial<Record<ComponentId, Target>>>;
  /** A practice that is absent is unanswered. */
  readonly answers: ReadonlyMap<PracticeId, Answer>;
}

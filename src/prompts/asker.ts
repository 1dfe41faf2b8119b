import type { Answer } from '../core/assessment.ts';
import type { Practice, Rating, ScalePoint } from '../core/continuum.ts';
import type { Progress } from '../questionnaire/progress.ts';

/** One practice to rate: everything that its screen shows. */
export interface PracticeQuestion {
  readonly practice: Practice;
  /** Name of its component. */
  readonly component: string;
  readonly scale: readonly ScalePoint[];
  readonly progress: Progress;
  /** What has been said of it so far. */
  readonly answer: Answer;
  /** Something the person should know now, such as that the file was changed elsewhere. */
  readonly notice?: string;
}

/** What somebody did with a practice. */
export type Reply =
  | { readonly kind: 'rate'; readonly rating: Rating }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }
  /** The answer that is there stays. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'note' }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'back' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'go' }
  | { readonly kind: 'quit' };

/** A question that is answered in words. */
export interface TextQuestion {
  readonly heading?: string;
  /** Running text under the heading. */
  readonly explanation?: readonly string[];
  /** What is asked for, in a few words. */
  readonly label: string;
  /** What stands there to be edited. */
  readonly initial?: string;
  /** Says what is wrong with an entry; undefined when it is fine. Without it, anything is fine, nothing included. */
  readonly check?: (entry: string) => string | undefined;
  /** What the Tab key makes of the beginning of an entry. */
  readonly complete?: (typed: string) => string;
}

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** Beside the label. */
  readonly hint?: string;
}

/** A question that is answered by picking from a list. */
export interface ChoiceQuestion<Value> {
  readonly heading?: string;
  readonly explanation?: readonly string[];
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** Where the list opens. */
  readonly initial?: Value;
}

/**
 * Somebody to ask. Every method rejects with `Interrupted` when the person leaves (Ctrl-C, a closed terminal) or the
 * machine ends the program; nothing that was answered before is undone by it.
 */
export interface Asker {
  rate(question: PracticeQuestion): Promise<Reply>;
  /** The entry without surrounding space. */
  text(question: TextQuestion): Promise<string>;
  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** Gives the terminal back as it was. */
  close(): void;
}

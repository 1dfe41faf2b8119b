import type { Answer, Votes } from '../core/assessment.ts';
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

/** One practice for a group to agree on: what its screen shows beyond that of one person. */
export interface AgreeQuestion extends PracticeQuestion {
  /** Why to talk about it, in a sentence that gives no vote away. */
  readonly why?: string;
  /** What the people chose; absent where nobody rated it, or hands have not been counted yet. */
  readonly votes?: Votes;
  /** What is to be said of the votes, a sentence each; shown together with them. */
  readonly asides: readonly string[];
  /** What agreeing on one rating or another leads to, a sentence each; told with the help once the votes are shown. */
  readonly outcomes?: readonly string[];
  /** Present where hands are counted here; `people` is how many are in the room, where that is known. */
  readonly hands?: { readonly people?: number };
  /** Length of a discussion. */
  readonly minutes: number;
}

/** What a group did with a practice. */
export type AgreeReply =
  | Exclude<Reply, { kind: 'note' | 'evidence' }>
  /** Hands were counted. */
  | { readonly kind: 'votes'; readonly votes: Votes };

/** The votes on a practice, beside a question about them. */
export interface VotesFigure {
  readonly scale: readonly ScalePoint[];
  /** A rating that was agreed on is marked. */
  readonly answer: Answer;
  readonly votes: Votes;
}

/** A question that is answered in words. */
export interface TextQuestion {
  readonly heading?: string;
  /** Running text under the heading. */
  readonly explanation?: readonly string[];
  /** Below the running text, as large as there is room for. */
  readonly votes?: VotesFigure;
  /** What is asked for, in a few words. */
  readonly label: string;
  /** What stands there to be edited. */
  readonly initial?: string;
  /** Says what is wrong with an entry; undefined when it is fine. Without it, anything is fine, nothing included. */
  readonly check?: (entry: string) => string | undefined;
  /** What the Tab key makes of the beginning of an entry. */
  readonly complete?: (typed: string) => string;
  /** One may go back without an answer, also where an empty one is fine. */
  readonly cancel?: true;
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
  /** The votes stay hidden until somebody wants to see them, and no rating is taken before. */
  agree(question: AgreeQuestion): Promise<AgreeReply>;
  /** The entry without surrounding space. */
  text(question: TextQuestion & { readonly cancel?: never }): Promise<string>;
  /** The same; undefined when the person goes back instead. */
  text(question: TextQuestion & { readonly cancel: true }): Promise<string | undefined>;
  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** Gives the terminal back as it was. */
  close(): void;
}

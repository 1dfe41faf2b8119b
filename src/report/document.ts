import type { Votes } from '../core/assessment.ts';
import type { PracticeId, Rating } from '../core/continuum.ts';
import type { ChartName, Language, SectionName } from './report.ts';

/**
 * A report in words, before it has a format: the web page, the Word document and the Markdown page arrange the same one.
 * Texts are as they came from a file: whoever writes them cleans and escapes them for the target.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** Who was assessed: `Harrow Bay Council, Licensing office`. */
  readonly subject: string;
  /** What was assessed and when: `Department, 2026-03-14`. */
  readonly detail: string;
  /** Who says so: `Agreed by 12 people`, `Rated by one manager`; undefined where the file does not say. */
  readonly raters: string | undefined;
  readonly author: string | undefined;
  /** The day of the assessment, an ISO 8601 calendar date. */
  readonly date: string;
  readonly sections: readonly ReportSection[];
  /** Where the continuum comes from, for the foot of a page. */
  readonly credit: string;
}

export interface ReportSection {
  readonly name: SectionName;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A piece of running text. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  /** An address that is safe to follow: http, https or mailto. */
  readonly href?: string;
}

/** Running text; never empty. */
export type Text = readonly Run[];

export type Block =
  /** The one sentence to remember of a section. */
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: true }
  /** Terms and what is said of each. */
  | { readonly kind: 'labelled'; readonly items: readonly Labelled[] }
  /** Figures to see at once, each large with a word or two. */
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | { readonly kind: 'chart'; readonly chart: ChartName; readonly caption: string }
  | { readonly kind: 'table'; readonly table: Table }
  /** The steps of the plan, with room to write down who does them and by when. */
  | { readonly kind: 'actions'; readonly actions: readonly ReportAction[] }
  /** How the votes were spread. */
  | { readonly kind: 'votes'; readonly practices: readonly ReportVotes[] }
  /** What the file says of every practice. */
  | { readonly kind: 'answers'; readonly groups: readonly AnswerGroup[] };

export interface Labelled {
  readonly label: string;
  readonly text: Text;
}

export interface Fact {
  readonly label: string;
  /** A figure or two or three words. */
  readonly value: string;
  readonly detail?: string;
}

export interface Column {
  readonly head: string;
  /** Its share of the width, against those of the others. */
  readonly share: number;
  readonly align?: 'start' | 'end' | 'center';
}

export interface Table {
  /** What the table shows, for those who cannot see it whole. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as columns; the first heads its row. */
  readonly rows: readonly (readonly Text[])[];
}

export interface ReportAction {
  /** From 1, the first to be done first. */
  readonly number: number;
  readonly practice: PracticeId;
  readonly title: string;
  /** `Customer focus, stage 2`. */
  readonly place: string;
  /** `Now 3, raise to 4. Small effort, a quick win.` */
  readonly state: string;
  readonly why: string;
  readonly first30Days: string;
  readonly within90Days: string;
  /** The figure to watch. */
  readonly measure: string;
  /** The role that typically owns the practice. */
  readonly typicalOwner: string;
  /** A view that the group did not share. */
  readonly remarks: readonly string[];
}

export interface ReportVotes {
  readonly practice: PracticeId;
  readonly title: string;
  readonly votes: Votes;
  /** What was agreed on, or the median: `3`. */
  readonly outcome: string;
  /** Consensus, how many gave no rating, a role that stands apart. */
  readonly remarks: readonly Labelled[];
}

export interface AnswerGroup {
  /** `Customer focus, stage 2: Manage Discontent`. */
  readonly title: string;
  readonly answers: readonly ReportAnswer[];
}

export interface ReportAnswer {
  readonly practice: PracticeId;
  readonly title: string;
  readonly statement: string;
  /** Null where there is none. */
  readonly rating: Rating | null;
  /** `3, Sometimes`, `does not apply`, `unknown`, `unanswered`. */
  readonly label: string;
  /** Note, reason, evidence, waiver, dissent. */
  readonly remarks: readonly Labelled[];
}

import type { Continuum, PracticeId } from '../core/continuum.ts';
import { type CellFault, lettersOf } from '../diagnostics/cell-fault.ts';
import { listed } from '../diagnostics/listed.ts';
import { wordsOf } from './fold.ts';
import { type Named, PracticeIndex } from './practice-index.ts';
import type { Row } from './table.ts';

/** What a column of the table holds besides answers. At most one column of each is used. */
export type Detail = 'role' | 'name' | 'date' | 'organization' | 'unit' | 'focus';

export type Use = Exclude<Named, { kind: 'unclear' }> | { readonly kind: Detail };

export interface Columns {
  readonly heads: Row;
  /** One for each column; undefined where it means nothing to an assessment. */
  readonly uses: readonly (Use | undefined)[];
  /** Practices without a column, in continuum order. */
  readonly withoutColumn: readonly PracticeId[];
  /** Heads that leave open what is meant. */
  readonly unclear: readonly CellFault[];
  /** What keeps the table from being used, each with what to do about it. */
  readonly faults: readonly string[];
  /** The column, from 0, in which it stands when somebody handed in; only LimeSurvey leaves it empty. */
  readonly submitted?: number;
}

/** Heads by their words, the best first where a table has several. */
const HEADS: Readonly<Record<Exclude<Detail, 'role'>, readonly string[]>> = {
  name: ['name', 'your name', 'full name', 'what is your name', 'whats your name', 'respondent'],
  date: [
    'date',
    // LimeSurvey has these also for what was never handed in.
    'datestamp',
    'date last action',
    'submitdate',
    'date submitted',
    'completion time',
    'timestamp',
    'start time',
    'startdate',
    'date started',
  ],
  organization: ['organization', 'organisation', 'your organization', 'your organisation'],
  unit: ['unit', 'your unit'],
  focus: ['focus'],
};
const SUBMITTED: readonly string[] = ['submitdate', 'date submitted'];

const ROLE =
  /^(?:please )?(?:(?:what|which|whats)(?: is| are| best describes)? )?(?:select |choose |state )?(?:your |the )?(?:main |current )?(?:role|position|job|job title|function)(?: (?:is|are|in|at|within|here|best|describes|fits|do)\b.*)?$/;

/** Reads the heads of a table: which column holds what. */
export function columnsOf(heads: Row, continuum: Continuum): Columns {
  const index = new PracticeIndex(continuum);
  const named = isOneColumn(heads, index)
    ? [undefined]
    : heads.cells.map((head) => index.named(head));
  const details = detailsOf(heads.cells);
  const plain = named.map((each, column): Use | undefined => {
    if (each !== undefined) return each.kind === 'unclear' ? undefined : each;
    const detail = details.get(column);
    return detail && { kind: detail };
  });
  const uses = withMentions(plain, named, heads, index);
  const withoutColumn = continuum.practices
    .map(({ id }) => id)
    .filter((id) => !uses.some((use) => use?.kind === 'answer' && use.practice === id));
  const submitted = heads.cells.findIndex((head) => SUBMITTED.includes(wordsOf(head)));
  return {
    heads,
    uses,
    withoutColumn,
    unclear: [
      ...contradictions(named, heads),
      ...nearMisses(named, uses, heads, index, new Set(withoutColumn)),
    ],
    faults: faultsOf(uses),
    ...(submitted >= 0 && { submitted }),
  };
}

/** How many of these heads mean something. */
export function countKnown(heads: readonly string[], continuum: Continuum): number {
  const index = new PracticeIndex(continuum);
  return heads.filter((head) => index.named(head) !== undefined).length;
}

/** Whether the columns are separated by something that is not known, so that all heads stand in one. */
function isOneColumn({ cells }: Row, index: PracticeIndex): boolean {
  return cells.length === 1 && index.mentioned(cells[0] ?? '').length > 1;
}

/** The same, with the heads that only mention a practice (`Please rate CF1a`) where no other column can be meant. */
function withMentions(
  uses: Columns['uses'],
  named: readonly (Named | undefined)[],
  { cells }: Row,
  index: PracticeIndex,
): Columns['uses'] {
  const mentions = uses.map((use, column) => {
    if (use?.kind === 'answer') return use.practice;
    const idle = use === undefined && named[column] === undefined;
    const [only, ...others] = idle ? index.mentioned(cells[column] ?? '') : [];
    return others.length === 0 ? only : undefined;
  });
  return uses.map((use, column) => {
    const practice = mentions[column];
    const alone = mentions.indexOf(practice) === mentions.lastIndexOf(practice);
    return use === undefined && practice !== undefined && alone
      ? { kind: 'answer', practice }
      : use;
  });
}

/** The columns, from 0, that hold something besides answers. */
function detailsOf(heads: readonly string[]): ReadonlyMap<number, Detail> {
  const words = heads.map((head) => {
    const all = wordsOf(head.slice(0, 200));
    // `Q2. What is your role?`
    return [all, all.replace(/^\S*\d\S* /, '')];
  });
  const found = new Map<number, Detail>();
  const note = (detail: Detail, fits: (text: string) => boolean): boolean => {
    const column = words.findIndex((texts, at) => !found.has(at) && texts.some(fits));
    if (column >= 0) found.set(column, detail);
    return column >= 0;
  };
  note('role', (text) => ROLE.test(text));
  for (const detail of ['name', 'date', 'organization', 'unit', 'focus'] as const) {
    HEADS[detail].some((wanted) => note(detail, (text) => text === wanted));
  }
  return found;
}

function faultsOf(uses: Columns['uses']): string[] {
  if (!uses.some((use) => use?.kind === 'answer')) {
    return [
      'No column holds the answers to a practice. Write its id (like CF1a) or its statement, word for word, as the head of each. Separate the columns by commas, semicolons or tabs.',
    ];
  }
  const byUse = new Map<string, number[]>();
  uses.forEach((use, column) => {
    if (use === undefined || !('practice' in use)) return;
    const key = `${use.kind === 'answer' ? 'answers to' : `${use.kind} on`} ${use.practice}`;
    byUse.set(key, [...(byUse.get(key) ?? []), column + 1]);
  });
  return [...byUse].flatMap(([what, columns]) =>
    columns.length < 2
      ? []
      : [
          `Columns ${listed(columns.map(lettersOf))} ${columns.length > 2 ? 'all' : 'both'} hold the ${what}. Keep one, and give the rest other heads.`,
        ],
  );
}

function headFault(heads: Row, column: number, message: string): CellFault {
  const head = heads.cells[column] ?? '';
  const letters = lettersOf(column + 1);
  return { row: heads.row, column: column + 1, letters, head, text: head, message };
}

function contradictions(named: readonly (Named | undefined)[], heads: Row): CellFault[] {
  return named.flatMap((each, column) => {
    if (each?.kind !== 'unclear') return [];
    const [id, other] = each.practices;
    const message = `The head begins with ${id} but goes on with the statement of ${other}. Write only the one that is meant.`;
    return [headFault(heads, column, message)];
  });
}

/** Heads that nearly name a practice without a column: left unused, its answers would be lost. */
function nearMisses(
  named: readonly (Named | undefined)[],
  uses: Columns['uses'],
  heads: Row,
  index: PracticeIndex,
  open: ReadonlySet<PracticeId>,
): CellFault[] {
  if (open.size === 0) return [];
  return heads.cells.flatMap((head, column) => {
    const idle = named[column] === undefined && uses[column] === undefined;
    const id = idle ? index.nearly(head) : undefined;
    if (id === undefined || !open.has(id)) return [];
    const message = `This is nearly what ${id} is called, but not quite. If it is meant, write ${id} as the head.`;
    return [headFault(heads, column, message)];
  });
}

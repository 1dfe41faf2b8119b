import type { Answer, Assessment, Respondent, Role, Subject } from '../core/assessment.ts';
import {
  type Continuum,
  FOCUSES,
  type Focus,
  type Practice,
  type PracticeId,
} from '../core/continuum.ts';
import { type Cell, type CellFault, lettersOf } from '../diagnostics/cell-fault.ts';
import { clean, cleanLines } from '../diagnostics/clean.ts';
import { listed } from '../diagnostics/listed.ts';
import { rowWords } from '../diagnostics/row-words.ts';
import type { Columns, Detail, Use } from './columns.ts';
import { type Days, daysOf } from './dates.ts';
import { wordsOf } from './fold.ts';
import { RatingReader } from './ratings.ts';
import { roleOf, unknownRole } from './roles.ts';
import type { Row, Table } from './table.ts';

/** What holds for every row, whatever the table says. */
export interface Terms {
  /** Absent where the table names it. */
  readonly subject?: Subject;
  /** Absent where the table says it, or the unit does. */
  readonly focus?: Focus;
  /** ISO 8601 calendar date; absent where the table has dates. */
  readonly date?: string;
  /** The day of rows without a date. */
  readonly today: string;
  readonly role?: Role;
  /** What this table means by its words for a role, by `roleWords`. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Whether to keep names. */
  readonly names: boolean;
}

/** What a row becomes. */
export interface RowResponse {
  readonly row: number;
  readonly assessment: Assessment;
}

export interface Responses {
  /** One for each row, what could not be read left out. */
  readonly responses: readonly RowResponse[];
  readonly unreadable: readonly CellFault[];
  /** Cells that say "does not apply", with no reason in their row. */
  readonly withoutReason: readonly Cell[];
  /** What keeps the table from being used, each with what to do about it. */
  readonly faults: readonly string[];
  /** Columns of no use, from 1. */
  readonly unused: readonly number[];
  /** Rows that got today's date. */
  readonly undated: readonly number[];
  /** Rows that were begun in a survey but never handed in. */
  readonly unsubmitted: readonly number[];
}

const NO_REASON = 'Said in the survey, without a reason.';

/** Turns the rows of a table into assessments. Nothing in it is fatal: what is wrong is listed, all at once. */
export function responsesOf(
  table: Table,
  columns: Columns,
  continuum: Continuum,
  terms: Terms,
): Responses {
  const reader = new TableReader(columns, continuum, terms, table);
  const responses = table.rows.map((row, position) => reader.response(row, position));
  const { submitted } = columns;
  return {
    responses,
    unreadable: [...columns.unclear, ...reader.unreadable].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    withoutReason: reader.withoutReason,
    faults: [...columns.faults, ...tooLong(table), ...reader.faults],
    unused: unusedColumns(table, columns, terms),
    undated: reader.undated,
    unsubmitted:
      submitted === undefined
        ? []
        : table.rows.filter(({ cells }) => textAt(cells, submitted) === '').map(({ row }) => row),
  };
}

/** Rows with text beyond the last column: which of their cells belong where, nobody can tell. */
function tooLong({ heads, longRows }: Table): string[] {
  if (longRows.length === 0) return [];
  const last = lettersOf(heads.cells.length);
  return [
    `There is text beyond the last head, which is in column ${last}, in ${rowWords(longRows)}. Put quotation marks around a text that contains the separator, or delete what is too much.`,
  ];
}

/** Whether the terms leave it to the table to say such a thing. */
function isAsked(use: Use, { subject, focus, date, role, names }: Terms): boolean {
  switch (use.kind) {
    case 'role':
      return role === undefined;
    case 'name':
      return names;
    case 'date':
      return date === undefined;
    case 'organization':
    case 'unit':
      return subject === undefined;
    case 'focus':
      return subject === undefined && focus === undefined;
    default:
      return true;
  }
}

function unusedColumns({ heads, rows }: Table, { uses }: Columns, terms: Terms): number[] {
  return heads.cells.flatMap((head, column) => {
    const use = uses[column];
    if (use !== undefined && isAsked(use, terms)) return [];
    const blank = head.trim() === '' && rows.every(({ cells }) => textAt(cells, column) === '');
    return blank ? [] : [column + 1];
  });
}

function textAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : clean(cells[column] ?? '').trim();
}

/** Columns that nobody misses at the end of a row. */
const OPTIONAL: readonly string[] = ['note', 'reason', 'name'];

/** The columns, from 0, that speak of a practice. */
interface Places {
  readonly answer?: number;
  readonly note?: number;
  readonly reason?: number;
}

class TableReader {
  readonly unreadable: CellFault[] = [];
  readonly withoutReason: Cell[] = [];
  readonly faults: string[] = [];
  readonly undated: number[] = [];
  readonly #terms: Terms;
  readonly #columns: Columns;
  readonly #continuum: Continuum;
  readonly #ratings: RatingReader;
  /** The column of each detail that the terms leave to the table. */
  readonly #details = new Map<Detail, number>();
  readonly #places = new Map<PracticeId, Places>();
  readonly #days: Days['days'] | undefined;

  constructor(columns: Columns, continuum: Continuum, terms: Terms, { rows }: Table) {
    this.#columns = columns;
    this.#continuum = continuum;
    this.#terms = terms;
    this.#ratings = new RatingReader(continuum);
    columns.uses.forEach((use, column) => {
      if (use === undefined || !isAsked(use, terms)) return;
      if (!('practice' in use)) this.#details.set(use.kind, column);
      else {
        const places = this.#places.get(use.practice) ?? {};
        this.#places.set(use.practice, { ...places, [use.kind]: column });
      }
    });
    this.#days = this.#readDays(rows);
  }

  response(row: Row, position: number): RowResponse {
    this.#checkLength(row);
    const { id, version } = this.#continuum;
    const respondent = this.#respondent(row);
    const assessment: Assessment = {
      continuum: { id, version },
      subject: this.#subject(row),
      date: this.#date(row, position),
      ...(respondent !== undefined && { respondent }),
      answers: this.#answers(row),
    };
    return { row: row.row, assessment };
  }

  #complain(row: number, column: number, text: string, message: string): void {
    this.unreadable.push({ ...this.#cell(row, column), text, message });
  }

  #cell(row: number, column: number): Cell {
    const head = this.#columns.heads.cells[column] ?? '';
    return { row, column: column + 1, letters: lettersOf(column + 1), head };
  }

  /** Empty cells at the end may be left out; but where answers are missing, a separator may be as well. */
  #checkLength({ row, cells }: Row): void {
    const missing = this.#columns.uses.findIndex(
      (use, column) =>
        column >= cells.length &&
        use !== undefined &&
        isAsked(use, this.#terms) &&
        !OPTIONAL.includes(use.kind),
    );
    if (missing < 0) return;
    const message = `The row ends before this column. Put in the cells that are missing, also empty ones.`;
    this.#complain(row, missing, '', message);
  }

  #readDays(rows: readonly Row[]): Days['days'] | undefined {
    const column = this.#details.get('date');
    if (column === undefined) return undefined;
    const { days, order } = daysOf(rows.map(({ cells }) => textAt(cells, column)));
    const letters = lettersOf(column + 1);
    if (order === 'ambiguous') {
      this.faults.push(
        `The dates of column ${letters} do not tell whether the day or the month comes first. Give the day of the answers with --date, or write the dates like 2026-03-14.`,
      );
    }
    if (order === 'mixed') {
      this.faults.push(
        `In some dates of column ${letters} the day comes first, in others the month. Write them all like 2026-03-14, or give the day of the answers with --date.`,
      );
    }
    return order === 'known' ? days : undefined;
  }

  #date({ row, cells }: Row, position: number): string {
    const { date, today } = this.#terms;
    if (date !== undefined) return date;
    const day = this.#days?.[position] ?? 'none';
    if (day === 'unreadable') {
      const column = this.#details.get('date') ?? 0;
      const message = 'This is no date. Write it like 2026-03-14, or leave it empty.';
      this.#complain(row, column, textAt(cells, column), message);
    } else if (day !== 'none') return day;
    this.undated.push(row);
    return today;
  }

  #respondent({ row, cells }: Row): Respondent | undefined {
    const text = textAt(cells, this.#details.get('role'));
    const role = this.#terms.role ?? (text === '' ? undefined : roleOf(text, this.#terms.roles));
    if (text !== '' && role === undefined) {
      this.#complain(row, this.#details.get('role') ?? 0, text, unknownRole(text));
    }
    const name = withoutAddress(textAt(cells, this.#details.get('name')));
    if (role === undefined && name === '') return undefined;
    return { ...(role !== undefined && { role }), ...(name !== '' && { name }) };
  }

  #subject({ row, cells }: Row): Subject {
    if (this.#terms.subject !== undefined) return this.#terms.subject;
    const organization = textAt(cells, this.#details.get('organization'));
    const unit = textAt(cells, this.#details.get('unit'));
    if (organization === '') {
      const message = 'The name of the organization is missing. Write it here, or give --subject.';
      this.#complain(row, this.#details.get('organization') ?? 0, '', message);
    }
    const focus = this.#focus(row, cells) ?? (unit === '' ? 'organization' : 'department');
    if (unit === '' && focus !== 'organization') {
      const column = this.#details.get('unit') ?? this.#details.get('focus') ?? 0;
      const message = `The name of the ${focus.replace('-', ' ')} is missing. Write it in a column with the head unit, or give --subject.`;
      this.#complain(row, column, '', message);
    }
    return { organization, ...(unit !== '' && { unit }), focus };
  }

  #focus(row: number, cells: readonly string[]): Focus | undefined {
    if (this.#terms.focus !== undefined) return this.#terms.focus;
    const column = this.#details.get('focus');
    const text = textAt(cells, column);
    const focus = FOCUSES.find((each) => wordsOf(each) === wordsOf(text));
    if (focus === undefined && text !== '') {
      this.#complain(row, column ?? 0, text, `Write ${listed(FOCUSES, 'or')}.`);
    }
    return focus;
  }

  #answers(row: Row): ReadonlyMap<PracticeId, Answer> {
    const answers = new Map<PracticeId, Answer>();
    for (const practice of this.#continuum.practices) {
      const places = this.#places.get(practice.id);
      const answer = places && this.#answer(row, practice, places);
      if (answer !== undefined) answers.set(practice.id, answer);
    }
    return answers;
  }

  /** What a row says of one practice; undefined where it says nothing. */
  #answer({ row, cells }: Row, practice: Practice, places: Places): Answer | undefined {
    const { answer = -1, note, reason } = places;
    const text = cells[answer] ?? '';
    const said = this.#ratings.read(text, practice);
    const remarks = [reason, note].map((column) => linesAt(cells, column)).filter(Boolean);
    if (said.state === 'not-applicable') {
      const [why = NO_REASON, ...rest] = remarks;
      if (remarks.length === 0) this.withoutReason.push(this.#cell(row, answer));
      return { state: 'not-applicable', reason: why, ...noteOf(rest) };
    }
    if (said.state === 'rated') return { ...said, ...noteOf(remarks) };
    if (said.state === 'unknown') return { state: 'unknown', ...noteOf(remarks) };
    if (said.state === 'unreadable') this.#complain(row, answer, text, said.message);
    return remarks.length > 0 ? { state: 'unanswered', ...noteOf(remarks) } : undefined;
  }
}

/** A remark as somebody wrote it, over several lines where it has them. */
function linesAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : cleanLines(cells[column] ?? '').trim();
}

/** Whoever leaves a name has not left their e-mail address, which some tools write in its place. */
function withoutAddress(name: string): string {
  return /\S@\S/.test(name) ? '' : name;
}

function noteOf(remarks: readonly string[]): { note?: string } {
  return remarks.length > 0 ? { note: remarks.join('\n') } : {};
}

import type { CellFault } from '../diagnostics/cell-fault.ts';
import { rowWords } from '../diagnostics/row-words.ts';
import { headWords } from './import-words.ts';
import { Page } from './page.ts';
import type { ImportResult } from './results.ts';
import type { Screen } from './screen.ts';
import { capital, count, listedUpTo } from './words.ts';

const LEAD = 9;
/** More practices or cells than these say less than their number. */
const MOST_NAMES = 6;
/** More findings than these nobody reads. */
const MOST_FINDINGS = 1000;

/**
 * What people should know of an import: what cannot be read, where, and what to do; then what happened on the way.
 * Empty where there is nothing to say.
 */
export function renderFindings(result: ImportResult, screen: Screen): string {
  const page = new Page(screen);
  const failed = result.written.length === 0;
  const lead = failed ? 'error' : 'warning';
  const leadRole = failed ? 'bad' : 'warn';
  for (const fault of result.faults) {
    page.gap().item('error', fault, { leadRole: 'bad', leadWidth: LEAD });
    page.text(result.file, { role: 'dim', indent: LEAD });
  }
  const findings = sameCells(result.unreadable);
  for (const cells of findings.slice(0, MOST_FINDINGS)) {
    page.gap().item(lead, cellWords(cells, screen), { leadRole, leadWidth: LEAD });
    page.text(placeWords(cells, screen), { role: 'dim', indent: LEAD });
  }
  const left = findings.slice(MOST_FINDINGS).flat().length;
  if (left > 0) page.gap().text(`And ${count(left, 'more cell')} like these.`);
  if (failed) page.gap().text(endWords(result), { role: 'strong' });
  else {
    page.gap();
    for (const note of notes(result)) page.text(note);
  }
  const text = page.toString();
  return text === '\n' ? '' : text;
}

type Cells = readonly [CellFault, ...CellFault[]];

/** The same text in several rows of a column is one finding. */
function sameCells(cells: readonly CellFault[]): Cells[] {
  const groups = new Map<string, [CellFault, ...CellFault[]]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.column, cell.text, cell.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

function cellWords([{ text, message }]: Cells, screen: Screen): string {
  const shown = headWords(text, screen);
  return shown === '' ? message : `"${shown}": ${message}`;
}

function placeWords(cells: Cells, screen: Screen): string {
  const [{ letters, head, text }] = cells;
  const place = `${capital(rowWords(cells.map(({ row }) => row)))}, column ${letters}`;
  const shown = head === text ? '' : headWords(head, screen);
  return shown === '' ? place : `${place}: ${shown}`;
}

/** What to do now that nothing was written. */
function endWords({ unreadable, faults, folder }: ImportResult): string {
  const nothing = `nothing was written to ${folder}.`;
  if (unreadable.length === 0) return capital(nothing);
  const cells = count(unreadable.length, 'cell');
  const open = faults.length > 0 ? '' : ', or add --leave-open to go on without them';
  return `${cells} cannot be read, so ${nothing} Mend the table and import it again${open}.`;
}

function noReasonWords({ withoutReason }: ImportResult): string[] {
  if (withoutReason.length === 0) return [];
  const cells = withoutReason.map(({ letters, row }) => `${letters}${row}`);
  const named = listedUpTo(MOST_NAMES, cells);
  const give = cells.length === 1 ? `Cell ${named} gives` : `Cells ${named} give`;
  return [
    `${give} no reason why a practice does not apply. To give one, add a column with a head like "CF3b reason".`,
  ];
}

function notes(result: ImportResult): string[] {
  const { withoutColumn, emptyRows, unsubmitted, undated, written } = result;
  const silent = written.filter(({ answered }) => answered === 0).map(({ row }) => row);
  const say = (rows: readonly number[], one: string, many: string): string[] =>
    rows.length === 0 ? [] : [`${capital(rowWords(rows))} ${rows.length === 1 ? one : many}`];
  const open = listedUpTo(MOST_NAMES, withoutColumn);
  const left = result.unreadable.length;
  return [
    ...(left === 0
      ? []
      : [`${count(left, 'cell')} could not be read and ${left === 1 ? 'was' : 'were'} left open.`]),
    ...noReasonWords(result),
    ...(open === '' ? [] : [`No column holds answers to ${open}. They stay unanswered.`]),
    ...say(emptyRows, 'is empty and was left out.', 'are empty and were left out.'),
    ...say(
      unsubmitted,
      'was never handed in. What it answers counts; the rest stays unanswered.',
      'were never handed in. What they answer counts; the rest stays unanswered.',
    ),
    ...say(silent, 'answers nothing.', 'answer nothing.'),
    ...say(
      undated,
      "has no date, so today's was taken. --date gives another.",
      "have no date, so today's was taken. --date gives another.",
    ),
  ];
}

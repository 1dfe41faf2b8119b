import type { CheckReporter } from './check-reporter.ts';
import {
  baselineWords,
  type CheckRow,
  checkRow,
  resultWords,
  stageMove,
  summaryWords,
} from './check-words.ts';
import { columnLines } from './columns.ts';
import { addFindings } from './findings.ts';
import { withoutCommands } from './no-commands.ts';
import { Page } from './page.ts';
import type { Role } from './paint.ts';

interface TablePart extends CheckRow {
  /** The findings as they are drawn; absent where there are none. */
  readonly findings?: string;
}

/** So many files are listed whatever came out; beyond, those that need a look. */
const MOST = 40;

const COLUMNS = [
  { head: 'File', least: 20 },
  { head: 'Unit', least: 12 },
  { head: 'Stage' },
  { head: 'Result' },
];

const needsLook = ({ failed, warnings, before }: CheckRow): boolean =>
  failed === true || warnings !== undefined || before !== undefined;

function roleOf({ failed, warnings }: CheckRow): Role {
  if (failed) return 'bad';
  return warnings === undefined ? 'good' : 'warn';
}

/** The files, one a line; with a line for the name and one for the rest where the screen is narrow. */
function addRows(page: Page, rows: readonly CheckRow[]): void {
  const arrow = page.screen.unicode ? '→' : '->';
  const lines = columnLines(
    page,
    COLUMNS,
    rows.map((row) => [
      { text: row.file },
      { text: row.unit ?? '-' },
      { text: stageMove(row, arrow) },
      { text: resultWords(row), role: roleOf(row) },
    ]),
  );
  if (lines !== undefined) {
    page.figure(lines);
    return;
  }
  for (const row of rows) {
    const role = roleOf(row);
    page.text(row.file);
    if (row.unit === undefined) page.text(resultWords(row), { role, indent: 2 });
    else {
      const known = `${row.unit}, stage: ${stageMove(row, arrow)}`;
      page.item(`${resultWords(row)}:`, known, { leadRole: role, indent: 2 });
    }
  }
}

/** For people: what is at fault in each file, then the files, then what it comes to. */
export const reporter: CheckReporter<TablePart> = {
  part(check, screen) {
    const row = checkRow(check);
    const { file, text, diagnostics: records } = check;
    if (records.length === 0) return row;
    const page = new Page(screen);
    addFindings(page, { file, text, records });
    return { ...row, findings: withoutCommands(page.toString()) };
  },

  *whole(parts, run, screen) {
    for (const { findings } of parts) if (findings !== undefined) yield `${findings}\n`;
    const page = new Page(screen);
    const all = parts.length <= MOST || run.verbose === true;
    const rows = all ? parts : parts.filter(needsLook);
    if (rows.length > 0) addRows(page, rows);
    const others = parts.length - rows.length;
    if (rows.length > 0 && others > 0) {
      page.text(`${others} more passed. Add --verbose to list them.`, { role: 'dim' });
    }
    page.gap().text(summaryWords(run), { role: 'strong' });
    const baseline = baselineWords(run);
    if (baseline !== undefined) page.text(baseline);
    yield withoutCommands(page.toString());
  },
};

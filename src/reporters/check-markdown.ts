import type { FileCheck } from '../gate/file-check.ts';
import type { CheckReporter, CheckRun } from './check-reporter.ts';
import {
  baselineWords,
  type CheckRow,
  checkRow,
  clip,
  resultWords,
  stageMove,
  summaryWords,
} from './check-words.ts';
import { countWords, gather } from './findings.ts';
import { escapeInline, MarkdownPage, tableOf } from './markdown.ts';
import { codeSpan, htmlCode } from './markdown-code.ts';
import { levelLabel } from './stage-words.ts';
import { count } from './words.ts';

interface MarkdownPart extends CheckRow {
  /** How components moved, as text; absent where none did. */
  readonly moves?: string;
  readonly errors?: number;
  /** Findings as lines of Markdown, errors first; absent for none. */
  readonly findings?: readonly string[];
  /** Findings beyond those. */
  readonly unlisted?: number;
}

/** By this line a bot finds its comment again. */
const MARKER = '<!-- continuum-check -->';

/** Most that is said. GitHub refuses a comment of more than 65,536 characters; the two sizes leave room for the rest. */
const ROWS = { count: 50, size: 24_000 };
const FINDINGS = { count: 100, size: 30_000 };
const FINDINGS_OF_A_FILE = 30;
/** From this number on, findings are folded up. */
const MANY = 10;
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 500;

const MORE =
  'To see more, run `continuum score FILE` for how a stage comes about, `continuum plan FILE` for what to do next, ' +
  'or `continuum explain CODE` for what a message means.';

function movesOf({ scorecard, earlier }: FileCheck): string {
  const moves = (scorecard?.components ?? []).flatMap(({ id, name, range }) => {
    const before = earlier?.scorecard.components.find((one) => one.id === id);
    const from = before && levelLabel(before.range);
    const to = levelLabel(range);
    return from === undefined || from === to ? [] : [`${name} ${from} → ${to}`];
  });
  return moves.join(', ');
}

function findingsOf({ diagnostics, text }: FileCheck): string[] {
  const gathered = gather(diagnostics).map(({ record }) => record);
  const isError = ({ severity }: (typeof gathered)[number]): boolean => severity === 'error';
  const ordered = [...gathered.filter(isError), ...gathered.filter((one) => !isError(one))];
  return ordered.map(({ severity, code, line, message }) => {
    const place = text === '' ? '' : `line ${line}, `;
    const words = escapeInline(clip(message, LONGEST_MESSAGE));
    return `- **${severity}** (${place}\`${code}\`): ${words}`;
  });
}

/** The first ones, as many as may be said. */
function upTo<Item>(
  most: { readonly count: number; readonly size: number },
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): Item[] {
  let size = 0;
  const end = items.slice(0, most.count).findIndex((item) => {
    size += sizeOf(item);
    return size > most.size;
  });
  return items.slice(0, end === -1 ? most.count : end);
}

/** What a reader looks for first: what failed, what changed, what has warnings. */
function byInterest(parts: readonly MarkdownPart[]): MarkdownPart[] {
  const rank = ({ failed, before, isNew, moves, warnings }: MarkdownPart): number => {
    if (failed) return 0;
    if (before !== undefined || isNew || moves !== undefined) return 1;
    return warnings === undefined ? 3 : 2;
  };
  return [0, 1, 2, 3].flatMap((wanted) => parts.filter((part) => rank(part) === wanted));
}

function headline({ files, failed, warnings }: CheckRun): string {
  if (files === 0) return 'Continuum check: nothing to check';
  if (failed > 0) return 'Continuum check: failed';
  return `Continuum check: ${resultWords({ file: '', ...(warnings > 0 && { warnings }) })}`;
}

function addTable(page: MarkdownPage, parts: readonly MarkdownPart[]): void {
  const moved = parts.some(({ moves }) => moves !== undefined);
  const cells = (part: MarkdownPart): string[] => [
    escapeInline(part.unit ?? '-'),
    codeSpan(clip(part.file, LONGEST_NAME)),
    stageMove(part, '→'),
    ...(moved ? [escapeInline(clip(part.moves ?? '', LONGEST_MESSAGE))] : []),
    resultWords(part),
  ];
  const rows = upTo(
    ROWS,
    parts.slice(0, ROWS.count).map(cells),
    (row) => row.join(' | ').length + 5,
  );
  const head = ['Unit', 'File', 'Stage', ...(moved ? ['Components'] : []), 'Result'];
  if (rows.length > 0) page.block(tableOf(head, rows));
  const left = parts.slice(rows.length);
  if (left.length === 0) return;
  const failed = left.filter((part) => part.failed).length;
  const outcomes = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(failed < left.length ? [`${left.length - failed} passed`] : []),
  ];
  page.text(`Not listed: ${count(left.length, 'more file')} (${outcomes.join(', ')}).`);
}

/** Lines that belong together, under the name of their file. */
function addFile(page: MarkdownPage, part: MarkdownPart, lines: string[], folded: boolean): void {
  const name = clip(part.file, LONGEST_NAME);
  if (!folded) {
    page.block([`### ${codeSpan(name)}`]).block(lines);
    return;
  }
  const counts = countWords(part.errors ?? 0, part.warnings ?? 0);
  page
    .block(['<details>', `<summary>${htmlCode(name)}: ${counts}</summary>`])
    .block(lines)
    .block(['</details>']);
}

function addFindings(page: MarkdownPage, parts: readonly MarkdownPart[]): void {
  const all = parts.flatMap((part) =>
    (part.findings ?? []).map((line, index) => ({ part, line, isFirst: index === 0 })),
  );
  // The first line of a file brings its name along, which HTML may make five times as long.
  const listed = upTo(
    FINDINGS,
    all,
    ({ part, line, isFirst }) =>
      line.length + (isFirst ? 100 + 5 * Math.min(part.file.length, LONGEST_NAME) : 0),
  );
  for (const { part, isFirst } of listed) {
    if (!isFirst) continue;
    const lines = listed.filter((one) => one.part === part).map(({ line }) => line);
    addFile(page, part, lines, all.length > MANY);
  }
  const unlisted = parts.reduce((sum, part) => sum + (part.unlisted ?? 0), 0);
  const left = all.length - listed.length + unlisted;
  if (left > 0) page.text(`Not listed: ${count(left, 'more finding')}.`);
}

/** For a comment on a pull request and for the summary of a run on GitHub. */
export const reporter: CheckReporter<MarkdownPart> = {
  part(check) {
    const row = checkRow(check);
    const moves = movesOf(check);
    const all = findingsOf(check);
    const findings = all.slice(0, FINDINGS_OF_A_FILE);
    const unlisted = all.length - findings.length;
    const errors = check.diagnostics.length - (row.warnings ?? 0);
    return {
      ...row,
      ...(moves !== '' && { moves }),
      ...(errors > 0 && { errors }),
      ...(findings.length > 0 && { findings }),
      ...(unlisted > 0 && { unlisted }),
    };
  },

  *whole(parts, run) {
    const sorted = byInterest(parts);
    const baseline = baselineWords(run);
    const page = new MarkdownPage().block([MARKER]).heading(2, headline(run));
    page.block([summaryWords(run), ...(baseline === undefined ? [] : [escapeInline(baseline)])]);
    addTable(page, sorted);
    addFindings(page, sorted);
    page.block([MORE]);
    yield page.toString();
  },
};

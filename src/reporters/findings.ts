import { clean } from '../diagnostics/clean.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import { frameLines } from '../diagnostics/frame.ts';
import { lineStarts } from '../diagnostics/locate.ts';
import type { Page } from './page.ts';
import type { FaultResult } from './results.ts';
import { measure } from './screen.ts';
import { count } from './words.ts';

const LEAD = 9;

/** A finding as it is shown. */
export interface Shown {
  readonly record: DiagnosticRecord;
  /** True where it stands for several, so that no single place shows it. */
  readonly gathered: boolean;
}

const practiceOf = (record: DiagnosticRecord): string => record.pointer.split('/')[2] ?? '';

/** Findings in their order; ratings that are still empty become one from two on. */
export function gather(records: readonly DiagnosticRecord[]): Shown[] {
  const empty = records.filter((record) => record.code === 'rating-empty');
  const [first] = empty;
  const sentence = (record: DiagnosticRecord): string =>
    `${empty.length} practices are still empty, the first at line ${record.line} ` +
    `(${practiceOf(record)}). They count as unanswered. Write a rating after the colon.`;
  return records.flatMap((record): Shown[] => {
    if (empty.length < 2 || record.code !== 'rating-empty') return [{ record, gathered: false }];
    return record === first
      ? [{ record: { ...record, message: sentence(record) }, gathered: true }]
      : [];
  });
}

/** `4 errors and 1 warning`; empty where there is neither. */
export function countWords(errors: number, warnings: number): string {
  return [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ');
}

function addFrame(page: Page, record: DiagnosticRecord, text: string): void {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  const span = {
    start: offset(record.line, record.column),
    end: offset(record.endLine, record.endColumn),
  };
  const width = measure(page.screen) - LEAD;
  const bar = page.screen.unicode ? '│' : '|';
  const { paint } = page;
  const lines = frameLines({ span }, text, { width, context: 1 }).map((line) => {
    const cut = line.text.trimEnd();
    // One sign for one, so that the mark stays under its place.
    const code = page.screen.unicode ? cut : cut.replace(/^…|…$/g, '~');
    const codeRole = line.fault ? 'plain' : 'dim';
    const role = line.kind === 'mark' ? 'bad' : codeRole;
    const painted = code === '' ? '' : ` ${paint[role](code)}`;
    return ' '.repeat(LEAD) + paint.dim(`${line.gutter} ${bar}`) + painted;
  });
  page.gap().figure(lines);
}

/** Each finding with its place, the way to mend it and the lines around it, once for several at one place. */
export function addFindings(page: Page, { file, records, text, withoutLines }: FaultResult): void {
  const name = clean(file);
  let framed = '';
  for (const { record, gathered } of gather(records)) {
    const leadRole = record.severity === 'error' ? 'bad' : 'warn';
    const { unicode } = page.screen;
    const message = unicode ? record.message : record.message.replaceAll('…', '...');
    page.gap().item(record.severity, message, { leadRole, leadWidth: LEAD });
    const place = text === '' ? name : `${name}:${record.line}:${record.column}`;
    page.text(`${place}  ${record.code}`, { role: 'dim', indent: LEAD });
    if (text !== '' && !withoutLines && !gathered && place !== framed) {
      addFrame(page, record, text);
      framed = place;
    }
  }
}

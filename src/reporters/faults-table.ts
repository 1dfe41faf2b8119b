import { clean } from '../diagnostics/clean.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import { frameLines } from '../diagnostics/frame.ts';
import { lineStarts } from '../diagnostics/locate.ts';
import { Page } from './page.ts';
import type { FaultResult } from './results.ts';
import { measure, type Screen } from './screen.ts';
import { count } from './words.ts';

const LEAD = 9;

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
    const code = line.text.trimEnd();
    const codeRole = line.fault ? 'plain' : 'dim';
    const role = line.kind === 'mark' ? 'bad' : codeRole;
    const painted = code === '' ? '' : ` ${paint[role](code)}`;
    return ' '.repeat(LEAD) + paint.dim(`${line.gutter} ${bar}`) + painted;
  });
  page.gap().figure(lines);
}

function addRecord(page: Page, file: string, record: DiagnosticRecord, text: string): void {
  const leadRole = record.severity === 'error' ? 'bad' : 'warn';
  page.gap().item(record.severity, record.message, { leadRole, leadWidth: LEAD });
  const place = text === '' ? file : `${file}:${record.line}:${record.column}`;
  page.text(`${place}  ${record.code}`, { role: 'dim', indent: LEAD });
  if (text !== '') addFrame(page, record, text);
}

const practiceOf = (record: DiagnosticRecord): string => record.pointer.split('/')[2] ?? '';

/** What is wrong with a file, for people: each finding with its place, the lines around it and the way to mend it. */
export function render({ file, records, text }: FaultResult, screen: Screen): string {
  const page = new Page(screen);
  const name = clean(file);
  const empty = records.filter((record) => record.code === 'rating-empty');
  const grouped = empty.length > 1;
  const [first] = empty;
  for (const record of records) {
    if (!grouped || record.code !== 'rating-empty') {
      addRecord(page, name, record, text);
    } else if (record === first) {
      const sentence =
        `${empty.length} practices are still empty, the first at line ${first.line} ` +
        `(${practiceOf(first)}). They count as unanswered. Write a rating after the colon.`;
      page.gap().item('warning', sentence, { leadRole: 'warn', leadWidth: LEAD });
      page.text(`${name}:${first.line}:${first.column}  ${first.code}`, {
        role: 'dim',
        indent: LEAD,
      });
    }
  }
  const errors = records.filter((record) => record.severity === 'error').length;
  const warnings = records.length - errors;
  if (errors + warnings > 1 && errors > 0) {
    const parts = [count(errors, 'error'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
    page.gap().text(`${parts.join(' and ')} in ${name}.`, { role: 'strong' });
  }
  return page.toString();
}

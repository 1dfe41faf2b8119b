import { clean } from '../diagnostics/clean.ts';
import { addFindings, countWords } from './findings.ts';
import { withoutCommands } from './no-commands.ts';
import { Page } from './page.ts';
import type { FaultResult } from './results.ts';
import type { Screen } from './screen.ts';

/** What is wrong with a file, for people: its findings, and how many there are. */
export function render(result: FaultResult, screen: Screen): string {
  const { file, records } = result;
  const page = new Page(screen);
  addFindings(page, result);
  const errors = records.filter((record) => record.severity === 'error').length;
  if (records.length > 1 && errors > 0) {
    const counts = countWords(errors, records.length - errors);
    page.gap().text(`${counts} in ${clean(file)}.`, { role: 'strong' });
  }
  return withoutCommands(page.toString());
}

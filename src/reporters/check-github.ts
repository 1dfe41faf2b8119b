import { clean } from '../diagnostics/clean.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import type { CheckReporter } from './check-reporter.ts';
import { repositoryPath } from './repository-path.ts';
import { count } from './words.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

const escapeSign = (sign: string): string => ESCAPES[sign] ?? sign;
const escapeData = (text: string): string => clean(text).replace(/[%\r\n]/g, escapeSign);
const escapeProperty = (text: string): string => clean(text).replace(/[%\r\n:,]/g, escapeSign);

/** GitHub's ends are inclusive, and columns are possible only within one line. */
function rangeOf({ line, column, endLine, endColumn }: DiagnosticRecord): string {
  if (endLine === line) {
    const lastColumn = Math.max(column, endColumn - 1);
    return `line=${line},endLine=${line},col=${column},endColumn=${lastColumn}`;
  }
  return `line=${line},endLine=${endColumn === 1 ? endLine - 1 : endLine}`;
}

/** Workflow commands of GitHub, which shows each as an annotation of the file; then one line for those who read the log. */
export const reporter: CheckReporter<string> = {
  part: ({ file, path = file, diagnostics }) => {
    if (diagnostics.length === 0) return undefined;
    const name = escapeProperty(repositoryPath(path));
    return diagnostics
      .map((record) => {
        const { severity, code, message } = record;
        return `::${severity} file=${name},${rangeOf(record)},title=${code}::${escapeData(message)}\n`;
      })
      .join('');
  },

  // Figures only: the runner obeys some commands wherever in a line they stand.
  *whole(parts, { files, passed, failed, errors, warnings }) {
    yield* parts;
    const findings = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
    yield `${count(files, 'file')} checked: ${passed} passed, ${failed} failed. ${findings}.\n`;
  },
};

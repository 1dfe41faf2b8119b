import { clean } from '../diagnostics/clean.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import type { FileCheck } from '../gate/file-check.ts';
import type { CheckName } from '../gate/policy.ts';
import { checkOf } from '../gate/rules.ts';
import type { CheckReporter } from './check-reporter.ts';
import { escapeXml } from './xml.ts';

const NOT_LOOKED_AT = 'The file could not be read as an assessment, so this was not looked at.';

/** `units/office.yaml:12:9 evidence-missing: CF1a is rated 4 without evidence. …`, one finding a line. */
function linesOf(file: string, records: readonly DiagnosticRecord[]): string {
  return records
    .map(({ line, column, code, message }) =>
      // Two colons at the front would make a command of the line where a runner of GitHub reads along.
      escapeXml(`${clean(file)}:${line}:${column} ${code}: ${clean(message)}`).replace(
        /^(\s*):/,
        '$1&#x3A;',
      ),
    )
    .join('\n');
}

type Outcome = 'passed' | 'failed' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly xml: string;
}

/** One thing that a file was held against. Without a valid file most of them were not looked at, which is no success. */
function testCase({ file, diagnostics, scorecard }: FileCheck, name: CheckName): TestCase {
  const own = diagnostics.filter(({ code }) => checkOf(code) === name);
  const errors = own.filter(({ severity }) => severity === 'error');
  const warnings = own.filter(({ severity }) => severity === 'warning');
  const [first] = errors;
  const inner: string[] = [];
  let outcome: Outcome = 'passed';
  if (first !== undefined) {
    outcome = 'failed';
    const attributes = `message="${escapeXml(clean(first.message))}" type="${first.code}"`;
    inner.push(`      <failure ${attributes}>${linesOf(file, errors)}</failure>\n`);
  } else if (scorecard === null) {
    outcome = 'skipped';
    inner.push(`      <skipped>${NOT_LOOKED_AT}</skipped>\n`);
  }
  if (warnings.length > 0) {
    inner.push(`      <system-out>${linesOf(file, warnings)}</system-out>\n`);
  }
  const start = `    <testcase name="${name}" classname="${escapeXml(file)}" time="0"`;
  const end = inner.length === 0 ? '/>' : `>\n${inner.join('')}    </testcase>`;
  return { outcome, xml: `${start}${end}\n` };
}

/**
 * JUnit XML in the dialect of Jenkins, which GitLab and others read too: a suite for each file, a test case for each
 * thing that it was held against, so that a run without findings is not empty. Nothing in it depends on the clock or the
 * machine.
 */
export const reporter: CheckReporter<string> = {
  part: (check) => {
    const cases = check.checks.map((name) => testCase(check, name));
    const tally = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
    const counts = `tests="${cases.length}" failures="${tally('failed')}" errors="0" skipped="${tally('skipped')}"`;
    const start = `  <testsuite name="${escapeXml(check.file)}" ${counts} time="0">\n`;
    return `${start}${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`;
  },

  *whole(parts, { checks, failedChecks }) {
    const counts = `tests="${checks}" failures="${failedChecks}" errors="0"`;
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="continuum check" ${counts} time="0">\n`;
    yield* parts;
    yield '</testsuites>\n';
  },
};

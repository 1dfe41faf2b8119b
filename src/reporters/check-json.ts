import type { FileCheck } from '../gate/file-check.ts';
import type { CheckReporter } from './check-reporter.ts';
import { recordDocument } from './faults-json.ts';
import { safeJson } from './json.ts';
import { scoreDocument } from './score-document.ts';

/** What `check --format json` says of one file. Key order is part of the contract. */
function fileDocument({ file, ok, diagnostics, scorecard }: FileCheck) {
  return {
    file,
    ok,
    diagnostics: diagnostics.map(recordDocument),
    scorecard: scorecard && scoreDocument({ file, scorecard }),
  };
}

/** One document however many files, each on a line of its own. */
export const reporter: CheckReporter<string> = {
  part: (check) => safeJson(JSON.stringify(fileDocument(check))),

  *whole(parts, { files, passed, failed, errors, warnings }) {
    const summary = { files, passed, failed, errors, warnings };
    yield `{\n  "schemaVersion": 1,\n  "summary": ${JSON.stringify(summary)},\n  "results": [`;
    for (const [index, part] of parts.entries()) yield `${index === 0 ? '' : ','}\n    ${part}`;
    yield parts.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
  },
};

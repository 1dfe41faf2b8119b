import { clean } from '../diagnostics/clean.ts';
import type { CheckReporter } from './check-reporter.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { safeJson } from './json.ts';
import { repositoryPath } from './repository-path.ts';

const SEVERITIES = { error: 'major', warning: 'minor' } as const;

/** A Code Quality report of GitLab: a list of findings, each on a line of its own. */
export const reporter: CheckReporter<string> = {
  part: ({ file, path: seen = file, diagnostics }) => {
    if (diagnostics.length === 0) return undefined;
    const path = repositoryPath(seen);
    const fingerprints = fingerprintsOf(path, diagnostics);
    return diagnostics
      .map(({ code, severity, message, line }, index) => ({
        description: clean(message),
        check_name: code,
        fingerprint: fingerprints[index],
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: line } },
      }))
      .map((finding) => `  ${safeJson(JSON.stringify(finding))}`)
      .join(',\n');
  },

  *whole(parts) {
    yield '[';
    for (const [index, part] of parts.entries()) yield `${index === 0 ? '' : ','}\n${part}`;
    yield parts.length === 0 ? ']\n' : '\n]\n';
  },
};

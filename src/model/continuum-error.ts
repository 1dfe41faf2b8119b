import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/record.ts';

/** Findings by file name, such as `stage-1.yaml`; files without any are left out. */
export type Findings = Readonly<Record<string, readonly Diagnostic[]>>;

/** A continuum that cannot be used. `findings` says why, file by file. */
export class ContinuumError extends Error {
  readonly findings: Findings;

  constructor(findings: Findings) {
    const all = Object.entries(findings).flatMap(([file, list]) =>
      list.map((finding) => `${file}${finding.pointer}: ${messageOf(finding)}`),
    );
    super(
      `The continuum has ${all.length} ${all.length === 1 ? 'problem' : 'problems'}.\n${all.join('\n')}`,
    );
    this.name = 'ContinuumError';
    this.findings = findings;
  }
}

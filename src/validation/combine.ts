import type { Continuum } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { severityOf } from '../diagnostics/record.ts';
import type { YamlNode } from '../yaml/node.ts';
import { validateAssessment } from './assessment.ts';
import { inOrder } from './findings.ts';
import type { Parsed } from './result.ts';

/** What a reader yields: the tree, what is wrong with the YAML, and whether the tree can be trusted all the same. */
export interface Read {
  readonly root: YamlNode;
  readonly problems: readonly Diagnostic[];
  readonly sound: boolean;
}

/**
 * What is wrong with the YAML and with what it says, in one list. Where the YAML breaks off, what it says is left
 * alone, and so is a value that is at fault as YAML: one mistake, one finding.
 */
export function validateRead(read: Read, text: string, continuum: Continuum): Parsed {
  const { root, problems, sound } = read;
  if (!sound) return { ok: false, diagnostics: inOrder(problems) };
  const result = validateAssessment(root, text, continuum);
  if (problems.length === 0) return result;
  const further = result.diagnostics.filter(
    (one) => !problems.some((problem) => covers(problem, one)),
  );
  const diagnostics = inOrder([...problems, ...further]);
  const failed = diagnostics.some((one) => severityOf(one) === 'error');
  return failed || !result.ok ? { ok: false, diagnostics } : { ...result, diagnostics };
}

/** Whether a finding only follows from a problem of the YAML. */
function covers(problem: Diagnostic, finding: Diagnostic): boolean {
  switch (problem.code) {
    case 'yaml-tag':
    case 'yaml-alias':
      return (
        finding.pointer === problem.pointer || finding.pointer.startsWith(`${problem.pointer}/`)
      );
    case 'yaml-merge-key': {
      const missing = finding.code === 'key-missing' || finding.code === 'unit-missing';
      return missing && `${finding.pointer}/<<` === problem.pointer;
    }
    case 'yaml-many-documents':
      return finding.code === 'file-empty' || finding.code === 'key-missing';
    default:
      return false;
  }
}

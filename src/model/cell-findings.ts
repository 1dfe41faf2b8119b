import { COMPONENT_CODES, COMPONENTS, type StageNumber } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keyPlace, valuePlace } from '../validation/place.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/tree.ts';
import type { StageFile } from './assemble.ts';

const LEAST_PRACTICES = 2;
const MOST_PRACTICES = 6;

type Practices = StageFile['components']['measurement']['practices'];

function idFindings(root: YamlNode, cell: string, path: Path, practices: Practices): Diagnostic[] {
  const before: string[] = [];
  return practices.flatMap(({ id }, index): Diagnostic[] => {
    const place = valuePlace(root, [...path, index, 'id']);
    if (!id.startsWith(cell)) {
      return [{ code: 'continuum-practice-misplaced', args: { practice: id, cell }, ...place }];
    }
    if (before.includes(id)) return [{ code: 'continuum-id-duplicate', args: { id }, ...place }];
    const inOrder = before.every((earlier) => earlier < id);
    before.push(id);
    if (inOrder) return [];
    const args = { list: cell, found: id, expected: [...before].sort().join(', ') };
    return [{ code: 'continuum-order', args, ...place }];
  });
}

/** What is wrong with a stage file although its form is right: ids that belong elsewhere, and cells that cannot be scored. */
export function cellFindings(root: YamlNode, file: StageFile, stage: StageNumber): Diagnostic[] {
  const findings: Diagnostic[] = [];
  if (file.stage !== stage) {
    const args = { found: file.stage, expected: stage };
    findings.push({ code: 'continuum-stage', args, ...valuePlace(root, ['stage']) });
  }
  for (const component of COMPONENTS) {
    const cell = `${COMPONENT_CODES[component]}${stage}`;
    const path = ['components', component, 'practices'];
    const { practices } = file.components[component];
    if (practices.length < LEAST_PRACTICES || practices.length > MOST_PRACTICES) {
      const args = { cell, count: practices.length, least: LEAST_PRACTICES, most: MOST_PRACTICES };
      findings.push({ code: 'continuum-cell-size', args, ...keyPlace(root, path) });
    }
    if (practices.length > 0 && practices.every((practice) => practice.notApplicableWhen)) {
      findings.push({ code: 'continuum-cell-optional', args: { cell }, ...keyPlace(root, path) });
    }
    findings.push(...idFindings(root, cell, path, practices));
  }
  return findings;
}

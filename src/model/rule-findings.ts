import { COMPONENTS, RATINGS } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { valuePlace } from '../validation/place.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/tree.ts';
import type { HeadFile } from './assemble.ts';

const LOWEST = RATINGS[0];
const HIGHEST = RATINGS[RATINGS.length - 1] ?? LOWEST;

/** What is wrong with `continuum.yaml` although its form is right: the order of its lists, and a rule that makes no sense. */
export function ruleFindings(root: YamlNode, head: HeadFile): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const { rule, scale, components } = head;
  const { points, per, floor } = rule.reservation;

  const bounded = (path: Path, value: number, low: number, high: number | undefined) => {
    if (value >= low && (high === undefined || value <= high)) return true;
    const args = { parameter: String(path.at(-1)), value, low, high };
    findings.push({ code: 'continuum-rule-range', args, ...valuePlace(root, path) });
    return false;
  };

  const sensible = [
    bounded(['rule', 'established'], rule.established, LOWEST, HIGHEST),
    bounded(['rule', 'reservation', 'points'], points, 1, undefined),
    bounded(['rule', 'reservation', 'per'], per, 1, undefined),
    bounded(['rule', 'reservation', 'floor'], floor, LOWEST, HIGHEST),
    bounded(['rule', 'reservationsAllowed'], rule.reservationsAllowed, 0, undefined),
  ];
  if (sensible.every(Boolean) && points > rule.established * per) {
    findings.push({
      code: 'continuum-rule-reservation',
      args: { points, per, established: rule.established },
      ...valuePlace(root, ['rule', 'reservation']),
    });
  }

  for (const [index, expected] of RATINGS.entries()) {
    const found = scale[index]?.rating;
    if (found === undefined || found === expected) continue;
    const args = { list: 'scale', found: String(found), expected: RATINGS.join(', ') };
    const place = valuePlace(root, ['scale', index, 'rating']);
    findings.push({ code: 'continuum-order', args, ...place });
    break;
  }
  for (const [index, expected] of COMPONENTS.entries()) {
    const found = components[index]?.id;
    if (found === undefined || found === expected) continue;
    const args = { list: 'components', found, expected: COMPONENTS.join(', ') };
    const place = valuePlace(root, ['components', index, 'id']);
    findings.push({ code: 'continuum-order', args, ...place });
    break;
  }
  return findings;
}

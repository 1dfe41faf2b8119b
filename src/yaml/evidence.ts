import type { Evidence, Waiver } from '../core/assessment.ts';
import type { YamlNode } from './node.ts';
import { textOf } from './tree.ts';

/** The items of evidence that a list holds. */
export function evidenceOf(node: YamlNode | undefined): Evidence[] {
  if (node?.kind !== 'seq') return [];
  return node.items.map((item) => {
    const where = textOf(item, 'where');
    const date = textOf(item, 'date');
    return {
      what: textOf(item, 'what') ?? '',
      ...(where === undefined ? {} : { where }),
      ...(date === undefined ? {} : { date }),
    };
  });
}

/** The waiver that a map holds; undefined where it says nothing. */
export function waiverOf(node: YamlNode | undefined): Waiver | undefined {
  const reason = textOf(node, 'reason');
  const until = textOf(node, 'until');
  return reason === undefined || until === undefined ? undefined : { reason, until };
}

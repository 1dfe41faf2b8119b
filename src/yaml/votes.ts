import type { Votes } from '../core/assessment.ts';
import type { YamlNode } from './node.ts';
import { scalarValue } from './scalar-value.ts';

/** A whole number from 0 up in plain digits; undefined for anything else. */
export function countOf(node: YamlNode | undefined): number | undefined {
  const value = node?.kind === 'scalar' ? scalarValue(node) : undefined;
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** The votes that a list holds; undefined where it is not five counts, or nobody voted. */
export function votesOf(node: YamlNode | undefined): Votes | undefined {
  if (node?.kind !== 'seq' || node.items.length !== 5) return undefined;
  const votes = node.items.map(countOf);
  return isVotes(votes) ? votes : undefined;
}

function isVotes(counts: readonly (number | undefined)[]): counts is Votes {
  return (
    counts.length === 5 &&
    counts.every((count) => count !== undefined) &&
    counts.some((count) => count > 0)
  );
}

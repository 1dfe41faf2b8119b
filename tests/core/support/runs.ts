import type fc from 'fast-check';

/** How often a property is tried; in the mutation run (PROPERTY_RUNS) fewer times. */
export function runs(count: number): fc.Parameters<unknown> {
  return { numRuns: Math.min(count, Number(process.env.PROPERTY_RUNS ?? count)) };
}

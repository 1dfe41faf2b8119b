import type fc from 'fast-check';

/**
 * How often a property is tried. The mutation run asks for fewer tries from a fixed seed (PROPERTY_RUNS), so that its
 * score is the same every time; everywhere else each run draws new cases.
 */
export function runs(count: number): fc.Parameters<unknown> {
  const limit = Number(process.env.PROPERTY_RUNS ?? count);
  return limit < count ? { numRuns: limit, seed: 20260314 } : { numRuns: count };
}

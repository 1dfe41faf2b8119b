const WARM_UP = 2;

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs A and B in turn, so that whatever else the machine does falls on both, and compares each run with its neighbor.
 * @returns medians in milliseconds, and the median and extremes of the ratios of the pairs
 */
export async function compare(run, base, runs, progress) {
  for (let i = 0; i < WARM_UP; i += 1) {
    await run();
    await base();
  }
  const times = [];
  const baseTimes = [];
  for (let i = 1; i <= runs; i += 1) {
    times.push(await run());
    baseTimes.push(await base());
    progress(i);
  }
  const ratios = times.map((time, i) => time / baseTimes[i]);
  return {
    milliseconds: median(times),
    baseMilliseconds: median(baseTimes),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  };
}

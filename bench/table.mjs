const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(2)}x`;

/** One block a comparison: what, against what, the ratio and its limit. */
export function asTable(results, runs, { node, cpu, cpus }) {
  const blocks = results.map(
    ({ name, against, limit, milliseconds, baseMilliseconds, ratio, lowest, highest }) =>
      [
        name,
        `  against ${against}`,
        `  ${ms(milliseconds)} against ${ms(baseMilliseconds)}: ${times(ratio)}, pairs from ${times(lowest)} to ${times(highest)}`,
        `  limit ${times(limit)}: ${ratio <= limit ? 'met' : 'NOT MET'}`,
      ].join('\n'),
  );
  const head = `Whole processes, medians of ${runs} alternating runs. Node ${node}, ${cpus} x ${cpu}.`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}

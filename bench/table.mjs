const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(2)}x`;

const verdict = (isMet) => (isMet ? 'met' : 'NOT MET');

/** The limit is a ratio, or a time where there is `most`. */
const limitLine = ({ limit, most, ratio, milliseconds }) =>
  most === undefined
    ? `  limit ${times(limit)}: ${verdict(ratio <= limit)}`
    : `  limit ${ms(most)}: ${verdict(milliseconds <= most)}`;

/** One block a comparison: what, against what, the ratio and its limit. */
export function asTable(results, { node, cpu, cpus }) {
  const blocks = results.map((result) => {
    const { name, against, runs, milliseconds, baseMilliseconds, ratio, lowest, highest } = result;
    return [
      name,
      `  against ${against}`,
      `  ${ms(milliseconds)} against ${ms(baseMilliseconds)}: ${times(ratio)}, ${runs} pairs from ${times(lowest)} to ${times(highest)}`,
      limitLine(result),
    ].join('\n');
  });
  const head = `Whole processes, medians of alternating runs. Node ${node}, ${cpus} x ${cpu}.`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** How time and memory grow with the number of files; nothing where nothing was measured. */
export function growthTable(rows) {
  if (rows.length === 0) return '';
  const lines = rows.map(({ count, seconds, megabytes }) =>
    [
      count.toLocaleString('en').padStart(9),
      `${seconds.toFixed(2)} s`.padStart(9),
      `${((seconds * 1e6) / count).toFixed(0)} us`.padStart(9),
      `${megabytes.toFixed(0)} MB`.padStart(9),
    ].join(''),
  );
  const head = ['files', 'time', 'per file', 'memory'].map((word) => word.padStart(9)).join('');
  return `\nHow continuum check grows, one run each\n${[head, ...lines].join('\n')}\n`;
}

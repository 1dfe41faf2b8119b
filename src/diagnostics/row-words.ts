import { listed } from './listed.ts';

/** `row 7`, `rows 3 to 5 and 9`: numbers that rise. */
export function rowWords(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const parts = runs.flatMap(([first, last]) => {
    if (last - first > 1) return [`${first} to ${last}`];
    return last === first ? [`${first}`] : [`${first}`, `${last}`];
  });
  return `${rows.length === 1 ? 'row' : 'rows'} ${listed(parts)}`;
}

import type { Logo } from './report.ts';

/** A logo as an address that holds all of it: `data:image/png;base64,...`. */
export function dataOf({ type, bytes }: Logo): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

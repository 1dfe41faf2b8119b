import type { Paint } from '../reporters/paint.ts';
import type { KeyHelp } from './reply-keys.ts';

/** The keys on one line, in as many words as there is room for. */
export function keyLine(keys: readonly KeyHelp[], width: number, style: Paint): string {
  const line = (words: 'short' | 'long') => keys.map((each) => `${each.key} ${each[words]}`);
  const words = line('long').join('  ').length <= width ? 'long' : 'short';
  if (line(words).join('  ').length > width) return keys.map(({ key }) => key).join(' ');
  return keys.map((each) => `${style.accent(each.key)} ${style.dim(each[words])}`).join('  ');
}

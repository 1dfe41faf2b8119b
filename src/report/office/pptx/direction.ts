import { isRightToLeft } from '../../../diagnostics/direction.ts';

/** How a text runs. What does not run from left to right begins at the right. */
export function direction(
  text: string,
  align: 'left' | 'center' | 'right' = 'left',
): { rtlMode?: true; align?: 'center' | 'right' } {
  if (!isRightToLeft(text)) return {};
  return { rtlMode: true, align: align === 'left' ? 'right' : align };
}

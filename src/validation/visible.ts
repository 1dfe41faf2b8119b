import { clean } from '../diagnostics/clean.ts';

/** Whether a text holds anything to see; a zero-width space, for one, says nothing. */
export function isVisible(text: string): boolean {
  return /[!-~]/.test(text) || clean(text).trim() !== '';
}

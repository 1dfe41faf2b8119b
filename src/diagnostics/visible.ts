import { clean } from './clean.ts';

/** Whether a text holds anything to see; a zero-width space, for one, says nothing. */
export const isVisible = (text: string): boolean => clean(text).trim() !== '';

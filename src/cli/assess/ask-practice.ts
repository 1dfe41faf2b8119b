import type { Continuum, PracticeId } from '../../core/continuum.ts';
import type { Asker } from '../../prompts/asker.ts';
import { completePractice, findPractice } from './find-practice.ts';

/** The practice that somebody wants to go to; undefined when they think better of it. */
export async function askPractice(
  asker: Asker,
  continuum: Continuum,
): Promise<PracticeId | undefined> {
  const entry = await asker.text({
    heading: 'Go to a practice',
    explanation: [
      'CF is customer focus, ME measurement, EN environment; then come the stage and a letter, as in CF2a.',
    ],
    label: 'Which one? (only Enter: back)',
    check: (typed) => wrongId(continuum, typed),
    complete: (typed) => completePractice(continuum, typed),
  });
  const found = findPractice(continuum, entry);
  return found.kind === 'one' ? found.practice : undefined;
}

function wrongId(continuum: Continuum, typed: string): string | undefined {
  if (typed === '') return undefined;
  const found = findPractice(continuum, typed);
  if (found.kind === 'one') return undefined;
  const { near } = found;
  const [first] = near;
  if (first === undefined) return `There is no practice ${typed}. They run from CF1a to EN5b.`;
  return near.length === 1
    ? `There is no practice ${typed}. Did you mean ${first}?`
    : `Which one: ${near.join(', ')}?`;
}

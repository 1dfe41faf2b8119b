import type { Subject } from '../../core/assessment.ts';

/** Letters that decomposing does not turn into a Latin letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Characters of a name before the date; longer ones are cut between words. */
const LONGEST = 60;

/**
 * A file name to offer for a new assessment, such as `harrow-bay-licensing-office-2026-03-14.yaml`: lower-case ASCII,
 * safe on every system. A name in another script gives `assessment-2026-03-14.yaml`. With `attempt` 2 and more, a
 * number after the date sets it apart from files that are there already.
 */
export function suggestFileName(subject: Subject, date: string, attempt = 1): string {
  const words = [...slug(subject.organization), ...slug(subject.unit ?? '')];
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join('-').length > LONGEST) break;
    kept.push(word);
  }
  const name = kept.length > 0 ? kept : ['assessment'];
  return `${[...name, date, ...(attempt > 1 ? [attempt] : [])].join('-')}.yaml`;
}

function slug(text: string): string[] {
  const latin = text
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  return latin.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

import { ROLES, type Role } from '../core/assessment.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { wordsOf } from './fold.ts';

/** What people call their role. A team leader is left out: some lead, some serve, and `--map` says which. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  leader: [
    'leadership',
    'senior leader',
    'senior leadership',
    'executive',
    'senior executive',
    'director',
    'executive director',
    'managing director',
    'chief executive',
    'ceo',
    'board member',
    'head of service',
    'senior management',
    'senior manager',
    'top management',
  ],
  manager: ['management', 'line manager', 'middle manager', 'middle management', 'supervisor'],
  'front-line': [
    'frontline',
    'front line employee',
    'frontline employee',
    'front line staff',
    'frontline staff',
    'front line worker',
    'frontline worker',
    'front office',
    'customer service',
    'customer facing',
    'customer facing staff',
  ],
  support: [
    'support staff',
    'support function',
    'back office',
    'administration',
    'internal service',
  ],
  partner: ['supplier', 'contractor', 'external partner', 'outside firm', 'outside partner'],
  // LimeSurvey writes -oth-.
  other: ['oth', 'other role', 'something else', 'none of these'],
};

const BY_WORDS: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) => [role, ...USUAL[role]].map((text) => [wordsOf(text), role] as const)),
);

/** The words of a table for a role, as `roleOf` looks them up. */
export const roleWords = wordsOf;

/**
 * The role that a cell names, also as `Managers` or `Front line (counter, phone)`.
 *
 * @param own what this table means by its words, by `roleWords`; wins over what is usual
 */
export function roleOf(text: string, own: ReadonlyMap<string, Role>): Role | undefined {
  const texts = [text, text.replace(/[([:].*$/s, '')].map(wordsOf);
  for (const roles of [own, BY_WORDS]) {
    for (const words of texts) {
      const role = roles.get(words) ?? roles.get(words.replace(/s$/, ''));
      if (role !== undefined) return role;
    }
  }
  return undefined;
}

/** What to do about a role that nothing is known of. */
export function unknownRole(text: string): string {
  const near = didYouMean(suggest(wordsOf(text), ROLES));
  const words = text
    .replace(/["=\s]+/g, ' ')
    .trim()
    .slice(0, 60);
  return `This role is not known.${near} Say what it means, like --map "${words}=manager".`;
}

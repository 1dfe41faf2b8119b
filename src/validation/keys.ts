import { KEY_ORDER } from '../yaml/key-order.ts';

/** The keys of an assessment, by where they belong: none for the ratings, whose keys are practices. */
const KEYS = { ...KEY_ORDER, ratings: [], elsewhere: [] } as const;

/** Which map of an assessment: '' is the whole file, `answer` the long form of one practice. */
export type KeyGroup = keyof typeof KEYS;

export function keysOf(group: KeyGroup): readonly string[] {
  return KEYS[group];
}

/** The group that stands behind a key. */
export function groupBelow(group: KeyGroup, key: string): KeyGroup {
  switch (group) {
    case '':
      return key === 'subject' || key === 'respondent' || key === 'targets' || key === 'ratings'
        ? key
        : 'elsewhere';
    case 'ratings':
      return 'answer';
    case 'answer':
      return key === 'evidence' || key === 'waiver' ? key : 'elsewhere';
    default:
      return 'elsewhere';
  }
}

/** The keys that belong in the map at a path of keys and positions. */
export function keysAt(path: readonly string[]): readonly string[] {
  const keys = path.filter((part, index) => index < 3 || !/^\d+$/.test(part));
  return keysOf(keys.reduce<KeyGroup>(groupBelow, ''));
}

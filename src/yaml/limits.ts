/** Largest text that is read, in UTF-8 bytes or UTF-16 units. A full assessment with long notes takes about 20,000. */
export const LARGEST_TEXT = 256 * 1024;

/** Deepest nesting of maps and lists. An assessment needs five. */
export const DEEPEST_NESTING = 32;

/** Most entries of one map or list. A continuum has 30 practices; somebody's own may have some hundreds. */
export const MOST_ENTRIES = 1000;

/** Entries of all maps and lists together, at which the full reader need not go on. */
export const MOST_IN_ALL = 10_000;

/** Longest key with something behind it, in UTF-16 units. The longest of an assessment has 14. */
export const LONGEST_KEY = 256;

/** Largest text that is read, in UTF-8 bytes or UTF-16 units. A full assessment with long notes takes about 20,000. */
export const LARGEST_TEXT = 256 * 1024;

/** Deepest nesting of maps and lists. An assessment needs five. */
export const DEEPEST_NESTING = 32;

/** Most entries of one map or list. A continuum has 30 practices; somebody's own may have some hundreds. */
export const MOST_ENTRIES = 1000;

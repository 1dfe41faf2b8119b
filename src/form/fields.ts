import type { PracticeId } from '../core/continuum.ts';

/**
 * What somebody entered, by the names of the fields of the page: `CF1a` holds `1` to `5`, `unknown` or
 * `not-applicable`; `CF1a.reason` and `CF1a.note` a text; then there are `role`, `name`, `organization`, `unit` and
 * `focus`. A field that is not there is one that nothing was entered in.
 */
export type Fields = Readonly<Record<string, string>>;

export const reasonField = (id: PracticeId): string => `${id}.reason`;
export const noteField = (id: PracticeId): string => `${id}.note`;

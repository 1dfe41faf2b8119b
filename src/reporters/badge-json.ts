import { type BadgeResult, badgeOf } from './badge.ts';
import { toJson } from './json.ts';

/** The badge for shields.io, in the schema of its endpoint badges. Other keys are refused there. */
export function render(result: BadgeResult): string {
  const { label, message, color } = badgeOf(result);
  return toJson({ schemaVersion: 1, label, message, color });
}

import { toJson } from './json.ts';
import type { WorkshopResult } from './results.ts';
import { workshopDocument } from './workshop-document.ts';

/** The picture of a group as JSON: the document that other programs rely on. */
export function render(result: WorkshopResult): string {
  return toJson(workshopDocument(result));
}

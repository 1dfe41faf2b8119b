import { toJson } from './json.ts';
import { planDocument } from './plan-document.ts';
import type { PlanResult } from './results.ts';

/** The plan as JSON: the document that other programs rely on. */
export function render(result: PlanResult): string {
  return toJson(planDocument(result));
}

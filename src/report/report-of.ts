import { plan } from '../core/make-plan.ts';
import { score } from '../core/score.ts';
import type { TargetRequest } from '../core/target.ts';
import type { Report } from './report.ts';

/** What a report is about, and how. Of a group, the assessment is the medians of its picture. */
export type ReportGiven = Omit<Report, 'scorecard' | 'plan' | 'requested'>;

/**
 * All that a report is made from.
 *
 * @param request the targets that were asked for; without it, those of the file
 */
export function reportOf(given: ReportGiven, request?: TargetRequest): Report {
  const { continuum, assessment, picture } = given;
  return {
    ...given,
    scorecard: picture?.scorecard ?? score(continuum, assessment),
    plan: plan(continuum, assessment, request),
    requested: request !== undefined,
  };
}

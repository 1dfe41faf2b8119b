import type { PlanResult, ScoreResult, WorkshopResult } from '../../reporters/results.ts';
import { type WorkshopWords, workshopWords } from '../../reporters/workshop-words.ts';
import type { Block } from '../document.ts';
import type { Report } from '../report.ts';
import type { Labels } from './labels.ts';

/** What a section says; nothing where there is nothing to say. */
export type SectionContent = (report: Report, labels: Labels) => readonly Block[];

/** A report as the functions take it that put a score and a plan into words. */
export function resultOf(report: Report): ScoreResult & PlanResult {
  const { continuum, assessment, scorecard, plan, requested } = report;
  return { file: '', continuum, assessment, scorecard, plan, requested, explain: true };
}

/** The words about a group, where a report has its picture. */
export function groupWords({ continuum, picture }: Report): WorkshopWords | undefined {
  if (picture === undefined) return undefined;
  const result: WorkshopResult = { continuum, picture, leftOut: [] };
  return workshopWords(result);
}

/** Whether the answers are those of a group, so that its votes are part of the result. */
export function isGroup({ assessment, picture }: Report): boolean {
  return picture !== undefined || assessment.method === 'agreed';
}

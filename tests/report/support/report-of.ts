import type { Assessment } from '../../../src/core/assessment.ts';
import type { Continuum } from '../../../src/core/continuum.ts';
import type { TargetRequest } from '../../../src/core/target.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { type Report, type ReportTerms, SECTIONS } from '../../../src/report/report.ts';
import { reportOf as made } from '../../../src/report/report-of.ts';
import type { Picture } from '../../../src/workshop/picture.ts';

const builtin = builtinContinuum();

/** What a report says about itself when nobody says otherwise. */
export const TERMS: ReportTerms = {
  paper: 'a4',
  language: 'en',
  sections: SECTIONS,
  table: 'plan',
  start: '2026-03-16',
  reassess: '2026-09-14',
};

/** As the command makes one; the plan runs to the file's targets unless others are asked for. */
export function reportOf(
  assessment: Assessment,
  terms: Partial<ReportTerms> = {},
  { continuum = builtin, request }: { continuum?: Continuum; request?: TargetRequest } = {},
): Report {
  return made({ continuum, assessment, terms: { ...TERMS, ...terms } }, request);
}

/** A report on what a group says, before it has agreed. */
export function reportOfPicture(
  picture: Picture,
  terms: Partial<ReportTerms> = {},
  continuum: Continuum = builtin,
): Report {
  const given = { continuum, assessment: picture.medians, picture, leftOut: 0 };
  return made({ ...given, terms: { ...TERMS, ...terms } });
}

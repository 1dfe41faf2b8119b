import { agreedWords } from '../../reporters/agreed-words.ts';
import { subjectDetail, subjectName } from '../../reporters/subject-words.ts';
import type { Report } from '../report.ts';
import { type Labels, labelsOf } from './labels.ts';
import { groupWords } from './words.ts';

/** What a report is about, over everything that it says. */
export interface About {
  readonly subject: string;
  /** What kind of unit it is, and the day or days of the answers. */
  readonly detail: string;
  /** Who says so, without a name and without a full stop. */
  readonly raters: string | undefined;
}

export function aboutOf(report: Report): About {
  const { assessment, terms } = report;
  const group = groupWords(report);
  return {
    subject: subjectName(assessment),
    detail: subjectDetail({ ...assessment, date: group?.date ?? assessment.date }),
    raters: raters(report, group?.peopleHandedOn, labelsOf(terms.language)),
  };
}

function raters(
  { assessment, picture }: Report,
  group: string | undefined,
  { raters }: Labels,
): string | undefined {
  const { respondent, raters: people } = assessment;
  if (picture?.people === 1) return raters.alone;
  if (group !== undefined) return raters.beforeAgreed(group.replace(/\.$/, ''));
  const [agreed] = agreedWords(assessment);
  if (agreed !== undefined) return agreed.replace(/\.$/, '');
  if (people !== undefined && people > 1) return raters.people(people);
  return respondent?.role && raters.role[respondent.role];
}

import { agreedWords } from '../../reporters/agreed-words.ts';
import { planWords } from '../../reporters/plan-words.ts';
import { subjectDetail, subjectName } from '../../reporters/subject-words.ts';
import type { ReportDocument, ReportSection } from '../document.ts';
import { type Report, SECTIONS, type SectionName } from '../report.ts';
import { decision } from './decision.ts';
import { type Labels, labelsOf } from './labels.ts';
import { method } from './method.ts';
import { plan } from './plan.ts';
import { practices } from './practices.ts';
import { result } from './result.ts';
import { summary } from './summary.ts';
import { groupWords, resultOf, type SectionContent } from './words.ts';
import { workshop } from './workshop.ts';

const CONTENT: Readonly<Record<SectionName, SectionContent>> = {
  summary,
  result,
  plan,
  decision,
  workshop,
  practices,
  method,
};

/** What a report says, in the sections that were asked for and for which there is something to say. */
export function documentOf(report: Report): ReportDocument {
  const { continuum, assessment, terms } = report;
  const labels = labelsOf(terms.language);
  const subject = subjectName(assessment);
  const date = groupWords(report)?.date ?? assessment.date;
  return {
    language: terms.language,
    title: terms.title ?? subject,
    subject,
    detail: subjectDetail({ ...assessment, date }),
    raters: raters(report, labels),
    author: terms.author,
    date: assessment.date,
    sections: SECTIONS.filter((name) => terms.sections.includes(name)).flatMap((name) =>
      section(report, labels, name),
    ),
    credit: continuum.credit,
  };
}

function section(report: Report, labels: Labels, name: SectionName): ReportSection[] {
  const blocks = CONTENT[name](report, labels);
  if (blocks.length === 0) return [];
  const own = name === 'decision' ? planWords(resultOf(report)).staying.title : undefined;
  return [{ name, title: own ?? labels.sections[name], blocks }];
}

/** Who says so, without a name and without a full stop. */
function raters(report: Report, { raters }: Labels): string | undefined {
  const { assessment } = report;
  const { respondent, raters: people } = assessment;
  const group = groupWords(report)?.peopleHandedOn;
  if (group !== undefined) return raters.answered(group.replace(/\.$/, ''));
  const [agreed] = agreedWords(assessment);
  if (agreed !== undefined) return agreed.replace(/\.$/, '');
  if (people !== undefined && people > 1) return raters.people(people);
  return respondent?.role && raters.role[respondent.role];
}

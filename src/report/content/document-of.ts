import { planWords } from '../../reporters/plan-words.ts';
import type { ReportDocument, ReportSection } from '../document.ts';
import { type Report, SECTIONS, type SectionName } from '../report.ts';
import { aboutOf } from './about.ts';
import { decision } from './decision.ts';
import { type Labels, labelsOf } from './labels.ts';
import { method } from './method.ts';
import { plan } from './plan.ts';
import { practices } from './practices.ts';
import { result } from './result.ts';
import { summary } from './summary.ts';
import { resultOf, type SectionContent } from './words.ts';
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
  const about = aboutOf(report);
  return {
    language: terms.language,
    title: terms.title ?? about.subject,
    ...about,
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

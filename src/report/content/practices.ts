import type { Answer, Evidence } from '../../core/assessment.ts';
import type { Continuum, Practice } from '../../core/continuum.ts';
import { isVisible } from '../../diagnostics/visible.ts';
import { histogram } from '../../reporters/histogram.ts';
import type { AnswerGroup, Labelled, ReportAnswer, Run } from '../document.ts';
import type { Report } from '../report.ts';
import { remark } from './blocks.ts';
import type { Labels } from './labels.ts';
import { linked } from './link.ts';
import { isGroup, type SectionContent } from './words.ts';

/** What was said of every practice, in continuum order. */
export const practices: SectionContent = (report, labels) => [
  { kind: 'answers', groups: groupsOf(report, labels) },
];

function groupsOf(report: Report, labels: Labels): AnswerGroup[] {
  const { components, stages, practices } = report.continuum;
  return stages.flatMap(({ stage, name }) =>
    components.map((component) => ({
      title: `${labels.result.atStage(component.name, stage)}: ${name}`,
      answers: practices
        .filter((each) => each.component === component.id && each.stage === stage)
        .map((practice) => reportAnswer(report, labels, practice)),
    })),
  );
}

function reportAnswer(report: Report, labels: Labels, practice: Practice): ReportAnswer {
  const { id, title, statement } = practice;
  const answer = report.assessment.answers.get(id) ?? { state: 'unanswered' };
  return {
    practice: id,
    title,
    statement,
    rating: answer.state === 'rated' ? answer.rating : null,
    label: labelOf(report.continuum, labels, answer),
    remarks: remarksOf(answer, labels, isGroup(report)),
  };
}

function labelOf(continuum: Continuum, { states }: Labels, answer: Answer): string {
  if (answer.state !== 'rated') return states[answer.state];
  const meaning = continuum.scale.find(({ rating }) => rating === answer.rating)?.label ?? '';
  return isVisible(meaning) ? `${answer.rating}, ${meaning}` : String(answer.rating);
}

/** @param group whether votes and dissent are part of what is handed on */
function remarksOf(answer: Answer, { heads }: Labels, group: boolean): Labelled[] {
  const { note, evidence = [], waiver, votes, dissent } = answer;
  return [
    ...(answer.state === 'not-applicable' ? remark(heads.reason, answer.reason) : []),
    ...remark(heads.note, note),
    ...evidence.flatMap((item) => {
      const text = evidenceRuns(item);
      return text.length === 0 ? [] : [{ label: heads.evidence, text }];
    }),
    ...(waiver ? remark(heads.waiver, `${waiver.reason} (${heads.until(waiver.until)})`) : []),
    ...(group && votes
      ? remark(heads.votes, `${histogram(votes, { unicode: true })} (${votes.join(' ')})`)
      : []),
    ...(group ? remark(heads.dissent, dissent) : []),
  ];
}

/** What it is, where it is kept and of which day it is. */
export function evidenceRuns({ what, where = '', date = '' }: Evidence): Run[] {
  const runs = [{ text: what }, linked(where), { text: date }].filter(({ text }) =>
    isVisible(text),
  );
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]));
}

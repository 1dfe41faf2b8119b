import type { Answer, Evidence } from '../../core/assessment.ts';
import type { Continuum, Practice } from '../../core/continuum.ts';
import { histogram } from '../../reporters/histogram.ts';
import { componentName } from '../../reporters/model-words.ts';
import { namedStage } from '../../reporters/stage-words.ts';
import type { AnswerGroup, Labelled, ReportAnswer, Run } from '../document.ts';
import type { Report } from '../report.ts';
import { isSeen, remark } from './blocks.ts';
import type { Labels } from './labels.ts';
import { linked } from './link.ts';
import { isGroup, type SectionContent } from './words.ts';

/** What was said of every practice, in continuum order. */
export const practices: SectionContent = (report, labels) => [
  { kind: 'answers', groups: groupsOf(report, labels) },
];

function groupsOf(report: Report, labels: Labels): AnswerGroup[] {
  const { continuum } = report;
  const cells = new Map<string, ReportAnswer[]>();
  for (const practice of continuum.practices) {
    const title = `${componentName(continuum, practice.component)}, ${namedStage(continuum, practice.stage).replace(',', ':')}`;
    const answers = cells.get(title) ?? [];
    answers.push(reportAnswer(report, labels, practice));
    cells.set(title, answers);
  }
  return [...cells].map(([title, answers]) => ({ title, answers }));
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
  return isSeen(meaning) ? `${answer.rating}, ${meaning}` : String(answer.rating);
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
function evidenceRuns({ what, where = '', date = '' }: Evidence): Run[] {
  const runs = [{ text: what }, linked(where), { text: date }].filter(({ text }) => isSeen(text));
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]));
}

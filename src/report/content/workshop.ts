import { type Answer, type Votes, votesCast } from '../../core/assessment.ts';
import { isVisible } from '../../diagnostics/visible.ts';
import { apartPhrases } from '../../reporters/agenda-words.ts';
import { agreedWords } from '../../reporters/agreed-words.ts';
import { titleOf } from '../../reporters/score-words.ts';
import { capital, count } from '../../reporters/words.ts';
import {
  CONSENSUS_LEGEND,
  decimals,
  unrated,
  type WorkshopWords,
} from '../../reporters/workshop-words.ts';
import { consensus } from '../../workshop/consensus.ts';
import type { Picture, PracticePicture } from '../../workshop/picture.ts';
import type { Block, Labelled, ReportVotes, Table } from '../document.ts';
import type { Report } from '../report.ts';
import {
  labelled,
  lead,
  list,
  ordered,
  paragraph,
  paragraphs,
  plain,
  remark,
  titled,
  under,
} from './blocks.ts';
import type { Labels } from './labels.ts';
import { groupWords, type SectionContent } from './words.ts';

/** What a group says, or how far it agreed. Nothing of one person's own view, and nothing that leads to one person. */
export const workshop: SectionContent = (report, labels) => {
  const words = groupWords(report);
  return words !== undefined && report.picture !== undefined
    ? ofPicture(report, report.picture, words, labels)
    : ofAgreed(report, labels);
};

function ofPicture(
  report: Report,
  picture: Picture,
  words: WorkshopWords,
  labels: Labels,
): Block[] {
  const texts = labels.workshop;
  const votes = picture.practices.flatMap((said) =>
    votesCast(said.votes) === 0 ? [] : [pictureVotes(report, said, labels)],
  );
  return [
    ...lead(words.firmnessPlain),
    ...paragraph(words.peopleHandedOn, ...words.few, ...leftOutWords(report)),
    ...under(texts.own, [{ kind: 'table', table: ownStages(words, labels) }]),
    ...under(texts.agreement, paragraph(...words.agreement)),
    ...under(texts.agenda, [
      ...ordered(words.agenda.first.map(({ title, reason }) => titled(title, reason))),
      ...paragraph(...words.agenda.rest),
    ]),
    ...votesBlocks(votes, labels),
    ...gaps(words, labels),
  ];
}

function leftOutWords({ leftOut = 0 }: Report): string[] {
  return leftOut === 0 ? [] : [`Left out as faulty: ${count(leftOut, 'file')}.`];
}

function pictureVotes({ continuum }: Report, said: PracticePicture, labels: Labels): ReportVotes {
  const { practice, votes, median, taken } = said;
  const without = unrated(said);
  return {
    practice,
    title: titleOf(continuum, practice),
    votes,
    outcome: taken === 'not-applicable' ? labels.states[taken] : String(median),
    remarks: [
      ...agreementOf(votes, labels),
      ...(without > 0 ? remark(labels.heads.unrated, String(without)) : []),
      ...remark(labels.heads.apart, capital(apartPhrases(said).join('; '))),
    ],
  };
}

/** Of a single vote there is nothing to say. */
function agreementOf(votes: Votes, labels: Labels): Labelled[] {
  const value = votesCast(votes) > 1 ? consensus(votes) : null;
  return value === null ? [] : remark(labels.heads.consensus, decimals(value));
}

function votesBlocks(practices: readonly ReportVotes[], labels: Labels): Block[] {
  if (practices.length === 0) return [];
  return under(labels.workshop.votes, [
    ...paragraph(CONSENSUS_LEGEND),
    { kind: 'votes', practices },
  ]);
}

function ownStages(words: WorkshopWords, { workshop }: Labels): Table {
  return {
    caption: workshop.own,
    columns: [
      { head: workshop.ownStage, share: 3 },
      { head: workshop.ownPeople, share: 1, align: 'end' },
    ],
    rows: words.ownStages.map(([stage, people]) => [plain(stage), plain(String(people))]),
  };
}

/** Left out where either group is too small to speak of. */
function gaps(
  { gaps: { sentences, components, practices } }: WorkshopWords,
  labels: Labels,
): Block[] {
  if (components.length === 0) return [];
  const [component, managers, frontLine, gap] = labels.workshop.gapColumns;
  const table: Table = {
    caption: labels.workshop.gaps,
    columns: [
      { head: component, share: 3 },
      { head: managers, share: 1, align: 'end' },
      { head: frontLine, share: 1, align: 'end' },
      { head: gap, share: 1, align: 'end' },
    ],
    rows: components.map((cells) => cells.map(plain)),
  };
  return under(labels.workshop.gaps, [
    ...paragraph(...sentences),
    { kind: 'table', table },
    ...list(practices.map(([width, text]) => `${text} (${width})`)),
  ]);
}

const outcomeOf = (answer: Answer, { states }: Labels): string =>
  answer.state === 'rated' ? String(answer.rating) : states[answer.state];

function ofAgreed(report: Report, labels: Labels): Block[] {
  const { continuum, assessment } = report;
  if (assessment.method !== 'agreed') return [];
  const votes: ReportVotes[] = [];
  const otherwise: Block[] = [];
  for (const { id, title } of continuum.practices) {
    const answer = assessment.answers.get(id);
    if (answer === undefined) continue;
    const { votes: cast, dissent = '' } = answer;
    const outcome = outcomeOf(answer, labels);
    if (cast !== undefined && votesCast(cast) > 0) {
      const remarks = agreementOf(cast, labels);
      votes.push({ practice: id, title, votes: cast, outcome, remarks });
    }
    // Why it was agreed all the same is a note, which only the section of the practices hands on.
    if (isVisible(dissent)) {
      otherwise.push(
        { kind: 'text', text: [{ text: `${title} (${id})`, strong: true }] },
        ...labelled([
          ...remark(labels.workshop.agreed, outcome),
          ...remark(labels.heads.dissent, dissent),
        ]),
      );
    }
  }
  if (votes.length === 0 && otherwise.length === 0) return [];
  return [
    ...paragraphs(...agreedWords(assessment)),
    ...votesBlocks(votes, labels),
    ...under(labels.workshop.dissents, otherwise),
  ];
}

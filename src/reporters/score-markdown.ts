import type { Cell, Scorecard } from '../core/scorecard.ts';
import { agreedWords, dissents, voteWords } from './agreed-words.ts';
import { explainScore } from './explain.ts';
import { MarkdownPage } from './markdown.ts';
import type { ScoreResult } from './results.ts';
import { scoreWords } from './score-words.ts';
import { levelLabel } from './stage-words.ts';
import { subjectDetail, subjectName } from './subject-words.ts';
import { whatIfWords } from './what-if-words.ts';

/** The points of a cell, and what is to be said of it: `6 of 10 (holds back)`. */
export function cellLabel(scorecard: Scorecard, component: string, cell: Cell): string {
  const holds = scorecard.heldBackBy.some(
    (held) => held.component === component && held.stage === cell.stage,
  );
  const remarks = [
    ...(cell.status === 'short' ? [] : [cell.status]),
    ...(holds ? ['holds back'] : []),
    ...(cell.missing > 0 ? [`${cell.missing} open`] : []),
  ];
  const points = `${cell.points} of ${cell.outOf}`;
  return remarks.length > 0 ? `${points} (${remarks.join(', ')})` : points;
}

/** The scorecard as a Markdown page. */
export function render(result: ScoreResult): string {
  const { continuum, assessment, scorecard } = result;
  const words = scoreWords(result);
  const page = new MarkdownPage()
    .heading(1, `Scorecard: ${subjectName(assessment)}`)
    .text(`${continuum.name}. ${subjectDetail(assessment)}.`, ...agreedWords(assessment))
    .heading(2, words.headline)
    .text(...words.asides, words.why)
    .list(words.lookAt.map(({ practice, title, rating }) => `${practice} ${title} (${rating})`));

  const stages = continuum.stages.map(({ stage, name }) => `${stage} ${name}`);
  page.heading(2, 'Points by component and stage').table(
    ['Component', ...stages, 'Stage reached'],
    scorecard.components.map((component) => [
      component.name,
      ...component.cells.map((cell) => cellLabel(scorecard, component.id, cell)),
      levelLabel(component.range),
    ]),
  );
  const decisive = words.decisive === undefined ? [] : [words.decisive];
  page
    .heading(2, 'How firm it is')
    .list([...words.reservations, ...words.sensitivity, ...decisive, words.evidence])
    .text(words.total);

  const practices = dissents(result);
  if (practices.length > 0) page.heading(2, 'Who saw it otherwise');
  for (const { title, votes, texts } of practices) {
    page.heading(3, title).labelled(texts);
    if (votes !== undefined) page.text(voteWords(votes));
  }
  if (result.explain) {
    page.heading(2, 'How the rule gets there');
    for (const { title, sentences } of explainScore(result)) {
      page.heading(3, title);
      page.block(
        sentences.map(([number, sentence]) =>
          new MarkdownPage().list([sentence], `${number}.`).toString().trimEnd(),
        ),
      );
    }
  }
  if (result.whatIf) {
    const { title, headline, sentences } = whatIfWords(continuum, scorecard, result.whatIf);
    page.heading(2, `${title}: ${headline}`).list(sentences);
  }
  return page.toString();
}

import { boundsSentence, explainScore } from '../../reporters/explain.ts';
import { coverageWords, documentOrigin } from '../../reporters/model-words.ts';
import { scoreWords } from '../../reporters/score-words.ts';
import type { Block, Table } from '../document.ts';
import type { Report } from '../report.ts';
import { list, paragraph, paragraphs, plain, under } from './blocks.ts';
import type { Labels } from './labels.ts';
import { groupWords, resultOf, type SectionContent } from './words.ts';

/** How the result came about, with the numbers of this file. */
export const method: SectionContent = (report, labels) => {
  const { continuum, scorecard, picture } = report;
  const texts = labels.method;
  const group = groupWords(report);
  // What the figures of a group leave open is said among these.
  const unsaid = picture === undefined ? undefined : boundsSentence(0, scorecard.range);
  return [
    ...under(texts.scale, [{ kind: 'table', table: scale(report, labels) }]),
    ...under(texts.reading, list(continuum.readingRules)),
    ...under(texts.answers, [counts(report, labels)]),
    ...explainScore(resultOf(report)).flatMap(({ title, sentences }) =>
      under(title, list(sentences.flatMap(([, text]) => (text === unsaid ? [] : [text])))),
    ),
    ...under(texts.group, paragraph(group?.firmness, group?.method)),
    ...under(texts.total, paragraph(scoreWords(resultOf(report)).total, texts.totalMeans)),
    ...under(texts.sources, [
      ...paragraphs(coverageWords(continuum)),
      ...list(continuum.sources.map((source) => `${source.title}. ${documentOrigin(source)}`)),
      ...paragraph(`${continuum.name}.`, texts.version(continuum.id, continuum.version)),
    ]),
  ];
};

function scale({ continuum }: Report, { method }: Labels): Table {
  const [rating, label, occasions] = method.scaleColumns;
  return {
    caption: method.scale,
    columns: [
      { head: rating, share: 1, align: 'center' },
      { head: label, share: 3 },
      { head: occasions, share: 3 },
    ],
    rows: continuum.scale.map((point) => [
      plain(String(point.rating)),
      plain(point.label),
      plain(point.occasions),
    ]),
  };
}

function counts({ scorecard }: Report, labels: Labels): Block {
  const { rated, notApplicable, unknown, unanswered } = scorecard.counts;
  const texts = labels.counts;
  const items = [
    { label: texts.rated, value: String(rated) },
    { label: texts.notApplicable, value: String(notApplicable) },
    { label: texts.unknown, value: String(unknown) },
    { label: texts.unanswered, value: String(unanswered) },
  ];
  return { kind: 'facts', items: items.filter(({ value }, index) => index === 0 || value !== '0') };
}

import { planWords } from '../../reporters/plan-words.ts';
import { nothingRated } from '../../reporters/score-words.ts';
import { labelled, lead, plain } from './blocks.ts';
import { resultOf, type SectionContent } from './words.ts';

/** Whether to move at all. */
export const decision: SectionContent = (report) => {
  if (nothingRated(report.scorecard)) return [];
  const { opening, texts } = planWords(resultOf(report)).staying;
  return [
    ...lead(opening),
    ...labelled(texts.map(([label, text]) => ({ label, text: plain(text) }))),
  ];
};

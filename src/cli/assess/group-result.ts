import type { Assessment } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import { score } from '../../core/score.ts';
import type { Scorecard } from '../../core/scorecard.ts';
import { continuumLine } from '../../reporters/continuum-line.ts';
import { Page } from '../../reporters/page.ts';
import { scoreWords } from '../../reporters/score-words.ts';
import { count } from '../../reporters/words.ts';
import type { Context } from '../context.ts';
import { MEDIAN_NOTE } from './group.ts';

/** Where a group stands, short enough for the projector that it looks at. */
export async function writeGroupResult(
  context: Context,
  file: string,
  continuum: Continuum,
  assessment: Assessment,
): Promise<Scorecard> {
  const screen = context.resultScreen;
  const scorecard = score(continuum, assessment);
  const { stage, range } = scorecard;
  const words = scoreWords({ file, continuum, assessment, scorecard, explain: false });
  const page = new Page(screen).text(words.headline, { role: 'heading' });
  for (const aside of words.asides) page.text(aside);
  page.gap().figure(continuumLine(continuum, { stage, possible: range.high }, screen, page.paint));
  page.gap().text(words.why);
  for (const sentence of medianWords(assessment)) page.text(sentence);
  await context.write(page.toString());
  return scorecard;
}

/** A median that nobody talked about is no agreement, however the stage came out. */
function medianWords({ answers }: Assessment): string[] {
  const medians = [...answers.values()].filter(({ note }) => note === MEDIAN_NOTE).length;
  const verb = medians === 1 ? 'takes' : 'take';
  if (medians === 0) return [];
  return [
    `${count(medians, 'practice')} ${verb} the median of the votes; nobody talked about ${medians === 1 ? 'it' : 'them'}.`,
  ];
}

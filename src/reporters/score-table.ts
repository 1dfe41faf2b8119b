import { agreedWords, dissents } from './agreed-words.ts';
import { continuumLine } from './continuum-line.ts';
import { explainScore } from './explain.ts';
import { grid } from './grid.ts';
import { histogram } from './histogram.ts';
import { masthead } from './masthead.ts';
import { Page } from './page.ts';
import type { ScoreResult, WhatIf } from './results.ts';
import { scoreWords } from './score-words.ts';
import type { Screen } from './screen.ts';
import { whatIfWords } from './what-if-words.ts';

/** A line that says how many more there are is worth it from two on. */
const SHOWN = 5;
const limit = (length: number): number => (length > SHOWN + 1 ? SHOWN : length);

function today(page: Page, result: ScoreResult, screen: Screen): void {
  const { continuum, scorecard } = result;
  const words = scoreWords(result);
  page.gap().text(words.headline, { role: 'heading' });
  for (const aside of words.asides) page.text(aside);
  const markers = { stage: scorecard.stage, possible: scorecard.range.high };
  page.gap().figure(continuumLine(continuum, markers, screen, page.paint));

  page.gap().text(words.why);
  words.lookAt
    .slice(0, limit(words.lookAt.length))
    .forEach(({ practice, title, rating }, index) => {
      page.item(index === 0 ? 'Look at' : '', `${practice}  ${title} (${rating})`, {
        leadRole: 'dim',
        leadWidth: 9,
      });
    });
  const more = words.lookAt.length - limit(words.lookAt.length);
  if (more > 0) page.item('', `and ${more} more`, { leadWidth: 9 });

  page
    .gap()
    .figure(grid(scorecard, screen, page.paint))
    .gap();
  for (const sentence of words.reservations) page.text(sentence);
  for (const sentence of words.sensitivity) page.text(sentence);
  if (words.decisive !== undefined) page.text(words.decisive);
  page.text(words.evidence);
  page.text(words.total, { role: 'dim' });
}

function seenOtherwise(page: Page, result: ScoreResult, screen: Screen): void {
  const practices = dissents(result);
  if (practices.length === 0) return;
  page.heading('Who saw it otherwise');
  for (const { title, votes, texts } of practices) {
    const drawn = votes === undefined ? '' : `  ${histogram(votes, screen)}`;
    page.gap().text(`${title}${drawn}`, { role: 'strong' });
    for (const [label, text] of texts) {
      page.item(label, text, { indent: 1, leadRole: 'dim', leadWidth: 9 });
    }
  }
}

function explained(page: Page, result: ScoreResult): void {
  page.heading('How the rule gets there');
  for (const { title, sentences } of explainScore(result)) {
    page.gap().text(title, { role: 'strong' });
    for (const [number, sentence] of sentences) {
      page.item(`${number}.`.padStart(3), sentence, { leadRole: 'dim' });
    }
  }
}

/** Whoever asks what if wants that answer: today's stage in a line, then what would be. */
function whatWouldBe(page: Page, result: ScoreResult, whatIf: WhatIf, screen: Screen): void {
  const { continuum, scorecard } = result;
  const { title, headline, sentences } = whatIfWords(continuum, scorecard, whatIf);
  const after = whatIf.scorecard;
  const markers = { stage: after.stage, possible: after.range.high };
  page.gap().text(`Today: ${scoreWords(result).headline}`);
  page.heading(title).text(headline, { role: 'strong' }).gap();
  page.figure(continuumLine(continuum, markers, screen, page.paint)).gap();
  for (const sentence of sentences) page.item(screen.unicode ? '•' : '-', sentence);
  page.gap().figure(grid(after, screen, page.paint));
}

/** The scorecard as a screen. */
export function render(result: ScoreResult, screen: Screen): string {
  const page = new Page(screen);
  masthead(page, result.assessment);
  for (const sentence of agreedWords(result.assessment)) page.text(sentence);
  if (result.whatIf) whatWouldBe(page, result, result.whatIf, screen);
  else {
    today(page, result, screen);
    seenOtherwise(page, result, screen);
  }
  if (result.explain) explained(page, result);
  return page.toString();
}

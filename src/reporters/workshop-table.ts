import type { Votes } from '../core/assessment.ts';
import { bar } from './bar.ts';
import { columnLines, type TextCell, type TextColumn } from './columns.ts';
import { continuumLine } from './continuum-line.ts';
import { grid } from './grid.ts';
import { histogram } from './histogram.ts';
import { masthead } from './masthead.ts';
import { Page } from './page.ts';
import type { WorkshopResult } from './results.ts';
import { titleOf } from './score-words.ts';
import type { Screen } from './screen.ts';
import { addTable } from './table.ts';
import { count, listedUpTo } from './words.ts';
import {
  decimals,
  figure,
  type GapWords,
  LEGEND,
  signWords,
  unrated,
  type WorkshopWords,
  workshopWords,
} from './workshop-words.ts';

/** Columns of the bars that count people. */
const BAR = 24;
const STAGE_LABEL = 17;
const FEW = 5;

/** Two minutes' worth: where the group stands, how firm that is, and how far single people are from it. */
function addStanding(page: Page, result: WorkshopResult, words: WorkshopWords): void {
  const { continuum, picture } = result;
  const { stage, range } = picture.scorecard;
  page.gap().text(words.headline, { role: 'heading' });
  for (const aside of words.asides) page.text(aside);
  page.text(words.firmness);
  const markers = { stage, possible: range.high };
  page.gap().figure(continuumLine(continuum, markers, page.screen, page.paint));
  page.gap().text(words.why);
  page.gap().figure(grid(picture.scorecard, page.screen, page.paint));

  page.heading("What each person's own answers give");
  for (const [label, people] of words.ownStages) {
    const parts = { value: people, possible: people, outOf: picture.people, width: BAR };
    const drawn = bar(parts, 'accent', page.screen, page.paint);
    page.figure([`${label.padEnd(STAGE_LABEL)}${drawn} ${people}`]);
  }
}

function addAgenda(
  page: Page,
  { agenda, apart }: WorkshopWords,
  drawn: (votes: Votes) => string,
): void {
  page.heading('What to talk about first');
  for (const [index, { title, said, reason }] of agenda.first.entries()) {
    const votes = said === undefined ? '' : `  ${drawn(said.votes)}`;
    page.gap().item(`${index + 1}.`, `${title}${votes}`, { role: 'strong', leadWidth: 3 });
    page.text(reason, { indent: 3 });
  }
  page.gap();
  for (const sentence of agenda.rest) page.text(sentence);
  if (apart.length === 0) return;
  page.heading('Where else a role stands apart');
  for (const sentence of apart) page.item(page.screen.unicode ? '•' : '-', sentence);
}

function addPractices(
  page: Page,
  { continuum, picture }: WorkshopResult,
  drawn: (votes: Votes) => string,
): void {
  const columns: TextColumn[] = [
    { head: 'Practice', least: 14 },
    { head: page.screen.unicode ? '12345' : '1 to 5' },
    { head: 'Median' },
    { head: 'IQR' },
    { head: 'Consensus' },
    ...(picture.practices.some(unrated) ? [{ head: 'Unrated' }] : []),
  ];
  const rows = picture.practices.map((each): TextCell[] =>
    [
      `${each.practice} ${titleOf(continuum, each.practice)}`,
      drawn(each.votes),
      each.taken === 'not-applicable' ? 'n/a' : figure(each.median),
      figure(each.iqr),
      each.consensus === null ? '-' : decimals(each.consensus),
      String(unrated(each) || ''),
    ].map((text) => ({ text })),
  );
  page.heading('Every practice');
  // Where there is no room for all, how many gave no rating is what the agenda says as well.
  const lines =
    columnLines(page, columns, rows) ??
    columnLines(
      page,
      columns.slice(0, 5),
      rows.map((row) => row.slice(0, 5)),
    );
  if (lines !== undefined) page.figure(lines);
  else {
    const plain = rows.map((row) => row.slice(0, columns.length).map(({ text }) => text));
    addTable(page, columns, plain);
  }
  page.gap().text(LEGEND, { role: 'dim' });
}

function addGaps(page: Page, { sentences, components, practices }: GapWords): void {
  page.heading('Managers and front line');
  for (const sentence of sentences) page.text(sentence);
  if (components.length === 0) return;
  const columns = ['Component', 'Managers', 'Front line', 'Gap'].map((head) => ({ head }));
  const rows = components.map((row) => row.map((text) => ({ text })));
  page.gap().figure(columnLines(page, columns, rows) ?? []);
  if (practices.length > 0) page.gap();
  for (const [gap, text] of practices) page.item(gap, text, { leadWidth: 3 });
}

function addCareless(page: Page, { careless, people }: WorkshopResult['picture']): void {
  page.heading('Signs of careless answers');
  if (careless.length === 0) {
    page.text('None.');
    return;
  }
  page.text(
    `${count(careless.length, 'response')} of ${people} ${careless.length === 1 ? 'shows' : 'show'} one. A sign proves nothing, and everybody is counted. For your eyes alone: do not show this part.`,
  );
  for (const signs of careless) page.item(`${signs.file}:`, signWords(signs), { indent: 1 });
}

/** The picture of a group as a screen, for whoever leads the workshop. */
export function render(result: WorkshopResult, screen: Screen): string {
  const { picture, leftOut } = result;
  const words = workshopWords(result);
  const page = new Page(screen);
  const drawn = (votes: Votes) => histogram(votes, screen);

  masthead(page, { subject: picture.subject, date: words.date });
  page.text(words.people);
  for (const warning of words.few) page.text(warning, { role: 'warn' });
  if (leftOut.length > 0) {
    page.text(`Left out as faulty: ${listedUpTo(FEW, leftOut)}.`, { role: 'warn' });
  }
  addStanding(page, result, words);
  page.heading('How far the group agrees');
  for (const sentence of words.agreement) page.text(sentence);
  addAgenda(page, words, drawn);
  addPractices(page, result, drawn);
  addGaps(page, words.gaps);
  addCareless(page, picture);
  page.gap().text(words.method, { role: 'dim' });
  return page.toString();
}

import type { Action } from '../core/plan.ts';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import { listed } from '../diagnostics/listed.ts';
import { continuumLine } from './continuum-line.ts';
import { masthead } from './masthead.ts';
import { Page } from './page.ts';
import { actionState, componentOf, EFFORT_WORDS, planWords } from './plan-words.ts';
import type { PlanResult } from './results.ts';
import type { Screen } from './screen.ts';
import { type Column, tableLines } from './table.ts';
import { count } from './words.ts';

const LABEL = 16;
const FEW = 8;

const OVERVIEW: readonly Column[] = [
  { head: '#', min: 2 },
  { head: 'Practice', min: 20, share: 1 },
  { head: 'Now', min: 4 },
  { head: 'Effort', min: 6 },
  { head: 'Owner', min: 9 },
  { head: 'Due', min: 6 },
  { head: 'Status', min: 6 },
];

function overviewRow(action: Action, index: number): string[] {
  const now = action.rating === null ? 'open' : String(action.rating);
  const title = `${action.practice} ${action.title}`;
  return [String(index + 1), title, now, EFFORT_WORDS[action.effort], '', '', ''];
}

function addAction(
  page: Page,
  result: PlanResult,
  action: Action,
  index: number,
  toFillIn: boolean,
): void {
  const indent = String(result.plan.actions.length).length + 2;
  page.gap().item(`${index + 1}.`, `${action.title} (${action.practice})`, {
    role: 'strong',
    leadWidth: indent,
  });
  page.text(`${componentOf(result.continuum, action)}. ${actionState(result, action)}`, { indent });
  const details = [
    ['Why', action.why],
    ['First 30 days', action.first30Days],
    ['Within 90 days', action.within90Days],
    ['Watch', action.measure],
    ['Typical owner', action.owner],
  ] as const;
  for (const [label, text] of details) {
    page.item(label, text, { indent, leadRole: 'dim', leadWidth: LABEL });
  }
  if (toFillIn) page.text('Owner ___________  Due __________  Status __________', { indent });
}

/** A few practices one a line; many by stage, in ids alone. */
function addSecure(page: Page, result: PlanResult, lines: readonly string[]): void {
  const bullet = page.screen.unicode ? '•' : '-';
  if (lines.length <= FEW) {
    for (const line of lines) page.item(bullet, line, { indent: 1 });
    return;
  }
  for (const { stage } of result.continuum.stages) {
    const ids = result.continuum.practices
      .filter((practice) => practice.stage === stage && result.plan.secure.includes(practice.id))
      .map((practice) => practice.id);
    if (ids.length > 0) page.item(bullet, `Stage ${stage}: ${listed(ids)}`, { indent: 1 });
  }
}

/** The gap action plan as a screen. */
export function render(result: PlanResult, screen: Screen): string {
  const { continuum, scorecard, assessment, plan } = result;
  const words = planWords(result);
  const page = new Page(screen);
  const bullet = screen.unicode ? '•' : '-';

  masthead(page, assessment);
  page.gap().text(words.headline, { role: 'heading' });
  page.text(`Now: ${words.now}.`);
  if (words.origin !== undefined) page.text(words.origin);
  page.gap();
  page.figure(
    continuumLine(continuum, { stage: scorecard.stage, target: words.target }, screen, page.paint),
  );
  page.gap();
  const names = words.components.map(({ name }) => displayWidth(clean(name)));
  const nameWidth = Math.max(...names) + 2;
  for (const { name, move, lacks } of words.components) {
    const text = lacks === '' ? move : `${move}; lacks ${lacks}`;
    page.item(name, text, { leadWidth: nameWidth });
  }

  if (words.findOut.length > 0) {
    page.heading('Find out first');
    page.text(words.findOutWhy);
    for (const practice of words.findOut) page.item(bullet, practice, { indent: 1 });
  }

  if (plan.actions.length > 0) {
    page.heading(`What to do, in this order: ${count(plan.actions.length, 'action')}`);
    const overview = tableLines(page, OVERVIEW, plan.actions.map(overviewRow));
    if (overview.length > 0) page.gap().figure(overview);
    plan.actions.forEach((action, index) => {
      addAction(page, result, action, index, overview.length === 0);
    });
  }

  if (words.raises.length > 0) {
    page.heading('The shortest way there');
    for (const sentence of words.route) page.text(sentence);
    for (const raise of words.raises) page.item(bullet, raise, { indent: 1 });
  }
  if (words.secure.length > 0) {
    page.heading('Keep these up').text(words.secureWhy);
    addSecure(page, result, words.secure);
  }
  page.heading(words.staying.title).text(words.staying.opening);
  for (const [label, text] of words.staying.texts) {
    page.item(label, text, { leadRole: 'dim', leadWidth: LABEL + 3 });
  }
  return page.toString();
}

import type { ComponentScore } from '../../core/scorecard.ts';
import { clean } from '../../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../../diagnostics/display-width.ts';
import { strokes } from '../../reporters/bar.ts';
import { continuumLine, lineMarks } from '../../reporters/continuum-line.ts';
import { grid } from '../../reporters/grid.ts';
import { masthead } from '../../reporters/masthead.ts';
import { Page } from '../../reporters/page.ts';
import { scoreWords } from '../../reporters/score-words.ts';
import type { Screen } from '../../reporters/screen.ts';
import { targetAhead, targetOf } from '../charts/chart-words.ts';
import { aboutOf } from '../content/about.ts';
import { groupWords } from '../content/words.ts';
import type { ChartName, Report } from '../report.ts';

/** Columns of one stage in the profile. */
const BLOCK = 5;

type Draw = (page: Page, report: Report) => void;

const DRAWN: Readonly<Record<ChartName, Draw>> = {
  line: drawLine,
  grid: (page, { scorecard }) => {
    page.figure(grid(scorecard, page.screen, page.paint));
  },
  profile: drawProfile,
};

/** The charts on a screen: all of them, or the one that was asked for. */
export function write(report: Report, screen: Screen): string {
  const { assessment, terms } = report;
  const words = scoreWords({ ...report, file: '', explain: false });
  const page = new Page(screen);
  masthead(page, { ...assessment, date: groupWords(report)?.date ?? assessment.date });
  if (report.picture !== undefined) page.text(`${aboutOf(report).raters}.`);
  page.gap().text(words.headline, { role: 'heading' });
  for (const reason of [words.why, ...words.asides]) page.text(reason);
  for (const [name, draw] of Object.entries(DRAWN)) {
    if (terms.chart !== undefined && terms.chart !== name) continue;
    page.gap();
    draw(page, report);
  }
  return page.toString();
}

function drawLine(page: Page, report: Report): void {
  const { continuum, scorecard } = report;
  const { stage, range } = scorecard;
  const target = targetAhead(report);
  const markers = {
    stage,
    possible: range.high,
    ...(target !== undefined && { target }),
  };
  page.figure(continuumLine(continuum, markers, page.screen, page.paint));
  const marks = lineMarks(page.screen);
  const keys = [`${marks.here} here`];
  if (range.high > stage) keys.push(`${strokes(page.screen).open} possible`);
  if (target !== undefined) keys.push(`${marks.target} target`);
  page.figure([page.paint.dim(keys.join('   '))]);
}

/** A bar for each component, and how far it is to come. */
function drawProfile(page: Page, report: Report): void {
  const { components } = report.scorecard;
  const { paint } = page;
  const rows = components.map((component) => ({
    name: clean(component.name),
    bar: barOf(page, report, component),
    reached: reachedWords(component.range),
    target: String(targetOf(report, component) ?? ''),
  }));
  const wide = Math.max(...rows.map(({ name }) => displayWidth(name))) + 2;
  const reachedWide = Math.max('Reached'.length, ...rows.map(({ reached }) => reached.length)) + 2;
  const heads = report.continuum.stages.map(({ stage }) => String(stage).padEnd(BLOCK)).join('');
  const beside = wide + heads.length + reachedWide + 'Target'.length <= page.screen.width;
  const left = beside ? wide : 0;
  const targets = rows.some(({ target }) => target !== '');
  const captions =
    `${' '.repeat(left)}${heads}${'Reached'.padEnd(reachedWide)}${targets ? 'Target' : ''}`.trimEnd();
  page.figure([paint.dim(captions)]);
  for (const { name, bar, reached, target } of rows) {
    if (!beside) page.text(name);
    const levels = `${paint.strong(reached)}${' '.repeat(reachedWide - reached.length)}${target}`;
    page.figure([`${beside ? padEnd(name, left) : ''}${bar}${levels}`.trimEnd()]);
  }
}

/** `2`; where open answers could take it further, `2, up to 4 possible`. */
function reachedWords({ low, high }: ComponentScore['range']): string {
  const reached = low === 0 ? 'not yet' : String(low);
  return high > low ? `${reached}, up to ${high} possible` : reached;
}

/** A stroke for each stage: reached, possible or ahead, and a mark at the end of the target's. */
function barOf({ screen, paint }: Page, report: Report, component: ComponentScore): string {
  const stroke = strokes(screen);
  const marks = lineMarks(screen);
  const target = targetOf(report, component);
  const { stage: reached, range } = component;
  return component.cells
    .map(({ stage }) => {
      const mark = stage === target ? marks.target : '';
      const length = BLOCK - 1 - mark.length;
      const end = `${mark && paint.strong(mark)} `;
      if (stage <= reached) return paint.accent(stroke.full.repeat(length)) + end;
      if (stage <= range.high) return stroke.open.repeat(length) + end;
      return paint.dim(stroke.rest.repeat(length)) + end;
    })
    .join('');
}

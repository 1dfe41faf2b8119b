import { nothingRated } from '../../../reporters/score-words.ts';
import type { Report, SectionName } from '../../report.ts';
import type { SlideSpec } from './deck.ts';
import { actions } from './slides/actions.ts';
import { decision } from './slides/decision.ts';
import { firm } from './slides/firm.ts';
import { grid } from './slides/grid.ts';
import { line } from './slides/line.ts';
import { method } from './slides/method.ts';
import { next } from './slides/next.ts';
import { opening } from './slides/opening.ts';
import { profile } from './slides/profile.ts';
import { rateFirst } from './slides/rate-first.ts';
import { ratings } from './slides/ratings.ts';
import { steps } from './slides/steps.ts';
import { summary } from './slides/summary.ts';
import { type Told, toldOf } from './slides/words.ts';
import { workshop } from './slides/workshop.ts';

/** More than these nobody sits through. */
const MOST = 12;

type Maker = (told: Told) => SlideSpec | readonly SlideSpec[] | undefined;

/** In the order in which they are shown. */
const SLIDES: readonly (readonly [section: SectionName, makers: readonly Maker[]])[] = [
  ['summary', [summary]],
  ['result', [line, firm, grid, profile]],
  ['workshop', [workshop]],
  ['plan', [actions, steps]],
  ['decision', [decision]],
  ['plan', [next]],
];

/** Where nothing is rated, there is no result to show, nothing to plan and nothing to decide. */
const UNPLACED: typeof SLIDES = [
  ['summary', [summary]],
  ['result', [line]],
  ['plan', [rateFirst]],
];

/** What is left out where there is no room: everything in it is in the report. */
const APPENDIX: readonly (readonly [section: SectionName, maker: Maker])[] = [
  ['practices', ratings],
  ['method', method],
];

/** The slides of a report, the opening first. With all sections there are at least eight, or five where nothing is rated. */
export function slidesOf(report: Report): SlideSpec[] {
  const told = toldOf(report);
  const asked = (section: SectionName): boolean => report.terms.sections.includes(section);
  const made = (maker: Maker): readonly SlideSpec[] => [maker(told) ?? []].flat();
  const sections = nothingRated(report.scorecard) ? UNPLACED : SLIDES;
  const slides = sections.flatMap(([section, makers]) =>
    asked(section) ? makers.flatMap(made) : [],
  );
  const appendix = APPENDIX.flatMap(([section, maker]) => (asked(section) ? made(maker) : []));
  return [opening(told), ...slides, ...appendix].slice(0, MOST);
}

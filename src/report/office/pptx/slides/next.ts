import { milestones } from '../../../milestones.ts';
import type { Report } from '../../../report.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { addTable, addText, type Cell } from '../parts.ts';
import type { Told } from './words.ts';

const SECURE = 7;
const DATES = 5.6;

/** What to keep up, and when to look again. */
export function next(told: Told): SlideSpec {
  const { reassess } = told.report.terms;
  return {
    title:
      told.plan.secure.length === 0
        ? `Look again on ${reassess}`
        : `Keep up what carries the result, and look again on ${reassess}`,
    lead: 'A stage is not kept by itself: what is in place needs somebody who looks after it.',
    say: `Put the dates into the calendar now. On ${reassess} the same practices are rated again, by the same people where possible.`,
    ask: 'Who calls this meeting together next time?',
    draw: (canvas) => draw(canvas, told),
  };
}

function draw(canvas: Canvas, { report, plan }: Told): void {
  const { start, reassess } = report.terms;
  const acts = report.plan.actions.length > 0;
  const { day30, day90 } = milestones(report.terms);
  const dates: [string, string][] = [
    [
      start,
      acts
        ? 'Begin: every action has an owner and a date'
        : 'Begin: every practice has somebody who looks after it',
    ],
    ...(acts
      ? ([
          [day30, 'Day 30: the first steps are done, or we know why not'],
          [day90, 'Day 90: what was planned is in place and measured'],
        ] satisfies [string, string][])
      : []),
    [reassess, 'Rate all practices again and compare'],
  ];
  addTable(
    canvas,
    {
      name: 'Dates',
      description: 'What happens on which day.',
      head: [{ text: 'Day' }, { text: 'What' }],
      rows: dates
        .toSorted(([a], [b]) => Number(a > b) - Number(a < b))
        .map(([date, what]): Cell[] => [{ text: date, bold: true }, { text: what }]),
      widths: [1.6, DATES - 1.6],
      sizes: [16, 14],
      tallest: 0.8,
    },
    { ...AREA, width: DATES },
  );
  const x = AREA.x + DATES + 0.5;
  const width = AREA.width - DATES - 0.5;
  const right = { ...AREA, x, width };
  if (plan.secure.length === 0) {
    addText(canvas, unsecured(report), right, { sizes: [18] });
    return;
  }
  const more = plan.secure.length - SECURE;
  addTable(
    canvas,
    {
      name: 'Keep up',
      description: plan.secureWhy,
      head: [
        {
          text:
            more > 0 ? `Keep up, the first ${SECURE} of ${plan.secure.length}` : 'Keep these up',
        },
      ],
      rows: plan.secure.slice(0, SECURE).map((text) => [{ text }]),
      widths: [width],
      sizes: [16, 15, 14, 13, 12],
      tallest: 0.55,
    },
    right,
  );
}

/** What is to be said where no practice has to be kept up above all. */
function unsecured({ assessment, continuum, scorecard }: Report): string {
  const { established } = continuum.rule;
  if (scorecard.counts.rated === 0) return 'No practice is rated, so there is nothing to keep up.';
  return [...assessment.answers.values()].some(
    (answer) => answer.state === 'rated' && answer.rating >= established,
  )
    ? `No single practice carries the result alone. Keep up all that is rated ${established} or more.`
    : 'Nothing is established yet that has to be kept up.';
}

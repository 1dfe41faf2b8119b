import { AREA, type SlideSpec } from '../deck.ts';
import { addTable } from '../parts.ts';
import { FEW, inWords, type Told } from './words.ts';

/** What to begin with, and what is to stand after a month and after a quarter; nothing where the plan says it itself. */
export function steps({ report, labels: { heads } }: Told): SlideSpec | undefined {
  if (report.plan.actions.length <= FEW) return undefined;
  const first = report.plan.actions.slice(0, FEW);
  return {
    title: `Begin with these ${inWords(first.length)} on Monday`,
    lead: 'What to do in the first 30 days, and what is to stand within 90.',
    say: 'These are the first steps, small enough to begin on Monday. The right column is what should stand after 90 days, and how we will know.',
    ask: 'What is the first thing that you will do differently on Monday?',
    draw: (canvas) =>
      addTable(
        canvas,
        {
          name: 'Steps',
          description:
            'For each of the first actions, the step of the first 30 days, that within 90 days, and the measure.',
          head: [heads.practice, heads.first30Days, heads.within90Days, heads.measure].map(
            (text) => ({ text }),
          ),
          rows: first.map(({ title, first30Days, within90Days, measure }) => [
            { text: title, bold: true },
            { text: first30Days },
            { text: within90Days },
            { text: measure, ink: 'soft' },
          ]),
          widths: [2.3, 3.6, 3.75, AREA.width - 9.65],
          sizes: [20, 18, 16, 15, 14, 13, 12],
          tallest: 1.45,
          valign: 'top',
        },
        AREA,
      ),
  };
}

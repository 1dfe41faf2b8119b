import { AREA, type SlideSpec } from '../deck.ts';
import { addTable } from '../parts.ts';
import { inWords, type Told } from './words.ts';

const SHOWN = 3;

/** What to begin with, and what is to stand after a month and after a quarter; nothing where there is nothing to raise. */
export function steps({ report }: Told): SlideSpec | undefined {
  const first = report.plan.actions.slice(0, SHOWN);
  const [opening] = first;
  if (opening === undefined) return undefined;
  return {
    title:
      first.length === 1
        ? `Begin on Monday with: ${opening.title}`
        : `Begin with these ${inWords(first.length)} on Monday`,
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
          head: ['Practice', 'First 30 days', 'Within 90 days', 'Figure to watch'].map((text) => ({
            text,
          })),
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

import type { PracticeId } from '../../../../core/continuum.ts';
import { openCount } from '../../../../reporters/score-words.ts';
import { AREA, type SlideSpec } from '../deck.ts';
import { addTable, type Cell } from '../parts.ts';
import { sentences, shortRating, type Told } from './words.ts';

const FIRST = 1.55;

/** Every practice with its rating, for when somebody asks. */
export function ratings(told: Told): SlideSpec {
  const { continuum, scorecard, picture } = told.report;
  const said = (id: PracticeId): string => {
    const title = continuum.practices.find((each) => each.id === id)?.title ?? '';
    const rating = shortRating(told, id);
    return /^\d/.test(rating) ? `${rating}  ${title}` : `${title} (${rating})`;
  };
  const rows = continuum.stages.map(({ stage }): Cell[] => [
    { text: `Stage ${stage}`, bold: true },
    ...scorecard.components.map((component) => ({
      text: (component.cells.find((cell) => cell.stage === stage)?.practices ?? []).map(said),
    })),
  ]);
  const width = (AREA.width - FIRST) / scorecard.components.length;
  return {
    title: `Appendix: all ${continuum.practices.length} practices and their ratings`,
    lead: sentences([
      `Before each practice stands ${picture === undefined ? 'its rating' : 'the median of its ratings'}, from 1 to 5.`,
      openCount(scorecard) > 0 ? 'Open: nobody has answered.' : undefined,
    ]),
    say: 'This is for reference, in case somebody asks.',
    ask: 'Which rating would you like to talk about?',
    draw: (canvas) =>
      addTable(
        canvas,
        {
          name: 'Ratings',
          description: 'The rating of every practice, by stage and component.',
          head: [
            { text: told.labels.heads.stage },
            ...scorecard.components.map(({ name }) => ({ text: name })),
          ],
          rows,
          widths: [FIRST, width, width, width],
          sizes: [14, 13, 12],
          tallest: 0.8,
        },
        AREA,
      ),
  };
}

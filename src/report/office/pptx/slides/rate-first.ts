import { AREA, type SlideSpec } from '../deck.ts';
import { addCards } from '../parts.ts';
import type { Told } from './words.ts';

/** What comes before any plan where nothing is rated. */
export function rateFirst({ report: { continuum } }: Told): SlideSpec {
  return {
    title: 'Rate the practices first',
    lead: 'There is no plan yet: what to do next follows from the answers.',
    say: 'A plan that is made before anybody has rated the practices would be a guess. Agree on who rates them, and when we meet again.',
    ask: 'Who knows this work well enough to rate it, and by when?',
    draw: (canvas) => {
      addCards(
        canvas,
        [
          {
            label: 'Rate',
            text: `Rate each of the ${continuum.practices.length} practices from 1 to 5, by what happened in the last months.`,
          },
          {
            label: 'Leave open',
            text: 'Say unknown where nobody knows: that is a finding too, and it can be settled later.',
          },
          {
            label: 'Look again',
            text: 'Make the report again from the answers. It then names the stage and the first steps.',
          },
        ],
        AREA,
      );
    },
  };
}

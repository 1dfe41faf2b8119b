import { explainScore } from '../../../../reporters/explain.ts';
import { capital } from '../../../../reporters/words.ts';
import { AREA, type SlideSpec } from '../deck.ts';
import { addTable, addText } from '../parts.ts';
import type { Told } from './words.ts';

const SCALE = 4.9;

/** How the stage comes about, and where the continuum comes from. */
export function method({ report, result, labels }: Told): SlideSpec {
  const { continuum } = report;
  const [rule] = explainScore(result);
  const sentences = (rule?.sentences ?? []).map(([, sentence]) => sentence);
  return {
    title: 'Appendix: how it was scored',
    lead: 'The overall stage is the lowest of the three components.',
    say: 'The rule is the same for everybody and has no weights. An open answer counts as 1 until somebody knows.',
    ask: 'Is anything about the way it was scored unclear?',
    draw: (canvas) => {
      addTable(
        canvas,
        {
          name: 'Scale',
          description: 'What each rating stands for.',
          head: labels.method.scaleColumns.map((text) => ({ text })),
          rows: continuum.scale.map(({ rating, label, occasions }) => [
            { text: String(rating), bold: true },
            { text: capital(label) },
            { text: occasions },
          ]),
          widths: [0.95, 2, SCALE - 2.95],
          sizes: [16, 14, 12],
          tallest: 0.55,
        },
        { ...AREA, width: SCALE, height: 3.6 },
      );
      const x = AREA.x + SCALE + 0.5;
      const width = AREA.width - SCALE - 0.5;
      addTable(
        canvas,
        {
          name: 'Rule',
          description: 'The rule in sentences.',
          head: [{ text: 'The rule' }],
          rows: sentences.map((text) => [{ text }]),
          widths: [width],
          sizes: [18, 16, 14, 12],
        },
        { x, y: AREA.y, width, height: 3.6 },
      );
      const source = `${continuum.name}, version ${continuum.version}. ${continuum.credit}`;
      addText(
        canvas,
        source,
        { ...AREA, y: AREA.y + 3.75, height: 0.75 },
        { sizes: [14, 12], ink: 'soft', valign: 'bottom' },
      );
    },
  };
}

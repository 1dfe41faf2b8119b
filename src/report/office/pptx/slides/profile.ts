import { inSentence } from '../../../../diagnostics/in-sentence.ts';
import { listed } from '../../../../diagnostics/listed.ts';
import { levelLabel } from '../../../../reporters/stage-words.ts';
import { targetOf } from '../../../charts/chart-words.ts';
import { sceneOf } from '../../../charts/scene-of.ts';
import type { Report } from '../../../report.ts';
import { colorOf } from '../colors.ts';
import { AREA, type Canvas, FONT, type SlideSpec } from '../deck.ts';
import { oneLine } from '../fit.ts';
import { addTable } from '../parts.ts';
import { type Told, unplaced } from './words.ts';

const CHART = 6.7;

/** How far each component reaches, as a chart with its values, and what each of them lacks. */
export function profile(told: Told): SlideSpec {
  return {
    title: titleOf(told.report),
    lead: 'The overall stage is the lowest of the three: the others cannot make up for it.',
    say: 'The bars show the stage that each component has reached, and next to it the target. The component with the shortest bar sets the pace for the whole.',
    ask: 'Which component gets the most attention today, and is it the one that needs it?',
    draw: (canvas) => draw(canvas, told),
  };
}

function titleOf({ scorecard }: Report): string {
  const { components } = scorecard;
  const stages = components.map(({ stage }) => stage);
  const highest = Math.max(...stages);
  if (unplaced(scorecard)) return 'No component can be placed yet';
  if (stages.every((stage) => stage === highest)) {
    return highest === 0
      ? 'No component has established stage 1 yet'
      : `All three components stand at stage ${highest}`;
  }
  const ahead = components.filter(({ stage }) => stage === highest).map(({ name }) => name);
  return `${listed(ahead.map((name, index) => (index === 0 ? name : inSentence(name))))} ${ahead.length === 1 ? 'is' : 'are'} ahead, at stage ${highest}`;
}

function draw(canvas: Canvas, { report, plan }: Told): void {
  const { scorecard, continuum } = report;
  // The first category stands at the bottom of the chart.
  const components = scorecard.components.toReversed();
  const labels = components.map(({ name }) => oneLine(name).slice(0, 60));
  const series = (name: string, values: number[]) => ({ name, labels, values });
  const targets = components.map((each) => targetOf(report, each) ?? 0);
  const possible = components.map(({ range, stage }) => (range.high > stage ? range.high : 0));
  const shown = [
    ...(targets.some((value) => value > 0)
      ? [{ ink: 'shade-3' as const, data: series('Target', targets) }]
      : []),
    ...(possible.some((value) => value > 0)
      ? [{ ink: 'shade-2' as const, data: series('Possible', possible) }]
      : []),
    {
      ink: 'accent' as const,
      data: series(
        'Reached',
        components.map(({ stage }) => stage),
      ),
    },
  ];
  const text = { color: colorOf('ink'), size: 14 };
  canvas.slide.addChart(
    'bar',
    shown.map(({ data }) => data),
    {
      x: AREA.x,
      y: AREA.y - 0.05,
      w: CHART,
      h: AREA.height,
      barDir: 'bar',
      barGapWidthPct: 60,
      chartColors: shown.map(({ ink }) => colorOf(ink)),
      showLegend: true,
      legendPos: 'b',
      legendFontFace: FONT,
      legendFontSize: text.size,
      legendColor: text.color,
      showValue: true,
      dataLabelFormatCode: '0;;',
      dataLabelFontFace: FONT,
      dataLabelFontSize: text.size,
      dataLabelFontBold: true,
      dataLabelColor: text.color,
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: 16,
      catAxisLabelColor: text.color,
      catAxisLineShow: false,
      catAxisMajorTickMark: 'none',
      valAxisMinVal: 0,
      valAxisMaxVal: continuum.stages.length,
      valAxisMajorUnit: 1,
      valAxisLabelFontFace: FONT,
      valAxisLabelFontSize: 14,
      valAxisLabelColor: colorOf('soft'),
      valAxisLineShow: false,
      valAxisMajorTickMark: 'none',
      valGridLine: { color: colorOf('hair'), size: 0.75 },
      chartArea: { roundedCorners: false },
      altText: oneLine(sceneOf('profile', report, 600).description),
      objectName: 'Profile',
    } as Parameters<typeof canvas.slide.addChart>[2],
  );

  addTable(
    canvas,
    {
      name: 'Components',
      description: 'How far each component reaches, and what it lacks.',
      head: ['Component', 'Reached', 'What it lacks'].map((head) => ({ text: head })),
      rows: plan.components.map(({ name, lacks }, index) => {
        const component = scorecard.components[index];
        return [
          { text: name, bold: true },
          { text: component ? levelLabel(component.range) : '' },
          { text: lacks || 'Nothing' },
        ];
      }),
      widths: [1.75, 1.15, AREA.width - CHART - 0.3 - 2.9],
      sizes: [16, 15, 14, 13, 12],
      tallest: 1,
    },
    { x: AREA.x + CHART + 0.3, y: AREA.y + 0.1, width: AREA.width - CHART - 0.3, height: 4.2 },
  );
}

import { inSentence } from '../../../../diagnostics/in-sentence.ts';
import { listed } from '../../../../diagnostics/listed.ts';
import { profileDescription, targetOf } from '../../../charts/chart-words.ts';
import type { Report } from '../../../report.ts';
import { cutAt, oneLine } from '../../cut.ts';
import { colorOf } from '../colors.ts';
import { AREA, type Canvas, FONT, type SlideSpec } from '../deck.ts';
import { addTable } from '../parts.ts';
import { reachedWords, type Told } from './words.ts';

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
  if (stages.every((stage) => stage === highest)) {
    return highest === 0
      ? 'No component has established stage 1 yet'
      : `All three components stand at stage ${highest}`;
  }
  const ahead = components.filter(({ stage }) => stage === highest).map(({ name }) => name);
  return `${listed(ahead.map((name, index) => (index === 0 ? name : inSentence(name))))} ${ahead.length === 1 ? 'is' : 'are'} ahead, at stage ${highest}`;
}

function draw(canvas: Canvas, { report, plan, labels: { heads } }: Told): void {
  const { scorecard, continuum } = report;
  // The first category stands at the bottom of the chart.
  const components = scorecard.components.toReversed();
  const labels = components.map(({ name }) => cutAt(oneLine(name), 60));
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
  const letters = { color: colorOf('ink'), size: 14 };
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
      legendFontSize: letters.size,
      legendColor: letters.color,
      showValue: true,
      dataLabelFormatCode: '0;;',
      dataLabelFontFace: FONT,
      dataLabelFontSize: letters.size,
      dataLabelFontBold: true,
      dataLabelColor: letters.color,
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: 16,
      catAxisLabelColor: letters.color,
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
      altText: profileDescription(report),
      objectName: 'Profile',
    } as Parameters<typeof canvas.slide.addChart>[2],
  );

  addTable(
    canvas,
    {
      name: 'Components',
      description: 'How far each component reaches, and what it lacks for its target.',
      head: [heads.component, heads.reached, 'Lacks for its target'].map((text) => ({ text })),
      rows: plan.components.map(({ name, lacks }, index) => {
        const component = scorecard.components[index];
        return [
          { text: name, bold: true },
          { text: component ? reachedWords(component.range) : '' },
          { text: lacks || 'Target reached' },
        ];
      }),
      widths: [1.75, 1.15, AREA.width - CHART - 0.3 - 2.9],
      sizes: [16, 15, 14, 13, 12],
      tallest: 1,
    },
    { x: AREA.x + CHART + 0.3, y: AREA.y + 0.1, width: AREA.width - CHART - 0.3, height: 4.2 },
  );
}

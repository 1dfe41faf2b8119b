import { stageHeadline } from '../../../../reporters/stage-words.ts';
import { aboutOf } from '../../../content/about.ts';
import { dataOf } from '../../../logo-data.ts';
import type { Report } from '../../../report.ts';
import { colorOf } from '../colors.ts';
import { type Canvas, MARGIN, PAGE, type SlideSpec } from '../deck.ts';
import { addCard, addText, type Box, frame } from '../parts.ts';
import { sentences, type Told } from './words.ts';

const MAKERS = { x: 0.9, y: 4.2, width: 11.5, height: 0.9 } as const;
const LOGO = { width: 2.6, height: 0.9 } as const;

/** Who it is about, who says so, and the five stages as a quiet line. */
export function opening({ report, labels }: Told): SlideSpec {
  const { continuum, terms } = report;
  const { subject, detail, raters } = aboutOf(report);
  return {
    opening: true,
    title: terms.title ?? `Where ${subject} stands with its customers`,
    lead: terms.title === undefined ? detail : `${subject}. ${detail}`,
    say: `This is about ${subject}. It places the way it serves customers on a line of ${continuum.stages.length} stages, and shows what to do next.`,
    ask: 'Before you see the result: at which stage would you place us, and why?',
    draw: (canvas) => {
      const makers = sentences([
        raters && `${raters}.`,
        terms.author && `${labels.by(terms.author)}.`,
      ]);
      addText(canvas, makers, MAKERS, { sizes: [18, 16, 14], ink: 'on-accent' });
      addStages(canvas, report);
      addLogo(canvas, report);
    },
  };
}

/** The stages as dots on a line, those that are reached filled: a picture, not the chart. */
function addStages({ slide, descriptions }: Canvas, { continuum, scorecard }: Report): void {
  const y = 5.9;
  const last = continuum.stages.length - 1;
  const [from, step, r] = [1.05, 1.5, 0.13];
  const ink = { color: colorOf('on-accent'), width: 1.5 };
  descriptions.set('Stages:', `${stageHeadline(continuum, scorecard.stage)}.`);
  slide.addShape('line', {
    x: from,
    y,
    w: step * last,
    h: 0,
    line: ink,
    objectName: 'Stages: line',
  });
  for (const { stage } of continuum.stages) {
    const fill = { color: colorOf(stage <= scorecard.stage ? 'on-accent' : 'accent') };
    const box: Box = { x: from + (stage - 1) * step - r, y: y - r, width: 2 * r, height: 2 * r };
    slide.addShape('ellipse', { ...frame(box), fill, line: ink, objectName: `Stages: ${stage}` });
  }
}

/** On a ground of its own: a logo is made for paper. */
function addLogo(canvas: Canvas, { terms: { logo } }: Report): void {
  if (logo === undefined) return;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const size = {
    width: Math.max(0.02, logo.width * scale),
    height: Math.max(0.02, logo.height * scale),
  };
  const pad = 0.16;
  const right = PAGE.width - MARGIN - 0.3;
  const bottom = 6.5;
  const box: Box = {
    x: right - size.width - pad,
    y: bottom - size.height - pad,
    width: size.width,
    height: size.height,
  };
  addCard(
    canvas,
    {
      x: box.x - pad,
      y: box.y - pad,
      width: box.width + 2 * pad,
      height: box.height + 2 * pad,
    },
    'paper',
  );
  canvas.slide.addImage({ data: dataOf(logo), ...frame(box), altText: 'Logo' });
}

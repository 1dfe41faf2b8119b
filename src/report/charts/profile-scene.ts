import { STAGES } from '../../core/continuum.ts';
import type { ComponentScore } from '../../core/scorecard.ts';
import type { Report } from '../report.ts';
import { NARROW, profileDescription, profileLabel, targetOf } from './chart-words.ts';
import { leading, scene, write } from './draw.ts';
import { fit } from './fit.ts';
import { type Key, legend } from './legend.ts';
import type { Scene, Shape } from './scene.ts';
import { stageHeads } from './stage-heads.ts';

const GAP = 3;
const HEIGHT = 34;
const NAME = 13;
const LABEL = 12;

export function profileScene(report: Report, width: number): Scene {
  const { components } = report.scorecard;
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.round(width * 0.27);
  const own = (width - left - 4 * GAP) / STAGES.length;
  const at = (stage: number): number => left + (stage - 1) * (own + GAP);
  const heads = narrow ? { shapes: [], bottom: 0 } : stageHeads(report.continuum, at, own);
  const shapes: Shape[] = [...heads.shapes];
  let y = heads.bottom + (narrow ? 0 : 12);
  for (const component of components) {
    const room = (narrow ? width : left) - 12;
    const name = fit(component.name, room, NAME, 2);
    const labels = fit(profileLabel(report, component), room, LABEL, 3);
    const high = name.length * leading(NAME) + labels.length * leading(LABEL);
    const row = narrow ? high : Math.max(high, HEIGHT);
    const top = y + (row - high) / 2 + NAME;
    shapes.push(...write(name, 0, top, { size: NAME, ink: 'ink', bold: true }));
    const second = top + name.length * leading(NAME);
    shapes.push(...write(labels, 0, second, { size: LABEL, ink: 'soft' }));
    const bar = narrow ? y + high + 6 : y + (row - HEIGHT) / 2;
    shapes.push(...barOf(report, component, at, own, bar));
    y += narrow ? high + 6 + HEIGHT + 18 : row + 14;
  }
  const keys = legend(keysOf(report), width, y - 4);
  return scene({
    title: 'How far each component reaches',
    description: profileDescription(report),
    width,
    height: keys.bottom + 2,
    shapes: [...shapes, ...keys.shapes],
  });
}

type Look = 'reached' | 'possible' | 'ahead';

function block(look: Look, x: number, y: number, width: number, height: number): Shape {
  const box = {
    kind: 'rect',
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: height - 2,
    radius: 3,
  } as const;
  if (look === 'reached') return { ...box, fill: 'accent', stroke: 'accent', strokeWidth: 1.5 };
  if (look === 'possible') {
    return { ...box, fill: 'tint', stroke: 'accent', strokeWidth: 1.5, dashed: true };
  }
  return { ...box, fill: 'paper', stroke: 'hair', strokeWidth: 1.5 };
}

/** Five blocks, one for each stage. */
function barOf(
  report: Report,
  component: ComponentScore,
  at: (stage: number) => number,
  width: number,
  y: number,
): Shape[] {
  const target = targetOf(report, component);
  return component.cells.flatMap(({ stage }) => {
    const look = lookOf(component, stage);
    const cx = at(stage) + width / 2;
    const cy = y + HEIGHT / 2;
    const ink = ({ reached: 'on-accent', possible: 'accent', ahead: 'soft' } as const)[look];
    return [
      block(look, at(stage), y, width, HEIGHT),
      ...(stage === target ? [ring(cx, cy, 12)] : []),
      ...write([String(stage)], cx, cy + 4.5, {
        size: 13,
        ink,
        anchor: 'middle',
        bold: look === 'reached',
      }),
    ];
  });
}

function lookOf({ stage, range }: ComponentScore, at: number): Look {
  if (at <= stage) return 'reached';
  return at <= range.high ? 'possible' : 'ahead';
}

const ring = (cx: number, cy: number, r: number): Shape => ({
  kind: 'circle',
  cx,
  cy,
  r,
  stroke: 'accent',
  strokeWidth: 2,
});

function keysOf(report: Report): Key[] {
  const { components } = report.scorecard;
  const swatch =
    (look: Look): Key['draw'] =>
    (x, middle) => [block(look, x, middle - 8, 22, 16)];
  const keys: Key[] = [];
  if (components.some(({ stage }) => stage > 0)) {
    keys.push({ text: 'reached', sign: 22, draw: swatch('reached') });
  }
  if (components.some(({ stage, range }) => range.high > stage)) {
    keys.push({ text: 'possible, once open answers are in', sign: 22, draw: swatch('possible') });
  }
  if (components.some((component) => targetOf(report, component) !== undefined)) {
    keys.push({ text: 'target', sign: 18, draw: (x, middle) => [ring(x + 9, middle, 8)] });
  }
  return keys;
}

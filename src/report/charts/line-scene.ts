import { type Level, STAGES } from '../../core/continuum.ts';
import type { Report } from '../report.ts';
import { lineDescription, NARROW, targetAhead } from './chart-words.ts';
import { type Lettering, leading, scene, write } from './draw.ts';
import { fit } from './fit.ts';
import type { Ink, Scene, Shape } from './scene.ts';

/** A place on the line: one of the stages, or the one before the first. */
interface Stop {
  readonly level: Level;
  readonly name: string;
  /** What stands at it: here, target, possible. */
  readonly tags: readonly string[];
  /** The components that have come as far as this. */
  readonly components: readonly string[];
}

const RADIUS = 11;
const HERE = 14;
const TAG = 12;
const SMALL = 11;

export function lineScene(report: Report, width: number): Scene {
  const draw = width < NARROW ? downward : across;
  return scene({
    title: 'Position on the continuum',
    description: lineDescription(report),
    width,
    ...draw(report, width),
  });
}

type Drawn = Pick<Scene, 'height' | 'shapes'>;

function stopsOf(report: Report): Stop[] {
  const { continuum, scorecard } = report;
  const { stage, range, components } = scorecard;
  const target = targetAhead(report);
  const stop = (level: Level, name: string): Stop => ({
    level,
    name,
    tags: [
      ...(level === stage ? [range.high > stage ? 'So far' : 'Here'] : []),
      ...(level === target ? ['Target'] : []),
      ...(level === range.high && level > stage ? ['Possible'] : []),
    ],
    components: components.filter((each) => each.stage === level).map(({ name: own }) => own),
  });
  const stages = continuum.stages.map((each) => stop(each.stage, each.name));
  return stage === 0 ? [stop(0, 'Not yet established'), ...stages] : stages;
}

/** How the number of a stop is written, by how far ahead it lies. */
function numeral(ahead: number): Lettering {
  const ink = ahead === 0 ? 'on-accent' : 'accent';
  return { size: 13, anchor: 'middle', ink: ahead > 0 ? 'soft' : ink, bold: ahead <= 0 };
}

/** The mark of a stop around its center. */
function mark({ level }: Stop, cx: number, cy: number, report: Report): Shape[] {
  const { stage } = report.scorecard;
  const circle = (r: number, fill: Ink, stroke: Ink, strokeWidth: number): Shape => ({
    kind: 'circle',
    cx,
    cy,
    r,
    fill,
    stroke,
    strokeWidth,
  });
  const shapes: Shape[] = [];
  if (level === targetAhead(report)) shapes.push(circle(RADIUS + 5, 'paper', 'accent', 2));
  if (level === stage) {
    shapes.push({ kind: 'circle', cx, cy, r: level === 0 ? 8 : HERE, fill: 'accent' });
  } else if (level < stage) shapes.push(circle(RADIUS, 'tint', 'accent', 2));
  else shapes.push(circle(RADIUS, 'paper', 'line', 1.5));
  if (level > 0) shapes.push(...write([String(level)], cx, cy + 4.5, numeral(level - stage)));
  return shapes;
}

interface Track {
  /** Where along the line each level stands. */
  readonly at: (level: number) => number;
  /** Where the line begins, unless it begins before the first stage. */
  readonly start: number;
  /** How far from the edge the line runs. */
  readonly beside: number;
  readonly upright: boolean;
}

/** The line itself: all of it, dashed as far as it could come, full as far as it has come. */
function track({ scorecard }: Report, { at, start, beside, upright }: Track): Shape[] {
  const { stage, range } = scorecard;
  const from = stage === 0 ? at(0) : start;
  const line = (to: number, stroke: Ink): Shape => ({
    kind: 'line',
    ...(upright
      ? { x1: beside, y1: from, x2: beside, y2: to }
      : { x1: from, y1: beside, x2: to, y2: beside }),
    stroke,
    strokeWidth: 5,
  });
  const shapes = [line(at(STAGES.length), 'hair')];
  if (range.high > stage) {
    const length = at(range.high) - at(stage);
    shapes.push({
      kind: 'rect',
      ...(upright
        ? { x: beside - 9, y: at(stage), width: 18, height: length }
        : { x: at(stage), y: beside - 9, width: length, height: 18 }),
      fill: 'tint',
      stroke: 'accent',
      strokeWidth: 1.5,
      dashed: true,
    });
  }
  if (stage > 0) shapes.push(line(at(stage), 'accent'));
  return shapes;
}

/** From left to right, the names below. */
function across(report: Report, width: number): Drawn {
  const { stage } = report.scorecard;
  const stops = stopsOf(report);
  const column = width / stops.length;
  const name = column > 135 ? 13 : 12;
  const at = (level: number): number => column * (level - (stops[0]?.level ?? 0) + 0.5);
  const tagLines = Math.max(...stops.map(({ tags }) => tags.length));
  const y = tagLines * leading(TAG) + RADIUS + 12;
  const shapes = track(report, { at, start: 6, beside: y, upright: false });
  let bottom = 0;
  const names = y + HERE + 8 + name;
  for (const stop of stops) {
    const x = at(stop.level);
    shapes.push(...mark(stop, x, y, report));
    const top = y - RADIUS - 11 - (stop.tags.length - 1) * leading(TAG);
    shapes.push(
      ...write(stop.tags, x, top, { size: TAG, ink: 'accent', anchor: 'middle', bold: true }),
    );
    const lines = fit(stop.name, column - 10, name, 4);
    const here = stop.level === stage;
    shapes.push(
      ...write(lines, x, names, {
        size: name,
        ink: here ? 'ink' : 'soft',
        anchor: 'middle',
        bold: here,
      }),
    );
    bottom = Math.max(bottom, names + (lines.length - 1) * leading(name));
  }

  const rule = bottom + 16;
  shapes.push({
    kind: 'line',
    x1: 0,
    y1: rule,
    x2: width,
    y2: rule,
    stroke: 'hair',
    strokeWidth: 1,
  });
  bottom = rule;
  for (const { level, components } of stops) {
    if (components.length === 0) continue;
    const x = at(level);
    shapes.push({
      kind: 'line',
      x1: x,
      y1: rule - 4,
      x2: x,
      y2: rule + 5,
      stroke: 'accent',
      strokeWidth: 2,
    });
    const lines = components.flatMap((each) => fit(each, column - 10, SMALL, 2));
    shapes.push(...write(lines, x, rule + 20, { size: SMALL, ink: 'soft', anchor: 'middle' }));
    bottom = Math.max(bottom, rule + 20 + (lines.length - 1) * leading(SMALL));
  }
  return { height: bottom + 8, shapes };
}

/** From the top down, the names beside. */
function downward(report: Report, width: number): Drawn {
  const { stage } = report.scorecard;
  const x = 22;
  const left = 54;
  const room = width - left - 4;
  const size = 14;
  const centers = new Map<number, number>();
  const texts: Shape[] = [];
  const stops = stopsOf(report);
  let y = 22;
  for (const stop of stops) {
    centers.set(stop.level, y);
    const here = stop.level === stage;
    const lines = fit(stop.name, room, size, 2);
    texts.push(...write(lines, left, y + 5, { size, ink: here ? 'ink' : 'soft', bold: here }));
    let next = y + 5 + (lines.length - 1) * leading(size);
    if (stop.tags.length > 0) {
      next += 17;
      texts.push(
        ...write([stop.tags.join(', ')], left, next, { size: TAG, ink: 'accent', bold: true }),
      );
    }
    const names = stop.components.join(', ');
    const ahead = names !== '' && stop.level > stage;
    const components = fit(ahead ? `Already here: ${names}` : names, room, TAG, 3);
    if (components.length > 0) {
      next += 17;
      texts.push(...write(components, left, next, { size: TAG, ink: 'soft' }));
      next += (components.length - 1) * leading(TAG);
    }
    y = Math.max(next + 30, y + 46);
  }
  const at = (level: number): number => centers.get(level) ?? 0;
  const shapes = track(report, { at, start: 2, beside: x, upright: true });
  for (const stop of stops) shapes.push(...mark(stop, x, at(stop.level), report));
  return { height: y - 12, shapes: [...shapes, ...texts] };
}

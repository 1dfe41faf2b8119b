import { subjectName } from '../../reporters/subject-words.ts';
import { LIGHT } from '../charts/palette.ts';
import { sceneOf } from '../charts/scene-of.ts';
import { svgOf } from '../charts/svg.ts';
import type { Report } from '../report.ts';

const WIDTH = 760;

/** One chart as a drawing of its own; the line where none was asked for. */
export function write(report: Report): string {
  const drawn = sceneOf(report.terms.chart ?? 'line', report, WIDTH);
  return svgOf({ ...drawn, title: `${subjectName(report.assessment)}: ${drawn.title}` }, LIGHT);
}

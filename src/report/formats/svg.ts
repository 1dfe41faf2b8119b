import { subjectName } from '../../reporters/subject-words.ts';
import { LIGHT } from '../charts/palette.ts';
import { sceneOf } from '../charts/scene-of.ts';
import { svgOf } from '../charts/svg.ts';
import type { Report } from '../report.ts';

const WIDTH = 760;

/**
 * One chart as a drawing of its own.
 *
 * @throws RangeError if the report does not say which
 */
export function write(report: Report): string {
  const { chart } = report.terms;
  if (chart === undefined) throw new RangeError('Which chart is the drawing to show?');
  const drawn = sceneOf(chart, report, WIDTH);
  return svgOf({ ...drawn, title: `${subjectName(report.assessment)}: ${drawn.title}` }, LIGHT);
}

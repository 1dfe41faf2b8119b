import type { ChartName, Report } from '../report.ts';
import { gridScene } from './grid-scene.ts';
import { lineScene } from './line-scene.ts';
import { profileScene } from './profile-scene.ts';
import type { Scene } from './scene.ts';

const SCENES: Readonly<Record<ChartName, (report: Report, width: number) => Scene>> = {
  line: lineScene,
  grid: gridScene,
  profile: profileScene,
};

/**
 * The chart of a report as shapes.
 *
 * @param width How wide it is to be, 300 or more; what does not fit beside each other stands one below the other.
 */
export function sceneOf(chart: ChartName, report: Report, width: number): Scene {
  return SCENES[chart](report, width);
}

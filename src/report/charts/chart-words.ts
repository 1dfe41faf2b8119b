import { COMPONENTS, type Level } from '../../core/continuum.ts';
import { lowest } from '../../core/placement.ts';
import type { Cell, ComponentScore, Scorecard } from '../../core/scorecard.ts';
import { clean } from '../../diagnostics/clean.ts';
import { listed } from '../../diagnostics/listed.ts';
import { stageHeadline, stageWords } from '../../reporters/stage-words.ts';
import { capital, count } from '../../reporters/words.ts';
import type { Report } from '../report.ts';

/** Below this width the parts of a chart stand below each other. */
export const NARROW = 560;

/** What the plan aims at for the whole, where that is beyond the stage; else undefined. */
export function targetAhead({ scorecard, plan }: Report): Level | undefined {
  const target = lowest(COMPONENTS.map((component) => plan.target[component]));
  return target > scorecard.stage ? target : undefined;
}

/** The former name. */

/** The same of one component. */
export function targetOf({ plan }: Report, component: ComponentScore): Level | undefined {
  const target = plan.target[component.id];
  return target > component.stage ? target : undefined;
}

export function holdsBack(
  { heldBackBy }: Scorecard,
  component: ComponentScore,
  cell: Cell,
): boolean {
  return heldBackBy.some((held) => held.component === component.id && held.stage === cell.stage);
}

/** `Not yet at stage 1`, `Stage 2`. */
export function reachedLabel(stage: Level): string {
  return stage === 0 ? 'Not yet at stage 1' : `Stage ${stage}`;
}

/** How far a component reaches: `Stage 1, up to 3 possible, target 2`; broken, if at all, at a comma. */
export function profileLabel(report: Report, component: ComponentScore): string {
  const { stage, range, reservations } = component;
  const target = targetOf(report, component);
  const labels = [reachedLabel(stage)];
  if (reservations.length > 0) labels.push(`reservation at ${listed(reservations.map(String))}`);
  if (range.high > stage) labels.push(`up to ${range.high} possible`);
  if (target !== undefined) labels.push(`target ${target}`);
  return labels.map((label) => label.replaceAll(' ', '\u00a0')).join(', ');
}

/** What a cell says under its points, a line each. */
export function cellLabels(cell: Cell, holds: boolean): string[] {
  const labels: string[] = [];
  if (cell.status === 'established') labels.push('✓ established');
  else if (cell.status === 'reservation') labels.push('~ reservation');
  else if (holds) labels.push('holds back');
  if (cell.missing > 0) labels.push(`${cell.missing} open`);
  return labels;
}

export function lineDescription(report: Report): string {
  const { continuum, scorecard } = report;
  const { stage, range, components } = scorecard;
  const target = targetAhead(report);
  const sentences = [stageHeadline(continuum, stage)];
  if (range.high > stage) sentences.push(`Open answers could take it up to stage ${range.high}`);
  if (target !== undefined) sentences.push(`The target is stage ${target}`);
  const each = components.map(({ name, stage: own }) => `${name} ${standsAt(own)}`);
  sentences.push(listed(each));
  return clean(`${sentences.join('. ')}.`);
}

const standsAt = (stage: Level): string =>
  stage === 0 ? 'is not yet at stage 1' : `stands at ${stageWords(stage)}`;

export function gridDescription({ scorecard }: Report): string {
  const sentences = scorecard.components.map((component) => {
    const cells = component.cells.map(
      (cell) => `stage ${cell.stage}, ${cellWords(cell, holdsBack(scorecard, component, cell))}`,
    );
    return `${component.name}: ${cells.join('; ')}.`;
  });
  return clean(sentences.join(' '));
}

function cellWords(cell: Cell, holds: boolean): string {
  if (cell.outOf === 0) return 'does not apply';
  const words = [`${cell.points} of ${cell.outOf} points`];
  if (cell.status !== 'short') words.push(cell.status);
  if (holds) words.push('holds the stage back');
  if (cell.missing > 0) words.push(count(cell.missing, 'open answer'));
  return words.join(', ');
}

export function profileDescription(report: Report): string {
  const sentences = report.scorecard.components.map((component) => {
    const target = targetOf(report, component);
    const more = [
      ...(component.range.high > component.stage
        ? [`open answers could take it up to stage ${component.range.high}`]
        : []),
      ...(component.reservations.length > 0
        ? [`reservation at stage ${listed(component.reservations.map(String))}`]
        : []),
      ...(target === undefined ? [] : [`its target is stage ${target}`]),
    ];
    const reaches =
      component.stage === 0 ? 'is not yet at stage 1' : `reaches stage ${component.stage}`;
    return `${[`${component.name} ${reaches}`, ...more].join('; ')}.`;
  });
  return clean(sentences.map(capital).join(' '));
}

import { COMPONENTS, type ComponentId, type Level } from '../core/continuum.ts';
import type { PlanResult } from './results.ts';

const byComponent = (levels: Readonly<Record<ComponentId, Level>>) =>
  Object.fromEntries(COMPONENTS.map((component) => [component, levels[component]]));

/** What `plan --format json` prints. Key order is part of the contract. */
export function planDocument({ file, plan }: Pick<PlanResult, 'file' | 'plan'>) {
  const { shortestRoute: route } = plan;
  return {
    schemaVersion: 1,
    file,
    stage: plan.stage,
    target: byComponent(plan.target),
    gaps: plan.gaps.map((gap) => ({
      component: gap.component,
      stage: gap.stage,
      points: gap.points,
      needed: gap.needed,
      short: gap.short,
      status: gap.status,
      practices: gap.practices,
    })),
    findOut: plan.findOut,
    actions: plan.actions.map((action) => ({
      practice: action.practice,
      component: action.component,
      stage: action.stage,
      title: action.title,
      rating: action.rating,
      raiseTo: action.raiseTo,
      effort: action.effort,
      quickWin: action.quickWin,
      first30Days: action.first30Days,
      within90Days: action.within90Days,
      measure: action.measure,
      owner: action.owner,
      why: action.why,
      sources: action.sources,
    })),
    shortestRoute: {
      raises: route.raises.map(({ practice, from, to }) => ({ practice, from, to })),
      steps: route.steps,
      effort: route.effort,
      reaches: route.reaches,
      reachesByComponent: byComponent(route.reachesByComponent),
    },
    secure: plan.secure,
  };
}

import type { Action } from '../../core/plan.ts';
import { seenOtherwise } from '../../reporters/agreed-words.ts';
import {
  actionState,
  type ComponentLine,
  componentOf,
  planWords,
} from '../../reporters/plan-words.ts';
import type { PlanResult } from '../../reporters/results.ts';
import { nothingRated } from '../../reporters/score-words.ts';
import type { Labelled, ReportAction } from '../document.ts';
import { labelled, lead, list, paragraph, plain, under } from './blocks.ts';
import { resultOf, type SectionContent } from './words.ts';

/** What to do to reach the target. */
export const plan: SectionContent = (report, labels) => {
  if (nothingRated(report.scorecard)) return [];
  const result = resultOf(report);
  const words = planWords(result);
  const texts = labels.plan;
  const actions = actionsOf(result);
  const findOut = list(words.findOut);
  const secure = list(words.secure);
  return [
    ...lead(words.headline),
    ...paragraph(texts.now(words.now), words.origin),
    ...labelled(words.components.map(component)),
    ...under(
      texts.findOut,
      findOut.length === 0 ? [] : [...paragraph(words.findOutWhy), ...findOut],
    ),
    ...under(texts.actions, actions.length === 0 ? [] : [{ kind: 'actions', actions }]),
    ...(words.routeIsPlan
      ? []
      : under(texts.route, [...paragraph(...words.route), ...list(words.raises)])),
    ...under(texts.keepUp, secure.length === 0 ? [] : [...paragraph(words.secureWhy), ...secure]),
  ];
};

function component({ name, move, lacks }: ComponentLine): Labelled {
  return { label: name, text: plain(lacks === '' ? move : `${move}, lacks ${lacks}`) };
}

/** The steps of the plan in words. */
export function actionsOf(result: PlanResult): ReportAction[] {
  return result.plan.actions.map((action, index) => reportAction(result, action, index + 1));
}

function reportAction(result: PlanResult, action: Action, number: number): ReportAction {
  const { continuum } = result;
  const { practice, title, why, first30Days, within90Days, measure, owner } = action;
  return {
    number,
    practice,
    title,
    place: componentOf(continuum, action),
    state: actionState(result, action),
    why,
    first30Days,
    within90Days,
    measure,
    typicalOwner: owner,
    remarks: seenOtherwise(result, practice),
  };
}

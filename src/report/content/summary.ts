import { type PlanWords, planWords } from '../../reporters/plan-words.ts';
import {
  nothingRated,
  openCount,
  type ScoreWords,
  scoreWords,
  titleOf,
} from '../../reporters/score-words.ts';
import { levelLabel, stageName } from '../../reporters/stage-words.ts';
import { listedUpTo } from '../../reporters/words.ts';
import type { Block, Fact, Text } from '../document.ts';
import type { Report } from '../report.ts';
import { lead, list, ordered, paragraph, titled, under } from './blocks.ts';
import type { Labels } from './labels.ts';
import { evidenceWords } from './result.ts';
import { groupWords, resultOf, type SectionContent } from './words.ts';

/** How many steps a page for a busy reader names. */
const FIRST = 3;

/** What somebody needs who reads this and nothing else. */
export const summary: SectionContent = (report, labels) => {
  const result = resultOf(report);
  const score = scoreWords(result);
  const words = planWords(result);
  return [
    ...lead(score.why),
    { kind: 'facts', items: facts(report, labels, words) },
    ...start(report, labels, words),
    ...under(labels.summary.sure, list(sure(report, score, labels))),
  ];
};

function facts(report: Report, labels: Labels, words: PlanWords): Fact[] {
  const { continuum, scorecard, plan } = report;
  const { stage } = scorecard;
  const texts = labels.facts;
  const quick = texts.quickWins(plan.actions.filter(({ quickWin }) => quickWin).length);
  return [
    stage === 0
      ? { label: texts.stage, value: texts.notYet, detail: texts.notYetDetail(scorecard.stageName) }
      : {
          label: texts.stage,
          value: texts.ofStages(stage, continuum.stages.length),
          detail: scorecard.stageName,
        },
    ...rangeFact(report, labels),
    targetFact(report, labels, words),
    ...(nothingRated(scorecard)
      ? []
      : [
          {
            label: texts.actions,
            value: String(plan.actions.length),
            ...(quick !== '' && { detail: quick }),
          },
        ]),
  ];
}

/** What the answers leave open; of a group, what other people of it might have given. */
function rangeFact({ scorecard, picture }: Report, { facts }: Labels): Fact[] {
  const interval = picture?.bootstrap.interval;
  const range = interval ?? scorecard.range;
  if (range.low === range.high) return [];
  const detail = interval ? facts.rangeOfGroup : facts.rangeDetail(openCount(scorecard));
  return [{ label: facts.range, value: levelLabel(range), detail }];
}

/** The lowest target is that of the whole; where it is reached, what is left to do belongs to single components. */
function targetFact(
  { continuum, scorecard, plan }: Report,
  labels: Labels,
  words: PlanWords,
): Fact {
  const { target, byComponent, notYet, ofStages, reached } = labels.facts;
  const value = words.target === 0 ? notYet : ofStages(words.target, continuum.stages.length);
  const name = stageName(continuum, words.target);
  if (words.target > scorecard.stage) return { label: target, value, detail: name };
  if (plan.gaps.length > 0) return { label: target, value: byComponent };
  return { label: target, value, ...(name !== '' && { detail: reached(name) }) };
}

/** What to begin with: what to find out and the first steps; where there are none, what to keep up. */
function start(report: Report, labels: Labels, words: PlanWords): Block[] {
  const { continuum, scorecard, plan } = report;
  const texts = labels.summary;
  if (nothingRated(scorecard)) {
    const rate = titled(texts.rateFirst(openCount(scorecard)), texts.rateFirstWhy);
    return under(texts.monday, ordered([rate]));
  }
  const ids = scorecard.decisive.length > 0 ? scorecard.decisive : plan.findOut;
  const open = ids.map((id) => `${id} ${titleOf(continuum, id)}`);
  const rated = plan.actions.filter(({ rating }) => rating !== null);
  const steps: Text[] = [
    ...(open.length === 0 ? [] : [titled(texts.findOut, `${listedUpTo(FIRST, open)}.`)]),
    ...rated.slice(0, FIRST).map(({ title, first30Days }) => titled(title, first30Days)),
  ];
  if (steps.length > 0) return under(texts.monday, ordered(steps));
  return under(texts.keepUp, [
    ...paragraph(`${words.headline}.`, words.secure.length > 0 ? words.secureWhy : undefined),
    ...list(words.secure.slice(0, FIRST)),
  ]);
}

function sure(report: Report, words: ScoreWords, labels: Labels): string[] {
  const group = groupWords(report);
  // A group's medians carry no evidence of their own.
  return group === undefined
    ? [...words.asides, evidenceWords(report, words, labels)]
    : [group.firmnessPlain, ...words.asides];
}

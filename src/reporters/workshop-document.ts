import type { AgendaItem, Picture } from '../workshop/picture.ts';
import { agendaReason } from './agenda-words.ts';
import type { WorkshopResult } from './results.ts';
import { scoreDocument } from './score-document.ts';

/** Six decimals: more are noise, and arithmetic may differ in the last of them from machine to machine. */
export function rounded(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

const orNull = (value: number | null): number | null => (value === null ? null : rounded(value));

function practices({ practices }: Picture) {
  return practices.map((each) => ({
    practice: each.practice,
    votes: each.votes,
    notApplicable: each.notApplicable,
    unknown: each.unknown,
    unanswered: each.unanswered,
    taken: each.taken,
    median: each.median,
    iqr: orNull(each.iqr),
    consensus: orNull(each.consensus),
    apart: each.apart.map(({ role, median }) => ({ role, median })),
  }));
}

function alpha({ alpha: { metric, units, values, ...rest } }: Picture) {
  const value = orNull(rest.value);
  return { metric, units, values, value, ...('reason' in rest && { reason: rest.reason }) };
}

function bootstrap({ bootstrap: { method, confidence, draws, seed, interval, stages } }: Picture) {
  const bounds = interval && { low: interval.low, high: interval.high };
  return { method, confidence, draws, seed, interval: bounds, stages };
}

function roleGaps({ roleGaps: { minGroup, people, components, practices } }: Picture) {
  return {
    minGroup,
    people: { managers: people.managers, frontLine: people.frontLine },
    components: components.map(({ component, managers, frontLine, gap }) => ({
      component,
      managers,
      frontLine,
      gap,
    })),
    practices: practices.map(({ practice, managers, frontLine, gap }) => ({
      practice,
      managers,
      frontLine,
      gap,
    })),
  };
}

function careless({ careless }: Picture) {
  return careless.map(({ file, response, longestRun, noVariation, missingShare }) => ({
    file,
    response,
    ...(longestRun && { longestRun: { rating: longestRun.rating, length: longestRun.length } }),
    ...(noVariation !== undefined && { noVariation }),
    ...(missingShare !== undefined && { missingShare: rounded(missingShare) }),
  }));
}

function agendaItem({ continuum, picture }: WorkshopResult, item: AgendaItem) {
  const { practice, disagreement, leverage, priority, outcomes, notApplicable } = item;
  return {
    practice,
    disagreement: rounded(disagreement),
    leverage,
    priority: rounded(priority),
    outcomes: outcomes.map(({ rating, stage }) => ({ rating, stage })),
    ...(notApplicable !== undefined && { notApplicable }),
    reason: agendaReason(continuum, picture, item),
  };
}

/** What `workshop --format json` prints. Key order is part of the contract. */
export function workshopDocument(result: WorkshopResult) {
  const { picture, leftOut } = result;
  const { continuum, dates } = picture;
  const {
    schemaVersion,
    file: _,
    ...scorecard
  } = scoreDocument({ file: '', scorecard: picture.scorecard });
  return {
    schemaVersion,
    continuum: { id: continuum.id, version: continuum.version },
    subject: scorecard.subject,
    dates: { from: dates.from, to: dates.to },
    people: picture.people,
    roles: picture.roles.map(({ role, people }) => ({ role, people })),
    practices: practices(picture),
    scorecard,
    ownStages: picture.ownStages,
    bootstrap: bootstrap(picture),
    alpha: alpha(picture),
    roleGaps: roleGaps(picture),
    careless: careless(picture),
    agenda: picture.agenda.map((item) => agendaItem(result, item)),
    leftOut,
  };
}

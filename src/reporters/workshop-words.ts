import type { Level, PracticeId } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import type {
  AgendaItem,
  Alpha,
  Bootstrap,
  ByStage,
  CarelessSigns,
  GroupRole,
  Picture,
  PracticePicture,
  RoleCount,
} from '../workshop/picture.ts';
import { agendaReason, apartPhrases } from './agenda-words.ts';
import { fewWords } from './few-words.ts';
import type { WorkshopResult } from './results.ts';
import { scoreWords, titleOf } from './score-words.ts';
import { count, grouped, listedUpTo } from './words.ts';

/** A group's picture in sentences; the screen and the Markdown page arrange the same ones. */
export interface WorkshopWords {
  /** One day, or the first and the last. */
  readonly date: string;
  readonly people: string;
  /** The same without roles that have fewer people than the smallest group of which anything is said. */
  readonly peopleHandedOn: string;
  /** A warning where the counts show what each person said. */
  readonly few: readonly string[];
  readonly headline: string;
  /** What missing answers leave open, and how many practices do not apply. */
  readonly asides: readonly string[];
  /** How firm the stage is. */
  readonly firmness: string;
  /** The same without figures. */
  readonly firmnessPlain: string;
  /** Why it is this stage and not the next. */
  readonly why: string;
  /** How many people's own answers come out at each stage, from the lowest that occurs to the highest. */
  readonly ownStages: readonly (readonly [stage: string, people: number])[];
  readonly agreement: readonly string[];
  readonly agenda: AgendaWords;
  /** Roles that stand apart on practices further down the agenda. */
  readonly apart: readonly string[];
  readonly gaps: GapWords;
  readonly method: string;
}

export interface AgendaWords {
  readonly first: readonly {
    readonly practice: PracticeId;
    readonly title: string;
    readonly said: PracticePicture | undefined;
    readonly reason: string;
  }[];
  /** What is to be said of all the others. */
  readonly rest: readonly string[];
}

export interface GapWords {
  readonly sentences: readonly string[];
  /** Empty where the groups are too small. */
  readonly components: readonly (readonly [
    name: string,
    managers: string,
    frontLine: string,
    gap: string,
  ])[];
  /** The practices with the widest gaps. */
  readonly practices: readonly (readonly [gap: string, text: string])[];
}

/** Practices that fit into the first hour. */
const FIRST = 8;

const ROLE_COUNTS: Readonly<Record<GroupRole, (people: number) => string>> = {
  leader: (n) => count(n, 'leader'),
  manager: (n) => count(n, 'manager'),
  'front-line': (n) => `${n} at the front line`,
  support: (n) => `${n} in support`,
  partner: (n) => count(n, 'partner'),
  other: (n) => `${n} in other roles`,
  unstated: (n) => `${n} who ${n === 1 ? 'names' : 'name'} no role`,
};

/** `12 people`, `1 person`. */
const peopleWords = (n: number): string => count(n, 'person', 'people');

/** `12 people: 4 managers, 5 at the front line, 3 others.` */
function whoWords(people: number, roles: readonly RoleCount[]): string {
  const rest = roles.reduce((left, one) => left - one.people, people);
  const counts = [
    ...roles.map((one) => ROLE_COUNTS[one.role](one.people)),
    ...(rest > 0 ? [count(rest, 'other')] : []),
  ];
  return `${peopleWords(people)}${roles.length === 0 ? '' : `: ${counts.join(', ')}`}.`;
}

/** The roles of which something may be said; the others count as other roles where they are enough together. */
function largeRoles({ people, roles, roleGaps: { minGroup } }: Picture): RoleCount[] {
  const large = roles.filter((one) => one.people >= minGroup && one.role !== 'other');
  const rest = large.reduce((left, one) => left - one.people, people);
  return large.length > 0 && rest >= minGroup ? [...large, { role: 'other', people: rest }] : large;
}

export const CONSENSUS_LEGEND =
  'Consensus: 1 where all say the same, 0 where half stand at each end.';

/** How to read the figures of a practice. */
export const LEGEND = `IQR: how far apart the middle half of the ratings lies. ${CONSENSUS_LEGEND}`;

/** How many gave no rating, for whatever reason. */
export function unrated({ notApplicable, unknown, unanswered }: PracticePicture): number {
  return notApplicable + unknown + unanswered;
}

/** Two decimals: more would claim more than a dozen people can tell. */
export function decimals(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** A figure that may be undefined. */
export const figure = (value: number | null): string =>
  value === null ? '-' : String(Number(value.toFixed(2)));

const named = ({ continuum }: WorkshopResult, practice: PracticeId): string =>
  `${titleOf(continuum, practice)} (${practice})`;

const ONE_PERSON = 'These are the answers of one person.';

function firmnessPlain({ interval }: Bootstrap): string {
  if (interval === null) return ONE_PERSON;
  return `Other people of the same unit would probably have come out ${span(interval)}.`;
}

function firmness({ interval, confidence, draws }: Bootstrap, people: number): string {
  if (interval === null) return ONE_PERSON;
  const share = Math.round(confidence * 100);
  return (
    `This is what the medians of ${people} people give. Of ${grouped(draws)} groups drawn at ` +
    `random from them, at least ${share} in 100 come out ${span(interval)}.`
  );
}

/** `at stage 2`, `not yet at stage 1, or at stage 1`, `anywhere from stage 1 to stage 3`. */
function span({ low, high }: NonNullable<Bootstrap['interval']>): string {
  const words = (level: Level) => (level === 0 ? 'not yet at stage 1' : `stage ${level}`);
  if (high - low > 1) return `anywhere from ${words(low)} to ${words(high)}`;
  if (low === 0) return high === 0 ? words(low) : `${words(low)}, or at ${words(high)}`;
  return low === high ? `at ${words(low)}` : `at ${words(low)} or ${high}`;
}

function ownStages(stages: ByStage): [string, number][] {
  const first = stages.findIndex((people) => people > 0);
  const last = stages.findLastIndex((people) => people > 0);
  return [...stages.entries()]
    .slice(first, last + 1)
    .map(([stage, people]) => [stage === 0 ? 'Not yet stage 1' : `Stage ${stage}`, people]);
}

const NO_ALPHA: Readonly<Record<'too-few' | 'no-variation', string>> = {
  'too-few': 'No practice was rated by two people, so there is no agreement to measure.',
  'no-variation':
    'Every rating is the same, so nothing tells agreement from chance: there is no figure for it.',
};

/** Where agreement lies, without a verdict: no border makes it good or bad. Up to, not including, the figure. */
const PLACES: readonly (readonly [below: number, words: string])[] = [
  [0, 'less than chance would give'],
  [0.2, 'hardly more than chance would give'],
  [0.4, 'nearer to chance than to full agreement'],
  [0.6, 'about half way from chance to full agreement'],
  [0.8, 'nearer to full agreement than to chance'],
  [1, 'close to full agreement'],
];

function agreement({ alpha, practices }: Picture): string[] {
  const unanimous = practices.filter(({ consensus }) => consensus === 1).length;
  const shared =
    unanimous === 0
      ? 'On no practice does everybody give the same rating.'
      : `On ${unanimous} of ${practices.length} practices, everybody who rates gives the same rating.`;
  return [alphaWords(alpha), ...(alpha.value === null ? [] : [shared])];
}

function alphaWords(alpha: Alpha): string {
  if (alpha.value === null) return NO_ALPHA[alpha.reason];
  const { value } = alpha;
  const place = PLACES.find(([below]) => value < below)?.[1] ?? 'full agreement';
  return `Agreement over all practices: ${decimals(value)}, ${place}. 1 is full agreement, 0 is what chance would give.`;
}

function agenda(result: WorkshopResult): AgendaWords {
  const { continuum, picture } = result;
  const matters = picture.agenda.filter(({ priority }) => priority > 0);
  const first = matters.slice(0, FIRST);
  const later = matters.slice(FIRST).map(({ practice }) => practice);
  const idle = picture.agenda.length - matters.length;
  return {
    first: first.map((item: AgendaItem) => ({
      practice: item.practice,
      title: named(result, item.practice),
      said: picture.practices.find(({ practice }) => practice === item.practice),
      reason: agendaReason(continuum, picture, item),
    })),
    rest: [
      ...(later.length === 0
        ? []
        : [`Then, if there is time, in this order: ${listedUpTo(FIRST * 2, later)}.`]),
      ...idleWords(idle, first.length),
    ],
  };
}

function idleWords(idle: number, first: number): string[] {
  const why = 'no rating that anybody gave there would move a stage.';
  if (idle === 0) return [];
  if (first === 0) return [`Nothing has to be settled first: ${why.replace(' there', '')}`];
  return [`${idle === 1 ? 'The last practice' : `The other ${idle} practices`} can wait: ${why}`];
}

const farthest = ({ apart, median: groups }: PracticePicture): number =>
  Math.max(...apart.map(({ median }) => Math.abs(median - (groups ?? median))));

/** Furthest apart first. What the agenda says is not said again, and a long list is cut: every row of the CSV has its own. */
function apart(result: WorkshopResult, { first }: AgendaWords): string[] {
  const said = new Set(first.map(({ practice }) => practice));
  const apart = result.picture.practices
    .filter((each) => each.apart.length > 0 && !said.has(each.practice))
    .sort((a, b) => farthest(b) - farthest(a));
  const lines = apart.map((each) => {
    return `${named(result, each.practice)}: ${apartPhrases(each).join('; ')}.`;
  });
  const more = lines.length - FIRST;
  return more > 1 ? [...lines.slice(0, FIRST), `And ${more} more.`] : lines;
}

const gapLabel = (gap: number): string => (gap > 0 ? `+${gap}` : String(gap));

function gaps(result: WorkshopResult): GapWords {
  const { continuum, picture } = result;
  const { minGroup, people, components, practices } = picture.roleGaps;
  if (people.managers < minGroup || people.frontLine < minGroup) {
    const words = `Not shown: that takes at least ${ROLE_COUNTS.manager(minGroup)} and ${ROLE_COUNTS['front-line'](minGroup)}, as nothing is said of a smaller group (--min-group).`;
    return { sentences: [words], components: [], practices: [] };
  }
  const hidden = practices.filter(({ gap }) => gap === null).length;
  const wide = practices
    .filter((one): one is typeof one & { gap: number } => (one.gap ?? 0) !== 0)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return {
    sentences: [
      `${ROLE_COUNTS.manager(people.managers)} and ${ROLE_COUNTS['front-line'](people.frontLine)}. The gap is the median of the managers minus that of the front line.`,
      ...(wide.length === 0 ? ['On no single practice do the two medians differ.'] : []),
      ...(hidden === 0
        ? []
        : [
            `Nothing is said of ${count(hidden, 'practice')} that fewer than ${minGroup} of either group rated.`,
          ]),
      ...(wide.length > FIRST ? [`Below are the ${FIRST} widest gaps of ${wide.length}.`] : []),
    ],
    components: components.map((one) => {
      const name = continuum.components.find(({ id }) => id === one.component)?.name ?? '';
      return [
        name,
        figure(one.managers),
        figure(one.frontLine),
        one.gap === null ? '-' : gapLabel(one.gap),
      ];
    }),
    practices: wide
      .slice(0, FIRST)
      .map(({ practice, gap, managers, frontLine }) => [
        gapLabel(gap),
        `${named(result, practice)}: managers ${managers}, front line ${frontLine}`,
      ]),
  };
}

/** The signs of one response: `4 given 14 times in a row, 40% without a rating`. */
export function signWords({ longestRun, noVariation, missingShare }: CarelessSigns): string {
  return [
    ...(noVariation === undefined ? [] : [`every rating is ${noVariation}`]),
    ...(longestRun === undefined
      ? []
      : [`${longestRun.rating} given ${longestRun.length} times in a row`]),
    ...(missingShare === undefined ? [] : [`${Math.round(missingShare * 100)}% without a rating`]),
  ].join(', ');
}

function method({ alpha, bootstrap }: Picture): string {
  const draws = grouped(bootstrap.draws);
  const units = `${count(alpha.units, 'practice')} and ${count(alpha.values, 'rating')}`;
  return (
    `Median: the lower of the two middles. Agreement: Krippendorff's alpha, ${alpha.metric}, over ${units}. ` +
    `Interval: bootstrap of people, ${bootstrap.method}, ${draws} draws, seed ${bootstrap.seed}.`
  );
}

export function workshopWords(result: WorkshopResult): WorkshopWords {
  const { continuum, picture } = result;
  const { dates, people, roles, medians, scorecard } = picture;
  const score = scoreWords({ file: '', continuum, assessment: medians, scorecard, explain: false });
  const words = agenda(result);
  return {
    date: clean(dates.from === dates.to ? dates.from : `${dates.from} to ${dates.to}`),
    people: whoWords(people, roles),
    peopleHandedOn: whoWords(people, largeRoles(picture)),
    few: fewWords(picture),
    headline: score.headline,
    asides: score.asides,
    firmness: firmness(picture.bootstrap, people),
    firmnessPlain: firmnessPlain(picture.bootstrap),
    why: score.why,
    ownStages: ownStages(picture.ownStages),
    agreement: agreement(picture),
    agenda: words,
    apart: apart(result, words),
    gaps: gaps(result),
    method: method(picture),
  };
}

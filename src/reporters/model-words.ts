import type {
  Continuum,
  Practice,
  PracticeId,
  SeedItem,
  SourceDocument,
} from '../core/continuum.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { EFFORT_WORDS } from './plan-words.ts';
import { capital, count } from './words.ts';

export type Labelled = readonly (readonly [label: string, text: string])[];

export function practiceOf(continuum: Continuum, id: PracticeId): Practice {
  const practice = continuum.practices.find((each) => each.id === id);
  if (!practice) throw new RangeError(`The continuum has no practice ${id}`);
  return practice;
}

export function componentName(continuum: Continuum, id: string): string {
  return continuum.components.find((each) => each.id === id)?.name ?? id;
}

/** `Moira Clark, Susan Baker. Butterworth-Heinemann, 2004`, as far as the document states it. */
export function documentOrigin({ authors, publisher, date }: SourceDocument): string {
  const imprint = [publisher, date].filter((part) => part !== undefined).join(', ');
  return [authors?.join(', ') ?? 'Author not stated', imprint].filter((part) => part).join('. ');
}

export function practiceFacts(practice: Practice): Labelled {
  const { owner, effort, measure, first30Days, within90Days, notApplicableWhen } = practice;
  return [
    ['Why it matters', practice.why],
    ['First 30 days', first30Days],
    ['Within 90 days', within90Days],
    ['Measure to watch', measure],
    ['Effort', `${capital(EFFORT_WORDS[effort])}: ${EFFORT_MEANINGS[effort]}`],
    ['Typical owner', owner],
    [
      'Not applicable',
      notApplicableWhen === undefined
        ? 'Never: this practice always applies.'
        : `Only when ${inSentence(notApplicableWhen)}`.replace(/([^.])$/, '$1.'),
    ],
  ];
}

const EFFORT_MEANINGS = {
  S: 'one team, no new money.',
  M: 'several teams or a modest budget.',
  L: 'systems, contracts or standing team time.',
} as const;

export function scaleWords(continuum: Continuum): string {
  return `${continuum.scale
    .map(({ rating, label, occasions }) => `${rating} ${label} (${occasions})`)
    .join(', ')}.`;
}

export interface SourceSummary {
  readonly document: SourceDocument;
  readonly items: readonly SeedItem[];
}

export function sourceSummaries(continuum: Continuum): SourceSummary[] {
  return continuum.sources.map((document) => ({
    document,
    items: continuum.seedItems.filter((item) => item.source === document.id),
  }));
}

export function strengthCount(items: readonly SeedItem[], strength: SeedItem['strength']): number {
  return items.filter((item) => item.strength === strength).length;
}

/** How much of the documents the practices carry. */
export function coverageWords(continuum: Continuum): string {
  const { seedItems, sources } = continuum;
  const carried = seedItems.filter((item) => item.practices.length > 0).length;
  const rest = seedItems.length - carried;
  const whole =
    rest > 0
      ? ` ${rest === 1 ? 'The other one is' : `The other ${rest} are`} carried by the instrument as a whole.`
      : '';
  return (
    `${count(seedItems.length, 'idea')} from ${count(sources.length, 'document')}. ` +
    `${carried} of them are carried by practices.${whole}`
  );
}

export function itemPractices(item: SeedItem): string {
  return item.practices.length > 0 ? item.practices.join(', ') : 'the instrument as a whole';
}

import { LARGEST_TEXT } from '../../src/yaml/limits.ts';
import type { Corpus } from './corpus.ts';
import { FAMILIES, HEAD } from './families.ts';
import { Random } from './random.ts';
import { CONTROLS, NAMES, SCRAPS } from './scraps.ts';

export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same file in a baseline; absent where none is asked for. */
  readonly before?: string;
}

type Make = (random: Random, corpus: Corpus) => string;

/** How files come about, and how often. */
const WAYS: readonly (readonly [share: number, make: Make])[] = [
  [50, (random, { assessments }) => changed(random.pick(assessments), random)],
  [8, spliced],
  [6, (random, { yaml }) => changed(random.pick(yaml), random)],
  [6, (random, { yaml }) => `${HEAD}ratings:\n${indented(random.pick(yaml), random)}`],
  [14, (random) => `${random.chance(0.5) ? `${HEAD}ratings:\n` : ''}${grown(random)}`],
  [14, withTexts],
  [1, (random) => scraps(random, random.small(400))],
  [1, large],
];

/** One file; the same for the same seed and number. */
export function makeFile(corpus: Corpus, seed: number, number: number): FuzzFile {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  const make = BAG[random.below(BAG.length)] ?? spliced;
  const text = make(random, corpus);
  const bytes = new TextEncoder().encode(text);
  return {
    name: random.pick(NAMES),
    bytes: random.chance(0.06) ? damaged(bytes, random) : bytes,
    ...(random.chance(0.5) && { before: random.pick(corpus.assessments) }),
  };
}

const BAG = WAYS.flatMap(([share, make]) => Array<Make>(share).fill(make));

const CHANGES: readonly [Change, ...Change[]] = [
  (text, at, random) => text.slice(0, at) + scrap(random) + text.slice(at),
  (text, at, random) => text.slice(0, at) + scrap(random) + text.slice(at + random.small(20)),
  (text, at, random) => text.slice(0, at) + text.slice(at + random.small(80)),
  (text, at) => text.slice(0, at),
  (text, at, random) => text.slice(0, at) + scraps(random, 5) + text.slice(at),
  // Lines doubled, taken out, moved, or indented anew.
  (text, at, random) => onLines(text, at, (line) => `${line}${line.repeat(random.small(60))}`),
  (text, at) => onLines(text, at, () => ''),
  (text, at, random) => onLines(text, at, (line) => ' '.repeat(random.below(9)) + line.trimStart()),
  (text, at, random) => onLines(text, at, (line) => line.replace(/:.*/, `: ${scrap(random)}`)),
  (text, at, random) => onLines(text, at, (line) => line.replace(/\w+:/, `${scrap(random)}:`)),
];
type Change = (text: string, at: number, random: Random) => string;

function changed(text: string, random: Random): string {
  let result = text;
  for (let left = random.small(7); left > 0; left -= 1) {
    result = random.pick(CHANGES)(result, random.below(result.length + 1), random);
  }
  return result;
}

function onLines(text: string, at: number, change: (line: string) => string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next + 1;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function spliced(random: Random, { assessments, yaml }: Corpus): string {
  const one = random.pick(assessments);
  const other = random.pick(random.chance(0.5) ? assessments : yaml);
  return one.slice(0, random.below(one.length)) + other.slice(random.below(other.length));
}

function indented(text: string, random: Random): string {
  return text.replaceAll(/^/gm, ' '.repeat(random.below(5)));
}

function scrap(random: Random): string {
  return random.pick(random.chance(0.02) ? CONTROLS : SCRAPS);
}

function scraps(random: Random, count: number): string {
  return random.list(count, () => scrap(random)).join('');
}

const WORDS = [
  'CF1a',
  'rating',
  'note',
  'evidence',
  'what',
  'x',
  '4',
  'unknown',
  'a b',
  '"q"',
  "'s'",
] as const;

/** YAML as a grammar would have it, with a slip now and then. */
function grown(random: Random, indent = 2, depth = 0): string {
  const slip = () => (random.chance(0.03) ? scrap(random) : '');
  const gap = ' '.repeat(indent);
  const list = random.chance(0.3);
  return random
    .list(1 + random.small(6), () => {
      const lead = list ? '-' : `${random.pick(WORDS)}:`;
      const deeper = depth < 6 && random.chance(0.4);
      const rest = deeper
        ? `\n${grown(random, indent + 1 + random.below(3), depth + 1)}`
        : ` ${value(random)}${slip()}\n`;
      return `${gap}${slip()}${lead}${rest}`;
    })
    .join('');
}

function value(random: Random, depth = 0): string {
  switch (random.below(depth > 5 ? 2 : 6)) {
    case 0:
      return random.pick(WORDS);
    case 1:
      return scrap(random).trim();
    case 2:
      return JSON.stringify(scraps(random, 3));
    case 3:
      return `[${random.list(random.small(5), () => value(random, depth + 1)).join(', ')}]`;
    case 4:
      return `{ ${random.list(random.small(5), () => `${random.pick(WORDS)}: ${value(random, depth + 1)}`).join(', ')} }`;
    default:
      return `|\n${' '.repeat(6)}${scraps(random, 2).replaceAll('\n', ' ')}`;
  }
}

const RATINGS = ['1', '2', '3', '4', '5', '5', '4', 'unknown', ''] as const;
const PRACTICES = [...'12345'].flatMap((stage) =>
  ['CF', 'ME', 'EN'].flatMap((component) => ['a', 'b'].map((letter) => component + stage + letter)),
);

/** A sound assessment whose texts are not what anybody hopes for. */
function withTexts(random: Random): string {
  const text = () => JSON.stringify(`x${scraps(random, random.small(4))}`);
  const answers = PRACTICES.filter(() => random.chance(0.8)).map((id) => {
    const rating = random.pick(RATINGS);
    if (random.chance(0.7)) return `  ${id}: ${rating}\n`;
    const evidence = `evidence: [{ what: ${text()}, where: ${text()}, date: 2026-0${1 + random.below(9)}-11 }]`;
    return `  ${id}: { rating: ${rating}, note: ${text()}, ${evidence}, waiver: { reason: ${text()}, until: 2026-12-31 } }\n`;
  });
  return `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.${random.chance(0.1) ? 2 : 0}.0
subject: { organization: ${text()}, unit: ${text()}, focus: department }
date: 2026-03-${10 + random.below(19)}
respondent: { role: manager, name: ${text()} }
targets: ${random.pick(['stay', '3', '{ measurement: 4 }'])}
ratings:
${answers.join('')}`;
}

function large(random: Random): string {
  const family = FAMILIES[random.below(FAMILIES.length)];
  return family?.make(500 + random.small(random.chance(0.1) ? LARGEST_TEXT : 20_000)) ?? '';
}

/** Bytes turned, cut off or put in. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.1))
    return Uint8Array.from(random.list(random.small(3000), () => random.below(256)));
  if (random.chance(0.1))
    return Uint8Array.from(Buffer.from(new TextDecoder().decode(bytes), 'utf16le'));
  const result = Uint8Array.from(
    random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length)) : bytes,
  );
  for (let left = random.small(8); left > 0; left -= 1) {
    result[random.below(result.length)] = random.below(256);
  }
  return result;
}

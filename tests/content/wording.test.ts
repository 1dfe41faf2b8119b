import { describe, expect, test } from 'vitest';
import { COMPONENTS, STAGES } from '../../src/core/continuum.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const continuum = builtinContinuum();
const words = (text: string) => text.split(/\s+/);

describe.each(continuum.practices)('$id $title', ({ statement, title, evidence }) => {
  test('the statement is one sentence of at most seventeen words', () => {
    expect(words(statement).length).toBeLessThanOrEqual(17);
    expect(statement).toMatch(/^[A-Z][^.;:?]*\.$/);
  });

  test('the statement is positive and asks one thing', () => {
    expect(statement).not.toMatch(/\b(?:and|not|no|never|nobody|nothing|none|cannot)\b|n't/i);
  });

  test('the title has at most six words', () => {
    expect(words(title).length).toBeLessThanOrEqual(6);
  });

  test('says what evidence to look for', () => {
    expect(evidence.length).toBeGreaterThanOrEqual(2);
  });
});

test('no two practices share a title or a statement', () => {
  const { practices } = continuum;
  expect(new Set(practices.map((practice) => practice.title)).size).toBe(practices.length);
  expect(new Set(practices.map((practice) => practice.statement)).size).toBe(practices.length);
});

test('five stages, three components, two practices a cell', () => {
  expect(continuum.practices.map((practice) => practice.id)).toEqual(
    STAGES.flatMap((stage) =>
      ['CF', 'ME', 'EN'].flatMap((code) => [`${code}${stage}a`, `${code}${stage}b`]),
    ),
  );
  expect(continuum.components.map((component) => component.id)).toEqual(COMPONENTS);
  expect(continuum.stages.map((stage) => stage.name)).toEqual([
    'Minimize Hassles',
    'Manage Discontent',
    'Link Employees with Customers',
    'Promote Community',
    'Build a Customer-Focused Culture',
  ]);
});

test('four practices may not apply, and say when', () => {
  const optional = continuum.practices.filter((practice) => practice.notApplicableWhen);
  expect(optional.map((practice) => practice.id)).toEqual(['CF3b', 'ME4a', 'EN4b', 'CF5b']);
});

test('the rule and the scale are those of the published description', () => {
  expect(continuum.rule).toEqual({
    established: 4,
    reservation: { points: 7, per: 2, floor: 3 },
    reservationsAllowed: 1,
  });
  expect(continuum.scale.map(({ rating, label }) => `${rating} ${label}`)).toEqual([
    '1 almost never',
    '2 occasionally',
    '3 sometimes',
    '4 often',
    '5 almost always',
  ]);
});

/** British spellings, and words that an American reader would stumble over. */
const BRITISH = new RegExp(
  [
    String.raw`\b\w*isations?\b`,
    String.raw`\b(?:apolog|author|categor|custom|emphas|final|general|maxim|minim|optim|organ|penal|prior|real|recogn|special|standard|summar|util)is(?:e|es|ed|ers?|ing)\b`,
    String.raw`\banaly(?:se|sed|sing)\b`,
    String.raw`\b(?:behaviour|colour|councillor|favour|honour|labour|neighbour)\w*`,
    String.raw`\b(?:centre|cheque|defence|enrol|fulfil|grey|instil|licence|programme|storey|tyre)s?\b`,
    String.raw`\b(?:ageing|barrelled|cancelled|labelled|modelled|travelled|commonest|fortnight|whilst)\b`,
    String.raw`\bagree an?\b`,
  ].join('|'),
  'gi',
);

const TEXTS = [
  ...shippedNames('continuum/', '.yaml').map((name) => `continuum/${name}`),
  ...shippedNames('continuum/schema/', '.json').map((name) => `continuum/schema/${name}`),
  ...['examples/', 'examples/workshop/', 'examples/workshop/responses/'].flatMap((folder) =>
    shippedNames(folder, '.yaml').map((name) => folder + name),
  ),
];

test.each(TEXTS)('%s is in American spelling', (path) => {
  expect(shippedText(path).match(BRITISH) ?? []).toEqual([]);
});

test('the search for British spelling finds some', () => {
  const sample =
    'organisation, recognised, analyse, behaviours, neighbouring, double-barrelled, licence';
  expect(sample.match(BRITISH)).toHaveLength(7);
});

test.each(TEXTS)('%s has no exclamation mark and no tab', (path) => {
  const text = shippedText(path).replace(/\$schema|"!/g, '');
  expect(text).not.toMatch(/[!\t]/);
});

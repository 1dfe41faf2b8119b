import { describe, expect, it } from 'vitest';
import { RatingReader } from '../../src/intake/ratings.ts';
import { continuum, practice } from './support.ts';

const reader = new RatingReader(continuum);
const read = (text: string, id = 'CF1a') => reader.read(text, practice(id));

describe('a rating', () => {
  it.each([
    ['1', 1],
    ['5', 5],
    [' 4 ', 4],
    ['4.0', 4],
    ['4,0', 4],
    ['\uff14', 4],
    ['4 - Often', 4],
    ['4 \u2013 Often', 4],
    ['4 (often)', 4],
    ['4: often', 4],
    ['4. Often', 4],
    ['4 = often', 4],
    ['4 often', 4],
    ['Often (4)', 4],
    ['Often', 4],
    ['OFTEN.', 4],
    ['often (70-89%)', 4],
    ['often (70 \u2013 89 %)', 4],
    ['4 - Often (70-89% of occasions)', 4],
    ['70-89%', 4],
    ['Almost\u00a0never', 1],
    ['1 almost never', 1],
    ['under 10%', 1],
    ['Occasionally', 2],
    ['10-39%', 2],
    ['sometimes', 3],
    ['almost  always (90% or more)', 5],
    ['<b>Often</b>', 4],
    ['A1', 1],
    ['A4', 4],
    ['AO04', 4],
    ['AO5', 5],
  ])('%j: %i', (text, rating) => {
    expect(read(text)).toEqual({ state: 'rated', rating });
  });

  it.each(
    continuum.scale.map(({ rating, label, occasions }) => [rating, label, occasions] as const),
  )('%i in the words of the scale', (rating, label, occasions) => {
    for (const text of [label, occasions, `${label} (${occasions})`, `${rating} ${label}`]) {
      expect(read(text)).toEqual({ state: 'rated', rating });
    }
  });

  it('goes by the words of another continuum', () => {
    const labels = ['nie', 'selten', 'manchmal', 'h\u00e4ufig', 'immer'];
    const own = new RatingReader({
      ...continuum,
      scale: continuum.scale.map((point, index) => ({ ...point, label: labels[index] ?? '' })),
    });
    expect(own.read('H\u00e4ufig', practice('CF1a'))).toEqual({ state: 'rated', rating: 4 });
    expect(own.read('Ha\u0308ufig', practice('CF1a'))).toEqual({ state: 'rated', rating: 4 });
    expect(own.read('often', practice('CF1a'))).toMatchObject({ state: 'unreadable' });
  });
});

describe('no rating', () => {
  it.each(['', ' ', '\u00a0', '\u200b', '\n'])('%j is unanswered', (text) => {
    expect(read(text)).toEqual({ state: 'unanswered' });
  });

  it.each([
    "Don't know",
    'Don\u2019t know',
    'dont know',
    'Not sure',
    "I don't know",
    'unknown',
    'DK',
  ])('%j is not known', (text) => {
    expect(read(text)).toEqual({ state: 'unknown' });
  });

  it.each([
    'N/A',
    'n.a.',
    'NA',
    'not applicable',
    'Does not apply',
    "doesn't apply",
    'not-applicable',
  ])('%j does not apply, where that can be', (text) => {
    expect(read(text, 'EN4b')).toEqual({ state: 'not-applicable' });
    expect(read(text, 'CF1a')).toEqual({
      state: 'unreadable',
      message: expect.stringContaining('CF1a always applies'),
    });
  });

  it.each([
    '0',
    '6',
    '-4',
    '+4',
    '4.5',
    '45',
    '4 5',
    '4 - Sometimes',
    '4 - Agree',
    '4 of 5',
    '4/5',
    '4%',
    'Strongly agree',
    'yes',
    'A6',
    'A0',
    'AO06',
    '?',
    '=4',
    '1 (0-39%)',
  ])('%j cannot be read', (text) => {
    expect(read(text)).toEqual({
      state: 'unreadable',
      message: expect.stringMatching(/^This is no rating\./),
    });
  });

  it('says what was probably meant', () => {
    expect(read('oftn')).toMatchObject({ message: expect.stringContaining('Did you mean often?') });
  });
});

import { describe, expect, test } from 'vitest';
import { asideWords, whyWords } from '../../../src/cli/facilitate/look-words.ts';
import { pictureOf } from '../../../src/workshop/picture-of.ts';
import { continuum, group, of } from '../../workshop/support.ts';

const TERMS = { minGroup: 4, seed: 1, draws: 10 };
const picture = (table: Readonly<Record<string, string>>, rest = '4444', roles = '') =>
  pictureOf(continuum, group(table, { rest, roles }), TERMS);

describe('why a practice is talked about', () => {
  test.each([
    { says: { CF1a: '1444' }, why: 'Views differ. What you agree on can change the stage.' },
    {
      says: { CF1a: '3444', CF2a: '3444' },
      why: 'Views differ a little. Together with others, it can change the stage.',
    },
    { says: { CF1a: '1155' }, why: 'Views are far apart. What you agree on can change the stage.' },
    {
      // Measurement is at stage 1 anyway, so the overall stage is, too.
      says: { CF1a: '4444', ME2a: '1111', CF2a: '1444' },
      practice: 'CF2a',
      why: 'Views differ. What you agree on can change name of customer-focus, but not the overall stage.',
    },
    { says: { CF1a: '4455' }, why: 'Views differ a little. As things are, it changes no stage.' },
    {
      // Stage 1 lacks more than one practice can give, so that neither alone moves anything.
      says: { CF1a: '1112', CF1b: '1111' },
      why: 'Views differ a little. It is one of those that hold name of customer-focus back.',
    },
    { says: { CF1a: '4444' }, why: 'All who rated it say the same.' },
    { says: { CF1a: '4???' }, why: 'One person alone has rated it.' },
    { says: { CF1a: '????' }, why: 'Nobody has rated it.' },
  ])('$says: $why', ({ says, practice = 'CF1a', why }) => {
    const { agenda, practices } = picture(says);
    expect(whyWords(continuum, of(agenda, practice), of(practices, practice))).toBe(why);
  });

  test('gives no vote away', () => {
    for (const { agenda, practices } of [picture({ CF1a: '1444' }), picture({ CF1a: '1155' })]) {
      for (const item of agenda) {
        const why = whyWords(continuum, item, of(practices, item.practice));
        expect(why).not.toMatch(/[1-5]|median|low|high/);
      }
    }
  });
});

describe('what the votes say', () => {
  const asides = (says: Readonly<Record<string, string>>, rest = '4444', roles = '') => {
    const whole = picture(says, rest, roles);
    return asideWords(of(whole.practices, 'CF1a'));
  };

  test.each([
    { says: { CF1a: '4444' }, asides: ['The median is 4.'] },
    { says: { CF1a: '44??' }, asides: ['The median is 4. 2 did not know.'] },
    {
      says: { CF1a: '4?..' },
      asides: ['The median is 4. 1 did not know and 2 gave no answer.'],
    },
    { says: { CF1a: '1444' }, asides: ['The median is 4.'] },
  ])('$says', ({ says, asides: sentences }) => {
    expect(asides(says)).toEqual(sentences);
  });

  test('nobody rated it', () => {
    expect(asides({ CF1a: '????' })[0]).toBe('Nobody has rated it. 4 did not know.');
  });

  test('a role that stands apart is named, a person never is', () => {
    const sentences = asides({ CF1a: '55552222' }, '44444444', 'mmmmffff');
    expect(sentences).toContain('Managers say 5, the group 2.');
    expect(asides({ CF1a: '5552222' }, '4444444', 'mmmffff').join(' ')).not.toContain('managers');
  });
});

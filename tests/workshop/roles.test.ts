import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apartOf } from '../../src/workshop/apart.ts';
import { personOf } from '../../src/workshop/people.ts';
import { roleGapsOf } from '../../src/workshop/role-gaps.ts';
import { anyResponses, continuum, group, of } from './support.ts';

const people = (table: Readonly<Record<string, string>>, rest: string, roles: string) =>
  group(table, { rest, roles }).map((response) => personOf(continuum, response));

describe('who stands apart', () => {
  const MANAGER = { role: 'manager', people: 4 } as const;
  test.each([
    {
      roles: 'mmmmffff',
      say: '55553333',
      why: 'two steps',
      apart: [
        { ...MANAGER, median: 5, others: 3 },
        { role: 'front-line', people: 4, median: 3, others: 5 },
      ],
    },
    {
      roles: 'mmmm----',
      say: '55553333',
      why: 'those who name no role are the others, and never apart',
      apart: [{ ...MANAGER, median: 5, others: 3 }],
    },
    // Quartiles of 4444 are 4 and 4, of 3333 3 and 3.
    {
      roles: 'mmmm----',
      say: '44443333',
      why: 'one step, middle halves that do not meet',
      apart: [{ ...MANAGER, median: 4, others: 3 }],
    },
    // Quartiles of 4445 are 4 and 4.25, of 2334 2.75 and 3.25.
    {
      roles: 'mmmm----',
      say: '44452334',
      why: 'one step, still not met',
      apart: [{ ...MANAGER, median: 4, others: 3 }],
    },
    // Of 4444: 4 and 4; of 3344: 3 and 4.
    {
      roles: 'mmmm----',
      say: '44443344',
      why: 'one step, middle halves that touch at 4',
      apart: [],
    },
    {
      roles: 'mmmm----',
      say: '33444444',
      why: 'touching from below',
      apart: [],
    },
    // Of 2244, lower median 2: 2 and 4; of 4444: 4 and 4, touching, but two steps.
    {
      roles: 'mmmm----',
      say: '22444444',
      why: 'two steps count whatever the spread',
      apart: [{ ...MANAGER, median: 2, others: 4 }],
    },
    {
      roles: 'mmmm----',
      say: '33334444',
      why: 'below the others as well',
      apart: [{ ...MANAGER, median: 3, others: 4 }],
    },
    { roles: 'mmmm----', say: '44444444', why: 'the same', apart: [] },
    { roles: 'mmmm----', say: '555.3333', why: 'only three of the role rated it', apart: [] },
    { roles: 'mmmm----', say: '5555333?', why: 'only three others rated it', apart: [] },
  ])('$roles say $say: $why', ({ roles, say, apart }) => {
    expect(apartOf(people({ CF1a: say }, '44444444', roles), 0, 4)).toEqual(apart);
  });

  test('with smaller groups allowed, smaller groups are named', () => {
    expect(apartOf(people({ CF1a: '513' }, '444', 'm--'), 0, 1)).toEqual([
      { role: 'manager', people: 1, median: 5, others: 1 },
    ]);
  });
});

describe('the gap between managers and the front line', () => {
  const NONE = { managers: null, frontLine: null, gap: null };
  const gaps = (table: Readonly<Record<string, string>>, rest: string, roles: string) =>
    roleGapsOf(continuum, people(table, rest, roles), 2);

  test('is the difference of the medians, per practice and over the ratings of a component', () => {
    // Customer focus has ten practices. Managers: twenty ratings, eighteen 4s and 5 and 3, median 4. Front line: the
    // ten of the one are 2, the ten of the other 4; the lower of the two middles is 2.
    const {
      components,
      practices,
      people: counts,
      minGroup,
    } = gaps({ CF1a: '5324' }, '4424', 'mmff');
    expect({ counts, minGroup }).toEqual({ counts: { managers: 2, frontLine: 2 }, minGroup: 2 });
    expect(components[0]).toEqual({
      component: 'customer-focus',
      managers: 4,
      frontLine: 2,
      gap: 2,
    });
    expect(of(practices, 'CF1a')).toEqual({ practice: 'CF1a', managers: 3, frontLine: 2, gap: 1 });
    expect(components.map(({ component }) => component)).toEqual([
      'customer-focus',
      'measurement',
      'environment',
    ]);
    expect(practices).toHaveLength(30);
  });

  test('is below 0 where the front line sees it better', () => {
    expect(gaps({}, '2244', 'mmff').components[2]?.gap).toBe(-2);
  });

  test.each([
    { what: 'one manager', roles: 'mfff', cf1a: '4444', practice: NONE, component: NONE },
    { what: 'one on the front line', roles: 'mmmf', cf1a: '4444', practice: NONE, component: NONE },
    {
      what: 'leaders are no managers',
      roles: 'mlff',
      cf1a: '4444',
      practice: NONE,
      component: NONE,
    },
    {
      what: 'one of two rated the practice',
      roles: 'mmff',
      cf1a: '4?44',
      practice: NONE,
      component: { managers: 4, frontLine: 4, gap: 0 },
    },
  ])('is not told of too small a group: $what', ({ roles, cf1a, practice, component }) => {
    const { components, practices } = gaps({ CF1a: cf1a }, '4444', roles);
    expect(of(practices, 'CF1a')).toEqual({ practice: 'CF1a', ...practice });
    expect(components[0]).toEqual({ component: 'customer-focus', ...component });
  });

  test('a person counts in a component who rated at least one of its practices', () => {
    const table = Object.fromEntries(
      continuum.practices
        .filter(({ component }) => component === 'customer-focus')
        .map(({ id }) => [id, id === 'CF1a' ? '5533' : '.533']),
    );
    expect(gaps(table, '4444', 'mmff').components[0]).toMatchObject({ managers: 5, frontLine: 3 });
    expect(gaps({ ...table, CF1a: '.533' }, '4444', 'mmff').components[0]).toMatchObject(NONE);
  });

  test('says nothing of fewer people than asked for, whoever they are', () => {
    fc.assert(
      fc.property(anyResponses(), fc.integer({ min: 1, max: 5 }), (responses, minGroup) => {
        const all = responses.map((response) => personOf(continuum, response));
        const { practices } = roleGapsOf(continuum, all, minGroup);
        for (const [position, { gap }] of practices.entries()) {
          const raters = (role: string) =>
            all.filter((one) => one.role === role && (one.values[position] ?? 0) > 0).length;
          const enough = raters('manager') >= minGroup && raters('front-line') >= minGroup;
          expect(gap !== null).toBe(enough);
          for (const { role, people: told } of apartOf(all, position, minGroup)) {
            expect(told).toBe(raters(role));
            const everybody = all.filter((one) => (one.values[position] ?? 0) > 0).length;
            expect(Math.min(told, everybody - told)).toBeGreaterThanOrEqual(minGroup);
          }
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apartOf } from '../../src/workshop/apart.ts';
import { personOf } from '../../src/workshop/people.ts';
import { roleGapsOf } from '../../src/workshop/role-gaps.ts';
import { anyResponses, continuum, group, of } from './support.ts';

const people = (table: Readonly<Record<string, string>>, rest: string, roles: string) =>
  group(table, { rest, roles }).map((response) => personOf(continuum, response));

describe('who stands apart', () => {
  const manager = (median: number) => ({ role: 'manager', median });
  const frontLine = (median: number) => ({ role: 'front-line', median });
  test.each([
    {
      roles: 'mmmmff-ss',
      say: '555533333',
      why: 'the group says 3, and so do those who are not named',
      apart: [manager(5)],
    },
    {
      roles: 'mmmmffff-',
      say: '555533334',
      why: 'managers and the front line, each from its own side',
      apart: [manager(5), frontLine(3)],
    },
    { roles: 'mmmm----', say: '55553333', why: 'no role is no group', apart: [manager(5)] },
    // The middle half of 4445 runs from 4 to 4.25, that of 3444 from 3.75 to 4.
    { roles: 'mmmm-----', say: '444523344', why: 'within the middle half', apart: [] },
    {
      roles: 'mmmm-----',
      say: '344433333',
      why: 'above one that it touches not',
      apart: [manager(4)],
    },
    { roles: 'mmmm----', say: '33334444', why: 'the median of all', apart: [] },
    { roles: 'mmmm-----', say: '333344444', why: 'below the group as well', apart: [manager(3)] },
    // The middle half of 1335 runs from 2.5 to 3.5, that of 1155 from 1 to 5.
    { roles: 'mmmm------', say: '1335444444', why: 'medians apart', apart: [manager(3)] },
    { roles: 'mmmm------', say: '1155444444', why: 'a role that is split itself', apart: [] },
    { roles: 'mmmm----', say: '44444444', why: 'the same', apart: [] },
    { roles: 'mmmm----', say: '555.3333', why: 'only three of the role rated it', apart: [] },
    { roles: 'mmmm----', say: '55553???', why: 'the group says 5 by then', apart: [] },
    { roles: 'mmmm----', say: '????????', why: 'nobody rated it', apart: [] },
  ])('$roles say $say: $why', ({ roles, say, apart }) => {
    expect(apartOf(people({ CF1a: say }, say, roles), 0, 4)).toEqual(apart);
  });

  test.each([
    { roles: 'm--', say: '533', apart: [manager(5)] },
    // The middle half of 1 and 5 runs from 2 to 4; their median is 1, the group's too.
    { roles: 'mm---', say: '15111', apart: [] },
  ])(
    'with smaller groups allowed, smaller groups are named: $roles say $say',
    ({ roles, say, apart }) => {
      expect(apartOf(people({ CF1a: say }, say, roles), 0, 1)).toEqual(apart);
    },
  );

  // What leaves out a single leader must not change with what the leader says, unless the group's median does.
  test('a single person beside the role is never told of', () => {
    const said = [1, 2, 3].map((leader) =>
      apartOf(people({ CF1a: `5555${leader}33333` }, '4444444444', 'mmmml-----'), 0, 4),
    );
    expect(said).toEqual([[manager(5)], [manager(5)], [manager(5)]]);
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

  /** Of the ten practices of customer focus, the first say `few`, the others `rest`. */
  const focus = (first: number, few: string, rest: string) =>
    Object.fromEntries(
      continuum.practices
        .filter(({ component }) => component === 'customer-focus')
        .map(({ id }, index) => [id, index < first ? few : rest]),
    );

  test.each([
    { what: 'five of ten', table: focus(5, '5533', '.533'), component: { managers: 5, gap: 2 } },
    { what: 'four of ten', table: focus(4, '5533', '.533'), component: NONE },
    // Most say that two do not apply: four of eight are left.
    {
      what: 'four of those that apply',
      table: { ...focus(4, '5533', '.533'), CF5a: '.xxx', CF5b: '.xxx' },
      component: { managers: 5, gap: 2 },
    },
    {
      what: 'four, and two that do not apply to the group',
      table: { ...focus(3, '5533', '.533'), CF5a: '1xxx', CF5b: '1xxx' },
      component: NONE,
    },
    { what: 'none that applies', table: focus(10, 'xxxx', ''), component: NONE },
  ])('a person counts in a component who rated half of it: $what', ({ table, component }) => {
    expect(gaps(table, '4444', 'mmff').components[0]).toMatchObject(component);
  });

  test('whoever rated less of a component does not move its median', () => {
    const table = focus(4, '111555333', '...555333');
    expect(gaps(table, '444444444', 'mmmmmmfff').components[0]).toMatchObject({ managers: 5 });
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
          for (const { role } of apartOf(all, position, minGroup)) {
            expect(raters(role)).toBeGreaterThanOrEqual(minGroup);
          }
        }
      }),
    );
  });
});

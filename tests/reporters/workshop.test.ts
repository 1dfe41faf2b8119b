import { describe, expect, it } from 'vitest';
import type { Role, Votes } from '../../src/core/assessment.ts';
import type { Rating } from '../../src/core/continuum.ts';
import { agendaReason, apartSentences } from '../../src/reporters/agenda-words.ts';
import { histogram } from '../../src/reporters/histogram.ts';
import { titleOf } from '../../src/reporters/score-words.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { render as renderCsv } from '../../src/reporters/workshop-csv.ts';
import { render as renderMarkdown } from '../../src/reporters/workshop-markdown.ts';
import { render as renderTable } from '../../src/reporters/workshop-table.ts';
import { decimals, figure, signWords, workshopWords } from '../../src/reporters/workshop-words.ts';
import type { Alpha, Apart, Bootstrap } from '../../src/workshop/picture.ts';
import { continuum, plain } from './cases.ts';
import { GROUPS, OFFICE, type Person, personOf, workshopResult } from './workshop-cases.ts';

const narrowAscii: Screen = { width: 60, color: 0, unicode: false };
const ROLE_OF: Readonly<Record<string, Role>> = {
  l: 'leader',
  m: 'manager',
  f: 'front-line',
  s: 'support',
  o: 'other',
};
const screen = (name: string): string => `screens/${name}.txt`;

describe('the picture of a group', () => {
  it('as a screen', async () => {
    const text = renderTable(OFFICE, plain(80));
    await expect(text).toMatchFileSnapshot(screen('workshop-office'));
  });

  it('on a narrow screen in ASCII', async () => {
    const text = renderTable(OFFICE, narrowAscii);
    await expect(text).toMatchFileSnapshot(screen('workshop-office-60-ascii'));
  });

  it('as a Markdown page', async () => {
    await expect(renderMarkdown(OFFICE)).toMatchFileSnapshot(screen('workshop-office.md'));
  });

  it('says in the first lines who, what stage and how firm', () => {
    const top = renderTable(OFFICE, plain(80)).split('\n').slice(0, 8).join(' ');
    expect(top).toContain('Licensing office');
    expect(top).toContain(
      '12 people: 1 leader, 4 managers, 4 at the front line, 2 in support, 1 who names no role.',
    );
    expect(top).toMatch(
      /Stage \d of 5.*Of 100 groups drawn at random from them, at least 95 in 100/,
    );
  });

  it('never says stage 0', () => {
    for (const result of Object.values(GROUPS)) {
      const text = `${renderTable(result, plain(80))}${renderMarkdown(result)}`;
      expect(text.replaceAll('\n', ' ')).not.toMatch(/stage 0/i);
    }
  });

  it('leads to no file where it is handed on', () => {
    const result = { ...OFFICE, leftOut: ['secret.yaml'] };
    expect(renderTable(result, plain(80))).toContain('secret.yaml');
    expect(OFFICE.picture.careless.length).toBeGreaterThan(0);
    expect(renderMarkdown(result)).toContain('Left out as faulty: 1 file.');
    expect(renderMarkdown(result)).not.toContain('.yaml');
    expect(renderCsv(result)).not.toContain('.yaml');
  });

  it('says nothing of careless answers where it is handed on', () => {
    expect(renderTable(OFFICE, plain(80))).toContain('careless');
    expect(renderMarkdown(OFFICE)).not.toMatch(/careless|shows? a sign/);
  });

  it('explains the figures of a practice', () => {
    for (const text of [renderTable(OFFICE, plain(200)), renderMarkdown(OFFICE)]) {
      expect(text).toContain('IQR: how far apart');
      expect(text).toMatch(/Consensus +(?:\| )?Unrated/);
    }
  });

  it.each<[roles: string, minGroup: number, screen: string, handedOn: string]>([
    ['mmmmffff', 4, '4 managers, 4 at the front line.', '4 managers, 4 at the front line.'],
    ['lmmmmss', 4, '1 leader, 4 managers, 2 in support.', '4 managers, 3 others.'],
    ['lmmmmsss', 4, '1 leader, 4 managers, 3 in support.', '4 managers, 4 in other roles.'],
    [
      'mmmmoo-',
      3,
      '4 managers, 2 in other roles, 1 who names no role.',
      '4 managers, 3 in other roles.',
    ],
    ['mmmm-', 4, '4 managers, 1 who names no role.', '4 managers, 1 other.'],
    ['lm', 1, '1 leader, 1 manager.', '1 leader, 1 manager.'],
    ['lmfs', 4, '1 leader, 1 manager, 1 at the front line, 1 in support.', ''],
  ])('names no role that is too small where it is handed on: %s', (roles, minGroup, all, some) => {
    const people = [...roles].map((role) => personOf(['4', ROLE_OF[role]]));
    const result = workshopResult(people, { minGroup });
    const who = `${roles.length} people`;
    expect(renderTable(result, plain(100))).toContain(`\n${who}: ${all}\n`);
    expect(renderMarkdown(result)).toContain(`\n${who}${some && ': '}${some || '.'}\n`);
  });

  it('stacks the practices where not even the shortest table fits', () => {
    const crowd = GROUPS['of hundreds'];
    if (crowd === undefined) throw new Error('no crowd');
    const text = renderTable(crowd, { ...narrowAscii, width: 40 });
    expect(text).toContain('1 to 5     60 60 60 60 60');
  });
});

const VOTES: [votes: Votes, blocks: string, counts: string][] = [
  [[0, 0, 0, 0, 0], '·····', '0 0 0 0 0'],
  [[0, 2, 5, 3, 1], '·▄█▅▂', '0 2 5 3 1'],
  [[4, 0, 0, 0, 4], '█···█', '4 0 0 0 4'],
  [[1, 1000, 0, 0, 500], '▁█··▄', '1 1000 0 0 500'],
  [[1, 2, 3, 4, 8], '▁▂▃▄█', '1 2 3 4 8'],
];

describe('the histogram', () => {
  it.each(VOTES)('of %j', (votes, blocks, counts) => {
    expect(histogram(votes, { unicode: true })).toBe(blocks);
    expect(histogram(votes, { unicode: false })).toBe(counts);
  });
});

const apart = (role: Role, median: Rating): Apart => ({ role, median });

/** What people say of CF2a while everything else is fixed, and the reason that is given. */
const BASE = '444444.44444222222222222222222';
const says = (...signs: string[]): Person[] => signs.map((sign) => [BASE.replace('.', sign)]);
const withRoles = (role: Role, ...signs: string[]): Person[] =>
  signs.map((sign) => [BASE.replace('.', sign), role]);

const REASONS: [what: string, people: Person[], reason: string][] = [
  [
    'three ratings, one of which moves the stage',
    says('3', '2', '4', '4'),
    'From 2 to 4, median 3. Agreeing on 4 would make it stage 2.',
  ],
  ['one mind', says('4', '4', '4'), 'All 3 who rate it say 4. It moves no stage.'],
  [
    'one person',
    says('4', '?', '.'),
    'One person alone has rated it: 4. 1 does not know. 1 gave no answer. It moves no stage.',
  ],
  ['two sides', says('4', '4', '1'), '1 says 1, 2 say 4. Agreeing on 1 would make it stage 1.'],
  [
    'nobody',
    says('?', '?', '.'),
    'Nobody has rated it. 2 do not know. 1 gave no answer. Its rating decides the stage.',
  ],
  [
    'a role that stands apart',
    [
      ...withRoles('front-line', '1', '1', '1', '1'),
      ...withRoles('manager', '4', '4', '4', '4', '4'),
    ],
    '4 say 1, 5 say 4. Agreeing on 1 would make it stage 1. The front line says 1, the group 4.',
  ],
];

describe('the reason on the agenda', () => {
  it.each(REASONS)('%s', (_, people, reason) => {
    const { picture } = workshopResult(people.map(personOf));
    const item = picture.agenda.find(({ practice }) => practice === 'CF2a');
    if (item === undefined) throw new Error('every practice is on the agenda');
    expect(agendaReason(continuum, picture, item)).toBe(reason);
  });

  it.each([
    ['next', 'It belongs to stage 2 of customer focus, where the group is held back.'],
    ['together', 'Together with others it can decide the stage.'],
    ['component', 'It moves customer focus, but not the overall stage.'],
    ['none', 'It moves no stage.'],
  ] as const)('leverage: %s', (leverage, sentence) => {
    const { picture } = OFFICE;
    const item = { practice: 'CF2a', disagreement: 0.5, leverage, priority: 0.2, outcomes: [] };
    expect(agendaReason(continuum, picture, item)).toContain(sentence);
  });

  it.each<[string, Apart[], string[]]>([
    ['nobody', [], []],
    ['one role', [apart('manager', 4)], ['Managers say 4, the group 3.']],
    ['the front line alone', [apart('front-line', 2)], ['The front line says 2, the group 3.']],
    [
      'managers and the front line on opposite sides, before others',
      [apart('leader', 5), apart('manager', 2), apart('front-line', 5)],
      ['Managers say 2, the front line 5.', 'Leaders say 5, the group 3.'],
    ],
    [
      'managers and the front line on one side',
      [apart('manager', 4), apart('front-line', 5), apart('support', 1)],
      [
        'Managers say 4, the group 3.',
        'The front line says 5, the group 3.',
        'Support staff say 1, the group 3.',
      ],
    ],
  ])('who stands apart: %s', (_, roles, sentences) => {
    expect(apartSentences({ apart: roles, median: 3 })).toEqual(sentences);
  });

  it('says what it would be if the practice did not apply', () => {
    const { picture } = OFFICE;
    const item = {
      practice: 'ME4a',
      disagreement: 0.5,
      leverage: 'stage',
      priority: 0.5,
      outcomes: [
        { rating: 2, stage: picture.scorecard.stage },
        { rating: 4, stage: 0 },
        { rating: 5, stage: 0 },
      ],
      notApplicable: 5,
    } as const;
    const reason = agendaReason(continuum, picture, item);
    expect(reason).toContain('Agreeing on 4 or 5 would make it stage 1, not yet established.');
    expect(reason).toContain('Agreeing that it does not apply would make it stage 5.');
  });
});

describe('the words for agreement', () => {
  const wordsOf = (alpha: Alpha) =>
    workshopWords({ ...OFFICE, picture: { ...OFFICE.picture, alpha } }).agreement;
  const about = { metric: 'ordinal', units: 30, values: 300 } as const;

  it.each([
    [-0.3, '-0.30, less than chance would give'],
    [-0.0001, '0.00, less than chance would give'],
    [0, '0.00, hardly more than chance would give'],
    [0.2, '0.20, nearer to chance than to full agreement'],
    [0.5, '0.50, about half way from chance to full agreement'],
    [0.79, '0.79, nearer to full agreement than to chance'],
    [0.8, '0.80, close to full agreement'],
    [1, '1.00, full agreement'],
  ])('%d', (value, words) => {
    expect(wordsOf({ ...about, value })[0]).toBe(
      `Agreement over all practices: ${words}. 1 is full agreement, 0 is what chance would give.`,
    );
  });

  it.each([
    ['too-few', /^No practice was rated by two people/],
    ['no-variation', /^Every rating is the same/],
  ] as const)('none: %s', (reason, words) => {
    const [sentence, ...more] = wordsOf({ ...about, value: null, reason });
    expect(sentence).toMatch(words);
    expect(more).toEqual([]);
  });
});

describe('the words for how firm the stage is', () => {
  it.each([
    [{ low: 2, high: 2 }, 'come out at stage 2.'],
    [{ low: 0, high: 0 }, 'come out not yet at stage 1.'],
    [{ low: 0, high: 1 }, 'come out not yet at stage 1, or at stage 1.'],
    [{ low: 1, high: 2 }, 'come out at stage 1 or 2.'],
    [{ low: 1, high: 4 }, 'come out anywhere from stage 1 to stage 4.'],
    [{ low: 0, high: 2 }, 'come out anywhere from not yet at stage 1 to stage 2.'],
    [null, 'These are the answers of one person.'],
  ] as const)('%j', (interval, words) => {
    const bootstrap: Bootstrap = { ...OFFICE.picture.bootstrap, interval };
    const said = workshopWords({ ...OFFICE, picture: { ...OFFICE.picture, bootstrap } });
    expect(said.firmness.endsWith(words)).toBe(true);
    expect(said.firmnessPlain.endsWith(words)).toBe(true);
    expect(said.firmnessPlain).not.toMatch(/random|in 100/);
  });
});

describe('the gap between managers and the front line', () => {
  it('is not shown for a small group, and it says so', () => {
    const { picture } = workshopResult(
      [
        ['4', 'manager'] as const,
        ...says('4', '3').map(([signs]) => [signs, 'front-line'] as const),
      ].map(personOf),
    );
    const { gaps } = workshopWords({ ...OFFICE, picture });
    expect(gaps).toEqual({
      sentences: [
        'Not shown: that takes at least 4 managers and 4 at the front line, as nothing is said of a smaller group (--min-group).',
      ],
      components: [],
      practices: [],
    });
  });

  it('is shown with its sign, the widest first', () => {
    const { gaps } = workshopWords(OFFICE);
    expect(gaps.components.map(([name]) => name)).toEqual([
      'Customer focus',
      'Measurement',
      'Environment',
    ]);
    const sizes = gaps.practices.map(([gap]) => Math.abs(Number(gap)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(gaps.practices[0]?.[0]).toMatch(/^\+\d$/);
  });
});

describe('what comes first', () => {
  it('is what moves something, and every other practice is accounted for', () => {
    for (const result of Object.values(GROUPS)) {
      const { first, rest } = workshopWords(result).agenda;
      const moving = result.picture.agenda.filter(({ priority }) => priority > 0);
      expect(first.map(({ practice }) => practice)).toEqual(
        moving.slice(0, 8).map(({ practice }) => practice),
      );
      expect(rest.length).toBe(Number(moving.length > 8) + Number(moving.length < 30));
    }
  });

  it('says so where there is nothing to settle', () => {
    const result = GROUPS['of one mind'] ?? OFFICE;
    expect(workshopWords(result).agenda.rest).toEqual([
      'Nothing has to be settled first: no rating that anybody gave would move a stage.',
    ]);
  });
});

describe('roles that stand apart', () => {
  it('are not said twice, and a long list is cut', () => {
    const result = GROUPS['that is split'] ?? OFFICE;
    const { agenda, apart } = workshopWords(result);
    const later = result.picture.practices.filter(
      (said) =>
        said.apart.length > 0 && agenda.first.every(({ practice }) => practice !== said.practice),
    );
    expect(apart).toHaveLength(9);
    expect(apart[8]).toBe(`And ${later.length - 8} more.`);
    expect(apart[0]).toContain(`(${later[0]?.practice}): managers say 5, the group 1.`);
  });
});

describe('signs of careless answers', () => {
  it.each([
    [{ longestRun: { rating: 3, length: 14 } }, '3 given 14 times in a row'],
    [{ noVariation: 4 }, 'every rating is 4'],
    [
      { longestRun: { rating: 5, length: 12 }, missingShare: 0.4 },
      '5 given 12 times in a row, 40% without a rating',
    ],
  ] as const)('%j', (signs, words) => {
    expect(signWords({ file: 'a.yaml', response: 1, ...signs })).toBe(words);
  });
});

describe('figures', () => {
  it.each([
    [0.876, '0.88'],
    [1, '1.00'],
    [-0.001, '0.00'],
  ])('%d with two decimals is %s', (value, text) => {
    expect(decimals(value)).toBe(text);
  });

  it.each([
    [null, '-'],
    [2, '2'],
    [1.25, '1.25'],
  ])('%s is %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});

describe('the spreadsheet', () => {
  const lines = renderCsv(OFFICE).trimEnd().split('\r\n');

  it('has one practice a row in the order of the agenda', () => {
    expect(lines[0]).toBe(
      'rank,practice,component,stage,title,rated1,rated2,rated3,rated4,rated5,notApplicable,unknown,unanswered,median,iqr,consensus,disagreement,leverage,reason',
    );
    const practices = lines.slice(1).map((line) => line.split(',').slice(0, 2));
    expect(practices).toEqual(
      OFFICE.picture.agenda.map(({ practice }, index) => [String(index + 1), practice]),
    );
  });

  it('leaves a figure empty that is not defined', () => {
    const nothing = GROUPS['that has rated nothing'] ?? OFFICE;
    expect(renderCsv(nothing)).toContain(',0,0,0,0,0,0,1,1,,,,');
  });

  it('runs nothing as a formula', () => {
    const title = '=HYPERLINK("http://a.b","x")';
    const practices = continuum.practices.map((practice) => ({ ...practice, title }));
    const csv = renderCsv({ ...OFFICE, continuum: { ...continuum, practices } });
    expect(csv).toContain(`,"'=HYPERLINK(""http://a.b"",""x"")",`);
    expect(titleOf(continuum, 'CF1a')).not.toBe(title);
  });
});

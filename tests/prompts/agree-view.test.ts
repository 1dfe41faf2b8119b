import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostics/display-width.ts';
import { VOTES_FIRST } from '../../src/prompts/agree-keys.ts';
import { type AgreeViewState, agreeView } from '../../src/prompts/agree-view.ts';
import type { AgreeQuestion } from '../../src/prompts/asker.ts';
import type { Canvas } from '../../src/prompts/canvas.ts';
import { STRAY_WORDS } from '../../src/prompts/keys.ts';
import { agreeOn, continuum, handsOn, rated, SMALL, USUAL } from './support/scene.ts';

const LARGE: Canvas = { ...USUAL, width: 120, rows: 40 };
const HIDDEN: AgreeViewState = { look: 'hidden' };
const SHOWN: AgreeViewState = { look: 'shown' };
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

const textOf = (question: AgreeQuestion, state: AgreeViewState, canvas: Canvas = USUAL) => {
  const { above, below } = agreeView(question, state, canvas);
  return `${above}\n${below}`;
};

describe('the screen on which a group agrees', () => {
  test('hides the votes, and says why to talk', () => {
    expect(textOf(agreeOn('CF3b'), HIDDEN, { ...USUAL, rows: 22 })).toBe(
      [
        '  Customer focus · CF3b                                               7 of 30',
        '  ━━━━━━━━━━━━━━━────────────────────────────────────────────────────────────',
        '',
        '  Customers get the same answer from us however they choose to',
        '  contact us.',
        '',
        '    1  almost never    under 10% of occasions',
        '    2  occasionally    10-39% of occasions',
        '    3  sometimes       40-69% of occasions',
        '    4  often           70-89% of occasions',
        '    5  almost always   90% or more of occasions',
        '',
        '  Views differ widely here, and what you agree on can change the stage.',
        '',
        '  The votes are hidden. r shows them. ',
        '',
        '  r show votes  t timer  ? why  b back  s skip  g go to  q save and stop',
      ].join('\n'),
    );
  });

  test('draws a bar of several lines as one block', () => {
    const columns = textOf(agreeOn('CF3b'), SHOWN, LARGE)
      .replace(ESCAPES, '')
      .split('\n')
      .filter((line) => line.includes('█'))
      .slice(1)
      .map((line) => line.indexOf('█'));
    expect(columns.length).toBeGreaterThan(5);
    expect(new Set(columns).size).toBe(1);
  });

  test('shows them with what they say', () => {
    expect(textOf(agreeOn('CF3b'), { look: 'shown', pointed: 4 }, SMALL)).toBe(
      [
        '  Customer focus · CF3b                           7 of 30',
        '  ━━━━━━━━━━━────────────────────────────────────────────',
        '',
        '  Customers get the same answer from us however they choose',
        '  to contact us.',
        '',
        '    1  almost never    0',
        '    2  occasionally    ████████▊ 2',
        '    3  sometimes       ██████████████████████ 5',
        '  › 4  often           █████████████████▋ 4',
        '    5  almost always   ████▍ 1',
        '',
        '  The median is 3. 2 people did not know.',
        '  Managers: median 4. Everybody else: 2.',
        '  Agreeing on 4 or 5 would make it stage 2; on 2 or 3,',
        '  stage 1.',
        '',
        '  Agreed rating: ',
        "  1 to 5: we agree. 0: we don't know. x: does not apply.",
        '  r hide  t timer  ? why  b back  s skip  g go  q stop',
      ].join('\n'),
    );
  });

  test('nothing gives a vote away while they are hidden', () => {
    const other = agreeOn('CF3b', { votes: [9, 0, 0, 0, 3] });
    expect(textOf(agreeOn('CF3b'), HIDDEN)).toBe(textOf(other, HIDDEN));
    expect(textOf(agreeOn('CF3b'), HIDDEN)).not.toContain('median');
  });

  test.each([SMALL, USUAL, LARGE])('nothing moves when they are shown', (canvas) => {
    const rowOf = (state: AgreeViewState, words: string) =>
      textOf(agreeOn('CF3b'), state, canvas)
        .split('\n')
        .findIndex((line) => line.includes(words));
    for (const words of ['Customers get the same', '1  almost never', '5  almost always']) {
      expect(rowOf(SHOWN, words), words).toBe(rowOf(HIDDEN, words));
    }
  });

  test('a large screen has large bars, and the statement is no wider for it', () => {
    const drawn = textOf(agreeOn('CF3b'), SHOWN, LARGE).split('\n');
    expect(drawn.filter((line) => line.includes('█████'))).toHaveLength(8);
    expect(drawn.find((line) => line.includes('3  sometimes'))?.length).toBeGreaterThan(100);
    expect(drawn).toContain('  Customers get the same answer from us however they choose to');
  });

  test.each([
    { counts: '', says: 'under 10% of occasions' },
    { counts: '0 2', says: '2  occasionally    █' },
    { counts: '0 2', says: 'How many chose 1, 2, 3, 4 and 5? 0 2' },
  ])('counts are drawn while they are typed: "$counts"', ({ counts, says }) => {
    expect(textOf(handsOn('CF3b'), { look: 'counting', counts })).toContain(says);
  });

  test.each([
    { left: 161, says: '2:41 left  ━━' },
    { left: 0, says: '  Time is up\n' },
  ])('a discussion that has $left seconds left', ({ left, says }) => {
    const text = textOf(agreeOn('CF3b'), { look: 'shown', left });
    expect(text).toContain(says);
    expect(text.split('\n')).toHaveLength(textOf(agreeOn('CF3b'), SHOWN).split('\n').length);
  });

  test('what was agreed is shown with its reason and dissent', () => {
    const answer = { ...rated(4), note: 'The letters are clear.', dissent: 'One desk says 2.' };
    const text = textOf(agreeOn('CF3b', { answer }), { look: 'shown', pointed: 4 });
    expect(text).toMatch(/› 4 {2}often +█+.* 4 {2}\(agreed\)/);
    expect(text).toContain('Note: The letters are clear.');
    expect(text).toContain('Dissent: One desk says 2.');
    expect(text).toContain('Agreed rating (Enter keeps it): ');
  });

  test('a rating that anybody chose has a bar, however few they are', () => {
    const votes = [1, 0, 0, 0, 900] as const;
    expect(textOf(agreeOn('CF3b', { votes }), SHOWN, SMALL)).toMatch(/1 {2}almost never {4}▏ 1/);
    const ascii = { ...SMALL, unicode: false };
    expect(textOf(agreeOn('CF3b', { votes }), SHOWN, ascii)).toMatch(/1 {2}almost never {4}# 1/);
  });

  test('needs neither color nor Unicode', () => {
    for (const state of [HIDDEN, SHOWN, { ...SHOWN, left: 30 }]) {
      const plain = textOf(agreeOn('CF3b', { answer: rated(2) }), { ...state, pointed: 2 });
      const colored = textOf(
        agreeOn('CF3b', { answer: rated(2) }),
        { ...state, pointed: 2 },
        { ...USUAL, color: 3 },
      );
      expect(colored).not.toBe(plain);
      expect(colored.replace(ESCAPES, '')).toBe(plain);
      const ascii = textOf(agreeOn('CF3b'), state, { ...USUAL, unicode: false });
      expect(ascii).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  test('text from elsewhere cannot steer the terminal', () => {
    const evil = 'red \u001b[31m\u0007 alert';
    const practice = { ...agreeOn('CF1a').practice, statement: evil };
    const question = agreeOn('CF1a', { practice, asides: [evil], why: evil, notice: evil });
    for (const state of [HIDDEN, SHOWN]) expect(textOf(question, state)).not.toContain('\u001b');
  });
});

describe('the help of a group', () => {
  const long =
    'One desk says that letters of complaint go to another office first, and wait there.';
  const agreed = agreeOn('CF3b', {
    answer: { ...rated(4), dissent: long },
    outcomes: ['Agreeing on 2 would make it stage 1.'],
  });
  const helpOf = (question: AgreeQuestion, look: 'hidden' | 'shown') => {
    const { helpPages } = agreeView(question, { look, helpPage: 0 }, SMALL);
    return Array.from({ length: helpPages }, (_, helpPage) =>
      agreeView(question, { look, helpPage }, SMALL).above.split('\n').slice(6, -1),
    )
      .flat()
      .join(' ')
      .replace(/\s+/g, ' ');
  };

  test('has what the votes say, what would come of it, and the remarks whole', () => {
    const text = helpOf(agreed, 'shown');
    for (const words of [...agreed.asides, ...(agreed.outcomes ?? []), long]) {
      expect(text).toContain(words);
    }
  });

  test('has none of it while they are hidden, but why to talk', () => {
    const text = helpOf(agreed, 'hidden');
    for (const words of [...agreed.asides, ...(agreed.outcomes ?? []), long, 'What the votes']) {
      expect(text).not.toContain(words);
    }
    expect(text).toContain(`Why talk about it ${agreed.why}`);
  });

  test('lists the answers', () => {
    const answers = "1 to 5: we agree on it. 0: we don't know.";
    expect(helpOf(agreed, 'shown')).toContain(`${answers} x: it does not apply.`);
    expect(helpOf(agreeOn('CF1a'), 'shown')).toMatch(/we don't know\. $/);
  });

  test('is named where words were cut', () => {
    expect(textOf(agreed, SHOWN)).toMatch(/Dissent: One desk says .*\.\.\. \(\? shows all\)\n/);
    const many = agreeOn('CF3b', { asides: Array<string>(9).fill('Nothing more to say.') });
    expect(textOf(many, SHOWN, SMALL)).toContain('Nothing more to say... (? shows all)\n');
  });
});

describe('nothing of its own is cut in 60x20:', () => {
  const NOTICE =
    'answers-of-the-council.yaml was changed elsewhere (CF1a). Both changes were kept.';
  const HINTS = [
    VOTES_FIRST,
    ...Object.values(STRAY_WORDS),
    'Press a digit from 1 to 5, or use the arrow keys.',
    'That key does nothing. Press 0 to 5, x, or a key below.',
    'EN5b always applies. Where it never happens, answer 1.',
  ];
  const LOOKS = ['hidden', 'counting', 'shown'] as const;

  test.each(LOOKS)('%s', (look) => {
    for (const { id } of continuum.practices) {
      for (const question of [agreeOn(id, { asides: ['The median is 3.'] }), handsOn(id)]) {
        const texts = [
          textOf(question, { look }, SMALL),
          textOf({ ...question, notice: NOTICE }, { look }, SMALL),
          ...HINTS.map((hint) => textOf(question, { look, hint }, SMALL)),
        ];
        for (const text of texts) expect(text).not.toContain('...');
      }
    }
  });

  test('five counts of four digits leave room for the cursor', () => {
    const counts = '9999 9999 9999 9999 9999';
    const { above } = agreeView(handsOn('CF3b'), { look: 'counting', counts }, SMALL);
    expect(above.split('\n').at(-1)?.length).toBeLessThan(SMALL.width);
    expect(above).toContain(counts);
  });
});

describe('fits', () => {
  const LONG = 'word '.repeat(60);
  const questions = continuum.practices.flatMap(({ id }) => [
    agreeOn(id),
    handsOn(id),
    agreeOn(id, {
      answer: { ...rated(4), note: LONG, dissent: LONG },
      asides: [...agreeOn(id).asides, LONG],
      votes: [1000, 0, 2000, 9999, 1],
      notice: LONG,
    }),
  ]);
  const states: AgreeViewState[] = [
    HIDDEN,
    SHOWN,
    { look: 'shown', left: 59, hint: LONG },
    { look: 'counting', counts: '0 2 5 3 1' },
    { look: 'shown', helpPage: 0 },
  ];

  test.each([
    SMALL,
    USUAL,
    LARGE,
    { ...SMALL, unicode: false },
    { ...LARGE, color: 3 as const },
    { ...USUAL, width: 200, rows: 60 },
  ])('$width columns, $rows rows, color $color, Unicode $unicode', (canvas) => {
    for (const question of questions) {
      for (const state of states) {
        const drawn = textOf(question, state, canvas).replace(ESCAPES, '').split('\n');
        const where = `${question.practice.id} ${JSON.stringify(state)}`;
        expect(drawn.length, where).toBeLessThanOrEqual(canvas.rows);
        for (const line of drawn) expect(displayWidth(line), line).toBeLessThan(canvas.width);
      }
    }
  });

  test('the help of every practice has all of its words in 60x20', () => {
    for (const { id, why, evidence } of continuum.practices) {
      const question = agreeOn(id);
      const { helpPages } = agreeView(question, { look: 'hidden', helpPage: 0 }, SMALL);
      const pages = Array.from({ length: helpPages }, (_, helpPage) =>
        agreeView(question, { look: 'hidden', helpPage }, SMALL).above.split('\n').slice(2),
      );
      const text = pages.flat().join(' ').replace(/\s+/g, ' ');
      for (const word of [why, ...evidence].join(' ').split(' ')) expect(text).toContain(word);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostics/display-width.ts';
import type { Canvas } from '../../src/prompts/canvas.ts';
import { practiceView } from '../../src/prompts/practice-view.ts';
import { continuum, questionOn, rated, SMALL, USUAL } from './support/scene.ts';

const lines = (view: { above: string; below: string }) =>
  `${view.above}\n${view.below}`.split('\n');

describe('the screen of a practice', () => {
  test('shows all that is needed, and nothing else', () => {
    const { above, below } = practiceView(questionOn('CF3b'), { pointed: 4 }, USUAL);
    expect(`${above}\n${below}`).toBe(
      [
        '  Customer focus · CF3b                         7 of 30 · about 6 minutes left',
        '  ━━━━━━━━━━━━━━━─────────────────────────────────────────────────────────────',
        '',
        `  ${questionOn('CF3b').practice.statement}`,
        '',
        '    1  almost never    under 10% of occasions',
        '    2  occasionally    10-39% of occasions',
        '    3  sometimes       40-69% of occasions',
        '  › 4  often           70-89% of occasions',
        '    5  almost always   90% or more of occasions',
        "    0  don't know",
        '    x  not applicable',
        '',
        '  Your answer: ',
        '',
        '  n note  e evidence  ? why  b back  s skip  g go to  q save and stop',
      ].join('\n'),
    );
  });

  test('needs neither color nor Unicode', () => {
    const ascii = { ...USUAL, unicode: false };
    const { above, below } = practiceView(
      questionOn('CF1a', { answer: rated(2) }),
      { pointed: 2 },
      ascii,
    );
    expect(`${above}${below}`).toMatch(/^[\x20-\x7e\n]*$/);
    expect(above).toContain('> 2  occasionally    10-39% of occasions  (your answer)');
  });

  test('color only repeats what words and signs say', () => {
    const plain = practiceView(questionOn('CF1a', { answer: rated(2) }), { pointed: 2 }, USUAL);
    const colored = practiceView(
      questionOn('CF1a', { answer: rated(2) }),
      { pointed: 2 },
      { ...USUAL, color: 3 },
    );
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
    expect(colored.above).not.toBe(plain.above);
    expect(colored.above.replace(escapes, '')).toBe(plain.above);
    expect(colored.below.replace(escapes, '')).toBe(plain.below);
  });

  test('text from elsewhere cannot steer the terminal', () => {
    const evil = { ...questionOn('CF1a').practice, statement: 'red \u001b[31m\u0007 alert' };
    const { above } = practiceView(
      questionOn('CF1a', { practice: evil, answer: { ...rated(3), note: 'a\u001b[2Jb' } }),
      {},
      USUAL,
    );
    expect(above).not.toContain('\u001b');
    expect(above).toContain('Note: ab');
  });

  test('what was said before is shown', () => {
    const answer = {
      ...rated(4),
      note: 'Works permits still confuse.',
      evidence: [{ what: 'a test' }],
    };
    const { above } = practiceView(questionOn('CF1b', { answer }), {}, USUAL);
    expect(above).toContain('(your answer)');
    expect(above).toContain('Note: Works permits still confuse.');
    expect(above).toContain('Evidence: 1 item');
    expect(above).toContain('Your answer (Enter keeps it): ');
  });

  const sizes: [string, Canvas][] = [
    ['60x20', SMALL],
    ['80x24', USUAL],
    ['200x50', { ...USUAL, width: 200, rows: 50 }],
  ];
  const states = continuum.practices.flatMap(({ id }) => [
    { id, state: {}, answer: { state: 'unanswered' } as const },
    {
      id,
      state: { hint: 'That key does nothing. Press 0 to 5, x, or a key below.' },
      answer: { ...rated(4), note: 'word '.repeat(60), evidence: [{ what: 'x' }] },
    },
    { id, state: { helpPage: 0 }, answer: { ...rated(4), note: 'x' } },
  ]);

  test.each(sizes)('every practice fits %s, with its help, a note and a hint', (_, canvas) => {
    for (const { id, state, answer } of states) {
      const drawn = lines(practiceView(questionOn(id, { answer }), state, canvas));
      expect(drawn.length, `${id} ${JSON.stringify(state)}`).toBeLessThanOrEqual(canvas.rows);
      for (const line of drawn) expect(displayWidth(line), line).toBeLessThan(canvas.width);
    }
  });

  test('a notice of two lines is whole in 60x20, where there are no remarks', () => {
    const notice =
      'answers-of-the-council.yaml was changed elsewhere (CF1a). Both changes were kept.';
    for (const { id } of continuum.practices) {
      const drawn = lines(practiceView(questionOn(id, { notice }), {}, SMALL));
      expect(drawn.length, id).toBeLessThanOrEqual(SMALL.rows);
      expect(drawn.map((line) => line.trim()).join(' '), id).toContain(notice);
    }
  });

  test('the help of every practice is on one page in 80x24, and has all of its words in 60x20', () => {
    for (const { id, why, evidence } of continuum.practices) {
      expect(practiceView(questionOn(id), { helpPage: 0 }, USUAL).helpPages, id).toBe(1);
      const { helpPages } = practiceView(questionOn(id), { helpPage: 0 }, SMALL);
      const pages = Array.from({ length: helpPages }, (_, helpPage) =>
        lines(practiceView(questionOn(id), { helpPage }, SMALL)).slice(2),
      );
      const text = pages.flat().join(' ').replace(/\s+/g, ' ');
      for (const word of [why, ...evidence].join(' ').split(' ')) expect(text).toContain(word);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { AgreeQuestion } from '../../src/prompts/asker.ts';
import { type Alarm, agreeInLines } from '../../src/prompts/plain-agree.ts';
import { agreeOn, handsOn, rated } from './support/scene.ts';

/** A group that types these lines, one every ten seconds; what was said to it, an alarm meanwhile included. */
async function typing(question: AgreeQuestion, lines: readonly string[], explain = false) {
  const said: string[] = [];
  const left = [...lines];
  let time = 0;
  const talk = {
    say(...paragraphs: readonly string[]) {
      said.push(...paragraphs);
      return Promise.resolve();
    },
    read(words: string, alarm?: Alarm) {
      said.push(words);
      if (alarm !== undefined && alarm.after <= 10_000) said.push(alarm.words());
      time += 10_000;
      const line = left.shift();
      return line === undefined
        ? Promise.reject(new Error('no more lines'))
        : Promise.resolve(line);
    },
    now: () => time,
  };
  const reply = await agreeInLines(question, talk, explain);
  return { reply, said, text: said.join('\n') };
}

test('reads everything once, in order', async () => {
  const { said, reply } = await typing(agreeOn('CF3b'), ['r', '4'], true);
  expect(reply).toEqual({ kind: 'rate', rating: 4 });
  expect(said).toEqual([
    '',
    'Question 7 of 30. Customer focus, CF3b.',
    agreeOn('CF3b').practice.statement,
    'Views differ widely here, and what you agree on can change the stage.',
    '1: almost never',
    '2: occasionally',
    '3: sometimes',
    '4: often',
    '5: almost always',
    '0: the group does not know',
    'x: does not apply',
    [
      'Type one of these, then Enter:',
      '1 to 5: we agree on it.',
      "0: we don't know.",
      'x: it does not apply.',
      'r: the votes',
      't: start or stop the time for a discussion',
      '?: why it matters and what to look for',
      'b: go back',
      's: skip',
      'g: go to a practice',
      'q: save and stop',
      'h: this list',
    ].join('\n'),
    'The votes are hidden; r tells them:',
    '1, almost never: nobody',
    '2, occasionally: 2 people',
    '3, sometimes: 5 people',
    '4, often: 4 people',
    '5, almost always: 1 person',
    ...agreeOn('CF3b').asides,
    'Agreed rating:',
  ]);
});

const practiceOf = ({ practice }: AgreeQuestion) => practice.statement;

const COUNTED = handsOn('CF3b', { votes: [0, 2, 5, 3, 1] });

test.each([
  {
    name: 'a rating shows the votes first',
    question: agreeOn('CF3b'),
    lines: ['5', '3'],
    reply: { kind: 'rate', rating: 3 },
  },
  {
    name: 'nobody knows',
    question: agreeOn('CF3b'),
    lines: ['r', '0'],
    reply: { kind: 'unknown' },
  },
  {
    name: 'it does not apply',
    question: agreeOn('CF3b'),
    lines: ['r', 'X'],
    reply: { kind: 'not-applicable' },
  },
  { name: 'back', question: agreeOn('CF3b'), lines: ['b'], reply: { kind: 'back' } },
  {
    name: 'stop',
    question: agreeOn('CF3b'),
    lines: ['', 'n', 'e', '44', '?', 'h', 'q'],
    reply: { kind: 'quit' },
  },
  {
    name: 'Enter keeps what is agreed',
    question: agreeOn('CF3b', { answer: rated(2) }),
    lines: [''],
    reply: { kind: 'keep' },
  },
  {
    name: 'hands',
    question: handsOn('CF3b'),
    lines: ['0 2 5', '0,2,5,3,1'],
    reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
  },
  {
    name: 'no vote',
    question: handsOn('CF3b'),
    lines: ['', '4'],
    reply: { kind: 'rate', rating: 4 },
  },
  {
    name: 'a rating of what was counted',
    question: COUNTED,
    lines: ['4'],
    reply: { kind: 'rate', rating: 4 },
  },
  {
    name: 'another count',
    question: COUNTED,
    lines: ['r', '0 0 9 0 0'],
    reply: { kind: 'votes', votes: [0, 0, 9, 0, 0] },
  },
  {
    name: 'skip without a count',
    question: handsOn('CF3b'),
    lines: ['s'],
    reply: { kind: 'skip' },
  },
])('$name: $reply.kind', async ({ question, lines, reply }) => {
  expect((await typing(question, lines)).reply).toEqual(reply);
});

describe('what it says', () => {
  test.each([
    { question: agreeOn('CF1a'), lines: ['r', 'x', '1'], says: 'CF1a always applies.' },
    {
      question: agreeOn('CF3b'),
      lines: ['z', 'q'],
      says: 'That is no answer here. Type h for what can be typed.',
    },
    {
      question: agreeOn('CF3b'),
      lines: ['4', 'q'],
      says: 'These are the votes. Now agree on a rating.',
    },
    {
      question: agreeOn('CF3b'),
      lines: ['?', 'q'],
      says: `Why it matters: ${agreeOn('CF3b').practice.why}`,
    },
    {
      question: handsOn('CF3b'),
      lines: ['9 9 0 0 0', 'q'],
      says: '18 hands, but at most 12 can vote. Count again.',
    },
    {
      question: handsOn('CF3b'),
      lines: ['?', 'h', 'q'],
      says: 'r: count the hands, or count them again',
    },
    {
      question: handsOn('CF3b'),
      lines: ['about ten', '3', 'q'],
      says: 'about is no count. Type five numbers, like 0 2 5 3 1.',
    },
    { question: handsOn('CF3b'), lines: ['3', 'q'], says: '1 number. Type five; 0 for nobody.' },
    { question: COUNTED, lines: ['q'], says: '3, sometimes: 5 people' },
    {
      question: agreeOn('CF3b', { answer: { ...rated(2), note: 'So.', dissent: 'No.' } }),
      lines: ['q'],
      says: 'Agreed so far: 2, occasionally.\nNote: So.\nDissent: No.',
    },
    {
      question: agreeOn('CF3b', { notice: 'Changed elsewhere.' }),
      lines: ['q'],
      says: 'Changed elsewhere.',
    },
  ])('$lines: $says', async ({ question, lines, says }) => {
    expect((await typing(question, lines)).text).toContain(says);
  });

  test('the timer, when it starts and when it is stopped', async () => {
    const question = agreeOn('CF3b', { minutes: 1 });
    const { text } = await typing(question, ['t', '?', 't', 'q']);
    expect(text).toContain('The discussion has begun. It has 1 minute. t stops it.');
    expect(text).toContain('Stopped with 40 seconds left.');
    expect(text).not.toContain('Time is up.');
  });

  const HIDDEN = 'The votes are hidden; r tells them:';

  test('that time is up, once, while the group is asked; t begins anew', async () => {
    const question = agreeOn('CF3b', { minutes: 1 });
    const { said } = await typing(question, ['t', '', '', '', '', '', '', '', 't', 'q']);
    const after = said
      .slice(said.lastIndexOf(practiceOf(question)) + 1)
      .filter((words) => !/^[0-5x]:|Views/.test(words));
    const begun = 'The discussion has begun. It has 1 minute. t stops it.';
    expect(after).toEqual([
      HIDDEN,
      begun,
      ...Array<string>(6).fill(HIDDEN),
      'Time is up.',
      HIDDEN,
      HIDDEN,
      begun,
      HIDDEN,
    ]);
  });

  test('that time is up before the next question, where nobody waited for an answer then', async () => {
    let time = 0;
    const said: string[] = [];
    const lines = ['t', '', 'q'];
    const talk = {
      say: (...paragraphs: readonly string[]) => Promise.resolve(void said.push(...paragraphs)),
      read(words: string) {
        said.push(words);
        time += 60_001;
        return Promise.resolve(lines.shift() ?? 'q');
      },
      now: () => time,
    };
    await agreeInLines(agreeOn('CF3b', { minutes: 1 }), talk, false);
    expect(said.slice(-3)).toEqual([HIDDEN, 'Time is up.', HIDDEN]);
  });

  test('nothing, after an empty line: it asks again', async () => {
    const { said } = await typing(agreeOn('CF3b'), ['', '', 'q']);
    expect(said.slice(-3)).toEqual(Array<string>(3).fill(HIDDEN));
  });

  test('what would come of it with the help, once the votes are told', async () => {
    const outcome = 'Agreeing on 4 would make it stage 2.';
    const question = agreeOn('CF3b', { asides: [], outcomes: [outcome] });
    expect((await typing(question, ['?', 'r', 'q'])).text).not.toContain(outcome);
    expect((await typing(question, ['r', '?', 'q'])).text).toContain(outcome);
  });

  test('text from elsewhere cannot steer the terminal', async () => {
    const evil = 'red \u001b[31m alert';
    const practice = { ...agreeOn('CF1a').practice, statement: evil };
    const question = agreeOn('CF1a', { practice, why: evil, asides: [evil], notice: evil });
    expect((await typing(question, ['r', 'q'])).text).not.toContain('\u001b');
  });
});

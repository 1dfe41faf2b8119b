import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/core/assessment.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { parseAssessment } from '../../../src/validation/parse.ts';
import { Workplace } from '../support/workplace.ts';
import { response, type Said } from '../workshop/responses.ts';

const continuum = builtinContinuum();
const FILE = 'agreed.yaml';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  // Contested is CF1a, on which the first stage depends; of everything else all say the same.
  put({ number: 1, role: 'manager', name: 'First' });
  put({ number: 2, role: 'manager', name: 'Second' });
  put({ number: 3, role: 'front-line', ratings: { CF1a: '1', EN5b: 'unknown' } });
});
afterEach(() => place.remove());

const put = (said: Said) => place.put(`answers/${said.number}.yaml`, response(said));

/** The group types these lines, each with its Enter. */
const facilitate = (lines: readonly string[], args: readonly string[] = []) =>
  place.run(['workshop', '--facilitate', '--accessible', '-o', FILE, ...args, 'answers'], {
    typed: lines.map((line) => `${line}\n`).join(''),
    tty: true,
  });

function agreed(): Assessment {
  const parsed = parseAssessment(place.read(FILE), continuum);
  if (!parsed.ok) throw new Error(`${FILE} is faulty:\n${place.read(FILE)}`);
  return parsed.assessment;
}

/** A terminal at which nobody types. */
const silentKeyboard = () => Object.assign(new PassThrough(), { isTTY: true });

/** Ends a session: `q` opens the list, whose second line stops. */
const STOP = ['q', '2'];
const NO_WORDS = ['', ''];

describe('the agreed file', () => {
  test('is there before the first question, and says what it is', async () => {
    const { code } = await facilitate(STOP);
    expect(code).toBe(0);
    const { answers, ...head } = agreed();
    expect(head).toEqual({
      continuum: { id: continuum.id, version: continuum.version },
      subject: {
        organization: 'Harrow Bay Council',
        unit: 'Licensing office',
        focus: 'department',
      },
      date: '2026-03-14',
      method: 'agreed',
      raters: 3,
    });
    expect(answers.size).toBe(0);
  });

  test('holds each rating with its votes, reason and dissent', async () => {
    await facilitate(['r', '3', 'Dates slip in summer.', 'One desk says 1.', ...STOP]);
    expect(agreed().answers.get('CF1a')).toEqual({
      state: 'rated',
      rating: 3,
      note: 'Dates slip in summer.',
      votes: [1, 0, 0, 2, 0],
      dissent: 'One desk says 1.',
    });
  });

  test('nobody is named in it, or on the screen, unless names are asked for', async () => {
    const without = await facilitate(['r', '3', ...NO_WORDS, ...STOP]);
    expect(place.read(FILE) + without.out + without.err).not.toMatch(/First|Second/);
    const fresh = 'named.yaml';
    const args = ['workshop', '--facilitate', '--accessible', '--names', '-o', fresh, 'answers'];
    const named = await place.run(args, { typed: 'q\n2\n', tty: true });
    expect(place.read(fresh)).toContain('participants:\n  - First\n  - Second\n');
    expect(named.out).not.toMatch(/First|Second/);
    expect(named.err).toContain('--names');
  });

  test('that nobody knows, and that it does not apply, go with the votes as well', async () => {
    await facilitate([
      ...['r', '0', ...NO_WORDS, 'g', 'CF3b'],
      ...['r', 'x', 'We have one counter.', 'One says two.', ...STOP],
    ]);
    expect(agreed().answers.get('CF1a')).toEqual({ state: 'unknown', votes: [1, 0, 0, 2, 0] });
    expect(agreed().answers.get('CF3b')).toEqual({
      state: 'not-applicable',
      reason: 'We have one counter.',
      votes: [0, 0, 3, 0, 0],
      dissent: 'One says two.',
    });
  });

  test('another rating keeps reason and dissent, unless they are changed or emptied', async () => {
    await facilitate(['r', '3', 'Why.', 'But.', 'b', '4', '', '-', ...STOP]);
    expect(agreed().answers.get('CF1a')).toEqual({
      state: 'rated',
      rating: 4,
      note: 'Why.',
      votes: [1, 0, 0, 2, 0],
    });
  });

  test('scores, plans and checks like any other', async () => {
    await facilitate(['r', '3', 'Why.', 'But.', 'q', '4', '2', '1']);
    expect((await place.run(['score', FILE])).code).toBe(0);
    expect((await place.run(['plan', FILE])).code).toBe(0);
    expect((await place.run(['check', FILE])).code).toBe(0);
  });
});

describe('the agenda', () => {
  test('begins with what matters most, and hides the votes', async () => {
    const { out } = await facilitate(STOP);
    expect(out).toContain('Question 1 of 30. Customer focus, CF1a.');
    expect(out).toContain('Views are far apart. What you agree on can change the stage.');
    expect(out).not.toContain('The median is');
  });

  test('what a rating would make of the stage is told only to those who ask', async () => {
    const words = 'Agreeing on 1 would make it stage 1, not yet established.';
    expect((await facilitate(['r', ...STOP])).out).not.toContain('would make it');
    expect((await facilitate(['?', ...STOP])).out).not.toContain('would make it');
    expect((await facilitate(['r', '?', ...STOP])).out).toContain(words);
  });

  test('what is agreed already counts in why to talk about a practice', async () => {
    const { out } = await facilitate(['g', 'ME1a', 'r', '1', ...NO_WORDS, ...STOP]);
    expect(out.match(/What you agree on can change (the|customer)/g)).toEqual([
      'What you agree on can change the',
      'What you agree on can change customer',
    ]);
  });

  test('a rating before the votes shows them, and is not taken', async () => {
    const { out } = await facilitate(['5', ...STOP]);
    expect(out).toContain('1, almost never: 1 person');
    expect(out).toContain('4, often: 2 people');
    expect(out).toContain('These are the votes. Now agree on a rating.');
    expect(agreed().answers.size).toBe(0);
  });

  test('goes on at the first open practice', async () => {
    const first = await facilitate(['r', '3', ...NO_WORDS, ...STOP]);
    expect(first.err).toContain('1 of 30 agreed. Everything is saved in\n  agreed.yaml\n');
    const again = await facilitate(STOP);
    expect(again.out).toContain('Question 2 of 30.');
    expect(again.out).not.toContain('CF1a.');
  });

  test('what is open can take its median, and the file says so', async () => {
    const { code, out, err } = await facilitate(['r', '3', ...NO_WORDS, 'q', '4', '2', '1']);
    expect(code).toBe(0);
    expect(out).toContain('Take the median for the 29 still open');
    expect(out).toContain('All 30 practices agreed.');
    expect(out).toMatch(/Stage \d of 5/);
    expect(out).toContain('29 practices take the median of the votes; nobody talked about them.');
    expect(out).not.toContain('Plan: ');
    expect(err).toContain('What you agreed on is in\n  agreed.yaml\n');
    expect(err).toContain('  continuum plan agreed.yaml\n');
    const { answers } = agreed();
    expect(answers.size).toBe(30);
    expect(answers.get('CF1a')).toEqual({ state: 'rated', rating: 3, votes: [1, 0, 0, 2, 0] });
    expect(answers.get('EN5b')).toEqual({
      state: 'rated',
      rating: 2,
      note: 'The median of the votes; not talked about.',
      votes: [0, 2, 0, 0, 0],
    });
  });

  test('where the result goes into a file, it is the whole scorecard and the plan', async () => {
    const typed = ['r', '3', ...NO_WORDS, 'q', '1'].map((line) => `${line}\n`).join('');
    const { out } = await place.run(
      ['workshop', '--facilitate', '--accessible', '-o', FILE, 'answers'],
      {
        typed,
        tty: true,
        machine: (io) => ({ stdout: { ...io.stdout, isTTY: false } }),
      },
    );
    expect(out).toContain('Points of 10');
    expect(out).toContain('Plan: ');
  });

  test('what nobody rated has no median to take', async () => {
    for (const number of [1, 2, 3]) {
      put({
        number,
        ratings: { CF2a: 'unknown', CF3b: '{ rating: not-applicable, reason: So. }' },
      });
    }
    const { out } = await facilitate(['q', '4', '2', '2']);
    expect(out).toContain('Take the median for 28 of the 30 still open');
    expect(agreed().answers.size).toBe(28);
    expect(agreed().answers.has('CF2a')).toBe(false);
  });
});

describe('stopping', () => {
  test('the command that goes on is the call as it was made', async () => {
    const args = ['--timer', '5', '--min-group', '3', '--names'];
    const { code, err } = await facilitate([], args);
    expect(code).toBe(130);
    expect(err).toContain(
      '\n  continuum workshop --facilitate --min-group 3 --timer 5 --names --accessible -o agreed.yaml answers\n',
    );
  });

  test.each([
    { signal: 'SIGTERM', code: 143 },
    { signal: 'SIGHUP', code: 129 },
  ] as const)('$signal ends with $code', async ({ signal, code }) => {
    const args = ['workshop', '--facilitate', '--accessible', '-o', FILE, 'answers'];
    const ran = await place.run(args, {
      signal,
      machine: () => ({ stdin: silentKeyboard() }),
      tty: true,
    });
    expect(ran.code).toBe(code);
  });
});

describe('the timer, said in words', () => {
  test('runs until somebody stops it', async () => {
    let now = 0;
    const args = ['workshop', '--facilitate', '--accessible', '-o', FILE, 'answers'];
    const { out } = await place.run(args, {
      typed: 't\nt\nt\nt\nq\n2\n',
      tty: true,
      machine: () => ({
        elapsed: () => {
          now += 19_000;
          return now;
        },
      }),
    });
    expect(out.match(/The discussion has begun. It has 3 minutes. t stops it./g)).toHaveLength(2);
    expect(out).toMatch(/Stopped with 2 minutes and \d+ seconds left\./);
  });
});

describe('a file that is there already', () => {
  const blank = (change: readonly (readonly [string, string])[]) => {
    const text = [
      'format: csp-assessment/1',
      `continuum: ${continuum.id}@${continuum.version}`,
      'subject: { organization: Harrow Bay Council, unit: Licensing office, focus: department }',
      'date: 2026-03-14',
      'method: agreed',
      'raters: 3',
      '',
    ].join('\n');
    return change.reduce((all, [from, to]) => all.replace(from, to), text);
  };

  test.each([
    { name: 'of the same session', change: [], agreed: ['CF1a'] },
    {
      name: 'written otherwise',
      change: [['Harrow Bay Council', 'HARROW  bay council']],
      agreed: ['CF1a'],
    },
    { name: 'that does not say how many', change: [['raters: 3\n', '']], agreed: ['CF1a'] },
    {
      name: 'with the votes of these responses',
      change: [
        ['raters: 3\n', 'raters: 3\nratings:\n  CF1a: { rating: 3, votes: [1, 0, 0, 2, 0] }\n'],
      ],
      agreed: ['CF1a', 'CF1b'],
    },
  ] as const)('$name: it is gone on with', async ({ change, agreed: ids }) => {
    place.put(FILE, blank(change));
    expect((await facilitate(['r', '3', ...NO_WORDS, ...STOP])).code).toBe(0);
    expect([...agreed().answers.keys()]).toEqual(ids);
  });

  test.each([
    {
      name: "one person's",
      change: [['method: agreed\n', '']],
      says: 'holds one person\'s answers: it does not say "method: agreed". Give -o another name.',
    },
    {
      name: 'about something else',
      change: [['Licensing office', 'Library']],
      says: 'agreed.yaml is about Harrow Bay Council, Library (department), and the responses are about Harrow Bay Council, Licensing office (department).',
    },
    {
      name: 'begun with other responses',
      change: [['raters: 3', 'raters: 12']],
      says: 'agreed.yaml was begun with 12 responses, and now there are 3. Name the same files as before,',
    },
    {
      name: 'begun with as many others',
      change: [
        ['raters: 3\n', 'raters: 3\nratings:\n  CF1a: { rating: 3, votes: [0, 0, 1, 2, 0] }\n'],
      ],
      says: 'agreed.yaml was begun with other responses: the votes on CF1a are not the same anymore. Name the same files as before,',
    },
    {
      name: 'of another version of the continuum',
      change: [[`@${continuum.version}`, '@1.7.0']],
      says: `agreed.yaml goes by version 1.7.0 of the continuum, and the responses go by ${continuum.version}.`,
    },
    {
      name: 'begun without names',
      change: [],
      args: ['--names'],
      says: 'agreed.yaml was begun without names. Leave out --names to go on with it,',
    },
  ] as const)('$name: exit 2, and it stays as it is', async ({ change, says, ...more }) => {
    const text = blank(change);
    place.put(FILE, text);
    const { code, out, err } = await facilitate(['r', '3'], 'args' in more ? more.args : []);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain(says);
    expect(place.read(FILE)).toBe(text);
  });

  test('faulty: exit 1, with its lines', async () => {
    place.put(FILE, blank([['date: 2026-03-14', 'date: 2026-02-30']]));
    const { code, err } = await facilitate(['r', '3']);
    expect(code).toBe(1);
    expect(err).toContain('agreed.yaml:4');
  });

  test('spoiled by somebody else meanwhile: every answer is in a file beside it', async () => {
    let writes = 0;
    const args = ['workshop', '--facilitate', '--accessible', '-o', FILE, 'answers'];
    const { code, err } = await place.run(args, {
      typed: 'r\n3\n',
      tty: true,
      onWrite: () => {
        writes += 1;
        if (writes === 2) place.put(FILE, 'ratings: [\n');
      },
    });
    expect(code).toBe(1);
    expect(err).toContain('agreed.mine.yaml');
    expect(place.read('agreed.mine.yaml')).toContain('votes: [1, 0, 0, 2, 0]');
  });
});

test('the agreed file goes by the version of the responses, also after an upgrade of the program', async () => {
  const older = [[`@${continuum.version}`, '@1.7.0']] as const;
  for (const number of [1, 2, 3]) put({ number, change: older });
  await facilitate(['r', '3', ...NO_WORDS, ...STOP]);
  expect(place.read(FILE)).toContain(`continuum: ${continuum.id}@1.7.0\n`);
  expect((await facilitate(STOP)).code).toBe(0);
});

test('more names than a file holds: exit 2, and nothing is written', async () => {
  for (let number = 1; number <= 1001; number += 1) put({ number, name: `Person ${number}` });
  const { code, err } = await facilitate(STOP, ['--names']);
  expect(code).toBe(2);
  expect(err.replace(/\s+/g, ' ')).toContain(
    'A file holds 1000 names at most, and the responses give 1001. Leave out --names.',
  );
  expect(place.has(FILE)).toBe(false);
});

test('without a terminal: exit 2, what to do instead, and nothing is written', async () => {
  const args = ['workshop', '--facilitate', '-o', FILE, 'answers'];
  const { code, out, err } = await place.run(args, { stdin: 'r\n' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Leave out --facilitate to see the picture.');
  expect(place.has(FILE)).toBe(false);
});

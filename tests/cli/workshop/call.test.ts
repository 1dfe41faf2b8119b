import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../support/workplace.ts';
import { response } from './responses.ts';

const place = new Workplace();

beforeAll(() => {
  for (const number of [1, 2]) place.put(`good/${number}.yaml`, response({ number }));
  place.put(
    'agreed.yaml',
    response({ number: 3, change: [['ratings:', 'method: agreed\nratings:']] }),
  );
});

afterAll(() => place.remove());

/** A call that cannot be, and what is said of it. */
const WRONG: [args: string[], says: string][] = [
  [['--min-group', '0'], '--min-group cannot be "0". Write a whole number of 1 or more.'],
  [['--min-group', '2.5'], '--min-group cannot be "2.5".'],
  [['--min-group', 'few'], '--min-group cannot be "few".'],
  [['--seed', '-1'], '--seed'],
  [['--seed', '4294967296'], 'Write a whole number from 0 to 4294967295.'],
  [['--seed', '0x1'], '--seed cannot be "0x1".'],
  [['--timer', '3'], '--timer works only with --facilitate.'],
  [['--names'], '--names works only with --facilitate.'],
  [['--accessible'], '--accessible works only with --facilitate.'],
  [['--facilitate'], '--facilitate needs a file for what is agreed on.'],
  [['--facilitate', '-o', '-'], '--facilitate needs a file for what is agreed on.'],
  [['--facilitate', '-o', 'new.yaml', '--format', 'json'], 'be combined with --format json.'],
  [['--facilitate', '-o', 'new.md'], 'Give -o a name that ends in .yaml, not new.md.'],
  [['--facilitate', '-o', 'new.md', '--format', 'markdown'], 'with --format markdown.'],
  [['--facilitate', '-o', 'new.yaml', '--timer', '0'], 'Write a whole number from 1 to 60.'],
  [['--facilitate', '-o', 'new.yaml', '--timer', '61'], '--timer cannot be "61".'],
  [['--facilitate', '-o', 'new.yaml', '--timer', '1.5'], '--timer cannot be "1.5".'],
];

describe('a call that cannot be', () => {
  it.each(WRONG)('%j', async (args, says) => {
    const { code, out, err } = await place.run(['workshop', 'good', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(place.has('new.yaml')).toBe(false);
  });

  it('names nobody', async () => {
    const { code, out, err } = await place.run(['workshop']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Name the files, or a folder that holds them.');
    expect((await place.run(['workshop', ''])).err).toContain('One of the names is empty.');
  });

  it.each([
    ['0', '--seed'],
    ['4294967295', '--seed'],
    ['1', '--min-group'],
    ['1000', '--min-group'],
  ])('%s is possible for %s', async (value, option) => {
    expect((await place.run(['workshop', 'good', option, value])).code).toBe(0);
  });
});

describe('--facilitate', () => {
  it('does not take the file for its result for a response', async () => {
    const args = ['workshop', '--facilitate', '-o', 'agreed.yaml', 'agreed.yaml'];
    const { code, err } = await place.run(args);
    expect(code).toBe(2);
    expect(err).toContain('There is nothing here but what a group agreed on.');
  });

  it('does not begin while a file is at fault', async () => {
    const args = ['workshop', '--facilitate', '-o', 'new.yaml', 'good', 'agreed.yaml'];
    const { code, err } = await place.run(args);
    expect(code).toBe(1);
    expect(err).toContain('response-agreed');
    expect(place.has('new.yaml')).toBe(false);
  });

  it.each([
    ['a new file', 'new.yaml'],
    ['a result that lies among the responses', 'good/agreed.yaml'],
  ])('needs a terminal: %s', async (_, output) => {
    place.put('good/agreed.yaml', place.read('agreed.yaml'));
    const args = ['workshop', '--facilitate', '-o', output, 'good/1.yaml', output];
    const { code, out, err } = await place.run(output === 'new.yaml' ? args.slice(0, -1) : args, {
      stdin: '',
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('where there is a terminal');
    expect(place.has('new.yaml')).toBe(false);
  });
});

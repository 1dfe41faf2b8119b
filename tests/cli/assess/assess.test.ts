import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unfinishedFiles } from '../../../src/cli/assess/unfinished.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { blankAssessment } from '../../../src/yaml/blank.ts';
import { answers } from '../support/answers.ts';
import { Workplace } from '../support/workplace.ts';
import { continuum, Folder } from './support.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

describe('before the first question', () => {
  test.each([
    { args: ['assess'] },
    { args: ['assess', '--accessible'] },
    { args: ['assess', 'new.yaml'] },
  ])('$args without a terminal: exit 2, and the command that needs none', async ({ args }) => {
    const { code, out, err } = await place.run(args, { stdin: '4\n' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('continuum init');
    expect(place.names()).toEqual([]);
  });

  test.each([
    { args: ['assess', '-'], code: 2, says: 'Answers need a file to be kept in.' },
    {
      args: ['assess', '--quick', '--order', 'shuffled'],
      code: 2,
      says: '--quick goes from stage 1 up',
    },
    {
      args: ['assess', '--votes', 'own.yaml'],
      code: 2,
      says: "own.yaml holds one person's answers: it does not say",
    },
    {
      args: ['assess', '--evidence', 'group.yaml'],
      code: 2,
      says: 'group.yaml holds what a group agreed on. To go on as a group: continuum assess --evidence --votes group.yaml',
    },
    { args: ['assess', '.'], code: 2, says: 'folder' },
    { args: ['assess', 'faulty.yaml'], code: 1, says: 'faulty.yaml' },
    { args: ['assess', 'no/such.yaml'], code: 2, says: 'The folder no does not exist.' },
  ])('$args: exit $code', async ({ args, code, says }) => {
    place.put('faulty.yaml', 'format: csp-assessment/1\nratings: { CF1a: 6 }\n');
    place.put('own.yaml', answers());
    place.put('group.yaml', answers().replace('\nratings:', '\nmethod: agreed\nratings:'));
    const ran = await place.run(args, { tty: true });
    expect(ran.code).toBe(code);
    expect(ran.err.replace(/\s+/g, ' ')).toContain(says);
    expect(place.names()).toEqual(['faulty.yaml', 'group.yaml', 'own.yaml']);
    expect(place.read('own.yaml')).toBe(answers());
  });
});

describe('a file name that a terminal would obey is shown without what it obeys', () => {
  const NAME = 'mine\u001b[2J.yaml';
  const shown = 'mine.yaml';
  const assess = (typed: string, onWrite = () => {}) => {
    const header = {
      organization: 'Harrow Bay',
      focus: 'organization',
      date: '2026-03-14',
    } as const;
    place.put(NAME, blankAssessment(continuum, header, { withStatements: false }));
    return place.run(['assess', '--accessible', NAME], { typed, tty: true, onWrite });
  };

  test.each([
    { when: 'stopping', typed: 'q\n', code: 0 },
    { when: 'nobody types anymore', typed: '4\n', code: 130 },
  ])('$when', async ({ typed, code }) => {
    const ran = await assess(typed);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(`Everything is saved in\n  ${shown}\n`);
    expect(ran.err).toContain('\n  continuum assess --accessible ');
    expect(ran.out + ran.err).not.toContain('\u001b');
  });

  test('finishing', async () => {
    const ran = await assess(`${'4\n'.repeat(30)}1\n`);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`Your answers are in\n  ${shown}\n`);
    expect(ran.err).toContain('\n  continuum plan ');
    expect(ran.out + ran.err).not.toContain('\u001b');
  });

  test('somebody spoils it', async () => {
    const ran = await assess('4\n', () => place.put(NAME, 'ratings: [\n'));
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/All your answers are in\s+mine\.mine\.yaml\./);
    expect(ran.out + ran.err).not.toContain('\u001b');
  });
});

test('only what keeps a spoiled file from being used is shown, not that questions are open', async () => {
  const header = { organization: 'Harrow Bay', focus: 'organization', date: '2026-03-14' } as const;
  const blank = blankAssessment(continuum, header, { withStatements: false });
  place.put('mine.yaml', blank);
  const { err } = await place.run(['assess', '--accessible', 'mine.yaml'], {
    typed: '4\n',
    tty: true,
    onWrite: () => place.put('mine.yaml', blank.replace('  CF1b:', '  CF1b: 9')),
  });
  expect(err).toContain('9 is outside the scale');
  expect(err).not.toContain('warning');
});

test('unfinished assessments are found by what is in them, and anything else is left out', () => {
  const folder = new Folder();
  try {
    folder.blank('b.yaml');
    folder.blank('a.yml');
    folder.write('a.yml', folder.read('a.yml').replace('  CF1a:', '  CF1a: 4'));
    folder.write('faulty.yaml', folder.read('b.yaml').replace('  CF1a:', '  CF1a: 9'));
    folder.write('other.yaml', 'name: something else\n');
    folder.write('broken.yaml', 'csp-assessment/1: [\n');
    folder.write(
      'latin-1.yaml',
      Buffer.from(folder.read('b.yaml').replace('Bay', 'Bäy'), 'latin1'),
    );
    folder.write(
      'group.yaml',
      folder.read('b.yaml').replace('\nratings:', '\nmethod: agreed\nratings:'),
    );
    folder.write('notes.txt', folder.read('b.yaml'));
    folder.write(
      'done.yaml',
      folder.read('b.yaml').replaceAll(/^( {2}[CME][FEN]\d[ab]:)/gm, '$1 4'),
    );
    expect(unfinishedFiles({ io: { files: nodeFiles(folder.path) } }, continuum)).toEqual([
      { file: 'a.yml', open: 29 },
      { file: 'b.yaml', open: 30 },
      { file: 'group.yaml', open: 30, votes: true },
    ]);
  } finally {
    folder.remove();
  }
});

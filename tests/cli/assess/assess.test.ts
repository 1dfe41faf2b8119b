import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unfinishedFiles } from '../../../src/cli/assess/unfinished.ts';
import { nodeFiles } from '../../../src/io/files.ts';
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
    { args: ['assess', '.'], code: 2, says: 'folder' },
    { args: ['assess', 'faulty.yaml'], code: 1, says: 'faulty.yaml' },
    { args: ['assess', 'no/such.yaml'], code: 2, says: 'The folder no does not exist.' },
  ])('$args: exit $code', async ({ args, code, says }) => {
    place.put('faulty.yaml', 'format: csp-assessment/1\nratings: { CF1a: 6 }\n');
    const ran = await place.run(args, { tty: true });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
    expect(place.names()).toEqual(['faulty.yaml']);
  });
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
    folder.write('notes.txt', folder.read('b.yaml'));
    folder.write(
      'done.yaml',
      folder.read('b.yaml').replaceAll(/^( {2}[CME][FEN]\d[ab]:)/gm, '$1 4'),
    );
    expect(unfinishedFiles({ io: { files: nodeFiles(folder.path) } }, continuum)).toEqual([
      { file: 'a.yml', open: 29 },
      { file: 'b.yaml', open: 30 },
    ]);
  } finally {
    folder.remove();
  }
});

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Checked, type Files, Repository } from './support/repository.ts';

const open: Repository[] = [];

function repository(name?: string, init?: readonly string[]): Repository {
  const one = new Repository(name, init);
  open.push(one);
  return one;
}

afterEach(() => {
  for (const one of open.splice(0)) one.remove();
});

/** Both practices of the first cell, so that it is established with a point to spare. */
const RATINGS: Readonly<Record<string, string>> = {
  CF1a: '5',
  CF1b: '4',
  ME1a: '2',
  ME1b: '4',
  ME2a: '4',
  ME2b: '4',
  EN4b: '3',
};

/** An assessment; a rating of '' has no line. */
function unit(ratings: Readonly<Record<string, string>> = {}, name = 'Front desk'): string {
  const lines = Object.entries({ ...RATINGS, ...ratings }).flatMap(([id, rating]) =>
    rating === '' ? [] : [`  ${id}: ${rating}\n`],
  );
  return `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject: { organization: Harrow Bay Council, unit: ${name}, focus: department }
date: 2026-03-14
ratings:
${lines.join('')}`;
}

/** The same with one rating lower, and nothing else lost by it. */
const lower = (name?: string) => unit({ CF1a: '4' }, name);
const FELL = ['rating-fell'];
const GONE = ['file-deleted'];
const RENAMED = ['file-renamed'];
/** Renamed, and lower than before by the other name. */
const BOTH = ['file-renamed', 'rating-fell'];
const CONFIG = 'continuum.config.yaml';
const config = (rest: string) => `format: csp-config/1\n${rest}\n`;

/** Main with some files, and a branch that changes them. */
function changed(before: Files, after: Files): Repository {
  return repository().commit(before).branch().commit(after);
}

const result = ({ code, files }: Checked) => ({ code, files });
/** Nothing was checked, and why is said. */
const refused = (...words: string[]) => ({
  code: 2,
  files: {},
  said: words.reduce<unknown>((_, word) => expect.stringContaining(word), ''),
});

describe('an answer beside that of the baseline', () => {
  const waived = (until: string) =>
    `{ rating: 4, waiver: { reason: Vacant posts., until: ${until} } }`;

  it.each<[what: string, after: Record<string, string>, code: number, raised: string[]]>([
    ['the same', {}, 0, []],
    ['higher', { CF1b: '5' }, 0, []],
    ['lower', { CF1a: '4' }, 1, FELL],
    ['lower, with a waiver', { CF1a: waived('2026-12-31') }, 0, []],
    ['lower, on the last day of a waiver', { CF1a: waived('2026-06-30') }, 0, []],
    ['lower, with an expired waiver', { CF1a: waived('2026-06-29') }, 1, ['waiver-expired']],
    ['taken back to unknown', { EN4b: 'unknown' }, 1, FELL],
    ['its line deleted', { EN4b: '' }, 1, FELL],
    ['not applicable now', { EN4b: '{ rating: not-applicable, reason: None. }' }, 1, FELL],
    ['a cell lost by it', { CF1a: '3' }, 1, ['cell-lost', 'rating-fell']],
    ['two stages up at once', { ME1a: '4' }, 0, ['stage-jump']],
    [
      'two stages up at once, with evidence',
      { ME1a: '{ rating: 4, evidence: [{ what: Report of March }] }' },
      0,
      [],
    ],
  ])('%s', (_, after, code, raised) => {
    const { check } = at(changed({ 'a.yaml': unit() }, { 'a.yaml': unit(after) }));
    expect(check('.', '--baseline', 'main', '--today', '2026-06-30')).toEqual({
      code,
      files: { 'a.yaml': raised },
    });
  });
});

/** The repository as tests mostly use it. */
const at = (one: Repository, where: Parameters<Repository['check']>[1] = {}) => ({
  check: (...args: string[]) => result(one.check(args, where)),
  whole: (...args: string[]) => one.check(args, where),
});

describe('the place that is compared with', () => {
  /** Main is at `first`, the branch was made, and main moved on to `then`; the branch has `now`. */
  function apart(first: Files, then: Files, now: Files): Repository {
    const one = repository().commit(first).branch().commit(now);
    one.git('switch', '--quiet', 'main');
    one.commit(then).git('switch', '--quiet', 'change');
    return one;
  }

  it('is where the branch left, though main rose since', () => {
    const one = apart(
      { 'a.yaml': unit() },
      { 'a.yaml': unit({ CF1b: '5' }) },
      { 'b.yaml': unit() },
    );
    expect(at(one).check('.', '--baseline', 'main')).toEqual({
      code: 0,
      files: { 'a.yaml': [], 'b.yaml': [] },
    });
  });

  it('is where the branch left, though main fell since', () => {
    const one = apart({ 'a.yaml': unit() }, { 'a.yaml': lower() }, { 'a.yaml': lower() });
    expect(at(one).check('.', '--baseline', 'main').files).toEqual({ 'a.yaml': FELL });
  });

  it('is main again once the branch has merged it', () => {
    const one = apart({ 'a.yaml': unit() }, { 'a.yaml': lower() }, { 'b.yaml': unit() });
    one.git('merge', '--quiet', '--no-edit', 'main');
    expect(at(one).check('.', '--baseline', 'main').code).toBe(0);
  });

  it.each([
    ['main', FELL],
    ['refs/heads/main', FELL],
    ['HEAD', []],
    ['@', []],
    ['change', []],
    ['HEAD~1', []],
    ['HEAD~2', FELL],
    ['before', FELL],
    ['annotated', FELL],
    ['main~0', FELL],
  ])('%s is understood', (ref, raised) => {
    const one = changed({ 'a.yaml': unit() }, { 'a.yaml': lower() }).commit({ 'n.md': 'More.' });
    one.git('tag', 'before', 'main');
    one.git('tag', '--annotate', '--message', 'Before', 'annotated', 'main');
    expect(at(one).check('.', '--baseline', ref).files).toEqual({ 'a.yaml': raised });
  });

  it('is a commit or tag as it is, also one that the branch has not got', () => {
    const one = apart(
      { 'a.yaml': unit() },
      { 'a.yaml': unit({ CF1b: '5' }) },
      { 'b.yaml': unit() },
    );
    one.git('tag', 'release', 'main');
    for (const ref of ['release', one.git('rev-parse', 'main'), 'main^{commit}']) {
      expect(at(one).check('a.yaml', '--baseline', ref).files).toEqual({ 'a.yaml': FELL });
    }
  });

  it('is a branch of the remote repository', () => {
    const one = repository().commit({ 'a.yaml': unit() });
    one.git('clone', '--quiet', '.', '../clone');
    one.commit({ 'a.yaml': unit({ CF1b: '5' }) });
    const clone = at(one, { cwd: '../clone' });
    expect(clone.check('.', '--baseline', 'origin/main').code).toBe(0);
    one.write({ '../clone/a.yaml': lower() });
    expect(clone.check('.', '--baseline', 'origin/main').files).toEqual({ 'a.yaml': FELL });
  });

  it.each([
    ['main', 'refs/tags/main', 'refs/heads/main'],
    ['main~0', 'refs/tags/main', 'refs/heads/main'],
    ['main^{commit}', 'refs/tags/main', 'refs/heads/main'],
    ['main', 'refs/remotes/main', 'refs/heads/main'],
    ['origin/main', 'refs/tags/origin/main', 'refs/remotes/origin/main'],
    ['origin/main', 'refs/heads/origin/main', 'refs/remotes/origin/main'],
    ['origin', 'refs/tags/origin', 'refs/remotes/origin/HEAD'],
  ])('is not %s when there is %s as well', (ref, decoy, meant) => {
    const one = changed({ 'a.yaml': unit() }, { 'a.yaml': lower() });
    one.git('update-ref', 'refs/remotes/origin/main', 'main');
    one.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(at(one).check('.', '--baseline', ref).files).toEqual({ 'a.yaml': FELL });
    one.git('update-ref', decoy, 'HEAD');
    const { whole, check } = at(one);
    const said = whole('.', '--baseline', ref);
    expect(said).toEqual(refused(`"${ref}" can mean refs/`));
    expect(said.said).toContain(decoy);
    expect(said.said).toContain(meant);
    expect(check('.', '--baseline', meant).files).toEqual({ 'a.yaml': FELL });
    expect(check('.', '--baseline', decoy).files).toEqual({ 'a.yaml': [] });
  });

  it('is where the branch left, though a tag has the whole name of the other branch', () => {
    const one = apart(
      { 'a.yaml': unit() },
      { 'a.yaml': unit({ CF1b: '5' }) },
      { 'b.yaml': unit() },
    );
    one.git('update-ref', 'refs/tags/refs/heads/main', 'HEAD');
    expect(at(one).check('.', '--baseline', 'refs/heads/main').code).toBe(0);
  });

  it('counts what is not committed yet', () => {
    const one = repository().commit({ 'a.yaml': unit() }).write({ 'a.yaml': lower() });
    expect(at(one).check('.', '--baseline', 'HEAD').files).toEqual({ 'a.yaml': FELL });
  });
});

describe('files that come and go', () => {
  const A = { 'units/a.yaml': unit() };
  const B = { 'units/b.yaml': unit({}, 'Back office') };

  it.each<[what: string, before: Files, after: Files, args: string[], code: number, files: object]>(
    [
      ['new', A, B, ['units'], 0, { 'units/a.yaml': [], 'units/b.yaml': [] }],
      [
        'deleted, in a folder',
        { ...A, ...B },
        { 'units/a.yaml': null },
        ['units'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      [
        'deleted, in the working directory',
        { ...A, ...B },
        { 'units/b.yaml': null },
        [],
        1,
        { 'units/a.yaml': [], 'units/b.yaml': GONE },
      ],
      [
        'deleted, by a pattern',
        { ...A, ...B },
        { 'units/a.yaml': null },
        ['**/*.yaml'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      [
        'deleted, but not what the pattern means',
        { ...A, ...B },
        { 'units/a.yaml': null },
        ['units/b*'],
        0,
        { 'units/b.yaml': [] },
      ],
      [
        'deleted, the only one',
        A,
        { 'units/a.yaml': null, 'units/n.md': '' },
        ['units'],
        1,
        { 'units/a.yaml': GONE },
      ],
      [
        'deleted, by its name',
        A,
        { 'units/a.yaml': null },
        ['units/a.yaml'],
        2,
        { 'units/a.yaml': ['file-not-found'] },
      ],
      [
        'deleted, and no assessment',
        { ...A, 'units/settings.yaml': 'color: red\n', 'node_modules/b.yaml': unit() },
        { 'units/settings.yaml': null, 'node_modules/b.yaml': null },
        ['.', '**/*.yaml'],
        0,
        { 'units/a.yaml': [] },
      ],
      [
        'deleted, named twice',
        { ...A, ...B },
        { 'units/a.yaml': null },
        ['units', '.', 'units/*.yaml'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      [
        'retired',
        { ...A, ...B },
        {
          'units/a.yaml': null,
          [CONFIG]: config('retired: [{ file: units/a.yaml, reason: Closed. }]'),
        },
        ['units'],
        0,
        { 'units/b.yaml': [] },
      ],
      [
        'renamed',
        A,
        { 'units/a.yaml': null, 'units/z.yaml': unit() },
        ['units'],
        0,
        { 'units/z.yaml': RENAMED },
      ],
      [
        'renamed and lower',
        A,
        { 'units/a.yaml': null, 'units/z.yaml': lower() },
        ['units'],
        1,
        { 'units/z.yaml': BOTH },
      ],
      [
        'renamed with other line ends, two about the same',
        { ...A, 'units/b.yaml': lower() },
        {
          'units/a.yaml': null,
          'units/b.yaml': null,
          'units/y.yaml': unit().replaceAll('\n', '\r\n'),
          'units/z.yaml': lower().replaceAll('\n', '\r\n'),
        },
        ['units'],
        0,
        { 'units/y.yaml': RENAMED, 'units/z.yaml': RENAMED },
      ],
      [
        'renamed and lower, each by its own name',
        A,
        { 'units/a.yaml': null, 'other/z.yaml': lower() },
        ['other/z.yaml'],
        1,
        { 'other/z.yaml': BOTH },
      ],
      [
        'new beside one about the same that stayed',
        { 'units/a.yaml': unit() },
        { 'units/z.yaml': lower() },
        ['units/z.yaml'],
        0,
        { 'units/z.yaml': [] },
      ],
      [
        'written over something else',
        { ...A, 'units/z.yaml': 'color: red\n' },
        { 'units/a.yaml': null, 'units/z.yaml': lower() },
        ['units'],
        1,
        { 'units/z.yaml': BOTH },
      ],
      [
        'two about the same unit renamed and lower: which was which?',
        { ...A, 'units/b.yaml': unit({ CF1b: '5' }) },
        {
          'units/a.yaml': null,
          'units/b.yaml': null,
          'units/y.yaml': lower(),
          'units/z.yaml': lower(),
        },
        ['units'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': GONE, 'units/y.yaml': [], 'units/z.yaml': [] },
      ],
      [
        'deleted, and another unit is new',
        A,
        { 'units/a.yaml': null, ...B },
        ['units'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      [
        'two that have changed places',
        { ...A, 'units/b.yaml': lower('Back office') },
        { 'units/a.yaml': lower('Back office'), 'units/b.yaml': unit() },
        ['units'],
        1,
        { 'units/a.yaml': ['subject-changed', ...FELL], 'units/b.yaml': ['subject-changed'] },
      ],
      [
        'in a folder that was renamed',
        { ...A, ...B },
        { units: null, 'desks/a.yaml': unit(), 'desks/b.yaml': unit({ CF1a: '4' }, 'Back office') },
        ['.'],
        1,
        { 'desks/a.yaml': RENAMED, 'desks/b.yaml': BOTH },
      ],
      [
        'in a folder that is a file now',
        { ...A, ...B, 'c.yaml': unit({}, 'C') },
        { units: unit({}, 'D') },
        ['units', 'c.yaml'],
        1,
        { units: [], 'units/a.yaml': GONE, 'units/b.yaml': GONE, 'c.yaml': [] },
      ],
      [
        'in a folder that is a file now, with one of them in it',
        { ...A, ...B },
        { units: lower() },
        ['./units'],
        1,
        { './units': BOTH, './units/b.yaml': GONE },
      ],
      [
        'replaced by a folder',
        { 'a.yaml': unit() },
        { 'a.yaml': null, 'a.yaml/b.yaml': unit({}, 'B') },
        ['a.yaml'],
        1,
        { 'a.yaml': GONE, 'a.yaml/b.yaml': [] },
      ],
      [
        'all of a folder, and something else is retired',
        { ...A, ...B },
        {
          'units/a.yaml': null,
          'units/b.yaml': null,
          'units/n.md': '',
          [CONFIG]: config('retired: [{ file: other/a.yaml, reason: Closed. }]'),
        },
        ['units'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': GONE },
      ],
      [
        'none, where nothing was, and something else is retired',
        { ...A, 'pilots/n.md': '' },
        {
          'units/a.yaml': null,
          'units/n.md': '',
          [CONFIG]: config('retired: [{ file: units/a.yaml, reason: Closed. }]'),
        },
        ['units', 'pilots', 'trials/*.yaml'],
        2,
        { pilots: ['no-match'], 'trials/*.yaml': ['no-match'] },
      ],
      [
        'all of a folder, retired',
        { ...A, 'units/b.yaml': 'color: red\n' },
        {
          'units/a.yaml': null,
          [CONFIG]: config('retired: [{ file: units/a.yaml, reason: Closed. }]'),
        },
        ['units', 'units/*.yaml'],
        0,
        {},
      ],
      [
        'hidden in a folder with a dot',
        A,
        { units: null, '.units/a.yaml': unit(), ...B },
        ['.'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      [
        'given another ending',
        A,
        { units: null, 'units/a.yml.txt': unit(), ...B },
        ['.'],
        1,
        { 'units/a.yaml': GONE, 'units/b.yaml': [] },
      ],
      ['of another ending all along', { a: unit() }, { a: lower() }, ['a'], 1, { a: FELL }],
    ],
  )('%s', (_, before, after, args, code, files) => {
    expect(at(changed(before, after)).check(...args, '--baseline', 'main')).toEqual({
      code,
      files,
    });
  });

  it('are listed in order, those that are gone among the others', () => {
    const one = changed(
      {
        'b/a.yaml': unit(),
        'b/b.yaml': unit({}, 'B'),
        'b/c.yaml': unit({}, 'C'),
        'a.yaml': unit({}, 'D'),
      },
      { 'b/b.yaml': null },
    );
    expect(Object.keys(one.check(['b', '.', '--baseline', 'main']).files)).toEqual([
      'b/a.yaml',
      'b/b.yaml',
      'b/c.yaml',
      'a.yaml',
    ]);
  });

  it('were moved by git', () => {
    const one = repository().commit(A).branch();
    one.git('mv', 'units', 'desks');
    expect(at(one).check('desks/a.yaml', '--baseline', 'main').files).toEqual({
      'desks/a.yaml': RENAMED,
    });
  });

  it('are named by the name that the caller knows', () => {
    const one = changed(A, { 'units/a.yaml': null, 'units/z.yaml': unit(), 'n/n.md': '' });
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(import.meta.dirname, '../../bin/continuum.js'),
        'check',
        '..',
        '--baseline',
        'main',
      ],
      { cwd: path.join(one.top, 'n'), env: one.env, encoding: 'utf8' },
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain('"../units/z.yaml" was "../units/a.yaml"');
  });

  it('are not gone when a sparse checkout leaves them out', () => {
    const one = changed({ ...A, 'desks/b.yaml': unit({}, 'B') }, { 'n.md': '' });
    one.git('sparse-checkout', 'set', 'units');
    expect(one.exists('desks')).toBe(false);
    expect(at(one).check('.', '--baseline', 'main')).toEqual({
      code: 0,
      files: { 'units/a.yaml': [] },
    });
  });
});

describe('files that are not what they were', () => {
  const A = unit();
  const without = (line: string) => A.replace(new RegExp(`^${line}:.*\n`, 'm'), '');

  it.each<[what: string, before: Files, after: Files, code: number, raised: string[]]>([
    ['broken before', { 'a.yaml': `${A}\t- [` }, { 'a.yaml': A }, 0, ['baseline-unusable']],
    [
      'too large before',
      { 'a.yaml': `${A}#${' '.repeat(300_000)}` },
      { 'a.yaml': A },
      0,
      ['baseline-unusable'],
    ],
    [
      'something else before',
      { 'a.yaml': 'color: red\n' },
      { 'a.yaml': A },
      0,
      ['baseline-unusable'],
    ],
    ['without its format', { 'a.yaml': A }, { 'a.yaml': without('format') }, 1, ['key-missing']],
    [
      'something else now',
      { 'a.yaml': A },
      { 'a.yaml': 'color: red\n' },
      1,
      expect.arrayContaining(['key-missing']),
    ],
    ['empty now', { 'a.yaml': A }, { 'a.yaml': '' }, 1, ['file-empty']],
    ['broken now', { 'a.yaml': A }, { 'a.yaml': `${A}  CF1a: 3\n` }, 1, ['key-duplicate']],
    [
      'no assessment at any time',
      { 'a.yaml': A, 'b.yaml': 'color: red\n' },
      { 'b.yaml': 'color: blue\n' },
      0,
      [],
    ],
  ])('%s', (_, before, after, code, raised) => {
    expect(at(changed(before, after)).check('.', '--baseline', 'main')).toEqual({
      code,
      files: { 'a.yaml': raised },
    });
  });

  it('a link now, to a lower one', () => {
    const one = changed({ 'a.yaml': A }, { 'data/a.txt': lower() });
    one.link('a.yaml', 'data/a.txt');
    expect(at(one).check('.', '--baseline', 'main').files).toEqual({ 'a.yaml': FELL });
  });

  it('a link out of the folder now', () => {
    const one = changed({ 'a.yaml': A, 'b.yaml': unit({}, 'B') }, { '../a.yaml': A });
    one.link('a.yaml', '../a.yaml');
    expect(at(one).check('.', '--baseline', 'main')).toEqual({
      code: 1,
      files: { 'a.yaml': GONE, 'b.yaml': [] },
    });
  });

  it('a link all along, to what is lower now', () => {
    const one = repository().write({ 'data/a.txt': A });
    one.link('b.yaml', 'data/a.txt').link('a.yaml', 'b.yaml').link('loop.yaml', 'loop.yaml');
    one.commit().branch().write({ 'data/a.txt': lower() });
    const files = { 'a.yaml': FELL, 'b.yaml': FELL };
    expect(at(one).check('.', '--baseline', 'main').files).toEqual(files);
    expect(at(one).check('a.yaml', '--baseline', 'main').files).toEqual({ 'a.yaml': FELL });
  });

  it('a link that is gone', () => {
    const one = repository().write({ 'data/a.txt': A, 'b.yaml': unit({}, 'B') });
    one.link('a.yaml', 'data/a.txt').commit().branch().commit({ 'a.yaml': null });
    expect(at(one).check('.', '--baseline', 'main').files).toEqual({
      'a.yaml': GONE,
      'b.yaml': [],
    });
  });

  it('a link out of what is checked, now and then', () => {
    const one = repository().write({ 'data/a.txt': A, 'units/b.yaml': unit({}, 'B') });
    one.link('units/a.yaml', '../data/a.txt').commit();
    expect(at(one).check('units', '--baseline', 'main')).toEqual({
      code: 0,
      files: { 'units/b.yaml': [] },
    });
  });

  it('in a folder that is a link now, to lower ones', () => {
    const one = changed({ 'units/a.yaml': A }, { 'units/a.yaml': null, 'other/a.yaml': lower() });
    one.link('units', 'other').commit();
    expect(at(one).check('units', '--baseline', 'main').files).toEqual({ 'units/a.yaml': FELL });
  });
});

describe('names', () => {
  const linked = () => {
    const one = repository().commit({ 'units/a.yaml': unit(), 'n/n.md': '' });
    return one.link('link', 'units').commit().branch();
  };

  it.each<[how: string, cwd: string, args: string[], file: string]>([
    ['from a subfolder', 'n', ['..'], '../units/a.yaml'],
    ['from a subfolder, by pattern', 'n', ['../**/?.yaml'], '../units/a.yaml'],
    ['from the folder itself', 'units', [], 'a.yaml'],
    ['with ./', '.', ['./units'], './units/a.yaml'],
    ['with a slash at the end', '.', ['units/'], 'units/a.yaml'],
    ['in and out again', '.', ['units/../units'], 'units/../units/a.yaml'],
    ['given twice', '.', ['units', './units'], 'units/a.yaml'],
    ['through a link to the folder', '.', ['link'], 'link/a.yaml'],
  ])('%s', (_, cwd, args, file) => {
    const one = linked().commit({ 'units/a.yaml': lower(), 'units/z.yaml': unit({}, 'Z') });
    const beside = file.replace(/a\.yaml$/, 'z.yaml');
    const { check } = at(one, { cwd });
    expect(check(...args, '--baseline', 'main').files).toEqual({ [file]: FELL, [beside]: [] });
    one.commit({ 'units/a.yaml': null });
    expect(check(...args, '--baseline', 'main').files).toEqual({ [file]: GONE, [beside]: [] });
  });

  it.each([
    ['from a subfolder', 'n', '../units/a.yaml'],
    ['with ./', 'units', './a.yaml'],
    ['with two slashes', '.', 'units//a.yaml'],
    ['through a link to the folder', 'n', '../link/a.yaml'],
  ])('of single files %s', (_, cwd, file) => {
    const { check } = at(linked().commit({ 'units/a.yaml': lower() }), { cwd });
    expect(check(file, '--baseline', 'main').files).toEqual({ [file]: FELL });
  });

  it('absolute, also through a link to the repository', () => {
    const one = changed({ 'units/a.yaml': unit(), 'units/b.yaml': unit({}, 'B') }, {});
    one.link('../link', 'repository').write({ 'units/a.yaml': lower(), 'units/b.yaml': null });
    for (const top of [one.top, path.join(one.home, 'link')]) {
      for (const cwd of ['.', '../link', '../link/units']) {
        const units = path.join(top, 'units');
        expect(at(one, { cwd }).check(units, '--baseline', 'main').files).toEqual({
          [`${units}/a.yaml`]: FELL,
          [`${units}/b.yaml`]: GONE,
        });
        expect(at(one, { cwd }).check(`${units}/a.yaml`, '--baseline', 'main').files).toEqual({
          [`${units}/a.yaml`]: FELL,
        });
      }
    }
  });

  it.each([
    'a b.yaml',
    '"quoted".yaml',
    "it's.yaml",
    'Ångström–客.yaml',
    'line\nfeed.yaml',
    'tab\t.yaml',
    'back\\slash.yaml',
    '-x.yaml',
    '$HOME `id`.yaml',
    '[a].yaml',
    ':(top)a.yaml',
    'a.YAML',
  ])('such as %j', (name) => {
    const one = changed({ [name]: unit() }, { [name]: lower() });
    const { check } = at(one);
    expect(check('.', '--baseline', 'main').files).toEqual({ [name]: FELL });
    expect(check('--baseline', 'main', '--', name).files).toEqual({ [name]: FELL });
    one.write({ [name]: null, 'z.yaml': unit({}, 'Z') });
    expect(check('.', '--baseline', 'main').files).toEqual({ [name]: GONE, 'z.yaml': [] });
  });

  it('of the repository itself', () => {
    const one = repository('it\'s "here"\n– 客 ');
    one.commit({ 'u n/a.yaml': unit() }).branch().commit({ 'u n/a.yaml': lower() });
    expect(at(one).check('.', '--baseline', 'main').files).toEqual({ 'u n/a.yaml': FELL });
    expect(at(one, { cwd: 'u n' }).check('--baseline', 'main').files).toEqual({ 'a.yaml': FELL });
  });
});

describe('kinds of repositories', () => {
  const moved = () => changed({ 'a.yaml': unit() }, { 'a.yaml': lower() });

  it('a shallow clone with a branch says how to fetch', () => {
    const one = moved();
    one.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${one.top}`, '../clone');
    const { whole, check } = at(one, { cwd: '../clone' });
    for (const ref of ['origin/main', 'main']) {
      expect(whole('.', '--baseline', ref)).toEqual(
        refused(ref === 'main' ? 'Did you mean origin/main?' : 'fetch-depth: 0'),
      );
    }
    expect(whole('.', '--baseline', 'HEAD~1')).toEqual(refused('git fetch --unshallow'));
    expect(check('.', '--baseline', 'HEAD').files).toEqual({ 'a.yaml': [] });
    const there = one.git('rev-parse', 'main');
    expect(check('.', '--baseline', there).files).toEqual({ 'a.yaml': FELL });
  });

  it('a clone without the earlier files says how to fetch them, and does so by itself never', () => {
    const one = moved();
    one.git('config', 'uploadpack.allowFilter', 'true');
    one.git('clone', '--quiet', '--filter=blob:none', `file://${one.top}`, '../clone');
    const { whole, check } = at(one, { cwd: '../clone' });
    const said = whole('.', '--baseline', 'origin/main');
    expect(said).toEqual(refused('partial clone'));
    const [, command = ''] = /with: git (.*)/.exec(said.said) ?? [];
    one.git('-C', '../clone', ...command.split(' '));
    expect(check('.', '--baseline', 'origin/main').files).toEqual({ 'a.yaml': FELL });
  });

  it('a detached head', () => {
    const one = moved();
    one.git('switch', '--quiet', '--detach');
    expect(at(one).check('.', '--baseline', 'main').files).toEqual({ 'a.yaml': FELL });
  });

  it('another worktree', () => {
    const one = moved();
    one.git('worktree', 'add', '--quiet', '--detach', '../tree', 'change');
    expect(at(one, { cwd: '../tree' }).check('.', '--baseline', 'main').files).toEqual({
      'a.yaml': FELL,
    });
  });

  it('line ends as Windows has them', () => {
    const one = moved();
    one.git('config', 'core.autocrlf', 'true');
    one.write({ 'a.yaml': null }).git('checkout', '--quiet', 'main', '--', 'a.yaml');
    expect(fs.readFileSync(path.join(one.top, 'a.yaml'), 'utf8')).toContain('\r\n');
    expect(at(one).check('.', '--baseline', 'main')).toEqual({ code: 0, files: { 'a.yaml': [] } });
  });

  it('names of objects by SHA-256', () => {
    const one = repository('sha256', ['--object-format=sha256']).commit({ 'a.yaml': unit() });
    one.write({ 'a.yaml': lower() });
    for (const ref of ['main', one.git('rev-parse', 'HEAD')]) {
      expect(at(one).check('.', '--baseline', ref).files).toEqual({ 'a.yaml': FELL });
    }
  });

  it('no commit in common', () => {
    const one = moved();
    one.git('switch', '--quiet', '--orphan', 'alone');
    one.commit({ 'a.yaml': unit() });
    expect(at(one).whole('.', '--baseline', 'main')).toEqual(refused('no commit in common'));
  });

  it('no commit at all', () => {
    const one = repository().write({ 'a.yaml': unit() });
    expect(at(one).whole('.', '--baseline', 'main')).toEqual(
      refused('no branch, tag, file or folder "main"'),
    );
  });

  it('a bare one around the files', () => {
    const one = moved();
    one.git('config', 'core.bare', 'true');
    expect(at(one).whole('.', '--baseline', 'main')).toEqual(refused('no git repository'));
  });

  it('one within another', () => {
    const one = repository().commit({ 'a.yaml': unit() });
    one.git('init', '--quiet', '--initial-branch=main', 'inner');
    one.write({ 'a.yaml': lower(), 'inner/a.yaml': unit({ CF1b: '5' }) });
    one.git('-C', 'inner', 'add', '.');
    one.git('-C', 'inner', 'commit', '--quiet', '--message', 'Inner');
    one.write({ 'inner/a.yaml': unit() });
    expect(at(one, { cwd: 'inner' }).check('.', '--baseline', 'main').files).toEqual({
      'a.yaml': FELL,
    });
  });
});

describe('a call that cannot be', () => {
  const plain = () => repository().commit({ 'a.yaml': unit() });

  it.each([
    ['', '--baseline is empty'],
    [' ', 'cannot be " "'],
    ['-x', '-x'],
    ['--output=x', '--output=x'],
    ['^main', '"^main"'],
    ['main..main', '"main..main"'],
    ['main:a.yaml', '"main:a.yaml"'],
    ['nowhere', 'There is no branch, tag, file or folder "nowhere"'],
    ['two\nlines', 'There is no branch, tag, file or folder'],
  ])('--baseline %j', (ref, words) => {
    const one = plain();
    expect(at(one).whole('.', `--baseline=${ref}`)).toEqual(refused(words));
    expect(at(one).whole('.', '--baseline', ref).code).toBe(2);
    expect(fs.readdirSync(one.top)).toEqual(['.git', 'a.yaml']);
  });

  it('without a value', () => {
    expect(at(plain()).whole('.', '--baseline')).toEqual(refused('--baseline'));
  });

  it('a branch that only the remote repository has', () => {
    const one = plain().branch('next');
    one.git('clone', '--quiet', '--branch', 'main', '.', '../clone');
    expect(at(one, { cwd: '../clone' }).whole('.', '--baseline', 'next')).toEqual(
      refused('Did you mean origin/next?'),
    );
  });

  it('a folder in no repository', () => {
    const one = plain().write({ '../outside/a.yaml': unit() });
    expect(at(one, { cwd: '../outside' }).whole('.', '--baseline', 'main')).toEqual(
      refused('no git repository'),
    );
  });

  it('a machine without git', () => {
    const env = { PATH: path.join(plain().home, 'nothing') };
    const one = plain().write({ 'before/a.yaml': unit({ CF1b: '5' }) });
    const { whole, check } = at(one, { env });
    expect(whole('a.yaml', '--baseline', 'main')).toEqual(refused('Install git'));
    expect(check('a.yaml', '--baseline', 'before').files).toEqual({ 'a.yaml': FELL });
    expect(check('a.yaml').code).toBe(0);
  });

  it.each([['../outside/a.yaml'], ['../outside'], ['../outside/*.yaml'], ['-']])(
    '%s, which is not in the repository',
    (file) => {
      const one = plain().write({ '../outside/a.yaml': unit() });
      const words = file === '-' ? 'Standard input' : '../outside/a.yaml';
      expect(at(one).whole('a.yaml', file, '--baseline', 'main')).toEqual(
        refused(`${words} is not in the git repository`),
      );
    },
  );

  it.each([
    ['main', 'main', 'refs/heads/main'],
    ['main', 'main/a.yaml', 'refs/heads/main'],
    ['v1', 'v1/a.yaml', 'refs/tags/v1'],
    ['origin/main', 'origin/main/a.yaml', 'refs/remotes/origin/main'],
    ['main~0', 'main~0/a.yaml', /[0-9a-f]{40}/.source],
  ])('%s, when the change adds %s to be compared with', (ref, file, full) => {
    const one = plain();
    one.git('tag', 'v1');
    one.git('update-ref', 'refs/remotes/origin/main', 'main');
    one.branch().commit({ 'a.yaml': lower(), [file]: lower() });
    const { whole, check } = at(one);
    const { said, code } = whole('a.yaml', '--baseline', ref);
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(`Write ./${ref} for the one, or ${full}`),
    ]);
    expect(check('a.yaml', '--baseline', `./${ref}`).files).toEqual({ 'a.yaml': [] });
    expect(check('a.yaml', '--baseline', 'refs/heads/main').files).toEqual({ 'a.yaml': FELL });
    one.write({ [CONFIG]: config(`policy: { baseline: ${ref} }`), 'n/n.md': '' });
    expect(at(one, { cwd: 'n' }).check('../a.yaml').code).toBe(2);
  });

  it('names a folder of four digits in peace', () => {
    const one = plain().write({ '2025/a.yaml': unit({ CF1b: '5' }) });
    expect(at(one).check('a.yaml', '--baseline', '2025').files).toEqual({ 'a.yaml': FELL });
  });
});

describe('what a repository says', () => {
  it('is not run', () => {
    const one = changed({ 'a.yaml': unit() }, { 'a.yaml': lower(), 'b.yaml': unit({}, 'B') });
    const trap = path.join(one.home, 'trap.sh');
    fs.writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${one.home}/sprung'\ncat\n`, {
      mode: 0o755,
    });
    for (const hook of [
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'pre-auto-gc',
    ]) {
      fs.copyFileSync(trap, path.join(one.top, '.git/hooks', hook));
      fs.chmodSync(path.join(one.top, '.git/hooks', hook), 0o755);
    }
    one.write({ '.gitattributes': '*.yaml diff=trap filter=trap merge=trap\n' });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'core.askPass',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.trap.command',
      'diff.trap.textconv',
      'filter.trap.clean',
      'filter.trap.smudge',
      'filter.trap.process',
      'merge.trap.driver',
      'credential.helper',
      'gpg.program',
      'uploadpack.packObjectsHook',
      'remote.origin.uploadpack',
    ]) {
      one.git('config', key, trap);
    }
    for (const command of ['rev-parse', 'merge-base', 'ls-tree', 'cat-file', 'ls-files']) {
      one.git('config', `alias.${command}`, `!${trap}`);
    }
    // A clone that lacks files would fetch them with a program of the repository's choice.
    one.git('config', 'extensions.partialClone', 'origin');
    one.git('config', 'remote.origin.promisor', 'true');
    one.git('config', 'remote.origin.url', 'ssh://example.org/x');
    fs.rmSync(path.join(one.home, 'sprung'), { force: true });
    const { check, whole } = at(one);
    expect(check('.', '--baseline', 'main').files).toEqual({ 'a.yaml': FELL, 'b.yaml': [] });
    one.write({ 'b.yaml': null });
    expect(check('.', '--baseline', 'HEAD').files).toEqual({ 'a.yaml': [], 'b.yaml': GONE });
    const blob = one.git('rev-parse', 'main:a.yaml');
    fs.rmSync(path.join(one.top, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(whole('.', '--baseline', 'main')).toEqual(refused('partial clone'));
    expect(fs.existsSync(path.join(one.home, 'sprung'))).toBe(false);
  });

  it('is read, and left as it is', () => {
    const one = changed({ 'a.yaml': unit() }, { 'a.yaml': lower() });
    // The index is out of date, and git would like to say so in it.
    fs.utimesSync(path.join(one.top, 'a.yaml'), 1, 1);
    const all = () =>
      fs
        .readdirSync(one.home, { recursive: true, encoding: 'utf8' })
        .map((name) => [name, fs.statSync(path.join(one.home, name)).mtimeMs]);
    const before = all();
    expect(at(one).check('.', '--baseline', 'main').code).toBe(1);
    expect(all()).toEqual(before);
  });
});

describe('a hook', () => {
  const moved = () => changed({ 'units/a.yaml': unit() }, { 'units/a.yaml': lower() });

  it('names its repository, and the right one is looked at', () => {
    const one = moved();
    const other = repository().commit({ 'a.yaml': unit() });
    const git = path.join(one.top, '.git');
    for (const env of [
      { GIT_DIR: git },
      { GIT_DIR: git, GIT_INDEX_FILE: path.join(git, 'index'), GIT_PREFIX: 'units/' },
      { GIT_DIR: '.git', GIT_WORK_TREE: '.' },
    ]) {
      expect(at(one, { env }).check('.', '--baseline', 'main').files).toEqual({
        'units/a.yaml': FELL,
      });
    }
    const env = { GIT_DIR: git };
    expect(at(one, { env, cwd: 'units' }).check('--baseline', 'main').files).toEqual({
      'a.yaml': FELL,
    });
    expect(at(other, { env }).check('--baseline', 'HEAD').files).toEqual({ 'a.yaml': [] });
  });

  it('stops a commit', () => {
    const one = repository().commit({ 'units/a.yaml': unit() });
    const bin = path.join(import.meta.dirname, '../../bin/continuum.js');
    fs.writeFileSync(
      path.join(one.top, '.git/hooks/pre-commit'),
      `#!/bin/sh\ncd units && exec '${process.execPath}' '${bin}' check --baseline HEAD\n`,
      { mode: 0o755 },
    );
    one.commit({ 'units/a.yaml': unit({ CF1b: '5' }) });
    expect(() => one.commit({ 'units/a.yaml': lower() })).toThrow('git commit');
    expect(one.git('rev-list', '--count', 'HEAD')).toBe('2');
  });

  it('names both parts of a repository that is apart', () => {
    const one = moved();
    one.write({ '../work/units/a.yaml': lower() });
    const env = { GIT_DIR: path.join(one.top, '.git'), GIT_WORK_TREE: path.join(one.home, 'work') };
    for (const cwd of ['../work', '../work/units']) {
      const { files } = one.check(['.', '--baseline', 'main'], { env, cwd });
      expect(Object.values(files)).toEqual([FELL]);
    }
  });
});

describe('a file as the baseline', () => {
  const beside = () => repository().write({ 'a.yaml': lower(), 'old.yaml': unit() });

  it.each([
    ['one file', ['a.yaml'], 1, { 'a.yaml': FELL }],
    ['a folder with one file', ['units'], 1, { 'units/b.yaml': FELL }],
    ['itself', ['old.yaml'], 0, { 'old.yaml': [] }],
  ])('of %s', (_, args, code, files) => {
    const one = beside().write({ 'units/b.yaml': lower() });
    expect(at(one).check(...args, '--baseline', 'old.yaml')).toEqual({ code, files });
  });

  it('of standard input', () => {
    const one = beside();
    const input = fs.openSync(path.join(one.top, 'a.yaml'), 'r');
    const bin = path.join(import.meta.dirname, '../../bin/continuum.js');
    const { status } = spawnSync(process.execPath, [bin, 'check', '-', '--baseline', 'old.yaml'], {
      cwd: one.top,
      stdio: [input, 'ignore', 'ignore'],
    });
    fs.closeSync(input);
    expect(status).toBe(1);
  });

  it('is for one file only', () => {
    expect(at(beside()).whole('.', '--baseline', 'old.yaml')).toEqual(
      refused('old.yaml is one file, but 2 are checked'),
    );
  });

  it('is no assessment', () => {
    const one = beside().write({ 'old.yaml': 'color: red\n' });
    expect(at(one).check('a.yaml', '--baseline', 'old.yaml')).toEqual({
      code: 0,
      files: { 'a.yaml': ['baseline-unusable'] },
    });
    one.write({ 'old.yaml': ' '.repeat(300_000) });
    expect(at(one).whole('a.yaml', '--baseline', 'old.yaml')).toEqual(refused('too large'));
  });
});

describe('a folder as the baseline', () => {
  const A = { 'before/a.yaml': unit(), 'before/in/b.yaml': unit({}, 'B') };

  it.each<[what: string, now: Files, args: string[], code: number, files: object]>([
    [
      'of a folder',
      { 'now/a.yaml': lower(), 'now/in/b.yaml': unit({}, 'B') },
      ['now'],
      1,
      { 'now/a.yaml': FELL, 'now/in/b.yaml': [] },
    ],
    [
      'of a pattern',
      { 'now/a.yaml': unit(), 'now/in/b.yaml': lower('B') },
      ['now/**/*.yaml'],
      1,
      { 'now/a.yaml': [], 'now/in/b.yaml': FELL },
    ],
    ['of a file', { 'now/a.yaml': lower() }, ['now/a.yaml'], 1, { 'now/a.yaml': FELL }],
    ['of a file with ./', { 'a.yaml': lower() }, ['./a.yaml'], 1, { './a.yaml': FELL }],
    [
      'of new files',
      { 'now/a.yaml': unit(), 'now/in/b.yaml': unit({}, 'B'), 'now/c.yaml': unit({}, 'C') },
      ['now'],
      0,
      { 'now/a.yaml': [], 'now/c.yaml': [], 'now/in/b.yaml': [] },
    ],
    [
      'of deleted files',
      { 'now/in/b.yaml': unit({}, 'B') },
      ['./now/'],
      1,
      { './now/a.yaml': GONE, './now/in/b.yaml': [] },
    ],
    [
      'of files that a pattern no longer finds',
      { 'now/a.yaml': unit() },
      ['now/*/*.yaml'],
      1,
      { 'now/in/b.yaml': GONE },
    ],
    [
      'of renamed files',
      { 'now/c.yaml': lower(), 'now/in/b.yaml': unit({}, 'B') },
      ['now'],
      1,
      { 'now/c.yaml': BOTH, 'now/in/b.yaml': [] },
    ],
    ['of a renamed file', { 'now/c.yaml': lower() }, ['now/c.yaml'], 1, { 'now/c.yaml': BOTH }],
    [
      'of a file that was a folder',
      { 'now/in': unit({}, 'C'), 'now/a.yaml': unit() },
      ['now/in', 'now/a.yaml'],
      1,
      { 'now/in': [], 'now/in/b.yaml': GONE, 'now/a.yaml': [] },
    ],
    [
      'of the folder around it',
      { 'a.yaml': lower(), 'in/b.yaml': unit({}, 'B') },
      [],
      1,
      { 'a.yaml': FELL, 'before/a.yaml': [], 'before/in/b.yaml': [], 'in/b.yaml': [] },
    ],
  ])('%s', (_, now, args, code, files) => {
    const one = repository().write({ ...A, ...now, 'before/large.yaml': ' '.repeat(300_000) });
    for (const name of ['before', 'before/', './before', path.join(one.top, 'before')]) {
      expect(at(one).check(...args, '--baseline', name)).toEqual({ code, files });
    }
  });

  it.each<[what: string, files: Files]>([
    ['empty', {}],
    ['without an assessment', { 'before/a.yaml': 'color: red\n', 'before/a.txt': unit() }],
    ['with a hidden one', { 'before/.a/a.yaml': unit() }],
  ])('%s cannot be', (_, files) => {
    const one = repository().write({ 'a.yaml': unit(), 'before/n.md': '', ...files });
    expect(at(one).whole('a.yaml', '--baseline', 'before')).toEqual(
      refused('There is no assessment in before'),
    );
  });

  it('of standard input cannot be', () => {
    const one = repository().write(A);
    expect(at(one).whole('-', '--baseline', 'before')).toEqual(
      refused('Standard input has no name'),
    );
  });
});

describe('the configuration', () => {
  const moved = () => changed({ 'units/a.yaml': unit() }, { 'units/a.yaml': lower() });

  it('names a git ref', () => {
    const one = moved().write({ [CONFIG]: config('policy: { baseline: main }') });
    for (const cwd of ['.', 'units']) {
      const where = at(one, { cwd });
      expect(where.check('.').code).toBe(1);
      expect(where.check('.', '--no-baseline').code).toBe(0);
      expect(where.check('.', '--baseline', 'HEAD').code).toBe(0);
      expect(where.check('.', '--no-config').code).toBe(0);
    }
  });

  it('names a folder beside it', () => {
    const one = moved().write({
      'before/a.yaml': unit({ CF1b: '5' }),
      'units/before/a.yaml': lower(),
      [CONFIG]: config('policy: { baseline: before }'),
    });
    const files = { 'a.yaml': ['rating-fell', 'rating-fell'] };
    expect(at(one, { cwd: 'units' }).check('a.yaml').files).toEqual(files);
    // On the command line it is the one here.
    expect(at(one, { cwd: 'units' }).check('a.yaml', '--baseline', 'before').files).toEqual({
      'a.yaml': [],
    });
  });

  it('names a ref, though a folder of that name is in the working directory', () => {
    const one = moved().write({
      'units/main/a.yaml': lower(),
      [CONFIG]: config('policy: { baseline: main }'),
    });
    expect(at(one, { cwd: 'units' }).check('a.yaml').files).toEqual({ 'a.yaml': FELL });
  });

  it('lists what is retired from its own folder on', () => {
    const one = moved().write({
      'units/a.yaml': null,
      'units/b.yaml': unit({}, 'B'),
      [CONFIG]: config('retired: [{ file: ./units/a.yaml, reason: Closed. }]'),
    });
    expect(at(one, { cwd: 'units' }).check('--baseline', 'main').files).toEqual({ 'b.yaml': [] });
    one.write({ 'units/b.yaml': null, 'units/n.md': '' });
    expect(at(one, { cwd: 'units' }).check('--baseline', 'main')).toEqual({ code: 0, files: {} });
  });

  const CHANGED = { [CONFIG]: ['config-changed'] };
  const RULES = config('policy: { max-age: 99y, max-na: 2 }');

  it.each<[what: string, before: Files, after: Files, files: object]>([
    ['asks for less', {}, { [CONFIG]: config('policy: { max-age: 99y }') }, CHANGED],
    [
      'retires one',
      {},
      { [CONFIG]: `${RULES}retired: [{ file: units/b.yaml, reason: Closed. }]\n` },
      CHANGED,
    ],
    ['leaves files out', {}, { [CONFIG]: `${RULES}files: [units/a.yaml]\n` }, CHANGED],
    ['is gone', {}, { [CONFIG]: null }, CHANGED],
    ['could not be read before', { [CONFIG]: 'color: red\n' }, { [CONFIG]: RULES }, CHANGED],
    [
      'only looks different',
      {},
      {
        [CONFIG]:
          '# Ours.\nformat: "csp-config/1"\n\npolicy:\n  max-na: 2 # Two.\n  max-age: 99y\n',
      },
      {},
    ],
    ['is the first', { [CONFIG]: null }, { [CONFIG]: RULES }, {}],
    ['is as it was', {}, {}, {}],
  ])('that %s', (_, before, after, said) => {
    const first = { [CONFIG]: RULES, 'units/a.yaml': unit(), ...before };
    const kept = Object.entries(first).filter(([, text]) => text !== null);
    const one = changed(Object.fromEntries(kept), after);
    const files = { ...said, 'units/a.yaml': [] };
    const { check } = at(one);
    expect(check('units', '--baseline', 'main')).toEqual({ code: 0, files });
    expect(check('units', '--baseline', 'main', '--strict')).toEqual({
      code: said === CHANGED ? 1 : 0,
      files,
    });
    expect(check('units', '--baseline', 'main', '--no-config').files).toEqual({
      'units/a.yaml': [],
    });
  });

  it('that is nearer than the one before', () => {
    const before = { [CONFIG]: RULES, 'units/a.yaml': unit() };
    const one = changed(before, { [`units/${CONFIG}`]: RULES });
    const { check } = at(one, { cwd: 'units' });
    expect(check('--baseline', 'main').files).toEqual({ ...CHANGED, 'a.yaml': [] });
    one.write({ [`units/${CONFIG}`]: null, [CONFIG]: config('policy: {}') });
    expect(check('--baseline', 'main').files).toEqual({
      [`../${CONFIG}`]: ['config-changed'],
      'a.yaml': [],
    });
  });

  it('that the call names', () => {
    const before = { 'rules.yaml': RULES, [CONFIG]: RULES, 'a.yaml': unit() };
    const one = changed(before, { [CONFIG]: null, 'first.yaml': RULES });
    const files = (name: string) =>
      at(one).check('a.yaml', '--baseline', 'main', '--config', name).files;
    expect(files('rules.yaml')).toEqual({ 'a.yaml': [] });
    expect(files('first.yaml')).toEqual({ 'a.yaml': [] });
    one.write({ 'rules.yaml': config('policy: {}'), '../rules.yaml': RULES });
    expect(files('./rules.yaml')).toEqual({ './rules.yaml': ['config-changed'], 'a.yaml': [] });
    expect(files('../rules.yaml')).toEqual({ 'a.yaml': [] });
  });

  it('beside which nothing is an assessment', () => {
    const one = changed({ [CONFIG]: RULES, 'n/n.md': '' }, { [CONFIG]: config('policy: {}') });
    expect(at(one).check('n', '--baseline', 'main')).toEqual({
      code: 2,
      files: { ...CHANGED, n: ['no-match'] },
    });
  });

  it.each(['table', 'json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'])(
    'that changed is said as %s',
    (format) => {
      const before = { [CONFIG]: RULES, 'a.yaml': unit() };
      const one = changed(before, { [CONFIG]: config('policy: {}') });
      const bin = path.join(import.meta.dirname, '../../bin/continuum.js');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [bin, 'check', 'a.yaml', '--baseline', 'main', '--format', format],
        { cwd: one.top, env: one.env, encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('config-changed');
    },
  );
});

import fs from 'node:fs';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fs as ownFs } from '../../src/io/fs.ts';
import { shippedText } from '../support/shipped.ts';
import { Workplace } from './support/workplace.ts';

const HEAD = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject:
  organization: Harrow Bay Council
  focus: organization
date: 2026-03-14
`;
const IN_FORM = `${HEAD}ratings:\n  CF1a: 4\n  ME1a: 3\n`;
const MESSY = `\uFEFFratings: { ME1a: 3, CF1a: 4 }\n${HEAD}`;
const WRONG = `${HEAD}ratings:\n  ME1a: 3\n  CF1a: 6\n`;

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

const modified = (name: string) => fs.statSync(place.path(name)).ino;

describe('continuum fmt', () => {
  it('writes what is not in form, says so, and leaves the rest alone', async () => {
    place.put('a.yaml', MESSY);
    place.put('b.yaml', IN_FORM);
    const before = modified('b.yaml');
    const { code, out, err } = await place.run(['fmt', 'b.yaml', 'a.yaml']);
    expect([code, out, err]).toEqual([0, 'Formatted a.yaml\n', 'Formatted 1 of 2 files.\n']);
    expect(place.read('a.yaml')).toBe(IN_FORM);
    expect(modified('b.yaml')).toBe(before);
  });

  it('has nothing more to do the second time', async () => {
    place.put('a.yaml', MESSY);
    await place.run(['fmt', 'a.yaml']);
    const again = await place.run(['fmt', 'a.yaml']);
    expect(again).toEqual({ code: 0, out: '', err: '1 file is in form.\n' });
  });

  it.each([[[]], [['.']], [['.', '.']]])(
    'takes every assessment below a folder: %j',
    async (paths) => {
      place.put('a.yml', MESSY);
      place.put('unit/b.yaml', MESSY);
      place.put('unit/workflow.yaml', 'on:   push\n');
      place.put('.hidden/c.yaml', MESSY);
      const { code, out } = await place.run(['fmt', ...paths]);
      expect([code, out]).toEqual([0, 'Formatted a.yml\nFormatted unit/b.yaml\n']);
      expect(place.read('unit/workflow.yaml')).toBe('on:   push\n');
    },
  );

  it('takes what the configuration names where nothing else is named', async () => {
    place.put('continuum.config.yaml', 'format: csp-config/1\nfiles: [saved]\n');
    place.put('saved/a.yaml', MESSY);
    place.put('b.yaml', MESSY);
    expect((await place.run(['fmt'])).out).toBe('Formatted saved/a.yaml\n');
  });

  it('shows the mistakes of a file, leaves it as it is, and formats the others', async () => {
    place.put('a.yaml', WRONG);
    place.put('b.yaml', MESSY);
    const { code, out, err } = await place.run(['fmt', 'a.yaml', 'b.yaml']);
    expect([code, out]).toEqual([1, 'Formatted b.yaml\n']);
    expect(err).toMatch(
      /a\.yaml:9:9(?:.|\n)*CF1a: 6(?:.|\n)*\n\nFormatted 1 of 2 files\. 1 file could not be formatted\.\n$/,
    );
    expect(place.read('a.yaml')).toBe(WRONG);
    expect(place.read('b.yaml')).toBe(IN_FORM);
  });

  it('formats the others when a file is not there or cannot be written', async () => {
    place.put('b.yaml', MESSY);
    const missing = await place.run(['fmt', 'none.yaml', 'b.yaml']);
    expect([missing.code, missing.out]).toEqual([2, 'Formatted b.yaml\n']);
    expect(missing.err).toContain('none.yaml');
    place.put('a.yaml', MESSY);
    place.put('b.yaml', MESSY);
    const full = vi.spyOn(ownFs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    const failed = await place.run(['fmt', 'a.yaml', 'b.yaml']);
    full.mockRestore();
    expect([failed.code, failed.out]).toEqual([2, 'Formatted b.yaml\n']);
    expect(failed.err).toContain('a.yaml cannot be written: the disk is full.');
    expect([place.read('a.yaml'), place.read('b.yaml')]).toEqual([MESSY, IN_FORM]);
  });

  it('says that a folder or a pattern stands for no assessment', async () => {
    place.put('empty/note.yaml', 'a: 1\n');
    const { code, err } = await place.run(['fmt', 'empty']);
    expect(code).toBe(2);
    expect(err).toContain('no assessment in the folder');
    expect((await place.run(['fmt', '*.yaml'])).err).toContain('No assessment matches');
  });

  it('follows a link and keeps it', async () => {
    place.put('unit/a.yaml', MESSY);
    place.link('unit/a.yaml', 'link.yaml');
    expect((await place.run(['fmt', 'link.yaml'])).code).toBe(0);
    expect(place.read('unit/a.yaml')).toBe(IN_FORM);
    expect(fs.lstatSync(place.path('link.yaml')).isSymbolicLink()).toBe(true);
  });

  it('does not print what a name would do to a terminal', async () => {
    place.put('a\u001b[31m.yaml', MESSY);
    const { out } = await place.run(['fmt']);
    expect(out).not.toContain('\u001b');
  });

  it('is quiet when it is asked to be, but for what is wrong', async () => {
    place.put('a.yaml', MESSY);
    place.put('b.yaml', WRONG);
    const { out, err } = await place.run(['fmt', '--quiet', 'a.yaml', 'b.yaml']);
    expect(out).toBe('Formatted a.yaml\n');
    expect(err).toContain('CF1a: 6');
    expect(err).not.toContain('Formatted');
  });

  it('does not write its report over a file that it formats', async () => {
    place.put('a.yaml', MESSY);
    const { code, err } = await place.run(['fmt', '.', '-o', 'a.yaml']);
    expect([code, place.read('a.yaml')]).toEqual([2, MESSY]);
    expect(err).toContain('a.yaml is the file that is read');
  });
});

describe('continuum fmt --check', () => {
  it('lists what is not in form, says what to run, and writes nothing', async () => {
    place.put('a b.yaml', MESSY);
    place.put('c.yaml', IN_FORM);
    const { code, out, err } = await place.run(['fmt', '--check', 'a b.yaml', 'c.yaml']);
    expect([code, out]).toEqual([1, 'a b.yaml\n']);
    expect(err).toBe("1 of 2 files is not in form. To format it, run: continuum fmt 'a b.yaml'\n");
    expect(place.read('a b.yaml')).toBe(MESSY);
  });

  it('is content with files in form', async () => {
    place.put('a.yaml', IN_FORM);
    place.put('b.yaml', IN_FORM);
    const checked = await place.run(['fmt', '--check']);
    expect(checked).toEqual({ code: 0, out: '', err: '2 files are in form.\n' });
  });

  it('looks at standard input', async () => {
    const { code, out, err } = await place.run(['fmt', '--check', '-'], { stdin: MESSY });
    expect([code, out, err]).toEqual([1, '-\n', '1 of 1 file is not in form.\n']);
  });
});

describe('continuum fmt -', () => {
  it.each([
    ['not in form', MESSY],
    ['in form', IN_FORM],
  ])('prints the formatted text of what is %s', async (_, stdin) => {
    expect(await place.run(['fmt', '-'], { stdin })).toEqual({ code: 0, out: IN_FORM, err: '' });
    await place.run(['fmt', '-', '-o', 'new.yaml'], { stdin });
    expect(place.read('new.yaml')).toBe(IN_FORM);
  });

  it('prints nothing of what has a mistake', async () => {
    place.put('kept.yaml', IN_FORM);
    const { code, out, err } = await place.run(['fmt', '-', '-o', 'kept.yaml'], { stdin: WRONG });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('CF1a: 6');
    expect(place.read('kept.yaml')).toBe(IN_FORM);
  });

  it('stands alone', async () => {
    place.put('a.yaml', MESSY);
    const { code, err } = await place.run(['fmt', '-', 'a.yaml'], { stdin: MESSY });
    expect([code, place.read('a.yaml')]).toEqual([2, MESSY]);
    expect(err).toContain('Format it alone');
  });
});

describe('continuum fmt --format json', () => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  ajv.addSchema(JSON.parse(shippedText('continuum/schema/faults.schema.json')));
  const validate = ajv.compile(JSON.parse(shippedText('continuum/schema/fmt.schema.json')));

  it.each([[[]], [['--check']]])('says what became of every file %j', async (flags) => {
    place.put('a.yaml', IN_FORM);
    place.put('b.yaml', MESSY);
    place.put('c.yaml', WRONG);
    const { code, out, err } = await place.run(['fmt', '--format', 'json', '--quiet', ...flags]);
    expect([code, err]).toEqual([1, '']);
    const document = JSON.parse(out);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({
      schemaVersion: 1,
      files: [
        { file: 'a.yaml', changed: false, ok: true, diagnostics: [] },
        { file: 'b.yaml', changed: true, ok: true, diagnostics: [] },
        {
          file: 'c.yaml',
          changed: false,
          ok: false,
          diagnostics: [{ code: 'rating-out-of-range', line: 9 }],
        },
      ],
    });
    expect(place.read('b.yaml')).toBe(flags.length === 0 ? IN_FORM : MESSY);
  });

  it('is a document too for standard input and for what is not there', async () => {
    const piped = await place.run(['fmt', '--format', 'json', '-'], { stdin: MESSY });
    expect(JSON.parse(piped.out).files).toEqual([
      { file: '-', changed: true, ok: true, diagnostics: [] },
    ]);
    const missing = await place.run(['fmt', '--format', 'json', 'none.yaml']);
    expect(missing.code).toBe(2);
    expect(validate(JSON.parse(missing.out))).toBe(true);
    expect(JSON.parse(missing.out).files[0].diagnostics[0].code).toBe('file-not-found');
  });
});

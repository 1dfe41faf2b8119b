import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continuumFiles } from '../support/shipped.ts';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();
const SUBJECT = ['--subject', 'Harrow Bay Council / Licensing office'];

beforeAll(() => {
  for (const [name, text] of Object.entries(continuumFiles())) {
    place.put(`own/${name}`, text.replace('When we promise a customer', 'When we promise a guest'));
  }
});
afterAll(() => place.remove());

const kindOf = (text: string) => {
  if (text.startsWith('<!doctype html>')) return 'html';
  return text.startsWith('# ') ? 'markdown' : 'csv';
};

describe('continuum form', () => {
  it.each([
    [[], 'html'],
    [['-f', 'csv'], 'csv'],
    [['--format', 'markdown'], 'markdown'],
    [['-o', '-'], 'html'],
  ])('%j prints %s', async (args, kind) => {
    const { code, out, err } = await place.run(['form', ...SUBJECT, ...args]);
    expect([code, err, kindOf(out)]).toEqual([0, '', kind]);
  });

  it.each([
    [['form.html'], 'html', 'continuum workshop FOLDER'],
    [['FORM.HTM'], 'html', 'continuum workshop'],
    [['form.csv'], 'csv', 'continuum import'],
    [['form.md'], 'markdown', 'Print it'],
    [['form.markdown'], 'markdown', 'Print it'],
    [['form'], 'html', 'Send it'],
    [['form.docx'], 'html', 'Send it'],
    [['form.json'], 'html', 'Send it'],
    [['form.toString'], 'html', 'Send it'],
    [['form.csv', '--format', 'markdown'], 'markdown', 'Print it'],
  ] as const)('-o %j makes %s and says what is next', async ([name, ...args], kind, next) => {
    const { code, out, err } = await place.run(['form', '-o', name, ...args]);
    expect([code, out, kindOf(place.read(name))]).toEqual([0, '', kind]);
    expect(err).toContain(`${name} is ready.`);
    expect(err).toContain(next);
    expect((await place.run(['form', '-qo', name, ...args])).err).toBe('');
  });

  it('names the next command with what it must be told', async () => {
    const args = [...SUBJECT, '--date', '2026-03-14', '--continuum', 'own', '-o'];
    expect((await place.run(['form', ...args, 'next.csv'])).err).toContain(
      "\n  continuum import TABLE.csv -o FOLDER --subject 'Harrow Bay Council / Licensing office' --date 2026-03-14 --continuum own\n",
    );
    expect((await place.run(['form', ...args, 'next.html'])).err).toContain(
      '\n  continuum workshop FOLDER --continuum own\n',
    );
  });

  it('the name decides on every command', async () => {
    await place.run(['model', '-o', 'model.md']);
    expect(place.read('model.md')).toMatch(/^# /);
  });

  it('a page is not printed on a terminal, unless somebody insists', async () => {
    const refused = await place.run(['form'], { tty: true });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('continuum form -o form.html');
    expect((await place.run(['form', '-o', '-'], { tty: true })).code).toBe(0);
    expect((await place.run(['form', '-f', 'markdown'], { tty: true })).code).toBe(0);
  });

  it('takes subject, focus, date and continuum', async () => {
    const args = [
      ...SUBJECT,
      '--focus',
      'business-unit',
      '--date',
      '2026-03-14',
      '--continuum',
      'own',
    ];
    const { out } = await place.run(['form', ...args]);
    const [, data = ''] = /id="data">([^<]*)</.exec(out) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      subject: {
        organization: 'Harrow Bay Council',
        unit: 'Licensing office',
        focus: 'business-unit',
      },
      date: '2026-03-14',
      made: '2026-03-14',
    });
    expect(out).toContain('When we promise a guest');
  });

  it('asks for no name with --anonymous', async () => {
    expect((await place.run(['form'])).out).toContain('name="name"');
    expect((await place.run(['form', '--anonymous'])).out).not.toContain('name="name"');
  });

  it.each([
    [
      ['--date', '2026-02-30'],
      '--date cannot be "2026-02-30". Write a day that exists as year-month-day, like 2026-03-14.',
    ],
    [['--subject', ' / '], '--subject needs a name'],
    [['--focus', 'department'], 'Add --subject'],
    [['--format', 'pdf'], 'html, csv or markdown'],
    [['-o', 'gone/form.html'], 'gone does not exist'],
    [['--continuum', 'gone'], 'gone'],
  ])('%j is at fault', async (args, words) => {
    const { code, out, err } = await place.run(['form', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

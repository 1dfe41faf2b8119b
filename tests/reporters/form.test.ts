import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { FORM_FORMATS, formReporter } from '../../src/reporters/reporters.ts';
import type { FormResult } from '../../src/reporters/results.ts';
import { awkwardAssessment } from './arbitrary.ts';
import { continuum, plain } from './cases.ts';

const known: FormResult = {
  continuum,
  subject: { organization: 'Harrow Bay Council', unit: 'Licensing office', focus: 'department' },
  made: '2026-03-01',
  anonymous: false,
};
const { subject: _subject, ...open } = known;

const draw = async (format: string, result: FormResult) =>
  (await formReporter(format))(result, plain(80));

const renders = await Promise.all(
  FORM_FORMATS.map(async (format) => [format, await formReporter(format)] as const),
);

describe('every form', () => {
  it.each(renders)('%s says the same every time and has each statement once', (format, render) => {
    for (const result of [known, open, { ...open, anonymous: true, date: '2026-03-14' }]) {
      const text = render(result, plain(80));
      expect(render(result, plain(60))).toBe(text);
      expect(text).toMatch(format === 'csv' ? /[^\r\n]\r\n$/ : /[^\n]\n$/);
      const shown = format === 'html' ? text.replaceAll('&#39;', "'") : text;
      for (const { statement } of continuum.practices) {
        expect(shown.split(statement).length).toBe(2);
      }
    }
  });

  it.each(renders)('%s lets no control character through', (_, render) => {
    fc.assert(
      fc.property(awkwardAssessment, ({ subject: { organization: text } }) => {
        const [first, ...rest] = continuum.practices;
        if (first === undefined) throw new Error('There are practices');
        const practices = [{ ...first, title: text, statement: text }, ...rest];
        const subject = { organization: text, unit: text, focus: 'department' } as const;
        const shown = render(
          { ...known, subject, continuum: { ...continuum, name: text, credit: text, practices } },
          plain(80),
        );
        expect(shown).not.toMatch(/[^\P{Cc}\r\n]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('form --format html', () => {
  it('lets run what it brings along, and nothing else', async () => {
    const page = await draw('html', known);
    const [, policy = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page) ?? [];
    const hashOf = (element: string) => {
      const [, content = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(page) ?? [];
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf('script')}`,
      `style-src ${hashOf('style')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.indexOf('Content-Security-Policy') < page.indexOf('<style>')).toBe(true);
    const markup = page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/\s(?:src|href|action|style|on\w+)=/);
  });

  it('looks back in no expression, which older browsers refuse with all of the script', async () => {
    expect(await draw('html', known)).not.toMatch(/\(\?<[=!]/);
  });

  it('has an address nowhere but in the first line of the file that it makes', async () => {
    const addresses = (await draw('html', known)).match(/\bhttps?:\/\/[\w./-]+/g);
    expect(new Set(addresses)).toEqual(
      new Set([
        'https://unpkg.com/csp-continuum@1/continuum/schema/assessment.schema.json'.split('@')[0],
      ]),
    );
  });

  it('offers "does not apply" only where the continuum does', async () => {
    const page = await draw('html', known);
    for (const { id, notApplicableWhen } of continuum.practices) {
      const offers = page.includes(`name="${id}" value="not-applicable"`);
      expect(offers).toBe(notApplicableWhen !== undefined);
      expect(page.includes(`name="${id}.reason"`)).toBe(offers);
      expect(page.includes(`name="${id}" value="unknown"`)).toBe(true);
    }
  });

  it.each([
    [known, ['role', 'name'], ['organization', 'unit', 'focus']],
    [open, ['role', 'name', 'organization', 'unit', 'focus'], []],
    [{ ...open, anonymous: true }, ['role', 'organization', 'unit', 'focus'], ['name']],
  ])('asks for what it was not told', async (result: FormResult, asked, not) => {
    const page = await draw('html', result);
    for (const name of asked) expect(page).toContain(`name="${name}"`);
    for (const name of not) expect(page).not.toContain(`name="${name}"`);
  });

  it.each(['</script>', '<!--', '<script', '</SCRIPT >', '"&\'<>'])(
    'holds %j of a subject in data and in text without a sign that means something',
    async (organization) => {
      const subject = { organization, focus: 'organization' } as const;
      const page = await draw('html', { ...known, subject });
      const [, data = ''] =
        /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page) ?? [];
      expect(JSON.parse(data).subject).toEqual(subject);
      expect(page.match(/<\/?script/gi)).toHaveLength(4);
    },
  );
});

describe('form --format csv', () => {
  const heads = async (result: FormResult) => {
    const text = await draw('csv', result);
    const fields = text.trimEnd().match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
    return fields.map((each) => each.replace(/^"|"$/g, '').replaceAll('""', '"'));
  };

  it('is one line of heads: who, then a column for each practice, with a reason where it need not apply', async () => {
    const practices = (await heads(known)).slice(3);
    expect((await draw('csv', known)).split('\r\n')).toHaveLength(2);
    expect((await heads(known)).slice(0, 3)).toEqual(['date', 'role', 'name']);
    for (const { id, statement, notApplicableWhen } of continuum.practices) {
      expect(practices).toContain(`${id}: ${statement}`);
      expect(practices.includes(`${id} reason`)).toBe(notApplicableWhen !== undefined);
    }
    expect(practices).toHaveLength(34);
  });

  it.each([
    [known, ['date', 'role', 'name']],
    [{ ...known, date: '2026-03-14', anonymous: true }, ['role']],
    [open, ['date', 'organization', 'unit', 'focus', 'role', 'name']],
  ])('asks for what it was not told', async (result: FormResult, first) => {
    expect((await heads(result)).slice(0, first.length + 1)).toEqual([
      ...first,
      expect.stringMatching(/^CF1a: /),
    ]);
  });
});

describe('form --format markdown', () => {
  it('numbers the statements by component, with a box for each answer', async () => {
    const page = await draw('markdown', known);
    const found = [...page.matchAll(/^\*\*(\d+)\.\*\* .* \((\w+)\)\\$/gm)].map(
      ([, n, id]) => `${n} ${id}`,
    );
    const order = continuum.components.flatMap(({ id }) =>
      continuum.practices.filter(({ component }) => component === id),
    );
    expect(found).toEqual(order.map(({ id }, index) => `${index + 1} ${id}`));
    expect(page.match(/^☐ 1 almost never ☐ 2 .* ☐ I don't know\\?$/gm)).toHaveLength(30);
    expect(page.match(/☐ Does not apply/g)).toHaveLength(4);
    expect(await marked(page)).toContain('<h2>Measurement</h2>');
  });

  it('has a line for a name unless it is anonymous', async () => {
    expect(await draw('markdown', known)).toContain('Name, if you like: .');
    const anonymous = await draw('markdown', { ...known, anonymous: true, date: '2026-03-14' });
    expect(anonymous).not.toContain('Name,');
    expect(anonymous).toContain('\nDate: 2026-03-14\n');
  });
});

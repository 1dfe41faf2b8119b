import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/diagnostics/clean.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { reporter } from '../../src/reporters/check-markdown.ts';
import type { CheckRun } from '../../src/reporters/check-reporter.ts';
import { escapeInline } from '../../src/reporters/markdown.ts';
import { codeSpan, htmlCode } from '../../src/reporters/markdown-code.ts';
import { CASE_B, CASE_C, plain } from './cases.ts';
import { checked, EVERY_KIND, fileChecks, report, textOf } from './checks.ts';
import { PULL_REQUEST } from './pull-request.ts';

const draw = (checks: readonly FileCheck[], more?: Partial<CheckRun>): string =>
  report(reporter, checks, plain(80), more);

/** Every token of a page, those within others too. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    const cells = isTable(token) ? [token.header, ...token.rows].flat() : [];
    const items = isList(token) ? token.items : [];
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    return [token, ...tokensOf([...inner, ...items, ...cells.flatMap((cell) => cell.tokens)])];
  });
}

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** What a reader sees. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens !== undefined) return shown(token.tokens);
      if (token.type === 'text') return decoded(token.raw);
      return 'text' in token ? token.text : '';
    })
    .join('');
}

/** The table of a page as text, heads first. */
function tableOf(page: string): string[][] {
  const table = lexer(page).find(isTable);
  return table === undefined
    ? []
    : [table.header, ...table.rows].map((row) => row.map((cell) => shown(cell.tokens)));
}

/** The HTML that is ours. */
const OURS =
  /^(?:<!-- continuum-check -->|<details>\n<summary><code>[^<>"'\n]*<\/code>: [\w ]+<\/summary>|<\/details>)\s*$/;

/** Nothing on the page comes from elsewhere: no markup, no mention, no reference. */
function expectInert(page: string): void {
  const tokens = tokensOf(lexer(page));
  const risky = ['link', 'image', 'del', 'em', 'hr', 'blockquote', 'code', 'def'];
  expect(tokens.filter(({ type }) => risky.includes(type))).toEqual([]);
  const html = tokens.flatMap(({ type, raw }) => (type === 'html' ? [raw] : []));
  expect(html.filter((raw) => !OURS.test(raw))).toEqual([]);
  const text = shown(tokens.filter(({ type }) => type === 'text' || type === 'escape'));
  expect(text).not.toMatch(/@[\w-]|#\d|\bGH-\d|:[\w+-]+:|^\s*>/im);
}

const HOSTILE = [
  '@team and @org/team, me@example.com',
  'fixes #123, GH-7, other/repo#4',
  ':tada: :+1: 10:100:20 :heavy_plus_sign: done',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</summary></details><!-- continuum-check -->',
  '![pixel](https://a.b/c.png) [text](javascript:alert(1))',
  'https://a.b www.a.b <https://a.b>',
  'a | b \\| c \\',
  'one\n# two\n\n- three\r\n| x |\n| --- |',
  '`code` ``two`` ```',
  '**bold** _it_ ~~no~~ $x^2$ [^1] &lt; &#64;',
  '[x]: https://a.b',
  '> [!WARNING]',
  '\u001b[31mred\u202e\u200b',
];

describe('the comment', () => {
  it('is the one to be read', async () => {
    const text = draw(PULL_REQUEST, { baseline: 'main (merge base 1a2b3c4)' });
    await expect(text).toMatchFileSnapshot('screens/check-pull-request.md.txt');
  });

  it('is short where all is well', () => {
    expect(draw([EVERY_KIND.clean]).split('\n').slice(0, 9)).toEqual([
      '<!-- continuum-check -->',
      '',
      '## Continuum check: passed',
      '',
      '1 file checked, all well.',
      '',
      '| Unit | File | Stage | Result |',
      '| --- | --- | --- | --- |',
      '| Claims | `units/claims.yaml` | 3 | passed |',
    ]);
  });

  it.each([
    ['passed', [EVERY_KIND.clean]],
    ['passed with 2 warnings', [EVERY_KIND.clean, EVERY_KIND.warned]],
    ['failed', [EVERY_KIND.clean, EVERY_KIND.absent]],
    ['nothing to check', []],
  ])('says in its headline: %s', (outcome, checks) => {
    expect(draw(checks)).toMatch(
      new RegExp(`^<!-- continuum-check -->\n\n## Continuum check: ${outcome}\n`),
    );
  });
});

describe('the table', () => {
  it('has what failed first, then what changed, then warnings, then the rest', () => {
    const fine = { ...EVERY_KIND.clean, file: 'fine.yaml' };
    expect(tableOf(draw([fine, EVERY_KIND.warned, ...PULL_REQUEST]))).toEqual([
      ['Unit', 'File', 'Stage', 'Components', 'Result'],
      ['Claims', 'units/claims.yaml', '3 → 2', 'Measurement 3 → 2', 'failed'],
      ['-', 'units/hotels.yaml', '-', '', 'failed'],
      ['Licensing office', 'units/licensing.yaml', '1', 'Environment 2 → 3', 'passed'],
      ['Service desk', 'units/service-desk.yaml', '1 (new)', '', 'passed with 1 warning'],
      ['Licensing office', './units/even.yaml', '5', '', 'passed with 2 warnings'],
      ['Claims', 'fine.yaml', '3', '', 'passed'],
    ]);
  });

  it('has no arrows without a baseline', () => {
    const { clean: fine, warned, failed, absent } = EVERY_KIND;
    expect(tableOf(draw([fine, warned, failed, absent])).map((row) => row.join(', '))).toEqual([
      'Unit, File, Stage, Result',
      'Licensing office, units/office.yaml, 1 to 5, failed',
      '-, units/gone.yaml, -, failed',
      'Licensing office, ./units/even.yaml, 5, passed with 2 warnings',
      'Claims, units/claims.yaml, 3, passed',
    ]);
  });

  it('names the organization where it was assessed as a whole', () => {
    expect(tableOf(draw([checked('a.yaml', textOf(CASE_C))]))[1]?.[0]).toBe('Alder & Quay Hotels');
  });
});

describe('findings', () => {
  it('stand open while they are few, and are folded up by file when they are many', () => {
    const few = draw([EVERY_KIND.absent, EVERY_KIND.warned]);
    expect(few).toContain('### `units/gone.yaml`\n\n- **error** (`file-not-found`): ');
    expect(few).toContain('### `./units/even.yaml`\n\n- **warning** (line 8, `date-future`): ');
    expect(few).not.toContain('<details>');
    const all = draw(fileChecks());
    expect(all).not.toContain('###');
    expect(all).toContain('<summary><code>./units/even.yaml</code>: 2 warnings</summary>\n\n- **w');
  });

  it('have errors before warnings, and the word of a strict run', () => {
    const text = textOf(CASE_B)
      .replace('date: 2026', 'date: 2027')
      .replace('CF1b: 4', 'CF1b: unknown');
    const both = checked('a.yaml', text, { policy: { complete: true } });
    expect(draw([both]).match(/\*\*\w+\*\* \(line \d+/g)).toEqual([
      '**error** (line 11',
      '**warning** (line 8',
    ]);
    const strict = checked('a.yaml', textOf(CASE_B).replace('date: 2026', 'date: 2027'), {
      policy: { strict: true },
    });
    expect(draw([strict])).toContain('- **error** (line 8, `date-future`)');
  });

  it('gather practices that are empty', () => {
    const text = textOf(CASE_B).replace(/(CF4[ab]:) \d/g, '$1');
    const lists = lexer(draw([checked('a.yaml', text, { policy: {} })])).filter(isList);
    expect(lists.map(({ items }) => items.length)).toEqual([1]);
    expect(lists[0]?.raw).toContain('2 practices are still empty');
  });
});

describe('however much there is', () => {
  const times = (count: number, check: FileCheck): FileCheck[] =>
    Array.from({ length: count }, (_, index) => ({ ...check, file: `${index}-${check.file}` }));

  it('lists fifty files and says what else there is', () => {
    const page = draw([...times(60, EVERY_KIND.clean), ...times(3, EVERY_KIND.absent)]);
    expect(tableOf(page)).toHaveLength(51);
    expect(page).toContain('Not listed: 13 more files (13 passed).');
    expect(draw(times(51, EVERY_KIND.absent))).toContain('Not listed: 1 more file (1 failed).');
    expect(draw(times(50, EVERY_KIND.clean))).not.toContain('Not listed');
  });

  it('lists a hundred findings, thirty of one file, and says what else there is', () => {
    const [one] = EVERY_KIND.absent.diagnostics;
    const check = { ...EVERY_KIND.absent, diagnostics: Array(45).fill(one) };
    const items = (page: string): number =>
      lexer(page).reduce((sum, token) => sum + (isList(token) ? token.items.length : 0), 0);
    const alone = draw([check]);
    expect(items(alone)).toBe(30);
    expect(alone).toContain('Not listed: 15 more findings.');
    const five = draw(times(5, check));
    expect(items(five)).toBe(100);
    expect(five).toContain('Not listed: 125 more findings.');
  });

  it.each(['@', '<', 'w', '\u{1f600}'])('stays below 60,000 characters, also of %s', (sign) => {
    const file = sign.repeat(4000);
    const text = textOf(CASE_B).replace('Claims', `"${sign.repeat(100_000)}"`);
    const before = checked('a.yaml', text);
    const message = sign.repeat(5000);
    const checks = Array.from({ length: 60 }, (): FileCheck => {
      const diagnostics = EVERY_KIND.failed.diagnostics.map((each) => ({ ...each, message }));
      return { ...before, ok: false, file, diagnostics };
    });
    const page = draw(checks, { baseline: sign.repeat(4000) });
    expect(page.length).toBeLessThan(60_000);
    expect(page).toContain('Not listed: ');
    expectInert(page);
  });
});

describe('text from files', () => {
  it.each(HOSTILE)('stays text, wherever it stands: %j', (text) => {
    const [finding] = EVERY_KIND.absent.diagnostics;
    const unit = JSON.stringify(text);
    const check: FileCheck = {
      ...checked('a.yaml', textOf(CASE_B).replace('unit: Claims', `unit: ${unit}`)),
      file: text,
      ok: false,
      diagnostics: finding ? Array(4).fill({ ...finding, message: text }) : [],
    };
    for (const checks of [[check], [check, check, check]]) {
      const page = draw(checks, { baseline: text });
      expectInert(page);
      const [head, row] = tableOf(page);
      expect(head).toHaveLength(4);
      expect(row?.map((cell) => cell.replaceAll('\u200b', '').trim())).toEqual([
        clean(text).trim(),
        clean(text).trim(),
        '3',
        'failed',
      ]);
    }
  });

  const risky = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~$^&#@:/;!+-aw.1 \n') }),
    fc.string({ unit: 'grapheme' }),
  );

  it('is shown as it is', () => {
    fc.assert(
      fc.property(risky, (text) => {
        for (const markdown of [escapeInline(text), codeSpan(text)]) {
          const page = `| h |\n| --- |\n| ${markdown} |\n`;
          const [, row] = tableOf(page);
          expect(row?.map((cell) => cell.replaceAll('\u200b', '').trim())).toEqual([
            clean(text).trim(),
          ]);
          expectInert(page);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['plain.yaml', '`plain.yaml`'],
    ['a`b.yaml', '``a`b.yaml``'],
    ['``a` `', '``` ``a` ` ```'],
    [' a ', '`  a  `'],
    ['a|b@c', 'a\\|b&#64;&#8203;c'],
    ['', ''],
  ])('as code: %j', (name, code) => {
    expect(codeSpan(name)).toBe(code);
  });

  it('as code in HTML', () => {
    expect(htmlCode('<a href="\'">&\n`@x')).toBe(
      '<code>&#60;a href=&#34;&#39;&#34;&#62;&#38; `@x</code>',
    );
  });
});

describe('a part', () => {
  it('is plain data, and next to nothing for a file in which all is well', () => {
    expect(reporter.part(EVERY_KIND.clean, plain(80))).toEqual({
      file: 'units/claims.yaml',
      unit: 'Claims',
      stage: '3',
    });
    for (const check of [...fileChecks(), ...PULL_REQUEST]) {
      const part = reporter.part(check, plain(80));
      expect(structuredClone(part)).toEqual(part);
    }
  });
});

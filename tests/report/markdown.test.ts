import fc from 'fast-check';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { clean } from '../../src/diagnostics/clean.ts';
import type { Text } from '../../src/report/document.ts';
import { write } from '../../src/report/formats/markdown.ts';
import { inlineOf, lineOf } from '../../src/report/markdown/inline.ts';
import type { Report } from '../../src/report/report.ts';
import { awkwardAssessment } from '../reporters/arbitrary.ts';
import { AGREED, assessmentOf, CASE_A, continuum } from '../reporters/cases.ts';
import { CASES, reportOf } from './support/cases.ts';
import { hostileReport, XSS } from './support/hostile.ts';
import { everyRemark } from './support/rewritten.ts';

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(lexer(markdown), (token) => {
    tokens.push(token);
  });
  return tokens;
}

function ofType<Type extends Tokens.Generic['type']>(markdown: string, type: Type): Token[] {
  return tokensOf(markdown).filter((token) => token.type === type);
}

const BROUGHT_IN = /^(?:html|image|code|codespan|blockquote|del|em|def)$/;
const LINK = /^\[.*\]\(<(?:https?:\/\/|mailto:)[^<>\s]+>\)$/s;

/** What only a text of a file can have brought in: nothing but links to safe addresses may be there. */
function expectSafe(markdown: string): void {
  const unsafe = tokensOf(markdown).filter(({ type, raw }) =>
    type === 'link' ? !LINK.test(raw) : BROUGHT_IN.test(type),
  );
  expect(unsafe).toEqual([]);
}

const headings = (markdown: string): string[] =>
  ofType(markdown, 'heading').map((token) => `${'#'.repeat((token as Tokens.Heading).depth)}`);

describe('the page', () => {
  it.each([
    ['one person', reportOf(CASE_A), 'markdown-case-a'],
    ['a group that agreed', reportOf(AGREED), 'markdown-agreed'],
    ['a group', CASES['workshop/responses'], 'markdown-workshop'],
  ])('of %s', async (_, report, screen) => {
    if (report === undefined) throw new Error('There is no such case');
    await expect(write(report)).toMatchFileSnapshot(`screens/${screen}.md.txt`);
  });

  it.each(Object.entries(CASES))('is safe and has the same shape for any text: %s', (_, report) => {
    const markdown = write(report);
    expectSafe(markdown);
    const [first, ...rest] = headings(markdown);
    expect(first).toBe('#');
    expect(rest).not.toContain('#');
    expect(markdown).not.toMatch(/undefined|NaN|\[object/);
    for (const token of ofType(markdown, 'table')) {
      const { header, rows } = token as Tokens.Table;
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
  });

  it('has boxes for what is to be done, and none for what is to be watched', () => {
    const report = reportOf(CASE_A);
    const markdown = write(report);
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(2 * report.plan.actions.length);
    expect(markdown.match(/^Watch: /gm)).toHaveLength(report.plan.actions.length);
  });

  it('has room to write down who does a step and by when', () => {
    const report = reportOf(CASE_A);
    const tables = ofType(write(report), 'table') as Tokens.Table[];
    const plan = tables.find(({ header }) => header.some(({ text }) => text === 'Owner'));
    expect(plan?.header.slice(-2).map(({ text }) => text)).toEqual(['Owner', 'Date']);
    expect(plan?.rows).toHaveLength(report.plan.actions.length);
    for (const row of plan?.rows ?? []) {
      expect(row.slice(-2).map(({ text }) => text)).toEqual(['', '']);
    }
  });

  it.each([
    [CASE_A, ['here', 'target', '', '', '']],
    [assessmentOf('1'.repeat(30)), ['here', 'target', '', '', '', '']],
    [assessmentOf('5'.repeat(30)), ['', '', '', '', 'here']],
  ])('marks the position on the line', (assessment, marks) => {
    const [line] = ofType(write(reportOf(assessment)), 'table') as Tokens.Table[];
    expect(line?.rows.map(([, mark]) => mark?.text)).toEqual(marks);
  });

  it('links evidence that is on the web', () => {
    const answers = new Map(CASE_A.answers);
    answers.set('CF1a', {
      state: 'rated',
      rating: 4,
      note: 'See https://example.org/note',
      evidence: [
        { what: 'Log!', where: 'https://example.org/a|b?c=1&copy=2' },
        { what: 'Log', where: 'https://example.org/log?a=1&copy=2#x_y_z' },
        { what: 'Bad', where: 'javascript:alert(1)' },
      ],
    });
    const links = ofType(write(reportOf({ ...CASE_A, answers })), 'link') as Tokens.Link[];
    expect(links.map(({ href }) => href)).toEqual(['https://example.org/log?a=1&amp;copy=2#x_y_z']);
  });
});

describe('whatever a file says', () => {
  /** Each attack in every remark of a practice, as many as there are practices. */
  const attacked = (attacks: readonly string[]): Report => {
    const answers = continuum.practices.map(({ id }, index): [string, Answer] => [
      id,
      { state: 'rated', rating: 3, ...everyRemark(attacks[index % attacks.length] ?? '') },
    ]);
    const title = attacks[0] ?? '';
    return reportOf({ ...CASE_A, method: 'agreed', answers: new Map(answers) }, { title });
  };

  it.each(XSS.flatMap((_, index) => (index % continuum.practices.length === 0 ? [index] : [])))(
    'attacks from %i are text',
    (from) => {
      const markdown = write(attacked(XSS.slice(from, from + continuum.practices.length)));
      expectSafe(markdown);
      expect(ofType(markdown, 'heading').length).toBe(
        ofType(write(attacked(['Said.'])), 'heading').length,
      );
    },
  );

  it('notifies nobody, refers to no issue and draws no emoji where GitHub shows it', () => {
    const said = '@octocat and #12, GH-3 in owner/repo#1 :tada: :+1: :e-mail: @team/me';
    const markdown = write(hostileReport(said));
    const shown = markdown
      .replaceAll('&#64;', '@')
      .replaceAll('&#8203;', '\u200b')
      .replace(/\\(.)/g, '$1');
    expect(shown.replaceAll('\u200b', '').split(said).length).toBeGreaterThan(300);
    expect(shown.match(/@[\w-]+|#\d+|\bGH-\d+|:[\w+-]+:/gi)).toBeNull();
  });

  it('is text', () => {
    fc.assert(
      fc.property(awkwardAssessment, (assessment) => expectSafe(write(reportOf(assessment)))),
      { numRuns: 15 },
    );
  });
});

describe('running text', () => {
  it.each<[Text, string]>([
    [[{ text: 'a * b' }], 'a \\* b'],
    [[{ text: 'Step:', strong: true }, { text: ' go' }], '**Step:** go'],
    [[{ text: 'Log!' }, { text: 'x', href: 'https://a.b/' }], 'Log\\![x](<https://a.b/>)'],
    [[{ text: 'a]', href: 'https://a.b/' }], '[a\\]](<https://a.b/>)'],
    [[{ text: '@a GH-1' }, { text: ' #2' }], '&#64;&#8203;a GH-&#8203;1 #&#8203;2'],
    [[{ text: 'a', href: 'https://a.b/?c&lt;d' }], '[a](<https://a.b/?c&amp;lt;d>)'],
  ])('%j', (text, markdown) => {
    expect(inlineOf(text)).toBe(markdown);
  });

  it('opens no list and no heading at the start of a line', () => {
    expect(lineOf([{ text: '# a' }, { text: ' # b' }])).toBe('\\# a # b');
    expect(lineOf([{ text: '1. a' }])).toBe('1\\. a');
  });

  it('shows exactly the text', () => {
    const run = fc.record({ text: fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&#!@a. 1') }) });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const shown = inlineOf(runs)
          .replaceAll('&#8203;', '')
          .replaceAll('&#64;', '@')
          .replace(/\\(.)/gs, '$1');
        const text = runs.map((each) => clean(each.text)).join('');
        expect(shown.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

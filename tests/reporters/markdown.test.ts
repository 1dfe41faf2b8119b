import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/diagnostics/clean.ts';
import { escapeBlock, escapeInline, MarkdownPage } from '../../src/reporters/markdown.ts';
import { render as renderPlan } from '../../src/reporters/plan-markdown.ts';
import { render as renderScore } from '../../src/reporters/score-markdown.ts';
import { assessmentOf, CASE_A, planResult, scoreResult, UNFINISHED } from './cases.ts';

describe('escapeInline', () => {
  it.each([
    ['Alder & Quay Hotels', 'Alder & Quay Hotels'],
    ['a &lt; b &#60; c', 'a \\&lt; b \\&#&#8203;60; c'],
    ['*bold* _it_ `code` ~no~', '\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~'],
    ['[text](http://a.b)', '\\[text\\](http\\://a.b)'],
    ['![i](x)', '!\\[i\\](x)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['<!-- x -->', '\\<!-- x --\\>'],
    ['www.example.com', 'www\\.example.com'],
    ['me@example.com', 'me&#64;&#8203;example.com'],
    ['a | b', 'a \\| b'],
    ['C:\\temp\\', 'C:\\\\temp\\\\'],
    ['item 001#14 and C#', 'item 001#&#8203;14 and C\\#'],
    ['GH-7 :tada: at 10:30: x', 'GH-&#8203;7 :&#8203;tada: at 10:&#8203;30: x'],
    ['$x^2$', '\\$x\\^2\\$'],
    ['one\n# two', 'one # two'],
    ['\u001b[31mred\u202e', 'red'],
  ])('%j', (text, escaped) => {
    expect(escapeInline(text)).toBe(escaped);
  });

  it('shows exactly the text, with no sign left that means something', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~$^&#@:/;aw. 1') });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), (text) => {
        const escaped = escapeInline(text);
        expect(escaped.replace(/\\./gs, ' ')).not.toMatch(
          /[\\`*_[\]<>|~$^@]|&(?!#(?:64|8203);)#?\w+;|:\/\/|(?<!&)#\d/,
        );
        const shown = escaped
          .replaceAll('&#64;', '@')
          .replaceAll('&#8203;', '')
          .replace(/\\(.)/gs, '$1');
        expect(shown).toBe(clean(text).trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('escapeBlock', () => {
  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['=== nor this', '\\=== nor this'],
    ['1. nor this', '1\\. nor this'],
    ['12) nor this', '12\\) nor this'],
    ['2026 is a year', '2026 is a year'],
  ])('%j', (text, escaped) => {
    expect(escapeBlock(text)).toBe(escaped);
  });
});

describe('MarkdownPage', () => {
  it('parts blocks by one empty line', () => {
    const page = new MarkdownPage()
      .heading(1, 'A')
      .text('b', 'c')
      .list([])
      .list(['d', 'e'], '- [ ]')
      .labelled([['F', 'g']])
      .table(['h'], [['i|j']]);
    expect(page.toString()).toBe(
      '# A\n\nb\n\nc\n\n- [ ] d\n- [ ] e\n\n- **F:** g\n\n| h |\n| --- |\n| i\\|j |\n',
    );
  });
});

describe('the Markdown pages', () => {
  const hostile = assessmentOf('444544333335322233211222142123', {
    subject: {
      organization: '[x](http://a.b) | <img src=x onerror=alert(1)>\n# Owned',
      unit: '**B** `c` &lt;',
      focus: 'department',
    },
  });

  it.each([
    ['score', renderScore(scoreResult(hostile)), '# Scorecard: '],
    ['plan', renderPlan(planResult(hostile)), '# Action plan: '],
  ])('%s: a name is only a name', (_, text, start) => {
    expect(text.split('\n')[0]).toBe(
      `${start}\\[x\\](http\\://a.b) \\| \\<img src=x onerror=alert(1)\\> # Owned, \\*\\*B\\*\\* \\\`c\\\` \\&lt;`,
    );
  });

  it('are the ones to be handed over', async () => {
    const score = scoreResult(CASE_A, { explain: true, whatIf: { CF2a: 4, CF2b: 4 } });
    await expect(renderScore(score)).toMatchFileSnapshot('screens/score-case-a.md.txt');
    await expect(renderPlan(planResult(CASE_A))).toMatchFileSnapshot('screens/plan-case-a.md.txt');
  });

  it('give every table as many cells as it has heads', () => {
    for (const text of [
      renderScore(scoreResult(hostile)),
      renderPlan(planResult(UNFINISHED, { all: 5 })),
    ]) {
      let width: number | undefined;
      for (const line of text.split('\n')) {
        const bars = line.startsWith('|') ? line.match(/(?<!\\)\|/g)?.length : undefined;
        if (width !== undefined && bars !== undefined) expect(bars).toBe(width);
        width = bars;
      }
    }
  });
});

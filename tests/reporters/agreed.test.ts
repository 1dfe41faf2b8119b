import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.ts';
import { agreedWords } from '../../src/reporters/agreed-words.ts';
import { render as renderPlanMarkdown } from '../../src/reporters/plan-markdown.ts';
import { render as renderMarkdown } from '../../src/reporters/score-markdown.ts';
import { render as renderTable } from '../../src/reporters/score-table.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { AGREED, plain, planResult, scoreResult } from './cases.ts';

const narrowAscii: Screen = { width: 60, color: 0, unicode: false };
const screen = (name: string): string => `screens/${name}.txt`;

const SCORES: [format: string, render: (assessment: Assessment) => string][] = [
  ['the screen', (assessment) => renderTable(scoreResult(assessment), plain(80))],
  ['the page', (assessment) => renderMarkdown(scoreResult(assessment))],
];

describe('what a group agreed on', () => {
  it('as a scorecard', async () => {
    const text = renderTable(scoreResult(AGREED), plain(80));
    await expect(text).toMatchFileSnapshot(screen('score-agreed'));
  });

  it('as a scorecard on a narrow screen in ASCII', async () => {
    const text = renderTable(scoreResult(AGREED), narrowAscii);
    await expect(text).toMatchFileSnapshot(screen('score-agreed-60-ascii'));
  });

  it('as a Markdown page', async () => {
    await expect(renderMarkdown(scoreResult(AGREED))).toMatchFileSnapshot(
      screen('score-agreed.md'),
    );
  });

  it.each([
    [{ method: 'agreed', raters: 12 }, ['Agreed by 12 people.']],
    [{ method: 'agreed', raters: 1 }, ['Agreed by 1 person.']],
    [{ method: 'agreed' }, ['Agreed by a group.']],
    [{ method: 'self', raters: 1 }, []],
    [{}, []],
  ] as const)('says who agreed: %j', (group, words) => {
    const { method: _, raters: __, ...rest } = AGREED;
    expect(agreedWords({ ...rest, ...group })).toEqual(words);
  });
});

describe.each(SCORES)('%s', (_, render) => {
  it('names the practices that somebody saw otherwise, and no others', () => {
    const [, section = ''] = render(AGREED).split('Who saw it otherwise');
    expect(section.match(/\b[A-Z]{2}\d[ab](?=\))/g)).toEqual(['CF2a', 'EN3b', 'CF5b']);
    expect(section).toContain('Two would still say 4');
    expect(section).toContain('When Planning is involved');
    expect(section).toContain('It cannot arise here.');
  });

  it('names nobody who took part', () => {
    expect(render(AGREED)).not.toMatch(/clerk|Taking part/i);
  });

  it("says nothing of the kind in one person's own view, nor where all agreed", () => {
    const alone = render({ ...AGREED, method: 'self' });
    expect(alone).not.toMatch(/Agreed by|saw it otherwise|Two would/);
    const { CF2a, EN3b, CF5b } = Object.fromEntries(AGREED.answers);
    expect([CF2a, EN3b, CF5b].every((answer) => answer?.dissent)).toBe(true);
    const answers = new Map(
      [...AGREED.answers].map(([id, { dissent: _, ...answer }]) => [id, answer]),
    );
    const agreed = render({ ...AGREED, answers });
    expect(agreed).toContain('Agreed by 12 people.');
    expect(agreed).not.toContain('saw it otherwise');
  });
});

describe('the plan as a page', () => {
  const page = renderPlanMarkdown(planResult(AGREED));
  const actionOn = (practice: string) =>
    page.split('\n### ').find((section) => section.includes(`(${practice})\n`)) ?? '';

  it('has the votes and the dissent beside the action', () => {
    expect(actionOn('CF2a')).toContain(
      'Votes from 1 to 5: ·▂█▆█ (0 1 4 3 4).\n\nSeen otherwise: Two would still say 4: within the office',
    );
    expect(actionOn('ME2b')).toContain('Votes from 1 to 5: ▂▃▃█▂ (1 2 2 6 1).\n\n- [ ]');
    expect(actionOn('CF2b')).toContain('Why it matters');
    expect(actionOn('CF2b')).not.toMatch(/Votes|Seen otherwise/);
  });

  it("has neither in one person's own view", () => {
    expect(renderPlanMarkdown(planResult({ ...AGREED, method: 'self' }))).not.toMatch(
      /Votes|Seen otherwise/,
    );
  });
});

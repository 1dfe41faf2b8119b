import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Continuum } from '../../src/core/continuum.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { render } from '../../src/reporters/form-html.ts';
import type { FormResult } from '../../src/reporters/results.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { FormBrowser } from './support/browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const continuum = builtinContinuum();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const LAPTOP = { viewport: { width: 1280, height: 800 } } as const;

const known: FormResult = {
  continuum,
  subject: { organization: 'Harrow Bay Council', unit: 'Licensing office', focus: 'department' },
  date: '2026-03-14',
  made: '2026-03-01',
  anonymous: false,
};
const { subject: _subject, ...open } = known;

/** The practices as the page lists them. */
const listed = continuum.components.flatMap(({ id }) =>
  continuum.practices.filter(({ component }) => component === id),
);

let browser: FormBrowser;

beforeAll(async () => {
  browser = await FormBrowser.start();
});
afterAll(() => browser.stop());

/** The built program. */
function continuumOf(...args: readonly string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/continuum.js'), ...args],
    { cwd: browser.folder, encoding: 'utf8' },
  );
  return { code: status, out: stdout + stderr };
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`).check();

const progress = (page: Page) => page.locator('#progress').textContent();

function answersIn(text: string): ReadonlyMap<string, unknown> {
  const result = parseAssessment(text, continuum);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.assessment.answers;
}

describe('the page in a browser', () => {
  it('takes thirty answers by keyboard, over a reload, and hands over a file that scores', async () => {
    const made = continuumOf(
      'form',
      '-o',
      'real.html',
      '--subject',
      'Harrow Bay Council / Licensing office',
    );
    expect(made.code).toBe(0);
    const { page, close } = await browser.open(join(browser.folder, 'real.html'), LAPTOP);
    const answer = async (from: number, to: number) => {
      await page.locator(`[name="${listed[from]?.id}"]`).first().focus();
      for (const practice of listed.slice(from, to)) {
        // The role comes first in the order of tabs, so that this fails where focus is anywhere else.
        expect(await page.evaluate('document.activeElement.name')).toBe(practice.id);
        await page.keyboard.press(practice.stage <= 2 ? '4' : '3');
        for (const next of ['BUTTON', 'SUMMARY']) {
          await page.keyboard.press('Tab');
          expect(await page.evaluate('document.activeElement.tagName')).toBe(next);
        }
        await page.keyboard.press('Tab');
      }
    };
    await page.getByLabel('I deal with customers directly').focus();
    await page.keyboard.press('Space');
    await answer(0, 15);
    expect(await progress(page)).toBe('15 of 30 answered');

    await page.reload();
    expect(await page.getByText('Your earlier answers are back.').isVisible()).toBe(true);
    expect(await progress(page)).toBe('15 of 30 answered');
    expect(await page.getByLabel('I deal with customers directly').isChecked()).toBe(true);
    await answer(15, 30);
    expect(await progress(page)).toBe('All 30 answered');

    const { name, file, text } = await browser.download(page);
    expect(name).toMatch(/^response-front-line-\d{4}-\d{2}-\d{2}-[a-z2-9]{8}\.yaml$/);
    expect(text).toContain(`# response ${/([a-z2-9]{8})\.yaml$/.exec(name)?.[1]}\n`);
    expect(text).toContain('role: front-line');
    const scored = continuumOf('score', file, '--format', 'json');
    expect(scored.code).toBe(0);
    const rated = { rated: 30, notApplicable: 0, unknown: 0, unanswered: 0 };
    expect(JSON.parse(scored.out)).toMatchObject({ stage: 2, provisional: false, counts: rated });
    await close();
  });

  it('keeps the four states of an answer apart, with reason and note', async () => {
    const { page, close } = await browser.open(known, LAPTOP);
    await choose(page, 'CF1a', '5');
    await page.locator('#CF1a summary').click();
    await page.getByLabel('What you have seen').first().fill('Two lines,\nand "quotes": # all');
    await choose(page, 'CF1b', 'unknown');
    await choose(page, 'CF3b', 'not-applicable');
    expect(await progress(page)).toBe('2 of 30 answered');
    const link = page.getByRole('link', { name: 'will be left out unless you say why' });
    await link.click();
    await page.keyboard.type('There is one counter.');
    expect(await progress(page)).toBe('3 of 30 answered');
    expect(await link.count()).toBe(0);
    const answers = answersIn((await browser.download(page)).text);
    expect(Object.fromEntries(answers)).toEqual({
      CF1a: { state: 'rated', rating: 5, note: 'Two lines,\nand "quotes": # all' },
      CF1b: { state: 'unknown' },
      CF3b: { state: 'not-applicable', reason: 'There is one counter.' },
    });
    expect(await page.locator('[value="not-applicable"]').count()).toBe(
      continuum.practices.filter((each) => each.notApplicableWhen !== undefined).length,
    );
    await close();
  });

  it('takes an answer back, and everything', async () => {
    const { page, close } = await browser.open(known, LAPTOP);
    const first = /# response \w+/;
    await choose(page, 'CF1a', '5');
    const [before] = first.exec((await browser.download(page)).text) ?? [];
    const clear = page.getByRole('button', { name: 'Clear this answer' });
    expect(await clear.count()).toBe(1);
    await clear.click();
    expect(await progress(page)).toBe('0 of 30 answered');
    expect(await clear.count()).toBe(0);

    await choose(page, 'ME1a', '2');
    await page.getByRole('button', { name: 'Clear everything and start again' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(await progress(page)).toBe('1 of 30 answered');
    await page.getByRole('button', { name: 'Clear everything and start again' }).click();
    await page.getByRole('button', { name: 'Clear everything', exact: true }).click();
    expect(await progress(page)).toBe('0 of 30 answered');
    expect((await browser.download(page)).text).not.toContain(before);
    await page.reload();
    expect(await page.getByText('Your earlier answers are back.').isVisible()).toBe(false);
    await close();
  });

  it('lists a forgotten role with what has no answer', async () => {
    const { page, close } = await browser.open(known, LAPTOP);
    const items = page.locator('#open li');
    expect(await items.count()).toBe(31);
    await page.getByRole('link', { name: 'Your role' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('role');
    for (const { id } of listed) await choose(page, id, '3');
    expect(await items.allTextContents()).toEqual(['Your role']);
    await choose(page, 'role', 'unstated');
    expect(await items.count()).toBe(0);
    expect(await page.getByText('Every statement has an answer.').isVisible()).toBe(true);
    await close();
  });

  it('is the same in two tabs, whichever one answers in', async () => {
    const { page: first, close } = await browser.open(known, LAPTOP);
    await choose(first, 'CF1a', '5');
    const second = await first.context().newPage();
    await second.goto(first.url());
    await choose(second, 'CF1b', '4');
    await second.locator('#CF1b summary').click();
    await second.locator('#CF1b-note').fill('Seen at the counter.');
    await first.getByText('2 of 30 answered').waitFor();
    await choose(first, 'ME1a', '3');
    await second.getByText('3 of 30 answered').waitFor();
    const texts = [await browser.download(first), await browser.download(second)];
    expect(texts[0]).toEqual(texts[1]);
    expect(Object.fromEntries(answersIn(texts[0]?.text ?? ''))).toEqual({
      CF1a: { state: 'rated', rating: 5 },
      CF1b: { state: 'rated', rating: 4, note: 'Seen at the counter.' },
      ME1a: { state: 'rated', rating: 3 },
    });

    await first.getByRole('button', { name: 'Clear this answer' }).first().click();
    await second.getByText('2 of 30 answered').waitFor();
    await first.getByRole('button', { name: 'Clear everything and start again' }).click();
    await first.getByRole('button', { name: 'Clear everything', exact: true }).click();
    await second.getByText('0 of 30 answered').waitFor();
    await close();
  });

  it('begins anew with a form that was made on another day', async () => {
    const { page, close } = await browser.open(known, LAPTOP);
    await choose(page, 'CF1a', '5');
    browser.write(render({ ...known, made: '2027-03-01' }));
    await page.reload();
    expect(await progress(page)).toBe('0 of 30 answered');
    browser.write(render(known));
    await page.reload();
    expect(await progress(page)).toBe('1 of 30 answered');
    await close();
  });

  it('asks what it is about where the form does not say, and makes no file without it', async () => {
    const { page, close } = await browser.open(open, LAPTOP);
    const button = page.getByRole('button', { name: 'Download my answers' });
    const words = page.locator('#handed-over');
    await button.click();
    expect(await words.textContent()).toContain('the name of the organization');
    expect(await page.evaluate('document.activeElement.name')).toBe('organization');
    await page.keyboard.type('Alder & Quay: "Hotels"');
    await button.click();
    expect(await words.textContent()).toContain('what you are answering for');
    await choose(page, 'focus', 'business-unit');
    await button.click();
    expect(await words.textContent()).toContain('the name of the department, team or unit');
    await page.keyboard.type('Bookings');
    await page.getByLabel('Your name').fill('Respondent 7');
    await choose(page, 'role', 'unstated');
    const { name, text } = await browser.download(page);
    expect(name).toMatch(/^response-2026-03-14-[a-z2-9]{8}\.yaml$/);
    expect(parseAssessment(text, continuum)).toMatchObject({
      ok: true,
      assessment: {
        subject: {
          organization: 'Alder & Quay: "Hotels"',
          unit: 'Bookings',
          focus: 'business-unit',
        },
        date: '2026-03-14',
        respondent: { name: 'Respondent 7' },
      },
    });
    await choose(page, 'focus', 'organization');
    expect(await page.getByLabel('Its name').isVisible()).toBe(false);
    expect((await browser.download(page)).text).not.toContain('unit:');
    await close();
  });

  it('takes the day of the browser where the form has none', async () => {
    const { date: _date, ...undated } = known;
    const { page, close } = await browser.open(undated, {
      ...LAPTOP,
      timezoneId: 'Pacific/Kiritimati',
    });
    const day = await page.evaluate("new Date().toLocaleDateString('sv-SE')");
    expect((await browser.download(page)).text).toContain(`\ndate: ${day}\n`);
    await close();
  });

  it('does not ask for a name with --anonymous, nor bring one back', async () => {
    const stored = JSON.stringify({
      response: 'abcd2345',
      fields: { name: 'Respondent 7', CF1a: '3' },
    });
    const prepare = `for (const key of ['getItem']) Storage.prototype[key] = () => ${JSON.stringify(stored)};`;
    const { page, close } = await browser.open({ ...known, anonymous: true }, LAPTOP, prepare);
    expect(await page.getByLabel('Your name').count()).toBe(0);
    const { text } = await browser.download(page);
    expect(text).toContain('CF1a: 3');
    expect(text).not.toMatch(/name:|Respondent/);
    await close();
  });
});

describe('copying', () => {
  it('puts the file on the clipboard', async () => {
    const prepare =
      "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { document.title = text } } });";
    const { page, close } = await browser.open(known, LAPTOP, prepare);
    await choose(page, 'CF1a', '4');
    await page.getByRole('button', { name: 'Copy them instead' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('document.title')).toContain('CF1a: 4');
    expect(await page.locator('#text').isVisible()).toBe(false);
    await close();
  });

  it('shows the text, selected, where the browser does not let it', async () => {
    const prepare = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";
    const { page, close } = await browser.open(known, PHONE, prepare);
    await choose(page, 'CF1a', '4');
    await page.getByRole('button', { name: 'Copy them instead' }).click();
    await page.getByText('Copy the text below.').waitFor();
    const selected = await page.evaluate(
      '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
    );
    expect(answersIn(String(selected)).get('CF1a')).toEqual({ state: 'rated', rating: 4 });
    await close();
  });
});

describe('where the browser keeps nothing', () => {
  const REFUSALS = {
    'it throws when asked':
      "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } });",
    'it is full': 'Storage.prototype.setItem = () => { throw new Error() };',
    'it forgets at once': 'Storage.prototype.setItem = () => {};',
  };

  it.each(Object.entries(REFUSALS))('%s: says so, and works', async (_, prepare) => {
    const { page, close } = await browser.open(known, LAPTOP, prepare);
    expect(await page.getByText('This browser does not keep your answers.').count()).toBe(1);
    await choose(page, 'CF1a', '4');
    expect(await progress(page)).toBe('1 of 30 answered');
    expect((await browser.download(page)).text).toContain('CF1a: 4');
    await close();
  });

  it('asks before the page is closed with answers that are nowhere else', async () => {
    const { page, close } = await browser.open(known, LAPTOP, REFUSALS['it is full']);
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.locator('[name="CF1a"][value="4"]').click();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.locator('[name="CF1a"][value="4"]').click();
    await browser.download(page);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await close();
  });

  it.each([
    'no JSON',
    '{"response":7}',
    '{"response":"x","fields":{"CF1a":9,"nothing":"here","CF1b":"9"}}',
    'null',
  ])('what it kept is not ours: %s', async (text) => {
    const prepare = `Storage.prototype.getItem = () => ${JSON.stringify(text)};`;
    const { page, close } = await browser.open(known, LAPTOP, prepare);
    expect(await progress(page)).toBe('0 of 30 answered');
    await close();
  });
});

describe('who looks at it how', () => {
  const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [PHONE, LAPTOP].map((size) => [colorScheme, size] as const),
  );

  it.each(LOOKS)('axe finds nothing: %s, %j', async (colorScheme, size) => {
    // axe itself is put into the page past its policy.
    const { page, close } = await browser.open(open, { ...size, colorScheme, bypassCSP: true });
    await choose(page, 'CF1a', '4');
    await choose(page, 'CF3b', 'not-applicable');
    await page.locator('#CF1a summary').click();
    await page.getByRole('button', { name: 'Download my answers' }).click();
    const found = async () => {
      const run =
        'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })';
      return (await page.evaluate(`${axe.source};${run}`)) as axe.AxeResults;
    };
    const idsOf = (results: readonly axe.Result[]) =>
      results.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    const { violations, passes } = await found();
    expect(idsOf(violations)).toEqual([]);
    expect(passes.find(({ id }) => id === 'color-contrast')?.nodes.length).toBeGreaterThan(700);
    await page.getByRole('button', { name: 'Clear everything and start again' }).click();
    expect(idsOf((await found()).violations)).toEqual([]);
    await close();
  });

  it.each([320, 360, 640, 1280])('nothing is wider than %i pixels', async (width) => {
    const { page, close } = await browser.open(open, { viewport: { width, height: 640 } });
    await choose(page, 'CF3b', 'not-applicable');
    await page.locator('#CF1a summary').click();
    await page.getByRole('button', { name: 'Copy them instead' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await close();
  });

  it('every circle is large enough for a finger', async () => {
    const { page, close } = await browser.open(open, PHONE);
    const sizes = (await page.evaluate(
      "[...document.querySelectorAll('.choice, button, summary, input[type=text]')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height)",
    )) as number[];
    expect(sizes.length).toBeGreaterThan(200);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    await close();
  });

  it('says so without a script, and shows no control', async () => {
    const { page, close } = await browser.open(known, { ...PHONE, javaScriptEnabled: false });
    expect(await page.getByText('your answers cannot be handed in').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText(listed[29]?.statement ?? '').isVisible()).toBe(true);
    await close();
  });

  it.each([true, false])('on paper: no control, no statement cut; script: %s', async (script) => {
    const { page, close } = await browser.open(known, { ...LAPTOP, javaScriptEnabled: script });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('Add a note').first().isVisible()).toBe(false);
    expect(await page.getByText('Why it does not apply').first().isVisible()).toBe(true);
    const practices = (await page.evaluate(
      "[...document.querySelectorAll('.practice')].map((each) => [getComputedStyle(each).breakInside, each.offsetHeight < 400])",
    )) as unknown[];
    expect(practices).toEqual(listed.map(() => ['avoid', true]));
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
    await close();
  });
});

describe('texts from elsewhere', () => {
  const HOSTILE = [
    '<script>document.title = "run"</script>',
    '</script><script>document.title = "run"</script>',
    '<!--<script>',
    '--><img src=x onerror="document.title=\'run\'">',
    '"><svg onload=document.title="run">',
    "' autofocus onfocus='document.title=`run`",
    '</textarea></style></title><iframe srcdoc="<script>parent.document.title=1</script>">',
    '&lt;img src=x onerror=alert(1)&gt;',
    'javascript:document.title="run"',
    '\u2028\u2029\u0000\u202e',
  ];

  it.each(HOSTILE)('are shown and do nothing: %j', async (text) => {
    const hostile: Continuum = {
      ...continuum,
      name: text,
      credit: text,
      readingRules: [text],
      scale: continuum.scale.map((each) => ({ ...each, label: text, occasions: text })),
      components: continuum.components.map((each) => ({ ...each, name: text })),
      practices: continuum.practices.map((each) => ({
        ...each,
        title: text,
        statement: text,
        ...(each.notApplicableWhen !== undefined && { notApplicableWhen: text }),
      })),
    };
    const subject = {
      organization: `Harrow ${text}`,
      unit: `Unit ${text}`,
      focus: 'department',
    } as const;
    const { page, close } = await browser.open({ ...known, continuum: hostile, subject }, LAPTOP);
    const title = await page.title();
    await choose(page, 'CF1a', '4');
    await page.locator('#CF1a summary').click();
    await page.getByLabel('What you have seen').first().fill(text);
    const file = (await browser.download(page)).text;
    const result = parseAssessment(file, continuum);
    expect(result).toMatchObject({ ok: true, assessment: { subject } });
    await page.reload();
    expect(await progress(page)).toBe('1 of 30 answered');
    expect(await page.title()).toBe(title);
    expect(title).not.toBe('run');
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, svg, iframe').count()).toBe(0);
    await close();
  });

  it('the policy of the page stops a script that is not its own', async () => {
    const { page, said } = await browser.open(known, LAPTOP);
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))",
    );
    expect(await page.title()).not.toBe('1');
    expect(said).toEqual([expect.stringContaining('Content Security Policy')]);
    await page.context().close();
  });
});

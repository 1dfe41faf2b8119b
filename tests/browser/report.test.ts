import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { CASES, exampleOf, MAIN_CASES, reportOf } from '../report/support/cases.ts';
import { CORPORA, hostileReports } from '../report/support/hostile.ts';
import { closed, ReportBrowser } from './support/report-pages.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const LAPTOP = { viewport: { width: 1280, height: 800 } } as const;

const NINETY = 'continuum of one’s own, ninety practices';
const HARROW = exampleOf('harrow-bay-licensing.yaml');
const harrow = reportOf(HARROW);
const every = Object.entries(CASES);

/** The odd ones that look least like the others. */
const ODD = [
  'all terms set',
  'stage 0',
  'nothing answered',
  'nothing applies',
  'every remark on every practice',
  'names without a blank',
  'Hebrew names',
  'continuum of one’s own, Japanese',
  NINETY,
];

function caseOf(name: string): Report {
  const report = CASES[name];
  if (report === undefined) throw new Error(`There is no case "${name}".`);
  return report;
}

let browser: ReportBrowser;

beforeAll(async () => {
  browser = await ReportBrowser.start();
});
afterAll(() => browser.stop());

async function violations(report: Report, look: BrowserContextOptions): Promise<unknown[]> {
  // axe itself is put into the page past its policy.
  const { page, close } = await browser.open(report, { ...look, bypassCSP: true });
  const run =
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })';
  const found = (await page.evaluate(`${axe.source};${run}`)) as axe.AxeResults;
  expect(found.passes.find(({ id }) => id === 'color-contrast')?.nodes.length).toBeGreaterThan(20);
  await close();
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

describe('who looks at it how', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [PHONE, LAPTOP].map((size) => ({ ...size, colorScheme })),
  );

  it.each(looks)('axe finds nothing: %j', async (look) => {
    for (const name of ['workshop/responses', 'unfinished.yaml']) {
      expect(await violations(caseOf(name), look)).toEqual([]);
    }
  });

  it.each(ODD)('axe finds nothing, at either end: %s', async (name) => {
    const report = caseOf(name);
    expect(await violations(report, { ...PHONE, colorScheme: 'light' })).toEqual([]);
    expect(await violations(report, { ...LAPTOP, colorScheme: 'dark' })).toEqual([]);
  });

  it.each(every)('nothing is wider than the page: %s', async (_, report) => {
    const { page, close } = await browser.open(report);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyond(page, width)).toEqual([]);
    }
    await close();
  });

  it.each(Object.entries(MAIN_CASES))(
    'a phone shows stage, reason and first step within two screens: %s',
    async (_, report) => {
      const { page, close } = await browser.open(report, PHONE);
      for (const what of ['.facts .value', '.lead', 'ol > li']) {
        const box = await page.locator(`#summary ${what}`).first().boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThan(2 * PHONE.viewport.height);
      }
      await close();
    },
  );

  it('can be walked through with a keyboard, and shows where one is', async () => {
    const { page, close } = await browser.open(harrow, LAPTOP);
    await page.keyboard.press('Tab');
    const [at, outline] = (await page.evaluate(
      '[document.activeElement.getAttribute("href"), getComputedStyle(document.activeElement).outlineStyle]',
    )) as string[];
    expect([at, outline]).toEqual(['#result', 'solid']);
    await page.keyboard.press('Enter');
    expect(await page.locator('#result-title').isVisible()).toBe(true);
    expect(page.url()).toMatch(/#result$/);
    await close();
  });

  it('keeps the chart and its words apart where colors are forced', async () => {
    const { page, close } = await browser.open(harrow, { ...LAPTOP, forcedColors: 'active' });
    const fills = await page.evaluate(
      "[...document.querySelectorAll('#result .wide .fill-shade-5, #result .wide .fill-on-shade-5')].map((each) => getComputedStyle(each).fill)",
    );
    expect(new Set(fills as string[]).size).toBe(2);
    await close();
  });
});

/** What sticks out to the right of the page, or is cut off within it. */
async function beyond(page: Page, width: number): Promise<unknown> {
  return page.evaluate(`[
    document.documentElement.scrollWidth > ${width} ? document.documentElement.scrollWidth : [],
    [...document.querySelectorAll('body *:not(.unseen, svg *, thead, thead *)')]
      .filter((each) => each.checkVisibility() && (each.getBoundingClientRect().right > ${width} + 0.5 || each.getBoundingClientRect().left < -0.5))
      .map((each) => each.outerHTML.slice(0, 120)),
  ].flat()`);
}

describe('on paper', () => {
  const A4 = [595, 842];
  const LETTER = [612, 792];

  it.each([
    ['a4', A4],
    ['letter', LETTER],
  ] as const)('has the size that was asked for: %s', async (paper, size) => {
    const pdf = (await browser.print(reportOf(HARROW, { paper }))).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(4);
    for (const [, ...box] of boxes) expect(box.map(Number).map(Math.round)).toEqual(size);
  });

  it.each(Object.entries(MAIN_CASES))('hides nothing but the way about: %s', async (_, report) => {
    const { page, close } = await browser.open(report, { ...PHONE, colorScheme: 'dark' });
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(
      "[...document.querySelectorAll('body *:not(.narrow, .narrow *, nav, nav *, .label, title, desc)')].filter((each) => !each.checkVisibility()).map((each) => each.outerHTML.slice(0, 120))",
    );
    expect(hidden).toEqual([]);
    const colors = await page.evaluate(
      '[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]',
    );
    expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(29, 28, 26)']);
    await close();
  });

  it.each([...Object.entries(MAIN_CASES), [NINETY, caseOf(NINETY)] as const])(
    'no step of the plan and no answer is cut between sheets: %s',
    async (_, report) => {
      const sheets = browser.sheets(await browser.print(report));
      const together = (...texts: string[]): boolean => {
        const set = texts.map(closed);
        return sheets.some((sheet) => set.every((text) => sheet.includes(text)));
      };
      const { actions } = report.plan;
      const steps = actions.map(({ title, first30Days, within90Days, why, measure, owner }) =>
        together(title, first30Days, within90Days, why, measure, owner),
      );
      expect(steps).toEqual(actions.map(() => true));
      const { practices } = report.continuum;
      expect(practices.map(({ title, statement }) => together(title, statement))).toEqual(
        practices.map(() => true),
      );
    },
  );

  it('begins the plan and the practices on a sheet of their own, with no title left behind', async () => {
    const sheets = browser.sheets(await browser.print(harrow));
    for (const title of ['What to do next', 'The practices, one by one']) {
      expect(sheets.filter((sheet) => sheet.startsWith(closed(title)))).toHaveLength(1);
    }
    const headed = sheets.filter((sheet) => sheet.includes(closed('# Practice First 30 days')));
    const stepOn = (sheet: string): boolean =>
      harrow.plan.actions.some(({ within90Days }) => sheet.includes(closed(within90Days)));
    expect(headed.length).toBeGreaterThan(0);
    expect(headed.filter((sheet) => !stepOn(sheet))).toEqual([]);
  });
});

describe('texts from elsewhere', () => {
  // A hundred pages, one after the other.
  it('run nothing, load nothing and lead nowhere', { timeout: 300_000 }, async () => {
    for (const [payload, report] of hostileReports([...CORPORA.XSS, ...CORPORA.INVISIBLE])) {
      const { page, close } = await browser.open(report, PHONE);
      const elements = await page.evaluate(
        "[...document.querySelectorAll('script, iframe, object, embed, form, base, link, img, video, audio, math, foreignObject, [onload], [onerror], [style]')].map((each) => each.outerHTML)",
      );
      expect(elements, payload).toEqual([]);
      const links = (await page.evaluate(
        "[...document.querySelectorAll('[href]')].map((each) => each.getAttribute('href'))",
      )) as string[];
      expect(
        links.filter((href) => !/^(?:#\w+$|https?:|mailto:)/.test(href)),
        payload,
      ).toEqual([]);
      expect(await beyond(page, PHONE.viewport.width), payload).toEqual([]);
      await close();
    }
  });
});

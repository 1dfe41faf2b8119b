import axe from 'axe-core';
import type { Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { CASES, MAIN_CASES } from '../report/support/cases.ts';
import { ADDRESSES, CORPORA, hostileInTurn, hostileReport } from '../report/support/hostile.ts';
import { closed, ReportBrowser } from './support/report-pages.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const LAPTOP = { viewport: { width: 1280, height: 800 } } as const;

const NINETY = 'continuum of one’s own, ninety practices';
const harrow = caseOf('harrow-bay-licensing.yaml');
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

const LONG_SUBJECT = {
  organization: 'Royal Borough of Harrow and Wealdstone Bay',
  unit: 'Licensing, permits and trading standards office',
} as const;

const named = (report: Report, subject: typeof LONG_SUBJECT): Report => ({
  ...report,
  assessment: { ...report.assessment, subject: { ...report.assessment.subject, ...subject } },
});

let browser: ReportBrowser;
const prints = new Map<Report, Promise<Buffer>>();

/** The report on paper, printed once. */
function printed(report: Report): Promise<Buffer> {
  const print = prints.get(report) ?? browser.print(report);
  prints.set(report, print);
  return print;
}

beforeAll(async () => {
  browser = await ReportBrowser.start();
});
afterAll(() => browser.stop());

interface Look {
  readonly viewport: ViewportSize;
  readonly colorScheme: 'light' | 'dark';
}

/** What axe has to say, look by look. */
async function violations(report: Report, looks: readonly Look[]): Promise<unknown[]> {
  // axe itself is put into the page past its policy.
  const { page, close } = await browser.open(report, { bypassCSP: true });
  await page.evaluate(axe.source);
  const found: unknown[] = [];
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const results = (await page.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
    )) as axe.AxeResults;
    const readable = results.passes.find(({ id }) => id === 'color-contrast')?.nodes.length;
    expect(readable).toBeGreaterThan(20);
    for (const { id, nodes } of results.violations) {
      found.push([viewport, colorScheme, id, ...nodes.map(({ html }) => html)]);
    }
  }
  await close();
  return found;
}

describe('who looks at it how', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [PHONE, LAPTOP].map(({ viewport }) => ({ viewport, colorScheme })),
  );

  it.each(['workshop/responses', 'unfinished.yaml'])('axe finds nothing: %s', async (name) => {
    expect(await violations(caseOf(name), looks)).toEqual([]);
  });

  it.each(ODD)('axe finds nothing, at either end: %s', async (name) => {
    const ends = looks.filter((_, index) => index === 0 || index === looks.length - 1);
    expect(await violations(caseOf(name), ends)).toEqual([]);
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
    'a phone shows stage and reason at once, the first step on the second screen at the latest: %s',
    async (_, report) => {
      const { page, close } = await browser.open(named(report, LONG_SUBJECT), PHONE);
      for (const [what, screens] of [
        ['.facts .value', 1],
        ['.lead', 1],
        ['ol > li', 1.6],
      ] as const) {
        const box = await page.locator(`#summary ${what}`).first().boundingBox();
        const bottom = (box?.y ?? 0) + (box?.height ?? Number.NaN);
        expect(bottom, what).toBeLessThanOrEqual(screens * PHONE.viewport.height);
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
      `[...document.querySelectorAll('#result .wide [fill$="shade-5)"]')].map((each) => getComputedStyle(each).fill)`,
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
    ['a4', A4, harrow],
    ['letter', LETTER, caseOf('letter paper')],
  ] as const)('has the size that was asked for: %s', async (_, size, report) => {
    const pdf = (await printed(report)).toString('latin1');
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
      const sheets = browser.sheets(await printed(report));
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

  it('begins the practices on a sheet of their own, with no title left behind', async () => {
    const sheets = browser.sheets(await printed(harrow));
    const title = closed('The practices, one by one');
    expect(sheets.filter((sheet) => sheet.startsWith(title))).toHaveLength(1);
    const headed = sheets.filter((sheet) => sheet.includes(closed('# Practice First 30 days')));
    const stepOn = (sheet: string): boolean =>
      harrow.plan.actions.some(({ within90Days }) => sheet.includes(closed(within90Days)));
    expect(headed.length).toBeGreaterThan(0);
    expect(headed.filter((sheet) => !stepOn(sheet))).toEqual([]);
  });
});

describe('texts from elsewhere', () => {
  it.each([
    ['ways into a page', hostileReport(CORPORA.XSS.join(' '))],
    ['what nobody sees', hostileReport(CORPORA.INVISIBLE.join(' '))],
    ['nothing but what nobody sees', hostileReport('\u200b')],
    ['each in its turn', hostileInTurn('A text.', [...CORPORA.XSS, ...CORPORA.INVISIBLE])],
    ['addresses', hostileInTurn('A text.', ADDRESSES)],
  ])('run nothing, load nothing and lead nowhere: %s', async (_, report) => {
    const { page, close } = await browser.open(report, PHONE);
    const elements = await page.evaluate(
      "[...document.querySelectorAll('script, iframe, object, embed, form, base, link, img, video, audio, math, foreignObject, [onload], [onerror], [style]')].map((each) => each.outerHTML)",
    );
    expect(elements).toEqual([]);
    const links = (await page.evaluate(
      "[...document.querySelectorAll('[href]')].map((each) => each.getAttribute('href'))",
    )) as string[];
    expect(links.filter((href) => !/^(?:#\w+$|https?:|mailto:)/.test(href))).toEqual([]);
    expect(await beyond(page, PHONE.viewport.width)).toEqual([]);
    await close();
  });
});

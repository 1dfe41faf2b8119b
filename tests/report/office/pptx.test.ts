import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { write } from '../../../src/report/formats/pptx.ts';
import { fitted, heightOf, lineCount } from '../../../src/report/office/pptx/fit.ts';
import type { Report, SectionName } from '../../../src/report/report.ts';
import { CASES, reportOf } from '../support/cases.ts';
import { hostileReport, hostileWorkshop, XML, XSS } from '../support/hostile.ts';
import { elementsOf, faultsOf, outsideOf, type Parts, partsOf } from '../support/office-parts.ts';

/** Each report is written once, but where writing is what is tested. */
const decks = new WeakMap<Report, Promise<Uint8Array>>();
function deckOf(report: Report): Promise<Uint8Array> {
  const deck = decks.get(report) ?? write(report);
  decks.set(report, deck);
  return deck;
}

const WIDTH = 12_192_000;
const HEIGHT = 6_858_000;
const BATCH = 200;

const HARROW = CASES['harrow-bay-licensing.yaml'] as Report;
const GROUP = CASES['workshop/responses'] as Report;
const AGREED = CASES['workshop/agreed.yaml'] as Report;

const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** What stands in the runs of a part, in one line. */
const textIn = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text)).join(' ');

function slidesIn(parts: Parts, kind = 'slides/slide'): string[] {
  const count = [...parts.keys()].filter((path) => path.startsWith(`ppt/${kind}`)).length;
  return Array.from(
    { length: count },
    (_, index) => parts.get(`ppt/${kind}${index + 1}.xml`) ?? '',
  );
}

const placeholderIn = (slide: string, type: 'title' | 'body'): string =>
  [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)]
    .filter(([shape]) => new RegExp(`<p:ph\\s[^>]*type="${type}"`).test(shape))
    .map(([shape]) => textIn(shape))
    .join('|');

const titlesOf = async (report: Report): Promise<string[]> =>
  slidesIn(partsOf(await deckOf(report))).map((slide) => placeholderIn(slide, 'title'));

const alone = (section: SectionName, report: Report = HARROW): Report => ({
  ...report,
  terms: { ...report.terms, sections: [section] },
});

describe.each(Object.entries(CASES))('%s', (_, report) => {
  test('is a deck that can be shown', async () => {
    const warned = vi.spyOn(console, 'warn');
    const parts = partsOf(await deckOf(report));
    const slides = slidesIn(parts);
    if (report.terms.sections.length === 7) {
      expect(slides.length).toBeGreaterThanOrEqual(8);
      expect(slides.length).toBeLessThanOrEqual(12);
    }
    expect(slidesIn(parts, 'notesSlides/notesSlide')).toHaveLength(slides.length);
    for (const notes of slidesIn(parts, 'notesSlides/notesSlide')) {
      expect(textIn(notes)).toMatch(/Say: .+ Ask: .+\?/);
    }
    const titles = slides.map((slide) => placeholderIn(slide, 'title'));
    expect(new Set(titles).size).toBe(titles.length);
    for (const slide of slides) {
      expect(placeholderIn(slide, 'title')).toMatch(/\S/);
      expect(placeholderIn(slide, 'body')).toMatch(/\S/);
      expect(textIn(slide)).not.toMatch(/\b(?:undefined|null|NaN|\[object)\b/);
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test('has nothing beyond the edge of a slide and nothing too small to read', async () => {
    for (const slide of slidesIn(partsOf(await deckOf(report)))) {
      const boxes = slide.matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g,
      );
      for (const [, x, y, cx, cy] of boxes) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(cx)).toBeLessThanOrEqual(WIDTH);
        expect(Number(y) + Number(cy)).toBeLessThanOrEqual(HEIGHT);
      }
      for (const [table] of slide.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)) {
        const heights = [...table.matchAll(/<a:tr h="(\d+)"/g)].map(([, height]) => Number(height));
        expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThan(HEIGHT * 0.66);
        for (const [, size] of table.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)) {
          expect(Number(size)).toBeGreaterThanOrEqual(1200);
        }
      }
    }
  });
});

test('every part of every deck is well-formed XML, and nothing points outside of it', async () => {
  const payloads = [...XML, ...XSS.slice(0, 4)];
  const reports = [
    ...Object.values(CASES),
    ...payloads.map(hostileReport),
    ...payloads.slice(0, 4).map(hostileWorkshop),
  ];
  // Most parts are the same in all decks, and the parser has only so much memory.
  const documents = new Map<string, string>();
  for (const report of reports) {
    const parts = partsOf(await deckOf(report));
    expect(outsideOf(parts)).toEqual([]);
    for (const [path, text] of parts) documents.set(text, path);
  }
  const all = [...documents];
  expect(all.length).toBeGreaterThan(200);
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const named = batch.map(([text, path], index) => [`${from + index} ${path}`, text] as const);
    expect(await faultsOf(new Map(named))).toEqual([]);
  }
});

test('a text from a file makes no element of its own', async () => {
  const plain = elementsOf(partsOf(await deckOf(hostileReport('Plain words.'))));
  const hostile = elementsOf(
    partsOf(await deckOf(hostileReport('<a:hlinkClick r:id="rId9"/><p:x>'))),
  );
  expect([...hostile].filter((name) => !plain.has(name))).toEqual([]);
});

test('the same report gives the same bytes, whatever was written before', async () => {
  const first = await write(HARROW);
  const other = await write(GROUP);
  expect(Buffer.compare(await write(HARROW), first)).toBe(0);
  expect(Buffer.compare(await write(GROUP), other)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test('all that a part refers to is there, and nothing else is declared', async () => {
  const files = Object.keys(unzipSync(await deckOf(HARROW)));
  const parts = partsOf(await deckOf(HARROW));
  const declared = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)];
  expect(declared.length).toBeGreaterThan(20);
  for (const [, path] of declared) expect(files).toContain(path);
});

describe('what a deck says', () => {
  test('in titles that tell the story', async () => {
    expect(await titlesOf(HARROW)).toEqual([
      'Where Harrow Bay Council, Licensing office stands with its customers',
      'Stage 1 of 5: Minimize Hassles',
      'The next stage is 2, Manage Discontent',
      'A single step down could cost the stage',
      'Customer focus and measurement hold us back at stage 2',
      'Environment is ahead, at stage 2',
      'Four actions lead to stage 2, Manage Discontent',
      'Begin with these three on Monday',
      'To move on is a choice: weigh it before the work begins',
      'Keep up what carries the result, and look again on 2026-09-14',
      'Appendix: all 30 practices and their ratings',
      'Appendix: how it was scored',
    ]);
  });

  test.each([
    ['stage 0', 'Stage 1 of 5, not yet established'],
    ['stage 5 everywhere', 'The last stage is reached: keep it up'],
    ['nothing answered', 'There is no result yet: nothing is rated'],
    ['nothing applies', 'All three components stand at stage 5'],
    ['target far away', 'The plan goes on: actions 7 to 12'],
    ['workshop/responses', 'Talk first about: Trace complaints to their cause'],
    ['workshop/agreed.yaml', 'The group differs most on: Recognize service customers noticed'],
  ])('%s: %s', async (name, title) => {
    expect(await titlesOf(CASES[name] as Report)).toContain(title);
  });

  test.each<[SectionName, Report, number]>([
    ['summary', HARROW, 2],
    ['result', HARROW, 5],
    ['plan', HARROW, 4],
    ['decision', HARROW, 2],
    ['workshop', HARROW, 1],
    ['workshop', AGREED, 2],
    ['workshop', GROUP, 2],
    ['practices', HARROW, 2],
    ['method', HARROW, 2],
  ])('only the part that is asked for: %s', async (section, report, count) => {
    expect(await titlesOf(alone(section, report))).toHaveLength(count);
  });

  test('every action of the plan once, with an owner and a date to fill in', async () => {
    const [plan = ''] = slidesIn(partsOf(await deckOf(HARROW))).filter((slide) =>
      slide.includes('name="Plan"'),
    );
    for (const { practice, title } of HARROW.plan.actions) {
      expect(textIn(plan).split(`${title} (${practice})`)).toHaveLength(2);
    }
    expect(textIn(plan)).toMatch(/Owner Date/);
    expect(plan).toContain('<a:tblPr firstRow="1"/>');
  });

  test('a chart, tables and a picture of shapes, each described', async () => {
    const parts = partsOf(await deckOf(HARROW));
    const slides = slidesIn(parts).join('');
    expect(parts.has('ppt/charts/chart1.xml')).toBe(true);
    for (const name of ['Continuum line', 'Profile', 'Grid', 'Plan', 'Ratings']) {
      expect(slides).toMatch(new RegExp(`name="${name}" descr="[^"]{20,}"`));
    }
    expect(
      Object.keys(unzipSync(await deckOf(HARROW))).filter((path) =>
        /\.(?:png|jpe?g|emf)$/.test(path),
      ),
    ).toEqual([]);
  });

  test('a logo as it came', async () => {
    const report = CASES['all terms set'] as Report;
    const media = Object.entries(unzipSync(await deckOf(report))).filter(([path]) =>
      path.startsWith('ppt/media/'),
    );
    expect(media.map(([, bytes]) => Buffer.from(bytes))).toEqual([
      Buffer.from(report.terms.logo?.bytes ?? []),
    ]);
  });

  test('who wrote it and what it is called', async () => {
    const report = reportOf(HARROW.assessment, { title: 'A & B', author: '<Q>' });
    const core = partsOf(await deckOf(report)).get('docProps/core.xml');
    expect(core).toContain('<dc:title>A &amp; B</dc:title>');
    expect(core).toContain('<dc:creator>&lt;Q&gt;</dc:creator>');
    expect(core).toContain('2026-03-14T00:00:00Z</dcterms:created>');
  });
});

describe('fitted', () => {
  const room = fc.record({
    width: fc.double({ min: 1, max: 12, noNaN: true }),
    height: fc.double({ min: 0.4, max: 5, noNaN: true }),
  });

  test('stays within its room, and is a beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), room, (text, box) => {
        const { text: shown, fontSize } = fitted(text, box, [28, 20, 12]);
        expect(heightOf(lineCount(shown, fontSize, box.width), fontSize)).toBeLessThanOrEqual(
          box.height,
        );
        if (shown.endsWith('…') && !text.includes('…')) expect(fontSize).toBe(12);
      }),
    );
  });

  test.each([
    ['a short text', { width: 5, height: 1 }, 'a short text', 28],
    ['words '.repeat(20).trim(), { width: 3, height: 1.2 }, 'words '.repeat(20).trim(), 12],
    ['one two three four five six seven', { width: 1.2, height: 0.21 }, 'one two…', 12],
    ['\u0007bell \ufffe\u202Eright', { width: 5, height: 1 }, 'bell \ufffdright', 28],
    ['x'.repeat(50), { width: 1, height: 0.21 }, 'xxxxxxxxx…', 12],
  ])('%s', (text, box, shown, fontSize) => {
    expect(fitted(text, box, [28, 20, 12])).toEqual({ text: shown, fontSize });
  });
});

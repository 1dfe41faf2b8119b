import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { write } from '../../../src/report/formats/pptx.ts';
import { oneLine } from '../../../src/report/office/cut.ts';
import { fitted, heightOf, lineCount } from '../../../src/report/office/pptx/fit.ts';
import type { Report, SectionName } from '../../../src/report/report.ts';
import { nothingRated } from '../../../src/reporters/score-words.ts';
import { CASES, reportOf } from '../support/cases.ts';
import { hostileReport, hostileWorkshop, XML, XSS } from '../support/hostile.ts';
import { elementsOf, faultsOf, outsideOf, type Parts, partsOf } from '../support/office-parts.ts';
import { everyRemark } from '../support/rewritten.ts';

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
      // Where nothing is rated there is no result, no plan and no decision to show.
      expect(slides.length).toBeGreaterThanOrEqual(nothingRated(report.scorecard) ? 5 : 8);
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
    ...payloads.map((payload) => hostileReport(payload)),
    ...payloads.slice(0, 4).map((payload) => hostileWorkshop(payload)),
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
    ['stage 5 everywhere', 'No single step would change the stage'],
    ['workshop/responses', 'The group has not agreed yet, so the stage can still move'],
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

  test.each(['target far away', 'target to stay', 'workshop/responses', 'stage 0'])(
    'of each table what it shows: %s',
    async (name) => {
      for (const slide of slidesIn(partsOf(await deckOf(CASES[name] as Report)))) {
        for (const [frame] of slide.matchAll(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs)) {
          const [, described = ''] = / descr="([^"]*)"/.exec(frame) ?? [];
          expect(described).not.toBe('');
          if (frame.includes(' name="Plan"')) {
            const numbers = [...frame.matchAll(/<a:tr .*?<\/a:tr>/gs)]
              .slice(1)
              .map(([row]) => textIn(row).split(' ')[0]);
            const [first, last] = [numbers[0], numbers.at(-1)];
            expect(described).toMatch(new RegExp(`^Actions ${first} to ${last} of the plan`));
          }
          if (frame.includes(' name="Keep up"')) {
            expect(/empty columns/.test(described)).toBe(/Owner/.test(textIn(frame)));
          }
        }
      }
    },
  );

  test('no plan and no steps where nothing is rated', async () => {
    const report = CASES['nothing answered'] as Report;
    const parts = partsOf(await deckOf(report));
    expect(await titlesOf(alone('plan', report))).toContain('Rate the practices first');
    expect(report.plan.actions.length).toBeGreaterThan(0);
    expect(slidesIn(parts).join('')).not.toMatch(/name="(?:Plan|Steps|Grid|Profile)"|Monday/);
  });

  test('three actions or fewer with their steps, on one slide', async () => {
    const { plan } = HARROW;
    const few: Report = { ...HARROW, plan: { ...plan, actions: plan.actions.slice(0, 3) } };
    const slides = slidesIn(partsOf(await deckOf(few)));
    const table = slides.find((slide) => slide.includes('name="Plan"')) ?? '';
    for (const { practice, first30Days, within90Days } of few.plan.actions) {
      for (const words of [`(${practice})`, first30Days, within90Days]) {
        expect(textIn(table)).toContain(words);
      }
    }
    expect(textIn(table)).toMatch(/Owner Date/);
    expect(slides.join('')).not.toContain('name="Steps"');
  });

  test.each([
    ['stage 0', /Next: stage 1, .+ After that: stage 2, /],
    ['stage 0', /Nothing is established yet that has to be kept up\./],
    ['stage 5 everywhere', /0 items .+ by evidence alone it would be stage 1, not yet established/],
    ['target to stay', /Lacks for its target .+ Target reached/],
    ['one answer', /not yet, up to 5 possible/],
    ['workshop/responses', /Before the group agrees 1 or 2 This is what the medians/],
    ['workshop/responses', /1 or 2 the stage, before the group has agreed/],
  ])('in the deck of %s: %s', async (name, words) => {
    const slides = slidesIn(partsOf(await deckOf(CASES[name] as Report))).map(textIn);
    expect(slides.join(' ')).toMatch(words);
  });

  test('what a reservation is where the grid marks one', async () => {
    const grids = await Promise.all(
      Object.values(CASES).map(async (report) =>
        slidesIn(partsOf(await deckOf(report))).find((slide) => slide.includes('name="Grid"')),
      ),
    );
    const marked = grids.filter((grid) => grid?.includes('~ reservation'));
    expect(marked.length).toBeGreaterThan(0);
    for (const grid of grids) {
      if (grid === undefined) continue;
      expect(grid.includes('A reservation is a cell')).toBe(marked.includes(grid));
    }
  });

  test('in words that stage 1 is not yet established', async () => {
    const [first = ''] = slidesIn(partsOf(await deckOf(CASES['stage 0'] as Report)));
    expect(first).toContain('descr="Stage 1 of 5, not yet established."');
  });

  test('of a group, that its figures are medians, of whom and of which days, and no evidence', async () => {
    const parts = partsOf(await deckOf(GROUP));
    const slides = slidesIn(parts).map(textIn);
    expect(slides[0]).toMatch(/, 2026-09-08 to 2026-09-15/);
    expect(slides[0]).toMatch(/Before the group has agreed, the medians of 12 people: /);
    const layouts = [...parts].filter(([path]) => /slideLayout\d+\.xml$/.test(path));
    expect(layouts.map(([, xml]) => textIn(xml)).join()).toContain('2026-09-08 to 2026-09-15');
    const said = [...slides, ...slidesIn(parts, 'notesSlides/notesSlide').map(textIn)].join(' ');
    expect(said).not.toMatch(/evidence|on file|what can be shown/i);
    expect(said).toContain('This is what the medians of 12 people give.');
  });

  test.each([
    ['one person', HARROW, everyRemark('Zebra.')],
    ['a group', AGREED, { ...everyRemark('Zebra.'), dissent: 'Quagga.' }],
  ])('nothing of what %s noted beside an answer', async (_, { assessment }, remarks) => {
    const answers = new Map(
      [...assessment.answers].map(([id, answer]) => [id, { ...answer, ...remarks }] as const),
    );
    const parts = partsOf(await deckOf(reportOf({ ...assessment, answers })));
    expect([...parts].filter(([, xml]) => xml.includes('Zebra'))).toEqual([]);
  });

  test('how a group voted only where it agreed', async () => {
    const dissent = /Two would still say 4/;
    const { method: _, ...rest } = AGREED.assessment;
    const self = reportOf(rest);
    const slides = async (report: Report) => slidesIn(partsOf(await deckOf(report))).map(textIn);
    expect((await slides(alone('workshop', AGREED))).join(' ')).toMatch(dissent);
    expect((await slides(self)).join(' ')).not.toMatch(dissent);
    expect(await slides(alone('workshop', self))).toHaveLength(1);
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

  test('no name that is cut within a letter, and no title that is too long for a property', async () => {
    const name = '👩‍👩‍👧'.repeat(60);
    const { continuum } = HARROW;
    const components = continuum.components.map((each) => ({ ...each, name }));
    const report = reportOf(
      HARROW.assessment,
      { title: name },
      { continuum: { ...continuum, components } },
    );
    const parts = partsOf(await deckOf(report));
    const labels = [
      ...(parts.get('ppt/charts/chart1.xml') ?? '').matchAll(/<c:v>([^<]*…)<\/c:v>/g),
    ];
    expect(labels.length).toBeGreaterThan(0);
    for (const [, label] of labels) expect(label).toMatch(/^(?:👩‍👩‍👧){7}…$/u);
    const [, title = ''] = /<dc:title>([^<]*)</.exec(parts.get('docProps/core.xml') ?? '') ?? [];
    expect(title).toMatch(/^(?:👩‍👩‍👧){31}…$/u);
  });
});

describe('a text that runs from right to left', () => {
  const TITLE = 'איפה עומד משרד הרישוי (2026)';
  const rightToLeft = (xml: string, words: string): boolean =>
    [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].some(
      ([paragraph]) =>
        textIn(paragraph) === words && /<a:pPr[^>]* rtl="1"[^>]* algn="(?:r|ctr)"/.test(paragraph),
    );

  test('does so in titles, sentences and tables', async () => {
    const answers = new Map(
      [...AGREED.assessment.answers].map(
        ([id, answer]) => [id, { ...answer, dissent: 'לא הסכמתי.' }] as const,
      ),
    );
    const report = reportOf(
      {
        ...AGREED.assessment,
        answers,
        subject: { organization: 'עיריית חיפה', focus: 'department' },
      },
      { title: TITLE },
    );
    const slides = slidesIn(partsOf(await deckOf(report)));
    expect(rightToLeft(slides[0] ?? '', TITLE)).toBe(true);
    expect(rightToLeft(slides[0] ?? '', `עיריית חיפה. Department, ${report.assessment.date}`)).toBe(
      true,
    );
    const votes = slides.find((slide) => slide.includes('name="Votes"')) ?? '';
    expect(rightToLeft(votes, 'לא הסכמתי.')).toBe(true);
    expect(rightToLeft(votes, 'Practice')).toBe(false);
  });

  test('does so in the grid and in the charts', async () => {
    const { continuum } = HARROW;
    const own: Report['continuum'] = {
      ...continuum,
      components: continuum.components.map((each) => ({ ...each, name: 'מדידה' })),
      stages: continuum.stages.map((each) => ({ ...each, name: 'שלב' })),
    };
    const slides = slidesIn(
      partsOf(await deckOf(reportOf(HARROW.assessment, {}, { continuum: own }))),
    );
    const grid = slides.find((slide) => slide.includes('name="Grid"')) ?? '';
    expect(rightToLeft(grid, 'מדידה')).toBe(true);
    const names = [...grid.matchAll(/<a:p>(?:(?!<\/a:p>).)*שלב<\/a:t>.*?<\/a:p>/gs)];
    expect(names).toHaveLength(5);
    for (const [name] of names) expect(name).toContain('rtl="1"');
    expect(slides.find((slide) => slide.includes('name="Continuum line"'))).toContain('rtl="1"');
  });

  test('and no other does', async () => {
    expect(slidesIn(partsOf(await deckOf(HARROW))).join('')).not.toContain('rtl="1"');
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
        const whole = oneLine(text);
        if (shown === whole) return;
        expect(fontSize).toBe(12);
        expect(shown.endsWith('…')).toBe(true);
        expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
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

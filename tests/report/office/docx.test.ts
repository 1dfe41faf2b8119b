import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/report/content/document-of.ts';
import type { Block, ReportDocument, Text } from '../../../src/report/document.ts';
import { write } from '../../../src/report/formats/docx.ts';
import type { Report } from '../../../src/report/report.ts';
import { CASES, exampleOf, MAIN_CASES, reportOf } from '../support/cases.ts';
import { pngLogo } from '../support/logo.ts';
import { faultsOf, outsideOf, type Parts, partsOf } from '../support/office-parts.ts';

const HARROW = exampleOf('harrow-bay-licensing.yaml');

async function partsFor(report: Report): Promise<Parts> {
  return partsOf(await write(report));
}

const bodyOf = (parts: Parts): string => parts.get('word/document.xml') ?? '';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function wordsOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  return texts.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const paragraphsOf = (xml: string, style: string): string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(wordsOf);

const blocksOf = (document: ReportDocument): readonly Block[] =>
  document.sections.flatMap(({ blocks }) => blocks);

/** Every address that the words of a report lead to. */
function addressesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { href } = value as Text[number];
  return [...(href === undefined ? [] : [href]), ...Object.values(value).flatMap(addressesOf)];
}

describe.each(Object.entries(CASES))('%s', (_, report) => {
  it('makes a document of headings, tables and drawings', async () => {
    const document = documentOf(report);
    const blocks = blocksOf(document);
    const parts = await partsFor(report);
    const body = bodyOf(parts);
    expect(paragraphsOf(body, 'Heading1')).toHaveLength(document.sections.length);
    const charts = blocks.filter(({ kind }) => kind === 'chart').length;
    const drawings = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([drawing]) => drawing);
    expect(drawings).toHaveLength(charts + (report.terms.logo === undefined ? 0 : 1));
    for (const drawing of drawings) expect(drawing).toMatch(/ descr="[^"]+"/);
    // A cell has to end with a paragraph, and tables that touch would be one.
    expect(body).not.toMatch(
      /<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>|<w:tc>(?:<w:tcPr>.{0,600}<\/w:tcPr>)?<\/w:tc>/,
    );
    expect(body).not.toMatch(/undefined|NaN|\[object/);
    expect(body).not.toContain('<w:instrText');
    expect(new Set(outsideOf(parts).map(unescaped))).toEqual(new Set(addressesOf(document)));
  });
});

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const STRICT = ['hostile', 'hostile workshop', 'emoji and combining marks', 'Hebrew names'];

describe.each([
  ...Object.entries(MAIN_CASES),
  ...STRICT.map((name) => [name, CASES[name]] as const),
])('%s', (_, report) => {
  it('is XML in every part', async () => {
    if (report === undefined) throw new Error('There is no such case.');
    expect(await faultsOf(await partsFor(report))).toEqual([]);
  });
});

describe('the words', () => {
  it('are those of the document, section by section', async () => {
    const report = reportOf(HARROW);
    const document = documentOf(report);
    const body = bodyOf(await partsFor(report));
    expect(paragraphsOf(body, 'Title')).toEqual([document.title]);
    expect(paragraphsOf(body, 'Heading1')).toEqual(document.sections.map(({ title }) => title));
    expect(paragraphsOf(body, 'Heading2')).toEqual(
      blocksOf(document).flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    );
    const said = wordsOf(body);
    for (const { id, statement } of report.continuum.practices) {
      expect(said).toContain(id);
      expect(said).toContain(statement);
    }
  });

  it('break where a note does', async () => {
    const body = bodyOf(await partsFor(CASES['many lines in a note'] as Report));
    expect(body).toMatch(/First line\.<\/w:t><\/w:r><w:r><w:br\/>.{0,80}Second line\./);
  });

  it('run from right to left where their first letter does', async () => {
    const body = bodyOf(await partsFor(CASES['Hebrew names'] as Report));
    expect(body).toMatch(/<w:pStyle w:val="Title"\/><w:bidi\/>/);
    expect(body).toContain('<w:rtl/>');
    expect(bodyOf(await partsFor(reportOf(HARROW)))).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  });
});

describe('the plan', () => {
  it('is a table with its head on every page and room for who and when', async () => {
    const report = reportOf(HARROW, { sections: ['plan'] });
    const tables = [...bodyOf(await partsFor(report)).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)];
    const steps = tables.map(([table]) => table).find((table) => table.includes('First 30 days'));
    const rows = [...(steps ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(1 + report.plan.actions.length);
    expect(rows[0]).toMatch(/<w:tblHeader\/>/);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    for (const row of rows.slice(1)) {
      const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsOf(cell));
      expect(cells).toHaveLength(6);
      expect(cells.slice(4)).toEqual(['', '']);
    }
  });
});

describe('the pages', () => {
  it('begin anew only with what is looked up, and the credit follows the method', async () => {
    const body = bodyOf(await partsFor(reportOf(HARROW)));
    const anew = [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => paragraph.includes('<w:pageBreakBefore'));
    expect(anew.map(wordsOf)).toEqual(['The practices, one by one']);
    expect(paragraphsOf(body, 'ReportCredit')).toEqual([documentOf(reportOf(HARROW)).credit]);
  });

  it('name the subject at their foot, up to a length', async () => {
    const footOf = async (organization: string): Promise<string> => {
      const report = reportOf({ ...HARROW, subject: { organization, focus: 'department' } });
      return wordsOf((await partsFor(report)).get('word/footer1.xml') ?? '');
    };
    expect(await footOf('Ab '.repeat(35).trim())).toContain('Ab '.repeat(35).trim());
    expect(await footOf('Ab '.repeat(60).trim())).toMatch(/^(?:Ab )+Ab…/);
  });
});

describe('the file', () => {
  it('says what it is, whose it is and in which language', async () => {
    const parts = await partsFor(CASES['all terms set'] as Report);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Where the licensing office stands</dc:title>');
    expect(core).toContain('<dc:creator>Service Quality Team</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Service Quality Team</cp:lastModifiedBy>');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-US"/>');
  });

  it('names nobody who was not named', async () => {
    const core = (await partsFor(reportOf(HARROW))).get('docProps/core.xml') ?? '';
    expect(core).not.toContain('Un-named');
  });

  it.each([
    ['a4', 'w:w="11906" w:h="16838"'],
    ['letter', 'w:w="12240" w:h="15840"'],
  ] as const)('is %s', async (paper, size) => {
    expect(bodyOf(await partsFor(reportOf(HARROW, { paper })))).toContain(`<w:pgSz ${size}`);
  });

  it.each([
    ['wide', 1200, 20],
    ['high', 10, 600],
    ['large', 4000, 4000],
    ['small', 1, 1],
    ['just so', 100, 50],
  ])('fits a %s logo into 40 by 20 millimeters', async (_, width, height) => {
    const logo = pngLogo(width, height);
    const file = await write(reportOf(HARROW, { logo, sections: ['summary'] }));
    const [, x, y] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(bodyOf(partsOf(file))) ?? [];
    expect(Number(x)).toBeLessThanOrEqual(40 * 36_000);
    expect(Number(y)).toBeLessThanOrEqual(20 * 36_000);
    expect(Math.min(Number(x), Number(y))).toBeGreaterThan(0);
    const media = Object.entries(unzipSync(file)).filter(([path]) => path.includes('media/'));
    expect(media.map(([, bytes]) => bytes)).toEqual([logo.bytes]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/report/content/document-of.ts';
import { write } from '../../src/report/formats/docx.ts';
import type { Report } from '../../src/report/report.ts';
import { CASES, MAIN_CASES } from '../report/support/cases.ts';
import { Office } from './support/office.ts';

/** Few and telling: every report takes LibreOffice a second or more. */
const ODD = [
  'stage 0',
  'nothing answered',
  'target far away',
  'long notes and evidence',
  'names without a blank',
  'Hebrew names',
  'continuum of one’s own, Japanese',
  'summary alone',
  'hostile',
  'hostile workshop',
];

const REPORTS: readonly (readonly [string, Report])[] = [
  ...Object.entries(MAIN_CASES),
  ...ODD.flatMap((name): [string, Report][] => {
    const report = CASES[name];
    return report === undefined ? [] : [[name, report]];
  }),
];

const office = new Office();
const fileName = (name: string): string => `${name.replace(/[^a-z0-9]+/gi, '-')}.docx`;
const pdfs = new Map<string, string>();

beforeAll(async () => {
  const files: string[] = [];
  for (const [name, report] of REPORTS)
    files.push(office.write(fileName(name), await write(report)));
  for (const pdf of await office.convert(files, 'pdf')) pdfs.set(pdf.replace(/^.*[/\\]/, ''), pdf);
});
afterAll(() => office.close());

it('has all the cases that it means to have', () => {
  expect(REPORTS).toHaveLength(Object.keys(MAIN_CASES).length + ODD.length);
  expect(pdfs.size).toBe(REPORTS.length);
});

/** Fonts differ from machine to machine, and with them where a page ends. */
function mostPages(name: string, parts: number): number {
  if (parts < 3) return 3;
  return Object.hasOwn(MAIN_CASES, name) ? 22 : 60;
}

/** As a reader sees it, wherever a line ends; what a line break may take with it left out. */
const plain = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

describe.each(REPORTS)('%s', (name, report) => {
  const pdf = () => pdfs.get(fileName(name).replace('.docx', '.pdf')) ?? '';

  it('opens, and shows every section and practice', () => {
    const document = documentOf(report);
    const said = plain(office.text(pdf()));
    for (const { title } of document.sections) expect(said).toContain(plain(title));
    if (document.sections.some((section) => section.name === 'practices')) {
      for (const { id } of report.continuum.practices) expect(said).toContain(id);
    }
    expect(said).not.toMatch(/Error:|undefined|NaN/);
  });

  it('has as many pages as there is something to say', () => {
    const pages = office.pages(pdf());
    const parts = documentOf(report).sections.length;
    expect(pages).toBeGreaterThanOrEqual(Math.ceil(parts / 2));
    expect(pages).toBeLessThanOrEqual(mostPages(name, parts));
  });

  it('is on the paper that was asked for', () => {
    const size = report.terms.paper === 'letter' ? /612 x 792 pts/ : /595\.\d+ x 841\.\d+ pts/;
    expect(office.info(pdf())).toMatch(size);
  });
});

describe('what a manager reads first', () => {
  it.each(Object.entries(MAIN_CASES))('is on the first page of %s', (name, report) => {
    const pdf = pdfs.get(fileName(name).replace('.docx', '.pdf')) ?? '';
    const [first] = office.pagesOf(pdf);
    const summary = documentOf(report).sections.find((section) => section.name === 'summary');
    for (const block of summary?.blocks ?? []) {
      if (block.kind === 'lead') expect(plain(first ?? '')).toContain(plain(block.text));
      if (block.kind === 'facts') {
        for (const { value } of block.items) expect(plain(first ?? '')).toContain(plain(value));
      }
    }
  });
});

describe.each(Object.entries(MAIN_CASES))('%s', (name) => {
  it('has no page without words, and each says which of how many it is', () => {
    const pdf = pdfs.get(fileName(name).replace('.docx', '.pdf')) ?? '';
    const pages = office.pagesOf(pdf);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} / ${pages.length}`);
      expect(page.length).toBeGreaterThan(120);
    }
  });
});

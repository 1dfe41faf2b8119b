import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../src/report/formats/pptx.ts';
import type { Report } from '../../src/report/report.ts';
import { nothingRated } from '../../src/reporters/score-words.ts';
import { CASES, MAIN_CASES } from '../report/support/cases.ts';
import { Office } from './support/office.ts';
import { officePrograms } from './support/programs.ts';

const ODD = [
  'stage 0',
  'stage 5 everywhere',
  'nothing answered',
  'target far away',
  'long notes and evidence',
  'names without a blank',
  'Hebrew names',
  'Japanese names',
  'continuum of one’s own, long names',
  'continuum of one’s own, Japanese',
  'continuum of one’s own, ninety practices',
  'workshop of three',
  'hostile',
];

const REPORTS: readonly (readonly [string, Report])[] = [
  ...Object.entries(MAIN_CASES),
  ...ODD.map((name) => [name, CASES[name] as Report] as const),
];

/** Points from the top of a page: below the first is the foot, and its words begin below the second. */
const CONTENT_ENDS = 501;
const FOOT_BEGINS = 505;

const office = new Office();
const fileName = (name: string): string => name.replace(/[^a-z0-9]+/gi, '-');
const decks = new Map<string, Uint8Array>();
const pdfs = new Map<string, string>();
const pdfOf = (name: string): string => pdfs.get(`${fileName(name)}.pdf`) ?? '';

beforeAll(async () => {
  for (const [name, report] of REPORTS) decks.set(name, await write(report));
  const files = [...decks].map(([name, deck]) => office.write(`${fileName(name)}.pptx`, deck));
  for (const pdf of await office.convert(files, 'pdf')) pdfs.set(pdf.replace(/^.*[/\\]/, ''), pdf);
});
afterAll(() => office.close());

/** The words of each page with their upper and lower edge. */
function edgesOf(pdf: string): { top: number; bottom: number; word: string }[][] {
  const args = ['-bbox', '-enc', 'UTF-8', pdf, '-'];
  const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const html = execFileSync(officePrograms()?.pdftotext ?? 'pdftotext', args, options);
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, top, bottom, word = '']) => ({ top: Number(top), bottom: Number(bottom), word }),
      ),
    );
}

describe.each(REPORTS)('%s', (name, report) => {
  it('opens with as many slides as were written, none without words', () => {
    const slides = Object.keys(unzipSync(decks.get(name) ?? new Uint8Array())).filter((path) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(path),
    );
    const pages = office.pagesOf(pdfOf(name));
    expect(pages).toHaveLength(slides.length);
    expect(office.info(pdfOf(name))).toMatch(/960(?:\.\d+)? x 540(?:\.\d+)? pts/);
    for (const page of pages) expect(page.length).toBeGreaterThan(40);
  });

  it('has no words that run into the foot of a slide or off it', () => {
    for (const [index, words] of edgesOf(pdfOf(name)).entries()) {
      if (index === 0) continue;
      const low = words.filter(({ bottom }) => bottom > CONTENT_ENDS);
      expect(low.filter(({ top }) => top < FOOT_BEGINS)).toEqual([]);
      expect(low.at(-1)?.word).toBe(String(index + 1));
    }
  });

  it('says the result, and the actions with their names', () => {
    const said = office.text(pdfOf(name));
    const open = nothingRated(report.scorecard);
    expect(said).toContain(open ? 'no result yet' : `of ${report.continuum.stages.length}`);
    const actions = open ? [] : report.plan.actions.slice(0, 6);
    for (const { practice } of actions) expect(said).toContain(practice);
    expect(said.includes('Rate the practices first')).toBe(open);
    expect(said).not.toMatch(/Error:|undefined|NaN/);
  });
});

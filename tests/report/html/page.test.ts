import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { write } from '../../../src/report/formats/html.ts';
import { blockOf } from '../../../src/report/html/blocks.ts';
import { PAPERS, SECTIONS } from '../../../src/report/report.ts';
import { CASES, exampleOf, reportOf } from '../support/cases.ts';
import { readPage } from '../support/html-tags.ts';
import { pngLogo } from '../support/logo.ts';

const HARROW = exampleOf('harrow-bay-licensing.yaml');
const report = reportOf(HARROW);
const every = Object.entries(CASES);

const between = (page: string, before: string, after: string): string =>
  page.split(before)[1]?.split(after)[0] ?? '';

describe('what the page lets a browser do', () => {
  it.each(PAPERS)('applies its own style and nothing else: %s', (paper) => {
    const page = write(reportOf(HARROW, { paper }));
    const style = between(page, '<style>', '</style>');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(between(page, 'http-equiv="Content-Security-Policy" content="', '"')).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(style).toContain(`@page{size:${paper === 'a4' ? 'A4' : 'letter'}}`);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('shows a logo by its bytes, and pictures only then', () => {
    const logo = pngLogo(4, 2);
    const page = write(reportOf(HARROW, { logo }));
    expect(page).toContain('img-src data:');
    const source = between(page, 'src="data:image/png;base64,', '"');
    expect(new Uint8Array(Buffer.from(source, 'base64'))).toEqual(logo.bytes);
    expect(page).toContain('width="4" height="2"');
    expect(write(report)).not.toMatch(/img-src|<img/);
  });
});

describe('how the page is put together', () => {
  it.each(every)(
    'nothing in it runs, every element is closed, every id is there once: %s',
    (_, each) => {
      const { tags } = readPage(write(each));
      expect(tags.length).toBeGreaterThan(20);
      const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const foreign = /^(?:script|iframe|object|embed|form|input|base|link)$/;
      expect(tags.filter(({ name }) => foreign.test(name))).toEqual([]);
      const keys = tags.flatMap(({ attributes }) => Object.keys(attributes));
      expect(keys.filter((key) => /^(?:on\w+|style|srcset|srcdoc)$/.test(key))).toEqual([]);
      const named = tags.flatMap(
        ({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? [],
      );
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it('has the sections that were asked for, and leads to them', () => {
    const links = (page: string): string[] =>
      [...page.matchAll(/<a href="#(\w+)"/g)].map(([, name = '']) => name);
    const sections = (page: string): string[] =>
      [...page.matchAll(/<section id="(\w+)"/g)].map(([, name = '']) => name);
    const page = write(report);
    expect(sections(page)).toEqual(SECTIONS.filter((name) => name !== 'workshop'));
    expect(links(page)).toEqual(sections(page).slice(1));
    const alone = write(reportOf(HARROW, { sections: ['plan'] }));
    expect(sections(alone)).toEqual(['plan']);
    expect(links(alone)).toEqual([]);
  });

  it('leaves room for an owner and a date in every step', () => {
    const page = write(report);
    const blanks = page.match(/class="blank"/g) ?? [];
    expect(blanks.length).toBe(2 * report.plan.actions.length);
  });
});

describe('texts', () => {
  it('show the address of a link on paper, unless they are it', () => {
    const linked = (text: string): string =>
      blockOf({ kind: 'text', text: [{ text, href: 'https://example.org/?a=1&b="2"' }] }, report)
        .text;
    const href = 'href="https://example.org/?a=1&#38;b=&#34;2&#34;"';
    expect(linked('Minutes')).toContain(`<a ${href} class="named">Minutes</a>`);
    expect(linked('https://example.org/?a=1&b="2"')).toContain(`<a ${href}>https`);
  });

  it('come out as they are, never as HTML', () => {
    const text = `<b title="x">Q&A</b> it's \u202eturned`;
    const { text: page } = blockOf({ kind: 'lead', text }, report);
    expect(page).toContain('&#60;b title=&#34;x&#34;&#62;Q&#38;A&#60;/b&#62; it&#39;s turned');
  });
});

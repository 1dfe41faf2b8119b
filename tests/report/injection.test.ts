import { parse } from 'csv-parse/sync';
import { marked, type Token } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { clean } from '../../src/diagnostics/clean.ts';
import { CHARTS, type Report } from '../../src/report/report.ts';
import { readCalendar } from './support/calendar.ts';
import { exampleOf, reportOf } from './support/cases.ts';
import { CORPORA, hostileReport, hostileWorkshop, PAYLOADS } from './support/hostile.ts';
import { type Page, readPage } from './support/html-tags.ts';
import { elementsOf, faultsOf, outsideOf, type Parts, partsOf } from './support/office-parts.ts';
import { bytesOf, textOf } from './support/written.ts';

/**
 * Every payload stands in every text that a file, a continuum of one's own or the caller can give. What comes out must have
 * the same build as with a harmless text in the same places.
 */
const HARMLESS = 'A harmless text.';
/** The same where the text is an address that may be followed. */
const LINKED = 'https://example.com/a';

/** Made once for each payload, whatever the formats. */
function once<Text extends string, Result>(make: (text: Text) => Result): (text: Text) => Result {
  const made = new Map<Text, Result>();
  return (text) => {
    const result = made.get(text) ?? make(text);
    made.set(text, result);
    return result;
  };
}

type Kind = 'one file' | 'a group';

const MAKERS: Readonly<Record<Kind, (payload: string) => Report>> = {
  'one file': once(hostileReport),
  'a group': once(hostileWorkshop),
};

/** Whether anything of it is left to be seen: a report may leave out what nobody can see. */
const isSeen = (payload: string): boolean => /[^\s\u2800]/u.test(clean(payload));
const SEEN = PAYLOADS.filter(isSeen);
const FOLLOWED = /^(?:https?:\/\/|mailto:)/;

/** A few of each corpus, for what a group says: it repeats what one file says. */
const SOME = Object.values(CORPORA).flatMap((corpus) => corpus.filter((_, n) => n % 7 === 0));

const CASES: readonly (readonly [kind: Kind, payload: string])[] = [
  ...PAYLOADS.map((payload) => ['one file', payload] as const),
  ...SOME.map((payload) => ['a group', payload] as const),
];
/** For what takes long: all payloads of a corpus one after the other. */
const JOINED = Object.entries(CORPORA).flatMap(([name, corpus]) =>
  (['one file', 'a group'] as const).map((kind) => [kind, name, corpus.join(' ')] as const),
);

/** What every format must be built like. */
const USUAL: readonly Report[] = [
  MAKERS['one file'](HARMLESS),
  MAKERS['a group'](HARMLESS),
  MAKERS['one file'](LINKED),
  MAKERS['one file']('On\ntwo lines.'),
  reportOf(exampleOf('harrow-bay-licensing.yaml')),
];

/** What an attribute may hold, where that matters. */
const VALUES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|#)/,
  src: /^data:image\/(?:png|jpeg|svg\+xml)[;,]/,
  style: /^(?!.*(?:url|expression))[\w\s:;.,%()#-]*$/i,
};

describe('html', () => {
  /** Everything but links and the marks of lines, which depend on what the text says. */
  const buildOf = ({ tags }: Page): string[] =>
    tags
      .map(({ name }) => name)
      .filter((name) => !['a', 'br', 'p', 'wbr', 'tspan', 'text'].includes(name));
  let pages: readonly Page[] = [];
  let names = new Set<string>();
  let attributes = new Set<string>();

  beforeAll(async () => {
    pages = await Promise.all(USUAL.map(async (report) => readPage(await textOf('html', report))));
    const tags = pages.flatMap((page) => page.tags);
    names = new Set(tags.map(({ name }) => name));
    attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
  });

  test.each(CASES)('%s that says %j', async (kind, payload) => {
    const page = readPage(await textOf('html', MAKERS[kind](payload)));
    expect(page.tags.filter(({ name }) => !names.has(name))).toEqual([]);
    for (const [key, value] of page.tags.flatMap((tag) => Object.entries(tag.attributes))) {
      expect(attributes).toContain(key);
      expect(key).not.toMatch(/^on/i);
      expect(value).toMatch(VALUES[key] ?? /^/);
    }
    expect(names).not.toContain('script');
    const style = pages[0]?.raw.find(({ name }) => name === 'style');
    expect(page.raw.filter(({ name }) => name !== 'title')).toEqual([style]);
    const policy = page.tags.find((tag) => tag.attributes['http-equiv'] !== undefined)?.attributes;
    expect(policy?.['http-equiv']).toBe('Content-Security-Policy');
    expect(policy?.content).toMatch(/default-src 'none'/);
    if (isSeen(payload))
      expect(buildOf(page)).toEqual(buildOf(pages[kind === 'one file' ? 0 : 1] ?? page));
  });
});

describe('svg', () => {
  test.each(CHARTS)('%s is well formed and has nothing but shapes', async (chart) => {
    const documents = new Map<string, string>();
    for (const payload of PAYLOADS) {
      const report = MAKERS['one file'](payload);
      const asked = { ...report, terms: { ...report.terms, chart } };
      documents.set(JSON.stringify(payload), await textOf('svg', asked));
    }
    expect(await faultsOf(documents)).toEqual([]);
    for (const [payload, svg] of documents) {
      const { tags, raw } = readPage(svg.replace(/^<\?xml[^>]*\?>\s*/, ''));
      for (const { name, attributes } of tags) {
        expect(
          ['svg', 'g', 'title', 'desc', 'rect', 'circle', 'line', 'path', 'text', 'tspan'],
          payload,
        ).toContain(name);
        for (const key of Object.keys(attributes)) {
          expect(key, payload).not.toMatch(/^on|href|^style$/i);
        }
      }
      expect(raw.filter(({ name }) => name !== 'title')).toEqual([]);
    }
  });
});

describe('markdown', () => {
  const tokensOf = (markdown: string): Token[] => {
    const found: Token[] = [];
    marked.walkTokens(marked.lexer(markdown), (token) => void found.push(token));
    return found;
  };
  /** The blocks, with the size of every table. */
  const buildOf = (markdown: string): string[] =>
    marked.lexer(markdown).flatMap((token) => {
      if (token.type === 'space') return [];
      if (token.type === 'heading') return [`heading ${token.depth}`];
      if (token.type === 'list') return [`list of ${token.items.length}`];
      if (token.type === 'table')
        return [`table of ${token.header.length} by ${token.rows.length}`];
      return [token.type];
    });
  const usualOf = once(async (kind: Kind) => textOf('markdown', MAKERS[kind](HARMLESS)));

  test.each(CASES)('%s that says %j', async (kind, payload) => {
    const usual = await usualOf(kind);
    const markdown = await textOf('markdown', MAKERS[kind](payload));
    const allowed = new Set([...tokensOf(usual).map(({ type }) => type), 'link', 'escape', 'text']);
    const tokens = tokensOf(markdown);
    expect(tokens.filter(({ type }) => !allowed.has(type)).map(({ raw }) => raw)).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'image')).toEqual([]);
    const usualHtml = new Set(
      tokensOf(usual)
        .filter(({ type }) => type === 'html')
        .map(({ raw }) => raw),
    );
    for (const token of tokens) {
      if (token.type === 'html') expect([...usualHtml]).toContain(token.raw);
      if (token.type === 'link') {
        expect(token.href).toMatch(FOLLOWED);
        expect(payload.trim()).toMatch(FOLLOWED);
      }
    }
    if (isSeen(payload)) expect(buildOf(markdown)).toEqual(buildOf(usual));
  });
});

describe('csv', () => {
  const rowsOf = (csv: string): string[][] => parse(csv, { relax_column_count: false });

  test.each(CASES)('%s that says %j', async (kind, payload) => {
    for (const table of ['plan', 'ratings'] as const) {
      const asked = (text: string): Report => {
        const report = MAKERS[kind](text);
        return { ...report, terms: { ...report.terms, table } };
      };
      const rows = rowsOf(await textOf('csv', asked(payload)));
      const usual = rowsOf(await textOf('csv', asked(HARMLESS)));
      expect(rows).toHaveLength(usual.length);
      expect(rows[0]).toEqual(usual[0]);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }
  });
});

describe('ics', () => {
  test.each(CASES)('%s that says %j', async (kind, payload) => {
    const report = MAKERS[kind](payload);
    const { components, properties } = readCalendar(await textOf('ics', report));
    const usual = readCalendar(await textOf('ics', MAKERS[kind](HARMLESS)));
    const namesOf = (of: typeof properties): string[] => of.map(({ name }) => name);
    expect(namesOf(properties)).toEqual(namesOf(usual.properties));
    expect(components).toHaveLength(report.plan.actions.length * 2 + 1);
    for (const event of components) {
      expect(event.name).toBe('VEVENT');
      expect(namesOf(event.properties)).toEqual(namesOf(usual.components[0]?.properties ?? []));
      expect(event.components.map(({ name }) => name)).toEqual(['VALARM']);
      expect(namesOf(event.components[0]?.properties ?? [])).toEqual([
        'ACTION',
        'TRIGGER',
        'DESCRIPTION',
      ]);
    }
  });
});

describe('table', () => {
  test.each(CASES)('%s that says %j', async (kind, payload) => {
    const text = await textOf('table', MAKERS[kind](payload));
    expect(text.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u,
    );
    if (isSeen(payload)) expect(text).not.toContain('undefined');
  });
});

describe('xlsx', () => {
  const usualOf = once(async (kind: Kind) =>
    partsOf(await bytesOf('xlsx', MAKERS[kind](HARMLESS))),
  );

  test.each(CASES)('%s that says %j', async (kind, payload) => {
    const parts = partsOf(await bytesOf('xlsx', MAKERS[kind](payload)));
    const usual = await usualOf(kind);
    expect([...parts.keys()]).toEqual([...usual.keys()]);
    const cellsOf = (sheets: Parts): string[] =>
      [...sheets].flatMap(([path, xml]) =>
        path.includes('/worksheets/sheet')
          ? [...xml.matchAll(/<c r="(\w+)"[^>]*>(?:<v>(.*?)<\/v>)?/g)].map(
              ([, at]) => `${path} ${at}`,
            )
          : [],
      );
    expect(cellsOf(parts)).toEqual(cellsOf(usual));
    const names = elementsOf(usual);
    expect([...elementsOf(parts)].filter((name) => !names.has(name))).toEqual([]);
    expect(names).not.toContain('f');
    expect(names).not.toContain('hyperlink');
    expect(outsideOf(parts)).toEqual([]);
  });

  test('every part is well formed', async () => {
    const documents = new Map<string, string>();
    for (const payload of PAYLOADS) {
      const parts = partsOf(await bytesOf('xlsx', MAKERS['one file'](payload)));
      for (const path of ['xl/sharedStrings.xml', 'docProps/core.xml']) {
        documents.set(`${JSON.stringify(payload)} ${path}`, parts.get(path) ?? '');
      }
    }
    expect(await faultsOf(documents)).toEqual([]);
  });
});

describe.each(['docx', 'pptx'])('%s', (format) => {
  let names = new Set<string>();
  let fields = new Set<string>();
  beforeAll(async () => {
    const usual = await Promise.all(
      USUAL.map(async (report) => partsOf(await bytesOf(format, report))),
    );
    names = new Set(usual.flatMap((each) => [...elementsOf(each)]));
    fields = new Set(usual.flatMap(fieldsOf));
  });
  const fieldsOf = (parts: Parts): string[] =>
    [...parts.values()].flatMap((xml) =>
      [
        ...xml.matchAll(
          /<w:instrText[^>]*>([^<]*)|<w:fldSimple[^>]*w:instr="([^"]*)"|<a:fld\b[^>]*type="([^"]*)"/g,
        ),
      ].map(([, a, b, c]) => (a ?? b ?? c ?? '').trim()),
    );

  test.each(JOINED)('%s that says the whole corpus %s', async (kind, _, payload) => {
    const parts = partsOf(await bytesOf(format, MAKERS[kind](payload)));
    expect([...elementsOf(parts)].filter((name) => !names.has(name))).toEqual([]);
    expect(fieldsOf(parts).filter((field) => !fields.has(field))).toEqual([]);
    for (const target of outsideOf(parts)) expect(target).toMatch(FOLLOWED);
    expect(await faultsOf(parts)).toEqual([]);
  });

  test('a text that looks like an address leads where it says or nowhere', async () => {
    for (const payload of SEEN.filter((each) => /^\S*(?::|\/\/)\S*$/.test(each))) {
      const parts = partsOf(await bytesOf(format, MAKERS['one file'](payload)));
      for (const target of outsideOf(parts)) expect(target, payload).toMatch(FOLLOWED);
    }
  });
});

import { parse } from 'csv-parse/sync';
import { marked, type Token } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { clean } from '../../src/diagnostics/clean.ts';
import { CHARTS, type Report } from '../../src/report/report.ts';
import { readCalendar } from './support/calendar.ts';
import { exampleOf, reportOf } from './support/cases.ts';
import {
  ADDRESSES,
  CORPORA,
  hostileInTurn,
  hostileReport,
  hostileWorkshop,
  PAYLOADS,
} from './support/hostile.ts';
import { type Page, readPage } from './support/html-tags.ts';
import { elementsOf, faultsOf, outsideOf, type Parts, partsOf } from './support/office-parts.ts';
import { bytesOf, textOf } from './support/written.ts';

/**
 * Every payload stands in every text that a file, a continuum of one's own or the caller can give. What comes out must have
 * the same build as with a harmless text in the same places. Where the beginning of a text matters, each payload has a report
 * of its own; elsewhere they stand one after the other.
 */
const HARMLESS = 'A harmless text.';
/** The same where the text is an address that may be followed. */
const LINKED = 'https://example.com/a';

/** Made once for each text, whatever the formats. */
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

/** For formats in which the beginning of a text matters. */
const SINGLE: readonly (readonly [kind: Kind, payload: string])[] = [
  ...PAYLOADS.map((payload) => ['one file', payload] as const),
  ...SOME.map((payload) => ['a group', payload] as const),
];
/** For the others. */
const JOINED: readonly (readonly [kind: Kind, says: string, make: () => Report])[] = [
  ...Object.entries(CORPORA).map(
    ([name, corpus]) =>
      ['one file', `all of ${name}`, () => MAKERS['one file'](corpus.join(' '))] as const,
  ),
  ['one file', 'each in its turn', () => hostileInTurn(HARMLESS, SEEN)],
  ['one file', 'an address, each in its turn', () => hostileInTurn(HARMLESS, ADDRESSES)],
  ['a group', 'some of each', () => MAKERS['a group'](SOME.join(' '))],
];
/** So many that a chart, which shows the beginnings of a few names, shows each. */
const FIVES = Array.from({ length: Math.ceil(PAYLOADS.length / 5) }, (_, index) =>
  PAYLOADS.slice(index * 5, index * 5 + 5),
);

/** What every format must be built like. */
const USUAL: readonly Report[] = [
  MAKERS['one file'](HARMLESS),
  MAKERS['a group'](HARMLESS),
  MAKERS['one file'](LINKED),
  MAKERS['one file']('On\ntwo lines.'),
  reportOf(exampleOf('harrow-bay-licensing.yaml')),
];

test('every address and every name of a stage is among what is said in turn', () => {
  expect(hostileInTurn(HARMLESS, ADDRESSES).assessment.answers.size).toBeGreaterThanOrEqual(
    ADDRESSES.length,
  );
  for (const five of FIVES) {
    const names = hostileInTurn(HARMLESS, five).continuum.stages.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(five));
  }
});

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

  test.each(JOINED)('%s that says %s', async (kind, _, make) => {
    const page = readPage(await textOf('html', make()));
    expect(page.tags.filter(({ name }) => !names.has(name))).toEqual([]);
    const strange = page.tags
      .flatMap((tag) => Object.entries(tag.attributes))
      .filter(([key, value]) => !attributes.has(key) || VALUES[key]?.test(value) === false);
    expect(strange).toEqual([]);
    const style = pages[0]?.raw.find(({ name }) => name === 'style');
    expect(page.raw.filter(({ name }) => name !== 'title')).toEqual([style]);
    const policy = page.tags.find((tag) => tag.attributes['http-equiv'] !== undefined)?.attributes;
    expect(policy?.['http-equiv']).toBe('Content-Security-Policy');
    expect(policy?.content).toMatch(/default-src 'none'/);
    expect(buildOf(page)).toEqual(buildOf(pages[kind === 'one file' ? 0 : 1] ?? page));
  });

  test('what is usual has no script and no handler', () => {
    expect(names).not.toContain('script');
    expect([...attributes].filter((key) => /^on/i.test(key))).toEqual([]);
  });
});

describe('svg', () => {
  const SHAPES = ['svg', 'g', 'title', 'desc', 'rect', 'circle', 'line', 'path', 'text', 'tspan'];

  test.each(CHARTS)('%s is well formed and has nothing but shapes', async (chart) => {
    const documents = new Map<string, string>();
    for (const five of FIVES) {
      const report = hostileInTurn(five.join(' '), five);
      const asked = { ...report, terms: { ...report.terms, chart } };
      documents.set(JSON.stringify(five), await textOf('svg', asked));
    }
    expect(await faultsOf(documents)).toEqual([]);
    for (const [five, svg] of documents) {
      const { tags, raw } = readPage(svg.replace(/^<\?xml[^>]*\?>\s*/, ''));
      expect(
        tags.filter(({ name }) => !SHAPES.includes(name)),
        five,
      ).toEqual([]);
      const keys = tags.flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        keys.filter((key) => /^on|href|^style$/i.test(key)),
        five,
      ).toEqual([]);
      expect(raw.filter(({ name }) => name !== 'title')).toEqual([]);
    }
  });
});

describe('markdown', () => {
  interface Said {
    readonly tokens: readonly Token[];
    /** The blocks, with the size of every table. */
    readonly build: readonly string[];
  }
  const saidIn = (markdown: string): Said => {
    const blocks = marked.lexer(markdown);
    const tokens: Token[] = [];
    marked.walkTokens(blocks, (token) => void tokens.push(token));
    const build = blocks.flatMap((token) => {
      if (token.type === 'space') return [];
      if (token.type === 'heading') return [`heading ${token.depth}`];
      if (token.type === 'list') return [`list of ${token.items.length}`];
      if (token.type === 'table')
        return [`table of ${token.header.length} by ${token.rows.length}`];
      return [token.type];
    });
    return { tokens, build };
  };
  const usualOf = once(async (kind: Kind) => {
    const { tokens, build } = saidIn(await textOf('markdown', MAKERS[kind](HARMLESS)));
    const html = tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw);
    const types = new Set([...tokens.map(({ type }) => type), 'link', 'escape', 'text']);
    return { build, types, html: new Set(html) };
  });

  test.each(SINGLE)('%s that says %j', async (kind, payload) => {
    const usual = await usualOf(kind);
    const { tokens, build } = saidIn(await textOf('markdown', MAKERS[kind](payload)));
    expect(tokens.filter(({ type }) => !usual.types.has(type)).map(({ raw }) => raw)).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'image')).toEqual([]);
    const html = tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw);
    expect(html.filter((raw) => !usual.html.has(raw))).toEqual([]);
    for (const token of tokens) {
      if (token.type !== 'link') continue;
      expect(token.href).toMatch(FOLLOWED);
      expect(payload.trim()).toMatch(FOLLOWED);
    }
    if (isSeen(payload)) expect(build).toEqual(usual.build);
  });
});

describe('csv', () => {
  const TABLES = ['plan', 'ratings'] as const;
  const rowsOf = (kind: Kind, payload: string): Promise<string[][][]> =>
    Promise.all(
      TABLES.map(async (table) => {
        const report = MAKERS[kind](payload);
        const asked = { ...report, terms: { ...report.terms, table } };
        return parse(await textOf('csv', asked), { relax_column_count: false });
      }),
    );
  const usualOf = once((kind: Kind) => rowsOf(kind, HARMLESS));

  test.each(SINGLE)('%s that says %j', async (kind, payload) => {
    const tables = await rowsOf(kind, payload);
    const usual = await usualOf(kind);
    expect(tables.map((rows) => [rows.length, rows[0]])).toEqual(
      usual.map((rows) => [rows.length, rows[0]]),
    );
    expect(
      tables.flat(2).filter((cell) => /^[\t\r]|(?:^|[;\n])[\s"]*[=+\-@＝＋－＠]/.test(cell)),
    ).toEqual([]);
  });
});

describe('ics', () => {
  const usualOf = once(async (kind: Kind) =>
    readCalendar(await textOf('ics', MAKERS[kind](HARMLESS))),
  );

  test.each(SINGLE)('%s that says %j', async (kind, payload) => {
    const report = MAKERS[kind](payload);
    const { components, properties } = readCalendar(await textOf('ics', report));
    const usual = await usualOf(kind);
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
  test.each(SINGLE)('%s that says %j', async (kind, payload) => {
    const text = await textOf('table', MAKERS[kind](payload));
    expect(text.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u,
    );
    if (isSeen(payload)) expect(text).not.toContain('undefined');
  });
});

describe('xlsx', () => {
  const cellsOf = (parts: Parts): string[] =>
    [...parts].flatMap(([path, xml]) =>
      path.includes('/worksheets/sheet')
        ? [...xml.matchAll(/<c r="(\w+)"/g)].map(([, at]) => `${path} ${at}`)
        : [],
    );
  const usualOf = once(async (kind: Kind) => {
    const parts = partsOf(await bytesOf('xlsx', MAKERS[kind](HARMLESS)));
    return { paths: [...parts.keys()], cells: cellsOf(parts), names: elementsOf(parts) };
  });
  /** Where the texts are, of every report. */
  const documents = new Map<string, string>();

  test.each(SINGLE)('%s that says %j', async (kind, payload) => {
    const parts = partsOf(await bytesOf('xlsx', MAKERS[kind](payload)));
    const { paths, cells, names } = await usualOf(kind);
    expect([...parts.keys()]).toEqual(paths);
    expect(cellsOf(parts)).toEqual(cells);
    expect([...elementsOf(parts)].filter((name) => !names.has(name))).toEqual([]);
    expect(names).not.toContain('f');
    expect(names).not.toContain('hyperlink');
    expect(outsideOf(parts)).toEqual([]);
    for (const path of ['xl/sharedStrings.xml', 'docProps/core.xml']) {
      documents.set(`${kind} ${JSON.stringify(payload)} ${path}`, parts.get(path) ?? '');
    }
  });

  test('every part is well formed', async () => {
    expect(documents.size).toBeGreaterThan(2 * PAYLOADS.length);
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

  test.each(JOINED)('%s that says %s', async (_, __, make) => {
    const parts = partsOf(await bytesOf(format, make()));
    expect([...elementsOf(parts)].filter((name) => !names.has(name))).toEqual([]);
    expect(fieldsOf(parts).filter((field) => !fields.has(field))).toEqual([]);
    expect(outsideOf(parts).filter((target) => !FOLLOWED.test(target))).toEqual([]);
    expect(await faultsOf(parts)).toEqual([]);
  });
});

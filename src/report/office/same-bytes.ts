import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * An office file (docx, pptx, xlsx) rewritten so that the same content gives the same bytes. The libraries ask the clock,
 * draw ids at random and count drawings and charts over all the files that a process makes; none of that stays.
 *
 * @param date The day that the file calls its own, an ISO 8601 calendar date.
 */
export function sameBytes(zip: Uint8Array, date: string): Uint8Array {
  // A folder is no part of such a file.
  const parts = Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/'));
  const texts = new Map(
    parts.filter(([path]) => TEXT.test(path)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const relationship = renumberedRelationships([...texts.values()]);
  const chart = renumberedCharts(parts.map(([path]) => path));
  const settled = parts.map(([path, bytes]) => {
    const text = texts.get(path);
    if (text !== undefined) {
      return [chart(path), strToU8(settle(path, chart(relationship(text)), date))] as const;
    }
    return [chart(path), path.endsWith('.xlsx') ? sameBytes(bytes, date) : bytes] as const;
  });
  return zipSync(Object.fromEntries(settled.sort(contentTypesFirst)) satisfies Zippable, ZIPPED);
}

const TEXT = /\.(?:xml|rels)$/;

/** Without a time zone it is local time, and that is also what is written: the same in all of them. */
const ZIPPED = { mtime: '1980-01-01T12:00:00', level: 6 } as const;

/** Programs that look at the first bytes know the file by this part. */
const CONTENT_TYPES = '[Content_Types].xml';
const contentTypesFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES);

const DAY_OF_FILE = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;
const DRAWING = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr) id=")\d+"/g;

function settle(path: string, text: string, date: string): string {
  if (path === 'docProps/core.xml') return text.replace(DAY_OF_FILE, `$1${date}T00:00:00Z`);
  if (!path.startsWith('word/')) return text;
  let drawings = 0;
  return text.replace(DRAWING, (_, start: string) => {
    drawings += 1;
    return `${start}${drawings}"`;
  });
}

/** Ids that a library drew at random, numbered in the order in which they first appear. */
function renumberedRelationships(texts: readonly string[]): (text: string) => string {
  const drawn = texts
    .flatMap((text) => [...text.matchAll(/<Relationship Id="([^"]+)"/g)])
    .flatMap(([, id = '']) => (/^rId\d+$/.test(id) ? [] : [id]));
  const numbers = new Map([...new Set(drawn)].map((id, index) => [id, index + 1]));
  return (text) =>
    text.replace(/="([^"<>]+)"/g, (found, id: string) => {
      const number = numbers.get(id);
      return number === undefined ? found : `="rIdx${number}"`;
    });
}

/** A chart and the worksheet with its values, by where they lie; never an address on the web. */
const CHART =
  /(?<=^|="(?:\/ppt\/|\.\.\/))((?:ppt\/)?(?:charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet))(\d+)(?=\.)/g;

/** The charts of a deck, numbered from 1. */
function renumberedCharts(paths: readonly string[]): (text: string) => string {
  const found = paths.flatMap((path) => [...path.matchAll(CHART)].map(([, , n]) => Number(n)));
  const sorted = [...new Set(found)].sort((a, b) => a - b);
  return (text) =>
    text.replace(CHART, (all, stem: string, number: string) => {
      const index = sorted.indexOf(Number(number));
      return index < 0 ? all : `${stem}${index + 1}`;
    });
}

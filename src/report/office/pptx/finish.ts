import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../../reporters/xml.ts';
import { colorScheme } from './colors.ts';
import type { Descriptions } from './deck.ts';

/**
 * What the library leaves undone: the theme's colors, groups, descriptions, paragraphs of notes, ids that are unique.
 *
 * @param descriptions of the things on each slide
 */
export function finished(zip: Uint8Array, descriptions: readonly Descriptions[]): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).map(([path, bytes]) => {
    const [pattern, mend] = MENDED.find(([pattern]) => pattern.test(path)) ?? [];
    if (pattern === undefined || mend === undefined) return [path, bytes] as const;
    const slide = Number(pattern.exec(path)?.[1]);
    return [path, strToU8(mend(strFromU8(bytes), descriptions[slide - 1] ?? NONE))] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

const NONE: Descriptions = new Map();

type Mend = (xml: string, descriptions: Descriptions) => string;

const MENDED: readonly (readonly [path: RegExp, mend: Mend])[] = [
  [/^ppt\/theme\/theme\d+\.xml$/, themed],
  [/^ppt\/slides\/slide(\d+)\.xml$/, mendedSlide],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, paragraphs],
  [/^\[Content_Types\]\.xml$/, withoutMissingMasters],
];

function themed(xml: string): string {
  return xml.replace(/<a:clrScheme\b.*?<\/a:clrScheme>/s, colorScheme());
}

/** The library names one master for each slide; there is one master. */
function withoutMissingMasters(xml: string): string {
  return xml.replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.xml)[^>]*\/>/g, '');
}

/** A line break inside a run is a blank to PowerPoint. */
function paragraphs(xml: string): string {
  return xml.replace(
    /(<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>)([^<]*)<\/a:t><\/a:r>/,
    (_, start: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `${start}${line}</a:t></a:r>`)
        .join('</a:p><a:p>'),
  );
}

function mendedSlide(xml: string, descriptions: Descriptions): string {
  const described = grouped(xml, descriptions)
    .replace(/(<p:cNvPr id="\d+" name="([^"]*)")\/?>/g, (found, start: string, name: string) => {
      const words = descriptions.get(name);
      return words === undefined
        ? found
        : `${start} descr="${escapeXml(words)}"${found.slice(start.length)}`;
    })
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
  let id = 1;
  return described.replace(/<p:cNvPr id="\d+"/g, () => {
    const numbered = `<p:cNvPr id="${id}"`;
    id += 1;
    return numbered;
  });
}

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;

/** Shapes of one picture as one thing that can be moved, described as a whole. */
function grouped(xml: string, descriptions: Descriptions): string {
  return [...descriptions].reduce((sofar, [name, words]) => {
    if (!name.endsWith(':')) return sofar;
    const members = [...sofar.matchAll(SHAPE)].filter(([shape]) =>
      shape.includes(` name="${name} `),
    );
    const [first, last] = [members[0], members.at(-1)];
    if (!first || !last) return sofar;
    const inner = sofar.slice(first.index, last.index + last[0].length);
    return (
      sofar.slice(0, first.index) +
      groupOf(inner, name.slice(0, -1), words) +
      sofar.slice(last.index + last[0].length)
    );
  }, xml);
}

const FRAME = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g;

function groupOf(shapes: string, name: string, words: string): string {
  const frames = [...shapes.matchAll(FRAME)].map((found) => found.slice(1).map(Number));
  const edge = (start: number, size: number): [number, number] => {
    const from = Math.min(...frames.map((frame) => frame[start] ?? 0));
    const to = Math.max(...frames.map((frame) => (frame[start] ?? 0) + (frame[size] ?? 0)));
    return [from, to - from];
  };
  const [[x, cx], [y, cy]] = [edge(0, 2), edge(1, 3)];
  const frame = (off: string, ext: string) =>
    `<a:${off} x="${x}" y="${y}"/><a:${ext} cx="${cx}" cy="${cy}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${escapeXml(name)}" descr="${escapeXml(words)}"/>` +
    '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    `<p:grpSpPr><a:xfrm>${frame('off', 'ext')}${frame('chOff', 'chExt')}</a:xfrm></p:grpSpPr>` +
    `${shapes}</p:grpSp>`
  );
}

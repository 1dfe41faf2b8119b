import { Document, ExternalHyperlink, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Presentation } from '../../../src/report/office/pptx/library.ts';
import { sameBytes } from '../../../src/report/office/same-bytes.ts';
import { pngLogo } from '../support/logo.ts';

const DATE = '2026-03-14';

async function letter(): Promise<Uint8Array> {
  const logo = () =>
    new ImageRun({
      type: 'png',
      data: pngLogo(2, 2).bytes,
      transformation: { width: 2, height: 2 },
    });
  const link = (address: string) =>
    new ExternalHyperlink({ link: address, children: [new TextRun(address)] });
  const children = [
    logo(),
    link('https://a.example/ppt/charts/chart7.xml'),
    logo(),
    link('https://b.example/'),
  ];
  const document = new Document({ sections: [{ children: [new Paragraph({ children })] }] });
  return Packer.pack(document, 'uint8array');
}

async function deck(): Promise<Uint8Array> {
  const slides = new Presentation();
  for (const value of [1, 2]) {
    slides
      .addSlide()
      .addChart('bar', [{ name: 'a', labels: ['x'], values: [value] }], { x: 1, y: 1, w: 3, h: 2 });
  }
  return (await slides.write({ outputType: 'uint8array' })) as Uint8Array;
}

const partOf = (file: Uint8Array, path: string): string =>
  strFromU8(unzipSync(file)[path] ?? new Uint8Array());

/** Day and time of the first entry, as the archive says them: MS-DOS counts from 1980, seconds in twos. */
const timeOf = (file: Uint8Array): number =>
  new DataView(file.buffer, file.byteOffset).getUint32(10, true);

/** A difference shown byte by byte tells nobody anything. */
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe.each([
  ['docx', letter],
  ['pptx', deck],
])('%s', (_, make) => {
  it('has the same bytes however many were made before', async () => {
    const first = sameBytes(await make(), DATE);
    await make();
    expect(same(sameBytes(await make(), DATE), first)).toBe(true);
    expect(same(await make(), await make())).toBe(false);
  });

  it('settles what it has settled', async () => {
    const once = sameBytes(await make(), DATE);
    expect(same(sameBytes(once, DATE), once)).toBe(true);
  });

  it('says the day that it was told, and no other', async () => {
    const core = partOf(sameBytes(await make(), DATE), 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2026-03-14T00:00:00Z',
      '2026-03-14T00:00:00Z',
    ]);
  });

  it('begins with the part that programs know it by, and has no folders', async () => {
    const paths = Object.keys(unzipSync(sameBytes(await make(), DATE)));
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(paths.filter((path) => path.endsWith('/'))).toEqual([]);
  });

  it('keeps every part that another one names', async () => {
    const file = sameBytes(await make(), DATE);
    const paths = new Set(Object.keys(unzipSync(file)));
    const named = [...partOf(file, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(5);
    for (const [, path = ''] of named.filter(([, path]) =>
      /chart|document|slide\d/.test(path ?? ''),
    ))
      expect(paths).toContain(path);
  });
});

describe('a document', () => {
  it('links to where it did', async () => {
    const file = sameBytes(await letter(), DATE);
    const relationships = partOf(file, 'word/_rels/document.xml.rels');
    const links = [...relationships.matchAll(/Id="([^"]+)"[^>]*Target="(https:[^"]+)"/g)];
    expect(links.map(([, id, address]) => [id, address])).toEqual([
      ['rIdx1', 'https://a.example/ppt/charts/chart7.xml'],
      ['rIdx2', 'https://b.example/'],
    ]);
    for (const [, id] of links) expect(partOf(file, 'word/document.xml')).toContain(`r:id="${id}"`);
  });

  it('numbers its drawings from 1', async () => {
    const text = partOf(sameBytes(await letter(), DATE), 'word/document.xml');
    const ids = [...text.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    expect(Math.min(...ids)).toBe(1);
  });
});

describe('a deck', () => {
  it('numbers its charts from 1, with their worksheets', async () => {
    await deck();
    const paths = Object.keys(unzipSync(sameBytes(await deck(), DATE)));
    expect(paths.filter((path) => /chart\d|Worksheet/.test(path)).sort()).toEqual([
      'ppt/charts/_rels/chart1.xml.rels',
      'ppt/charts/_rels/chart2.xml.rels',
      'ppt/charts/chart1.xml',
      'ppt/charts/chart2.xml',
      'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx',
      'ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx',
    ]);
  });
});

describe('an archive', () => {
  it('says noon of the first day of 1980, in every time zone', () => {
    const { TZ } = process.env;
    try {
      const files = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => {
        process.env.TZ = zone;
        return sameBytes(zipSync({ 'a.xml': strToU8('<a/>') }), DATE);
      });
      expect(files[1]).toEqual(files[0]);
      expect(files[2]).toEqual(files[0]);
      for (const file of files) expect(timeOf(file)).toBe(0x00216000);
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });
});

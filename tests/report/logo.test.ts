import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_LOGO, readLogo } from '../../src/report/logo.ts';

const text = (words: string) => Buffer.from(words, 'latin1');
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const uint16 = (value: number) => uint32(value).subarray(2);

const chunk = (type: string, data: Uint8Array) =>
  Buffer.concat([uint32(data.length), text(type), data, uint32(0)]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number) =>
  chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]));
const png = (width: number, height: number) =>
  Buffer.concat([
    PNG,
    header(width, height),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** Application segment, frame header (SOF0), scan, end. */
const jpeg = (width: number, height: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    uint16(16),
    text('JFIF\0'),
    Buffer.alloc(9),
    Buffer.from([0xff, 0xc0]),
    uint16(17),
    Buffer.from([8]),
    uint16(height),
    uint16(width),
    Buffer.alloc(10),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ]);

/** A JPEG with EXIF in front: one entry of a directory, which says how it was held. */
const turned = (orientation: number) => {
  const tiff = Buffer.concat([
    text('MM\0*'),
    uint32(8),
    uint16(1),
    Buffer.concat([uint16(274), uint16(3), uint32(1), uint16(orientation), uint16(0)]),
    uint32(0),
  ]);
  const exif = Buffer.concat([text('Exif\0\0'), tiff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), uint16(exif.length + 2), exif]);
  const [start, rest] = [jpeg(64, 20).subarray(0, 20), jpeg(64, 20).subarray(20)];
  return Buffer.concat([start, segment, rest]);
};

describe('a logo', () => {
  it.each([
    ['png', 1, 1],
    ['png', 640, 200],
    ['png', 4000, 4000],
    ['jpeg', 1, 1],
    ['jpeg', 320, 90],
  ] as const)('%s, %i by %i', (type, width, height) => {
    const bytes = type === 'png' ? png(width, height) : jpeg(width, height);
    expect(readLogo(bytes)).toEqual({ type, bytes, width, height });
  });

  it.each([png(8, 8), jpeg(8, 8)])('loses what follows its end', (bytes) => {
    const type = bytes[0] === 0xff ? 'jpeg' : 'png';
    const more = Buffer.concat([bytes, text('<script>\xff\xd9')]);
    expect(readLogo(more)).toEqual({ type, bytes, width: 8, height: 8 });
  });

  it('may hold a smaller one, and may be of several scans', () => {
    const whole = jpeg(64, 20);
    const inner = jpeg(8, 8);
    const behind = Buffer.concat([Buffer.from([0xff, 0xe2]), uint16(inner.length + 2), inner]);
    const scan = Buffer.from([0xff, 0xff, 0xda, 0, 2, 5, 0xff, 0, 0xff, 0xd0, 6]);
    const bytes = Buffer.concat([whole.subarray(0, -2), scan, behind, Buffer.from([0xff, 0xd9])]);
    expect(readLogo(bytes)).toEqual({ type: 'jpeg', bytes, width: 64, height: 20 });
  });

  it.each([2, 3, 6, 8])('is not turned in some formats alone: orientation %i', (orientation) => {
    expect(readLogo(turned(orientation))).toMatch(/^is turned .* Save it again upright\.$/);
  });

  it.each([1, 9])('is upright: orientation %i', (orientation) => {
    expect(readLogo(turned(orientation))).toMatchObject({ width: 64, height: 20 });
  });

  it.each<[what: string, bytes: Uint8Array, says: RegExp]>([
    ['nothing', Buffer.alloc(0), /^is empty\.$/],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), /^is an SVG.*Save it as PNG\.$/],
    ['an SVG with a prolog', text('\xef\xbb\xbf<?xml version="1.0"?>\n<svg/>'), /^is an SVG/],
    ['an SVG in UTF-16', Buffer.from('\ufeff<svg >', 'utf16le'), /^is an SVG/],
    ['a GIF', text('GIF89a\x01\0\x01\0'), /^is neither PNG nor JPEG\. Save it as PNG\.$/],
    ['a WebP', text('RIFF\x24\0\0\0WEBPVP8 '), /neither/],
    ['a BMP', text('BM\x46\0\0\0'), /neither/],
    ['a page that is called logo.png', text('<!doctype html><script>'), /neither/],
    ['one that is too wide', png(4001, 10), /^has 4001 by 10 pixels; at most 4000 a side/],
    ['one that is too high', jpeg(10, 4001), /^has 10 by 4001 pixels/],
    ['one without any width', png(0, 10), /damaged/],
    ['one of 4 billion pixels a side', png(1, 2 ** 32 - 1), /4294967295 pixels/],
    ['one that was cut off', png(640, 200).subarray(0, 60), /^is damaged or was cut off\./],
    ['a JPEG that was cut off', jpeg(64, 20).subarray(0, -2), /cut off/],
    [
      'a PNG without a picture in it',
      Buffer.concat([PNG, header(8, 8), chunk('IEND', Buffer.alloc(0))]),
      /damaged/,
    ],
    [
      'a JPEG without a picture in it',
      Buffer.concat([jpeg(64, 20).subarray(0, -9), Buffer.from([0xff, 0xd9])]),
      /damaged/,
    ],
    ['only the first bytes of a PNG', PNG, /damaged/],
    ['only the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff]), /damaged/],
    ['a PNG that begins with another chunk', Buffer.concat([PNG, chunk('tEXt', PNG)]), /damaged/],
    [
      'a PNG for iPhones, which nothing else shows',
      Buffer.concat([PNG, chunk('CgBI', uint32(0)), header(8, 8), chunk('IEND', Buffer.alloc(0))]),
      /damaged/,
    ],
    ['a PNG in the middle of other bytes', Buffer.concat([text('GIF89a'), png(8, 8)]), /neither/],
    [
      'a PNG with a length that leads past its end',
      Buffer.concat([PNG, header(8, 8), uint32(2 ** 32 - 1), text('IDATxxxxxxxxIEND')]),
      /damaged/,
    ],
    [
      'more than 1 MiB',
      Buffer.concat([png(8, 8), Buffer.alloc(LARGEST_LOGO)]),
      /^is larger than 1 MiB\. Save it smaller\.$/,
    ],
  ])('%s is refused in words', (_what, bytes, says) => {
    expect(readLogo(bytes)).toMatch(says);
  });

  it('whatever the bytes, never throws, and never takes what it could not', () => {
    const beginnings = [PNG, Buffer.concat([PNG, header(9, 9)]), Buffer.from([0xff, 0xd8, 0xff])];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.constantFrom(...beginnings, jpeg(9, 9)), fc.uint8Array({ maxLength: 300 }))
        .map((parts) => Buffer.concat(parts)),
      fc
        .tuple(fc.constantFrom(png(9, 9), jpeg(9, 9)), fc.nat(60), fc.nat(255))
        .map(([whole, at, value]) => {
          const changed = Buffer.from(whole);
          changed[at % changed.length] = value;
          return changed;
        }),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        const logo = readLogo(each);
        if (typeof logo === 'string') return /\.$/.test(logo);
        const sides = [logo.width, logo.height];
        return sides.every((side) => Number.isInteger(side) && side >= 1 && side <= 4000);
      }),
      { numRuns: 2000 },
    );
  });
});

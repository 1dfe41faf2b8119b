import { imageSize } from 'image-size';
import type { Logo } from './report.ts';

/** Bytes: 1 MiB. What is larger makes a page that mail programs refuse. */
export const LARGEST_LOGO = 2 ** 20;
/** Pixels a side. */
const LONGEST_SIDE = 4000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * The picture that these bytes are, or what keeps them from being a logo, as the rest of a sentence about them. The
 * bytes decide, whatever the name of their file.
 */
export function readLogo(bytes: Uint8Array): Logo | string {
  if (bytes.length > LARGEST_LOGO) return 'is larger than 1 MiB. Save it smaller.';
  const type = typeOf(bytes);
  if (type === undefined) return refusal(bytes);
  const size = sizeOf(bytes, type);
  const end = type === 'png' ? endOfPng(bytes) : endOfJpeg(bytes);
  if (size === undefined || end === undefined) {
    return 'is damaged or was cut off. Save it again, as PNG or JPEG.';
  }
  const { width, height, orientation = 1 } = size;
  if (orientation > 1 && orientation < 9) {
    return 'is turned by a remark in it, which office programs do not follow. Save it again upright.';
  }
  if (Math.max(width, height) > LONGEST_SIDE) {
    return `has ${width} by ${height} pixels; at most ${LONGEST_SIDE} a side can be used. Save it smaller.`;
  }
  return { type, bytes: bytes.subarray(0, end), width, height };
}

function typeOf(bytes: Uint8Array): Logo['type'] | undefined {
  const beginsWith = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (beginsWith(PNG)) return 'png';
  return beginsWith(JPEG) ? 'jpeg' : undefined;
}

function refusal(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'is empty.';
  const start = String.fromCharCode(...bytes.subarray(0, 1000)).replaceAll('\0', '');
  const isSvg = /<svg[\s>]|<\?xml/i.test(start);
  const what = isSvg ? 'is an SVG, which can hold more than a picture' : 'is neither PNG nor JPEG';
  return `${what}. Save it as PNG.`;
}

/** Undefined where the picture does not say, or is not of that type after all. */
function sizeOf(bytes: Uint8Array, type: Logo['type']): ReturnType<typeof imageSize> | undefined {
  try {
    const size = imageSize(bytes);
    const isType = size.type === (type === 'jpeg' ? 'jpg' : 'png');
    return isType && size.width >= 1 && size.height >= 1 ? size : undefined;
  } catch {
    // How it fails depends on where the bytes end.
    return undefined;
  }
}

/**
 * Where a PNG ends, if it holds a picture. Section 5.3: chunks of a length (4 bytes), a type (4), so many bytes of data, and
 * a check sum (4). One that begins with another chunk than the standard wants is shown by iPhones alone.
 */
function endOfPng(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let drawn = false;
  for (let at = PNG.length, end: number; at + 12 <= bytes.length; at = end) {
    const type = view.getUint32(at + 4);
    end = at + 12 + view.getUint32(at);
    if (at === PNG.length && type !== IHDR) return undefined;
    if (type === IEND) return drawn ? end : undefined;
    drawn ||= type === IDAT;
  }
  return undefined;
}

// The names of chunks in ASCII.
const IHDR = 0x49484452;
const IDAT = 0x49444154;
const IEND = 0x49454e44;

/** Where a JPEG ends, if it holds a picture: a scan, and the mark of the end outside of its segments. */
function endOfJpeg(bytes: Uint8Array): number | undefined {
  let drawn = false;
  for (let at = 2; at + 1 < bytes.length; at += 1) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !isMarker(marker)) continue;
    if (marker === END_OF_IMAGE) return drawn ? at + 2 : undefined;
    drawn ||= marker === START_OF_SCAN;
    // Its length counts itself; the marker in front of it does not.
    at += 1 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Within a scan a 0 follows what is no marker, and eight markers restart it; several 0xff fill room. */
const isMarker = (byte: number): boolean =>
  byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);

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
  if (size === undefined || !isWhole(bytes, type)) {
    return 'is damaged or was cut off. Save it again, as PNG or JPEG.';
  }
  const { width, height } = size;
  if (Math.max(width, height) > LONGEST_SIDE) {
    return `has ${width} by ${height} pixels; at most ${LONGEST_SIDE} a side can be used. Save it smaller.`;
  }
  return { type, bytes, width, height };
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
function sizeOf(
  bytes: Uint8Array,
  type: Logo['type'],
): { readonly width: number; readonly height: number } | undefined {
  try {
    const size = imageSize(bytes);
    const isType = size.type === (type === 'jpeg' ? 'jpg' : 'png');
    return isType && size.width >= 1 && size.height >= 1 ? size : undefined;
  } catch {
    // How it fails depends on where the bytes end.
    return undefined;
  }
}

/** Whether the end is there. What the picture shows is for those to find out who draw it. */
function isWhole(bytes: Uint8Array, type: Logo['type']): boolean {
  return type === 'png' ? endsAsPng(bytes) : endsAsJpeg(bytes);
}

/**
 * PNG, section 5.3: chunks of a length (4 bytes), a type (4), so many bytes of data, and a check sum (4). One that begins
 * with another chunk than the standard wants is shown by iPhones alone.
 */
function endsAsPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(PNG.length + 4) !== IHDR) return false;
  for (let at = PNG.length; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) === IEND) return true;
  }
  return false;
}

// The names of chunks in ASCII.
const IHDR = 0x49484452;
const IEND = 0x49454e44;

/** An end marker near the end: some cameras write a little behind it. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-64);
  return tail.some((byte, i) => byte === 0xff && tail[i + 1] === 0xd9);
}

import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS, reportFormat } from '../../src/report/formats.ts';
import type { Report } from '../../src/report/report.ts';
import { CASES, MAIN_CASES } from './support/cases.ts';
import { written } from './support/written.ts';

/** What a file of each format begins and ends with. */
const SHAPES: Readonly<Record<string, readonly [start: RegExp, end: RegExp]>> = {
  table: [/^\S/, /\S\n$/],
  html: [/^<!doctype html>\n/i, /<\/html>\n$/],
  markdown: [/^# /, /\S\n$/],
  csv: [/^\w+,/, /[^\r\n]\r\n$/],
  ics: [/^BEGIN:VCALENDAR\r\n/, /\r\nEND:VCALENDAR\r\n$/],
  svg: [/^<svg /, /<\/svg>\n$/],
};

/** The first bytes of a zip file, and the end of its directory. */
const ZIP = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')] as const;

/** Office files take long: a few of them are written twice. */
const AGAIN = { ...MAIN_CASES, hostile: CASES.hostile as Report };

const digestOf = (file: string | Uint8Array): string =>
  createHash('sha256').update(file).digest('hex');

const usual = process.env.TZ;
afterAll(() => {
  if (usual === undefined) delete process.env.TZ;
  else process.env.TZ = usual;
});

test('a format that there is none of is refused by name', () => {
  expect(() => reportFormat('pdf')).toThrow(/^There is no format "pdf", only table, html, docx/);
  expect(() => reportFormat('constructor')).toThrow(RangeError);
});

describe.each(REPORT_FORMATS)('%s', (format) => {
  const digests = new Map<string, string>();

  test.each(Object.entries(CASES))('of %s is a whole file', async (name, report) => {
    process.env.TZ = 'America/Los_Angeles';
    const file = await written(format, report);
    digests.set(name, digestOf(file));
    if (typeof file === 'string') {
      const [start, end] = SHAPES[format] ?? expect.fail('What does it look like?');
      expect(file).toMatch(start);
      expect(file).toMatch(end);
      expect(file).not.toMatch(/undefined|NaN|\[object|\p{Surrogate}/u);
    } else {
      expect(reportFormat(format).binary).toBe(true);
      expect(Buffer.from(file.subarray(0, 4))).toEqual(ZIP[0]);
      expect(Buffer.from(file.subarray(-22, -18))).toEqual(ZIP[1]);
    }
  });

  const again = reportFormat(format).binary ? AGAIN : CASES;

  test('gives the same bytes again, in another order and at the other end of the world', async () => {
    process.env.TZ = 'Pacific/Kiritimati';
    expect(new Date('2026-01-01T12:00Z').getTimezoneOffset()).toBe(-14 * 60);
    const changed: string[] = [];
    for (const [name, report] of Object.entries(again).reverse()) {
      if (digestOf(await written(format, report)) !== digests.get(name)) changed.push(name);
    }
    expect(changed).toEqual([]);
  });
});

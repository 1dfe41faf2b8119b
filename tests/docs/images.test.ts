import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');

function drawing(name: string): string {
  return readFileSync(join(IMAGES, name), 'utf8');
}

/** What the drawing says, line by line, blanks left out: they are places in it, not letters. */
function linesOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, line = '']) =>
    line
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(' ', ''),
  );
}

const names = readdirSync(IMAGES);

describe.each(names.filter((name) => name.endsWith('.svg')))('%s', (name) => {
  const svg = drawing(name);

  test('loads and runs nothing', () => {
    const addresses = [...svg.matchAll(/https?:[^"' ]*/g)].map(([address]) => address);
    expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/<script|<image|<use|<foreignObject|\bon\w+=|href=|url\(/i);
  });

  test('has words for a screen reader', () => {
    expect(svg).toMatch(/role="img" aria-labelledby="title description"/);
    expect(svg).toMatch(/<title id="title">[^<]{10,}<\/title>/);
    expect(svg).toMatch(/<desc id="description">[^<]{10,}<\/desc>/);
  });

  test('scales', () => {
    expect(svg).toMatch(/ viewBox="0 0 \d+ \d+"/);
  });
});

/** What `npm run screenshots` makes: width in pixels of the screen. */
const SCREENSHOTS = {
  'report-laptop-dark.png': 1280,
  'report-laptop.png': 1280,
  'report-phone.png': 390,
  'report-print.png': undefined,
};

test('every other image is a screenshot', () => {
  expect(names.filter((name) => !name.endsWith('.svg')).sort()).toEqual(Object.keys(SCREENSHOTS));
});

test.each(Object.entries(SCREENSHOTS))('%s is a picture of moderate size', (name, wide) => {
  const bytes = readFileSync(join(IMAGES, name));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.length).toBeLessThan(300 * 1024);
  const width = bytes.readUInt32BE(16);
  if (wide === undefined) expect(width).toBeGreaterThan(500);
  else expect([wide, 2 * wide]).toContain(width);
});

test('score.svg shows what the program prints today; npm run record draws it anew', () => {
  const args = ['score', 'examples/harrow-bay-licensing.yaml'];
  const { stdout } = spawnSync(process.execPath, ['bin/continuum.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', COLUMNS: '80' },
  });
  const printed = [`$ continuum ${args.join(' ')}`, ...stdout.split('\n')];
  expect(linesOf(drawing('score.svg'))).toEqual(
    printed.map((line) => line.replaceAll(' ', '')).filter((line) => line !== ''),
  );
});

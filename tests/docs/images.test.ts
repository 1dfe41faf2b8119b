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

describe.each(readdirSync(IMAGES))('%s', (name) => {
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

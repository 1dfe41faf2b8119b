/**
 * Takes pictures of the page of `continuum report`, for the documents: `npm run screenshots` writes docs/images/report-*.png
 * anew, from what the built program makes of the examples. Needs Chromium or Chrome, and poppler-utils.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs/images');
const EXAMPLE = join(root, 'examples/harrow-bay-licensing.yaml');
/** As tests/browser/support/chromium.ts, shorter. */
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const LOOKS = {
  'report-phone': { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  'report-laptop': { viewport: { width: 1280, height: 1120 } },
  'report-laptop-dark': { viewport: { width: 1280, height: 1120 }, colorScheme: 'dark' },
};
/** What stands on the sheet in the picture, and how many dots an inch it gets. */
const SHEET = { heading: 'What to do next', resolution: '96' };

const folder = mkdtempSync(join(tmpdir(), 'continuum-screenshots-'));
const report = join(folder, 'report.html');
const browser = await chromium.launch({
  executablePath: CHROMIUM.find((path) => path && existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  execFileSync(process.execPath, [
    join(root, 'bin/continuum.js'),
    'report',
    EXAMPLE,
    '-o',
    report,
    '--paper',
    'a4',
  ]);
  for (const [name, look] of Object.entries(LOOKS)) {
    const page = await browser.newPage(look);
    await page.goto(pathToFileURL(report).href);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(pathToFileURL(report).href);
  const pdf = join(folder, 'report.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const { heading, resolution } = SHEET;
  const sheets = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const number = String(sheets.findIndex((text) => text.includes(heading)) + 1);
  if (number === '0') throw new Error(`No sheet has "${heading}".`);
  const sheet = join(folder, 'sheet');
  execFileSync('pdftoppm', [
    ...['-png', '-singlefile', '-f', number, '-l', number, '-r', resolution],
    pdf,
    sheet,
  ]);
  copyFileSync(`${sheet}.png`, join(images, 'report-print.png'));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPath } from './chromium.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('There is no browser.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page that is open in a browser, and what the browser said and asked for meanwhile. */
export interface OpenPage {
  readonly page: Page;
  readonly said: readonly string[];
  /** Ends with everything closed, and with nothing said or asked for that should not have been. */
  close(): Promise<void>;
}

/** Opens a file; `prepare` runs in the page before anything of its own. */
export async function openPage(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
  prepare?: string,
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const said: string[] = [];
  if (prepare !== undefined) await context.addInitScript({ content: prepare });
  const page = await context.newPage();
  page.on('console', (message) => said.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) said.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return {
    page,
    said,
    async close() {
      await context.close();
      expect(said).toEqual([]);
    },
  };
}

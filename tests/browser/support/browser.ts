import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { render } from '../../../src/reporters/form-html.ts';
import type { FormResult } from '../../../src/reporters/results.ts';
import { chromiumPath } from './chromium.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A form that is open in a browser, and what the browser said and asked for meanwhile. */
export interface OpenForm {
  readonly page: Page;
  readonly said: readonly string[];
  /** Ends with everything closed, and with nothing said or asked for that should not have been. */
  close(): Promise<void>;
}

/** A browser, and a folder for the forms that it opens. */
export class FormBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'continuum-form-'));
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<FormBrowser> {
    const executablePath = chromiumPath();
    if (executablePath === undefined) throw new Error('There is no browser.');
    return new FormBrowser(await chromium.launch({ executablePath, args: ARGUMENTS }));
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens the form of a result, or a file; `prepare` runs in the page before anything of its own. */
  async open(
    form: FormResult | string,
    options: BrowserContextOptions = {},
    prepare?: string,
  ): Promise<OpenForm> {
    const file = typeof form === 'string' ? form : this.write(render(form));
    const context = await this.#browser.newContext(options);
    const said: string[] = [];
    if (prepare !== undefined) await context.addInitScript({ content: prepare });
    const page = await context.newPage();
    page.on('console', (message) => said.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(?:file|blob):/.test(request.url())) said.push(`request: ${request.url()}`);
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

  write(html: string): string {
    const file = join(this.folder, 'form.html');
    writeFileSync(file, html);
    return file;
  }

  /** What a click on the button of that name downloads. */
  async download(
    page: Page,
  ): Promise<{ readonly name: string; readonly file: string; readonly text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download my answers' }).click(),
    ]);
    const name = download.suggestedFilename();
    const file = join(this.folder, name);
    await download.saveAs(file);
    return { name, file, text: readFileSync(file, 'utf8') };
  }
}

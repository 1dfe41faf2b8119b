import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { render } from '../../../src/reporters/form-html.ts';
import type { FormResult } from '../../../src/reporters/results.ts';
import { type OpenPage, openPage, startBrowser } from './open-page.ts';

/** A browser, and a folder for the forms that it opens. */
export class FormBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'continuum-form-'));
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<FormBrowser> {
    return new FormBrowser(await startBrowser());
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
  ): Promise<OpenPage> {
    const file = typeof form === 'string' ? form : this.write(render(form));
    return openPage(this.#browser, file, options, prepare);
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

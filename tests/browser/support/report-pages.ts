import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { write } from '../../../src/report/formats/html.ts';
import type { Report } from '../../../src/report/report.ts';
import { type OpenPage, openPage, startBrowser } from './open-page.ts';

/** A browser, and a folder for the reports that it opens. */
export class ReportBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'continuum-report-'));
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<ReportBrowser> {
    return new ReportBrowser(await startBrowser());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  open(report: Report, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const file = join(this.#folder, 'report.html');
    writeFileSync(file, write(report));
    return openPage(this.#browser, file, options);
  }

  /** The report on paper. */
  async print(report: Report): Promise<Buffer> {
    const { page, close } = await this.open(report);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await close();
    return pdf;
  }

  /** The words on each sheet, `closed`, in the order in which they were set. */
  sheets(pdf: Buffer): string[] {
    const file = join(this.#folder, 'report.pdf');
    writeFileSync(file, pdf);
    const { status, stdout, error } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) {
      throw new Error(
        `pdftotext is needed to look at the sheets (Debian and Ubuntu: sudo apt-get install poppler-utils). ${error?.message ?? ''}`,
      );
    }
    return stdout.split('\f').slice(0, -1).map(closed);
  }
}

/** Without blanks, and without hyphens: a line may end at one, and then the tool that reads the sheets leaves it out. */
export const closed = (text: string): string => text.replaceAll(/[\s-]/g, '');

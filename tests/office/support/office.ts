import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { officePrograms } from './programs.ts';

const run = promisify(execFile);

/** A folder of files, and LibreOffice with settings of its own to open them with. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'continuum-office-'));
  readonly #programs = programs();

  /** @param name with its extension */
  write(name: string, bytes: Uint8Array | string): string {
    const file = join(this.folder, name);
    writeFileSync(file, bytes);
    return file;
  }

  /**
   * Opens all the files, one after the other, and writes each as another format. To start takes longest: once is enough.
   *
   * @param format As soffice takes it, such as `pdf` or `csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1`.
   * @returns The files that were written, by name; a sheet of a workbook may be a file of its own.
   */
  async convert(files: readonly string[], format: string): Promise<readonly string[]> {
    const out = join(this.folder, `out-${format.replace(/\W.*/, '')}`);
    mkdirSync(out, { recursive: true });
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
    await run(
      this.#programs.soffice,
      [...settings, '--convert-to', format, '--outdir', out, ...files],
      { maxBuffer: 1 << 26 },
    );
    return readdirSync(out)
      .sort()
      .map((name) => join(out, name));
  }

  pages(pdf: string): number {
    return Number(/^Pages:\s+(\d+)$/m.exec(this.info(pdf))?.[1]);
  }

  /** Its properties, title and paper among them, as pdfinfo prints them. */
  info(pdf: string): string {
    return execFileSync(this.#programs.pdfinfo, [pdf], { encoding: 'utf8' });
  }

  /** Its words with a single blank between them, wherever a line ends. */
  text(pdf: string): string {
    return this.pagesOf(pdf).join(' ');
  }

  /** The words of each page. */
  pagesOf(pdf: string): readonly string[] {
    const args = ['-enc', 'UTF-8', pdf, '-'];
    const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const;
    const pages = execFileSync(this.#programs.pdftotext, args, options).split('\f').slice(0, -1);
    return pages.map((page) => page.replace(/\s+/g, ' ').trim());
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function programs() {
  const found = officePrograms();
  if (found === undefined) throw new Error('There is no office program.');
  return found;
}

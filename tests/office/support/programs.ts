import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ELSEWHERE = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/homebrew/bin',
  '/Applications/LibreOffice.app/Contents/MacOS',
];

export const HOW_TO_INSTALL =
  'They need LibreOffice and poppler: install them (Debian and Ubuntu: sudo apt-get install libreoffice-nogui poppler-utils), or name LibreOffice in SOFFICE_PATH.';

export interface OfficePrograms {
  readonly soffice: string;
  readonly pdftotext: string;
  readonly pdfinfo: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What office files are opened and read with, or undefined where any of it is missing. */
export function officePrograms(env: Environment = process.env): OfficePrograms | undefined {
  const places = [...(env.PATH ?? '').split(delimiter), ...ELSEWHERE];
  const find = (...names: readonly string[]): string | undefined =>
    places.flatMap((place) => names.map((name) => join(place, name))).find(canRun);
  const soffice = env.SOFFICE_PATH || find('soffice', 'libreoffice');
  const pdftotext = find('pdftotext');
  const pdfinfo = find('pdfinfo');
  if (soffice === undefined || pdftotext === undefined || pdfinfo === undefined) return undefined;
  return { soffice, pdftotext, pdfinfo };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const HOW_TO_INSTALL =
  'They need Chromium or Chrome: install one (Debian and Ubuntu: sudo apt-get install chromium), or name one in CHROMIUM_PATH.';

/** The browser to test with: the one of CHROMIUM_PATH, else the first that is installed. */
export function chromiumPath(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const wanted = env.CHROMIUM_PATH;
  if (wanted) return wanted;
  const places = [...(env.PATH ?? '').split(delimiter), ...ELSEWHERE];
  return places.flatMap((place) => [...NAMES.map((name) => join(place, name)), place]).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

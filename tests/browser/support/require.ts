import { chromiumPath, HOW_TO_INSTALL } from './chromium.ts';

/** Stops the run before the first test where there is no browser. */
export function setup(): void {
  if (chromiumPath() === undefined) {
    throw new Error(`There is no browser to run tests/browser in. ${HOW_TO_INSTALL}`);
  }
}

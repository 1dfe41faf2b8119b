import { defineConfig } from 'vitest/config';
import { chromiumPath, HOW_TO_INSTALL } from './tests/browser/support/chromium.ts';
import {
  HOW_TO_INSTALL as HOW_TO_INSTALL_OFFICE,
  officePrograms,
} from './tests/office/support/programs.ts';

/** Tests of what is worked out from data alone, the measure of coverage and mutation. */
const PURE = ['core', 'workshop'].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Tests that start the built program; the rest import the sources. */
const SPAWNING = ['build', 'docs', 'e2e', 'package', 'terminal'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** Without a browser everything else is still tested; where CI is set, tests/browser/support/require.ts refuses. */
const IN_BROWSER =
  chromiumPath() === undefined && !process.env.CI ? [] : ['tests/browser/**/*.test.ts'];
if (IN_BROWSER.length === 0) {
  process.stderr.write(`The tests in a browser (tests/browser) do not run. ${HOW_TO_INSTALL}\n`);
}

/** As with the browser: tests/office/support/require.ts refuses where CI is set. */
const IN_OFFICE =
  officePrograms() === undefined && !process.env.CI ? [] : ['tests/office/**/*.test.ts'];
if (IN_OFFICE.length === 0) {
  process.stderr.write(
    `The tests in LibreOffice (tests/office) do not run. ${HOW_TO_INSTALL_OFFICE}\n`,
  );
}

const SETUP = process.env.CI ? ['tests/support/same-draws.ts'] : [];

export default defineConfig({
  test: {
    // Left alone, Vitest keeps one processor for itself: half of a machine with two.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/workshop/**/*.ts'],
      // Types only: nothing to cover.
      exclude: ['src/core/plan.ts', 'src/core/scorecard.ts'],
      reporter: ['text'],
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: { name: 'core', include: PURE, setupFiles: SETUP, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, 'tests/browser/**', 'tests/office/**', ...SPAWNING],
          setupFiles: SETUP,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'spawned',
          include: SPAWNING,
          globalSetup: ['tests/support/build-once.ts'],
          // Each of these runs whole processes: few at a time, after everything else, with time to spare.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          include: IN_OFFICE,
          globalSetup: ['tests/office/support/require.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          // LibreOffice takes a second or two for a report, and ten to start on a busy machine.
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: ['tests/support/build-once.ts', 'tests/browser/support/require.ts'],
          maxWorkers: 2,
          // Once in a hundred reloads, Chromium on a busy machine hands a page from a file an empty storage, also a bare
          // page without a line of ours.
          retry: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

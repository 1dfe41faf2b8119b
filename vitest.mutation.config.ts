import { defineConfig } from 'vitest/config';

/** What the mutation run uses: the tests of the core and of the statistics alone, nothing built and nothing spawned. */
export default defineConfig({
  test: {
    include: ['tests/core/**/*.test.ts', 'tests/workshop/**/*.test.ts'],
    setupFiles: ['tests/support/mutation-setup.ts'],
    testTimeout: 30_000,
    env: { PROPERTY_RUNS: '40' },
  },
});

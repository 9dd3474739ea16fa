import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

const shared = {
  setupFiles: ['tests/setup.ts'],
  env: { TZ: 'America/Los_Angeles' },
  // A proof takes seconds, and minutes on a machine that others use as well.
  testTimeout: 240_000,
};

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/scripts/**'],
          // Each test makes its own database; nothing is left behind for the next file to find.
          isolate: false,
          ...shared,
        },
      },
      {
        root,
        test: {
          // Whole commands, each a process of its own: the slow part, so `npm run check` omits it.
          name: 'commands',
          include: ['tests/scripts/**/*.test.ts'],
          ...shared,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One browser and one server at a time: two cores have no room for more.
          fileParallelism: false,
          globalSetup: ['tests/browser/support/demonstration.ts'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

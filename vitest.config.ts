import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // All cores: of two, the default leaves one idle. No test mocks a module or leaves a setting behind: the files that
    // a worker runs share what they import.
    maxWorkers: '100%',
    isolate: false,
    // The commands that tests start by the hundred keep their code, as in src/cli/compile-cache.ts.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/commands', import.meta.url)) },
    projects: [
      {
        test: {
          name: 'unit',
          // Random input and commands take their time on a busy machine.
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/{programme-*,readers}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Built once, before the tests that read it.
          globalSetup: 'tests/site/known-site.ts',
          // Visits of tests that say `concurrent`, side by side.
          maxConcurrency: 6,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

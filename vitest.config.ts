import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Random input and commands take their time on a busy machine.
          testTimeout: 30_000,
          include: [
            'src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{programme-*,readers}/**/*.test.ts',
            'benchmarks/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          fileParallelism: false,
          // Visits of tests that say `concurrent`, side by side.
          maxConcurrency: 6,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

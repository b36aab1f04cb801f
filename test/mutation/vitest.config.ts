// The tests that guard shared/sync, in one project: unit tests, properties at a part of their runs, golden files.
import { defineConfig } from 'vitest/config'

process.env.TZ = 'America/St_Johns'
process.env.QIANTAI_RUNS ??= '0.15'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['shared/sync/**/*.test.ts', 'shared/sync/**/*.property.ts', 'test/golden/**/*.test.ts'],
    // The import of 70,000 changes proves a size, and would be repeated for every mutant.
    exclude: ['**/node_modules/**', 'shared/sync/import.property.ts'],
    setupFiles: ['./test/mutation/setup.ts'],
    testTimeout: 10_000,
  },
})

// Which tests run where. Room fences are in biome.json and test/architecture, browser tests in playwright.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The desk stands in Asia/Shanghai (UTC+8, no summer time). Tests run in a zone that differs in every respect (half an
// hour, west, summer time), so that a "today" taken from the machine instead of the community's zone cannot pass.
// Set before any worker starts: a worker inherits it.
process.env.TZ = 'America/St_Johns'

// .cache holds the mutation run's sandboxes: copies of this tree with faults in it.
const everywhere = ['**/node_modules/**', '**/out/**', '**/dist/**', '**/.cache/**']
// Rooms without a state of their own: their files share one world, which is loaded once and not for each file.
const pure = ['{shared,build}/**/*.test.ts', 'electron/{host,local}/**/*.test.ts']
const quiet = './test/setup/quietConsole.ts'
// Dexie looks for a database when it is loaded: it must be there before any test imports it.
const indexedDb = 'fake-indexeddb/auto'

export default defineConfig({
  test: {
    // Vitest keeps one core free for itself, which on two cores is half of them.
    maxWorkers: '100%',
    // A slow two-core machine runs the same suite: these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          include: pure,
          exclude: everywhere,
          setupFiles: [quiet],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,renderer,build,test}/**/*.test.ts'],
          exclude: [...everywhere, ...pure, 'test/{e2e,architecture,print}/**'],
          setupFiles: [quiet, indexedDb],
        },
      },
      {
        extends: true,
        test: {
          name: 'print',
          environment: 'node',
          include: ['test/print/**/*.test.ts'],
          exclude: everywhere,
          setupFiles: [quiet],
          globalSetup: ['./test/print/sharedBrowser.ts'],
          // Several pages are laid out, printed, drawn and decoded in one test, in one browser for all files.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'screen',
          environment: 'happy-dom',
          include: ['{renderer,test/modules}/**/*.test.tsx'],
          exclude: everywhere,
          setupFiles: [quiet, indexedDb, './test/setup/screen.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          environment: 'node',
          include: ['**/*.property.ts'],
          exclude: everywhere,
          setupFiles: [quiet, './test/setup/propertySeed.ts'],
          globalSetup: ['./test/setup/announceSeed.ts'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['test/architecture/**/*.test.ts'],
          exclude: everywhere,
          setupFiles: [quiet],
          testTimeout: 60_000,
        },
      },
    ],
  },
})

// End-to-end tests: the built program behind a local desk, in one Chromium. Each test has its own desk and profile.
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '#build/chromium.ts'
import { findElectron } from '#build/electronBinary.ts'

// Undefined before globalSetup has fetched one; the workers read this file again afterwards.
const executablePath = findChromium()

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/globalSetup.ts',
  // A skipped spec fails npm test; one that cannot run here is left out, and globalSetup says so loudly.
  testIgnore: 'path' in findElectron() ? [] : ['**/electron.spec.ts'],
  // Each test has a desk, a port and a profile of its own, and waits as much as it works: two on two cores, then one core is left over.
  workers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A slow two-core machine, or one with other work, runs the same tests: these only end what hangs.
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath === undefined ? {} : { executablePath }) },
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    // A trace copies the page at every key and takes most of the time of a run: `--trace on` with the test that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})

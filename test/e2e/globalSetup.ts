// Once before all end-to-end tests: one build, one browser, and a loud word when Electron cannot be tested.
import { join } from 'node:path'
import { ensureChromium } from '#build/chromium.ts'
import { findElectron } from '#build/electronBinary.ts'
import { buildIfStale } from '#build/freshBuild.ts'

/** Called by Playwright. */
export default function setup(): void {
  ensureChromium()
  buildIfStale(join(import.meta.dirname, '../..'))
  const electron = findElectron()
  if ('why' in electron) console.log(`\n!!! ELECTRON IS NOT TESTED HERE: ${electron.why}. !!!\n`)
}

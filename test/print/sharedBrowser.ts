/** Once for all tests of paper: the print page is built and one browser is started; each file has a page of its own in it. */
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { CHROMIUM_FLAGS, ensureChromium } from '#build/chromium.ts'
import { buildPrintPage } from '#test/print/printPageBuild.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of all print tests listens. */
    readonly printBrowser: string
    /** Folder of the built print page. */
    readonly printPage: string
  }
}

/** Called by Vitest before the first file of the project `print`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [page, browser] = await Promise.all([
    buildPrintPage(),
    chromium.launchServer({ executablePath: ensureChromium(), headless: true, args: [...CHROMIUM_FLAGS] }),
  ])
  project.provide('printBrowser', browser.wsEndpoint())
  project.provide('printPage', page.dir)
  return async () => {
    await browser.close()
    await page.remove()
  }
}

// Opens what rows measure with, and closes all of it after each row, so that no row inherits another's cache.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildIfStale } from '#build/freshBuild.ts'
import { startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { serveFolder } from '#test/browser/serveFolder.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import type { BenchContext, BenchPage } from './row.ts'

const root = join(import.meta.dirname, '../..')
const benchDir = join(root, 'out/bench')

/** Builds the bench page with the settings of the program. The program itself is built when a row opens a desk. */
export async function buildBenchPage(): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: benchDir, emptyOutDir: true, minify: true, target: 'esnext' },
  })
}

/** Runs work with a context and closes everything it opened, last first. */
export async function withBenchContext<T>(rounds: number, work: (context: BenchContext) => Promise<T>): Promise<T> {
  return await withProfileFolder(async (folder) => {
    const opened: (() => Promise<void>)[] = []
    let count = 0
    const openPage = async (url: string): Promise<Page> => {
      count += 1
      const browser = await startChromium(join(folder, `browser-${count}`))
      opened.push(browser.close)
      const page = browser.context.pages()[0] ?? (await browser.context.newPage())
      await page.goto(url)
      return page
    }
    const openBenchPage = async (): Promise<BenchPage> => {
      const served = await serveFolder(benchDir)
      opened.push(served.close)
      return measuring(await openPage(served.url))
    }
    const openDesk = async (): Promise<Page> => {
      buildIfStale(root)
      const desk = await startLocalDesk({ dataDir: join(folder, 'desk'), port: await freePort() })
      opened.push(desk.stop)
      return await openPage(desk.url)
    }
    try {
      return await work({ rounds, openBenchPage, openDesk })
    } finally {
      for (const close of opened.reverse()) await close()
    }
  })
}

async function measuring(page: Page): Promise<BenchPage> {
  await page.waitForFunction(() => 'bench' in globalThis)
  const measure = async <T>(name: string, input?: unknown): Promise<T> =>
    (await page.evaluate(
      ([wanted, given]) => {
        const { bench } = globalThis as unknown as { bench: Record<string, (input: unknown) => unknown> }
        const run = bench[wanted]
        if (run === undefined) throw new Error(`the bench page has no measure "${wanted}"`)
        return run(given)
      },
      [name, input] as const,
    )) as T
  return { page, measure }
}

/** Makes the page's processor slower by a factor: 4 is the slow desk of docs/architecture.md 8. 1 ends it. */
export async function throttleCpu(page: Page, factor: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: factor })
}

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
import { measureThere, openProfile, type Profiles } from './profile.ts'
import { fillReception } from './reception.ts'
import type { BenchContext, BenchPage, FilledDesk, Reception } from './row.ts'

const root = join(import.meta.dirname, '../..')
/** Where the built bench page lies. */
export const benchDir = join(root, 'out/bench')

/** Builds the bench page with the settings of the program. The program itself is built when a row opens a desk. */
export async function buildBenchPage(): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    // Also shown below the address of a desk, whose own files lie at the root.
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    // The peers of the import rows: RxDB on our Dexie (two versions refuse to share a page), PouchDB with an emitter that browsers lack.
    resolve: { dedupe: ['dexie'], alias: { events: join(import.meta.dirname, 'page/events.ts') } },
    build: { outDir: benchDir, emptyOutDir: true, minify: true, target: 'esnext' },
  })
}

/** What all rows of a run share. */
interface Shared {
  readonly rounds: number
  readonly profiles: Profiles
}

/** Runs work with a context and closes everything it opened, last first. */
export async function withBenchContext<T>(
  { rounds, profiles }: Shared,
  work: (context: BenchContext) => Promise<T>,
): Promise<T> {
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
    const openDesk: BenchContext['openDesk'] = async (wishes) => {
      buildIfStale(root)
      const desk = await startLocalDesk({ dataDir: join(folder, 'desk'), port: await freePort(), ...wishes })
      opened.push(desk.stop)
      return await openPage(desk.url)
    }
    const openFilledDesk = async (people: number): Promise<FilledDesk> => {
      buildIfStale(root)
      const desk = await openProfile(await profiles(people))
      opened.push(desk.close)
      return { page: desk.page, url: desk.url }
    }
    const openReception = async (): Promise<Reception> => {
      buildIfStale(root)
      const desk = await startLocalDesk({ dataDir: join(folder, 'desk'), port: await freePort(), demo: true })
      opened.push(desk.stop)
      return await fillReception({ page: await openPage(desk.url), url: desk.url, benchDir, rounds })
    }
    try {
      return await work({ rounds, openBenchPage, openDesk, openFilledDesk, openReception })
    } finally {
      for (const close of opened.reverse()) await close()
    }
  })
}

async function measuring(page: Page): Promise<BenchPage> {
  await page.waitForFunction(() => 'bench' in globalThis)
  return { page, measure: (name, input) => measureThere(page, name, input) }
}

/** Makes the page's processor slower by a factor: 4 is the slow desk of docs/architecture.md 8. 1 ends it. */
export async function throttleCpu(page: Page, factor: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: factor })
}

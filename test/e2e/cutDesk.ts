// A desk whose power can be cut and whose clock can be moved: the browser is a process of its own with its profile on disk, and
// every page of it lives in the day of the walk. Nothing is printed: what a page was given to print is kept.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ChromiumProcess, startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { expect, listenTo } from './fixtures.ts'
import { freePort, type LocalDesk, startLocalDesk } from './localDesk.ts'

export interface CutDesk {
  readonly page: () => Page
  /** The desk's clock says this from now on, and goes on from there; the page is opened anew, as a clerk does after a break. */
  readonly comeBackAt: (iso: string) => Promise<Page>
  /** Ends browser and host at once. Then the power comes back at this time, and the desk is opened. */
  readonly cutPower: (iso: string) => Promise<Page>
}

/** What a page was given to print, newest last; survives no reload. */
export async function printed(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => (globalThis as unknown as { printedPages?: string[] }).printedPages ?? [])
}

/** Runs a walk on such a desk, opened at `iso`. The page may neither complain nor talk to anybody but this desk. */
export async function atCutDesk(iso: string, walk: (desk: CutDesk) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qiantai-cut-'))
  const heard: string[] = []
  try {
    await withProfileFolder(async (profile) => {
      const running = await open({ dataDir, profile, port: await freePort(), heard }, iso)
      try {
        await walk(running.desk)
      } finally {
        await running.close()
      }
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  expect(heard, 'the page complained').toEqual([])
}

interface Place {
  readonly dataDir: string
  readonly profile: string
  readonly port: number
  readonly heard: string[]
}

async function open(
  place: Place,
  iso: string,
): Promise<{ readonly desk: CutDesk; readonly close: () => Promise<void> }> {
  let now = await start(place, iso)
  const desk: CutDesk = {
    page: () => now.page,
    comeBackAt: async (at) => {
      await now.page.addInitScript({ content: clockAt(at) })
      await now.page.reload()
      return now.page
    },
    cutPower: async (at) => {
      // The page cannot tell any more what it would have complained of.
      await Promise.all([now.browser.kill(), now.host.kill()])
      now = await start(place, at)
      return now.page
    },
  }
  const close = async (): Promise<void> => {
    await now.browser.close()
    await now.host.stop()
  }
  return { desk, close }
}

interface Running {
  readonly host: LocalDesk
  readonly browser: ChromiumProcess
  readonly page: Page
}

async function start({ dataDir, profile, port, heard }: Place, iso: string): Promise<Running> {
  const host = await startLocalDesk({ dataDir, port })
  const browser = await startChromium(profile)
  const { context } = browser
  listenTo(context, heard)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 1366, height: 768 })
  await context.addInitScript({ content: KEEP_PRINTED })
  await page.addInitScript({ content: clockAt(iso) })
  await page.goto(host.url)
  return { host, browser, page }
}

/** The print dialog would wait for a hand. */
const KEEP_PRINTED = `window.print = () => {
  const top = window.top
  top.printedPages = [...(top.printedPages ?? []), document.body.innerText]
}`

/** `Date` of a page moved to this moment; timers stay as they are. */
export function clockAt(iso: string): string {
  return `{
  const Real = globalThis.realDate ?? Date
  globalThis.realDate = Real
  const ahead = ${Date.parse(iso)} - Real.now()
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + ahead)
      else super(...parts)
    }
    static now() {
      return Real.now() + ahead
    }
  }
}`
}

// What every end-to-end test stands on: a desk of its own (data folder, port, browser profile) and a page that may
// neither complain nor talk to anybody but this desk.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { freePort, type LocalDesk, startLocalDesk } from './localDesk.ts'

/** The desk of one test. */
export interface Desk {
  readonly url: string
  /** What the host keeps: journal, backup, settings. */
  readonly dataDir: string
  /** The clerk's page, already open at the desk. */
  readonly page: Page
  /** Ends the desk in good order, starts it again on the same port and opens the page anew; as the practice one where asked. */
  readonly restart: (wishes?: { readonly demo?: boolean }) => Promise<void>
  /** Ends the desk at once, as a power cut does. The page stays open, without its host. */
  readonly kill: () => Promise<void>
}

/** What a test may ask for with `test.use`. A function stands in an object: Playwright takes a bare one for a fixture. */
export interface DeskWishes {
  /** Opens the practice community. */
  demo: boolean
  /** Prepares the data folder before the first start: corrupt settings, a folder that cannot be written. */
  prepareData: { readonly before: (dataDir: string) => Promise<void> }
  /** Complaints of the page that the test expects; all others fail it. */
  expectedComplaint: RegExp | undefined
}

/** Notes what a page of this browser complains of, and every request that leaves the machine. */
export function listenTo(context: BrowserContext, heard: string[]): void {
  context.on('weberror', (error) => heard.push(`uncaught: ${error.error().stack ?? String(error.error())}`))
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') heard.push(`left the desk: ${request.url()}`)
  })
}

/** The test function of all specs. */
export const test = base.extend<DeskWishes & { dataDir: string; complaints: string[]; desk: Desk }>({
  demo: [false, { option: true }],
  prepareData: [{ before: async () => {} }, { option: true }],
  expectedComplaint: [undefined, { option: true }],

  // Playwright reads what a fixture needs from this pattern: it must be one, even when it is empty.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'qiantai-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  complaints: async ({ context, expectedComplaint }, use) => {
    const heard: string[] = []
    listenTo(context, heard)
    await use(heard)
    const unexpected = heard.filter((line) => !expectedComplaint?.test(line))
    expect(unexpected, 'the page complained').toEqual([])
  },

  desk: async ({ page, dataDir, demo, prepareData, complaints }, use) => {
    await prepareData.before(dataDir)
    const port = await freePort()
    const start = (wishes: { readonly demo?: boolean } = { demo }): Promise<LocalDesk> =>
      startLocalDesk({ dataDir, port, ...wishes })
    let running = await start()
    await page.goto(running.url)
    const restart: Desk['restart'] = async (wishes) => {
      await running.stop()
      running = await start(wishes)
      await page.goto(running.url)
    }
    await use({ url: running.url, dataDir, page, restart, kill: () => running.kill() })
    // The pages first, a second window too: their last calls would fail against a desk that is gone, and count as complaints.
    for (const open of page.context().pages()) await open.close()
    await running.stop()
    if (complaints.length > 0) console.log(running.output())
  },
})

export { expect }

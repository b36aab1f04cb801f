// A desk whose browser has its profile on disk: closed and opened again, everything must be there. (The ordinary fixture's
// profile lives in memory and is gone with its browser.)
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { test as base, expect, listenTo } from './fixtures.ts'
import { freePort, type LocalDesk, startLocalDesk } from './localDesk.ts'

/** A desk that outlives its browser and its host. */
export interface LastingDesk {
  readonly url: string
  /** The clerk's page of the browser that runs now. */
  readonly page: () => Page
  /** Closes the browser and ends the host in good order, then starts both again and opens the desk. */
  readonly closeAndOpen: () => Promise<Page>
}

export const test = base.extend<{ profile: string; lasting: LastingDesk }>({
  // Playwright reads what a fixture needs from this pattern: it must be one, even when it is empty.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'qiantai-profile-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },

  lasting: async ({ playwright, launchOptions, profile, dataDir, expectedComplaint }, use) => {
    const heard: string[] = []
    const port = await freePort()
    const look = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const
    const open = async (): Promise<{ host: LocalDesk; context: BrowserContext; page: Page }> => {
      const host = await startLocalDesk({ dataDir, port })
      const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, ...look })
      listenTo(context, heard)
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(host.url)
      return { host, context, page }
    }
    let running = await open()
    // The page first: its last calls would fail against a desk that is gone, and count as complaints.
    const close = async (): Promise<void> => {
      await running.context.close()
      await running.host.stop()
    }
    const closeAndOpen = async (): Promise<Page> => {
      await close()
      running = await open()
      return running.page
    }
    await use({ url: running.host.url, page: () => running.page, closeAndOpen })
    await close()
    expect(
      heard.filter((line) => !expectedComplaint?.test(line)),
      'the page complained',
    ).toEqual([])
  },
})

export { expect }

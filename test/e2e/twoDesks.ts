// Two desks of one community: two processes, two data folders, two browser profiles, and one folder that both reach.
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { quietPage, type RawRow, type RawStore, readStore } from '#test/crash/rawStore.ts'
import { test as base, expect, listenTo } from './fixtures.ts'
import { freePort, type LocalDesk, startLocalDesk } from './localDesk.ts'

/** One of the desks. */
export interface OneDesk {
  readonly url: string
  readonly dataDir: string
  readonly page: Page
  /** Everything its process wrote. */
  readonly output: () => string
}

export interface TwoDesks {
  readonly one: OneDesk
  readonly two: OneDesk
  /** The shared folder, empty at first. */
  readonly folder: string
  /** A place beside it. */
  readonly beside: (name: string) => string
}

const LOOK = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const

export const test = base.extend<{ desks: TwoDesks }>({
  desks: async ({ browser, expectedComplaint }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'qiantai-desks-'))
    const folder = join(root, 'share')
    await mkdir(folder)
    const heard: string[] = []
    const started: { readonly host: LocalDesk; readonly context: BrowserContext }[] = []
    const start = async (name: string): Promise<OneDesk> => {
      const dataDir = join(root, name)
      const host = await startLocalDesk({ dataDir, port: await freePort() })
      const context = await browser.newContext(LOOK)
      listenTo(context, heard)
      started.push({ host, context })
      const page = await context.newPage()
      await page.goto(host.url)
      return { url: host.url, dataDir, page, output: host.output }
    }
    await use({ one: await start('one'), two: await start('two'), folder, beside: (name) => join(root, name) })
    for (const { context, host } of started) {
      await context.close()
      await host.stop()
    }
    await rm(root, { recursive: true, force: true, maxRetries: 5 })
    const unexpected = heard.filter((line) => !expectedComplaint?.test(line))
    expect(unexpected, 'a page complained').toEqual([])
  },
})

export { expect }

/** Paths of all files under a folder, and folders that are empty; relative, sorted. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** Where one of the words stands in a name or in the bytes of a file under the folder (I10). */
export async function wordsUnder(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of await filesUnder(folder)) {
    const bytes = await readFile(join(folder, path))
    for (const word of words) {
      const isThere = path.includes(word) || bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
      if (isThere) found.push(`${word} in ${path}`)
    }
  }
  return found
}

/** Rows of the log and of this computer alone. Everything else is the fold of what both have. */
const OF_ONE_DESK = new Set([
  'changes',
  'pages',
  'bases',
  'meta',
  'personKeys',
  'drafts',
  'searchSnapshots',
  'exchange',
  'targetFiles',
  'quarantine',
  'keptBlobs',
  'frontiers',
])

/** Rows by table and key as both desks must have them: what is shown, and every head and event behind it. */
export async function sharedRows({ page, url }: OneDesk): Promise<RawStore> {
  await page.goto(quietPage(url))
  const store = await readStore(page)
  return Object.fromEntries(
    Object.entries(store)
      .filter(([table]) => !OF_ONE_DESK.has(table))
      .map(([table, rows]) => [table, rows.map(withoutLocal)]),
  )
}

/** A conflict row says when this desk first saw it; the tag of an identity number is under the key of the computer. */
function withoutLocal({ firstSeenMs: _, ...row }: RawRow): RawRow {
  const { v } = row
  if (typeof v !== 'object' || v === null || !('idNumberTag' in v)) return row
  const { idNumberTag: _tag, ...values } = v
  return { ...row, v: values }
}

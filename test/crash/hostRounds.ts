// The desk's host under the axe: it dies in the middle of a save, sometimes with the browser, and sometimes the browser's profile is deleted
// afterwards. What the screen called saved is in the journal: a fresh browser, or one that has nothing, must show all of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ChromiumProcess, startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { freePort, type LocalDesk, startLocalDesk } from '#test/e2e/localDesk.ts'
import { deskPlan, type SavedEdit } from './deskPlan.ts'
import { killMoment } from './killMoment.ts'
import { type KillOptions, type KillReport, openPage } from './killRounds.ts'
import { seededDelays } from './seededDelays.ts'

const DELAY = { least: 0, most: 3_000 }
/** How long the browser outlives its host, milliseconds; 0 is the same moment. */
const AFTERWARDS = { least: 0, most: 600 }
/** Every so many rounds, and in the last, the browser's profile is deleted: IndexedDB, localStorage, everything. */
const WIPED = 3

/** Where the rounds happen; the folder and the address stay, the processes die. */
interface Site {
  readonly dataDir: string
  readonly port: number
  readonly profile: string
}

/** Runs the rounds and stops at the first loss. */
export async function hostRounds(options: KillOptions): Promise<KillReport<SavedEdit>> {
  const root = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
  const port = await freePort()
  try {
    return await withProfileFolder((folder) =>
      runRounds({ dataDir: root, port, profile: join(folder, 'profile') }, options),
    )
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function runRounds(site: Site, options: KillOptions): Promise<KillReport<SavedEdit>> {
  const plan = deskPlan(`http://127.0.0.1:${site.port}/`)
  const nextDelay = seededDelays(options.seed, options.delay ?? DELAY)
  const nextRest = seededDelays(options.seed + 1, AFTERWARDS)
  const saved: SavedEdit[] = []
  let empty = 0
  await visit(site, async (page) => await plan.prepare?.(page))
  for (let round = 1; round <= options.rounds; round += 1) {
    const before = saved.length
    const [delay, rest] = [nextDelay(), nextRest()]
    await editUntilKilled(site, { delay, rest: round % 2 === 0 ? 0 : rest, round, saved })
    if (saved.length === before) empty += 1
    const isWiped = round % WIPED === 0 || round === options.rounds
    if (isWiped) await rm(site.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    const lost = await visit(site, (page) => plan.verify(page, saved))
    const how = `host killed after ${delay} ms${isWiped ? ', profile deleted' : ''}`
    options.say?.(`round ${round}: ${how}, ${saved.length} saved, ${lost.length} lost`)
    if (lost.length > 0) return { saved: saved.length, lost, empty }
  }
  return { saved: saved.length, lost: [], empty }
}

/** A host and a browser for one look, both ended in good order. */
async function visit<R>({ dataDir, port, profile }: Site, work: (page: Page) => Promise<R>): Promise<R> {
  const desk = await startLocalDesk({ dataDir, port })
  try {
    const browser = await startChromium(profile)
    try {
      return await work(await openPage(browser, desk.url))
    } finally {
      await browser.close()
    }
  } finally {
    await desk.stop()
  }
}

interface Round {
  readonly delay: number
  readonly rest: number
  readonly round: number
  readonly saved: SavedEdit[]
}

async function editUntilKilled(site: Site, { delay, rest, round, saved }: Round): Promise<void> {
  const desk = await startLocalDesk({ dataDir: site.dataDir, port: site.port })
  let browser: ChromiumProcess | undefined
  let dead = false
  try {
    browser = await startChromium(site.profile)
    const plan = deskPlan(desk.url)
    const page = await openPage(browser, desk.url)
    await plan.ready?.(page)
    const moment = killMoment<SavedEdit>(round, delay, (edit) => saved.push(edit))
    const editing = plan.edit(page, moment.saved, round).catch((error: unknown) => {
      // A host that is gone keeps the status line from 已保存: the clerk of the test waits in vain, and then the browser dies.
      if (!dead) throw error
    })
    if ((await Promise.race([editing, moment.now])) !== 'now') throw new Error('The edit ended before the kill')
    dead = true
    await killBoth(desk, browser, rest)
    await editing
  } finally {
    dead = true
    await desk.kill()
    await browser?.kill()
  }
}

async function killBoth(desk: LocalDesk, browser: ChromiumProcess, rest: number): Promise<void> {
  if (rest === 0) {
    await Promise.all([desk.kill(), browser.kill()])
    return
  }
  await desk.kill()
  await new Promise((resolve) => setTimeout(resolve, rest))
  await browser.kill()
}

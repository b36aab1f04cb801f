// Kills the browser during edits and looks whether everything it called saved is there afterwards.
import type { Page } from '@playwright/test'
import { type ChromiumProcess, startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { killMoment } from './killMoment.ts'
import { seededDelays } from './seededDelays.ts'

/** The page-specific half: how to edit, and how to find again what was saved. `T` describes one saved record. */
export interface KillPlan<T> {
  /** Where the page is. Runs through all rounds: only the browser dies. */
  readonly url: string
  /** Once, in a browser that lives: first run, sign-in, the records to edit. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Each time a browser is opened to be killed, before the delay begins: sign-in. */
  readonly ready?: (page: Page) => Promise<void>
  /**
   * Edits without end until the browser dies under it. Calls `saved` right after the screen said so, never before:
   * what is reported here must survive.
   */
  readonly edit: (page: Page, saved: (record: T) => void, round: number) => Promise<void>
  /** In a fresh browser: those of the saved records that are gone or changed. */
  readonly verify: (page: Page, saved: readonly T[]) => Promise<readonly T[]>
}

/** How often and when to kill. */
export interface KillOptions {
  readonly rounds: number
  readonly seed: number
  /** Milliseconds from the first save of a round to the kill, both ends counted; see `killMoment`. */
  readonly delay?: { readonly least: number; readonly most: number }
  readonly say?: (line: string) => void
}

/** What came of it. A run that saved nothing proves nothing: see `saved`. */
export interface KillReport<T> {
  readonly saved: number
  readonly lost: readonly T[]
  /** Rounds in which the kill came before the first record was saved. */
  readonly empty: number
}

const DELAY = { least: 0, most: 1_500 }

/** Runs the rounds on one profile and stops at the first loss. */
export async function killRounds<T>(plan: KillPlan<T>, options: KillOptions): Promise<KillReport<T>> {
  const nextDelay = seededDelays(options.seed, options.delay ?? DELAY)
  const saved: T[] = []
  let empty = 0
  return await withProfileFolder(async (profile) => {
    await visit(profile, plan.url, async (page) => await plan.prepare?.(page))
    for (let round = 1; round <= options.rounds; round += 1) {
      const before = saved.length
      const delay = nextDelay()
      await editUntilKilled(profile, { plan, delay, saved, round })
      if (saved.length === before) empty += 1
      const lost = await visit(profile, plan.url, (page) => plan.verify(page, saved))
      options.say?.(`round ${round}: killed after ${delay} ms, ${saved.length} saved, ${lost.length} lost`)
      if (lost.length > 0) return { saved: saved.length, lost, empty }
    }
    return { saved: saved.length, lost: [], empty }
  })
}

/** Opens the page in a browser of its own, works, and closes it in good order. */
async function visit<R>(profile: string, url: string, work: (page: Page) => Promise<R>): Promise<R> {
  const browser = await startChromium(profile)
  try {
    return await work(await openPage(browser, url))
  } finally {
    await browser.close()
  }
}

/** The one page of a browser, at the desk. */
export async function openPage({ context }: ChromiumProcess, url: string): Promise<Page> {
  // A killed browser offers its old tabs again: a fresh one is the clerk's, and the others go.
  const page = await context.newPage()
  await Promise.all(context.pages().map(async (other) => (other === page ? undefined : await other.close())))
  await page.goto(url)
  return page
}

interface Round<T> {
  readonly plan: KillPlan<T>
  readonly delay: number
  readonly saved: T[]
  readonly round: number
}

async function editUntilKilled<T>(profile: string, { plan, delay, saved, round }: Round<T>): Promise<void> {
  const browser = await startChromium(profile)
  let dead = false
  try {
    const page = await openPage(browser, plan.url)
    await plan.ready?.(page)
    const moment = killMoment<T>(round, delay, (record) => saved.push(record))
    // An edit that fails while the browser lives is a fault of the plan, not the kill.
    const editing = plan.edit(page, moment.saved, round).catch((error: unknown) => {
      if (!dead) throw error
    })
    if ((await Promise.race([editing, moment.now])) !== 'now') throw new Error('The edit ended before the kill')
    dead = true
    await browser.kill()
    await editing
  } finally {
    dead = true
    await browser.kill()
  }
}

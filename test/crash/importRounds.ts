// Kills the browser while a roster goes in, and looks at what is left: all of a slice or nothing of it, and the same file brings the rest.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { Clerk, FOUNDING } from '#test/e2e/clerk.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import { expectConsistent } from './deskPlan.ts'
import { keylessValues, type MadeRoster, makeRoster, peopleOnDesk } from './importFile.ts'
import {
  answersOf,
  beginRun,
  bringsNothing,
  compareFile,
  finished,
  openImport,
  showsUnfinished,
} from './importHands.ts'
import { openPage } from './killRounds.ts'
import { holesInLog, quietPage, type RawStore, readStore } from './rawStore.ts'
import { seededDelays } from './seededDelays.ts'
import { dropStoredIndex, hasStoredIndex } from './storedIndex.ts'

/** How often, when, and how much goes in. */
export interface ImportKillOptions {
  readonly rounds: number
  readonly seed: number
  /** Rows of the roster that is killed, and of the one that is in before, so that an index is stored. */
  readonly rows?: number
  readonly rowsBefore?: number
  readonly say?: (line: string) => void
}

/** What came of it. A run that was never hit on its way proves nothing: see `midway`. */
export interface ImportKillReport {
  readonly faults: readonly string[]
  /** Rounds in which the kill came between the first slice and the end. */
  readonly midway: number
}

/** From the key that begins the run: before its first slice, between slices, after its end. */
const DELAY = { least: 20, most: 2_600 }
const INDEX_LIMIT_MS = 30_000

/** Runs the rounds, each on a profile of its own, and stops at the first fault. */
export async function importRounds({ rounds, seed, say, ...sizes }: ImportKillOptions): Promise<ImportKillReport> {
  const nextDelay = seededDelays(seed, DELAY)
  const dataDir = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
  const desk = await startLocalDesk({ dataDir, port: await freePort() })
  const [before, roster] = [makeRoster(1, sizes.rowsBefore ?? 250), makeRoster(2, sizes.rows ?? 2_400)]
  let midway = 0
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const delay = nextDelay()
      const { faults, there } = await oneRound({ url: desk.url, before, roster, delay })
      const isMidway = there > 0 && there < roster.people.length
      if (isMidway) midway += 1
      say?.(`import round ${round}: killed after ${delay} ms with ${there} rows in, ${faults.length} faults`)
      if (faults.length > 0) return { faults, midway }
    }
    return { faults: [], midway }
  } finally {
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Round {
  readonly url: string
  readonly before: MadeRoster
  readonly roster: MadeRoster
  readonly delay: number
}

function oneRound(round: Round): Promise<{ readonly faults: readonly string[]; readonly there: number }> {
  return withProfileFolder(async (profile) => {
    await killedImport(profile, round)
    const browser = await startChromium(profile)
    try {
      return await judge(await openPage(browser, round.url), round)
    } finally {
      await browser.close()
    }
  })
}

/** A desk with a roster and a stored index; the kill comes while the second roster goes in. */
async function killedImport(profile: string, { url, before, roster, delay }: Round): Promise<void> {
  const browser = await startChromium(profile)
  try {
    const page = await openPage(browser, url)
    await new Clerk(page).firstRun(FOUNDING)
    await openImport(page)
    await compareFile(page, before.file)
    await beginRun(page)
    await finished(page)
    await expect(() => hasStoredIndex(page).then((has) => expect(has).toBe(true))).toPass({ timeout: INDEX_LIMIT_MS })
    await page.keyboard.press('F4')
    await compareFile(page, roster.file)
    await beginRun(page)
    await new Promise((resolve) => setTimeout(resolve, delay))
  } finally {
    await browser.kill()
  }
}

async function judge(page: Page, { url, before, roster }: Round) {
  const clerk = new Clerk(page)
  const left = await expectConsistent(page, url)
  const onDesk = peopleOnDesk(left)
  const there = onDesk.length - before.people.length
  const faults: string[] = []
  const fault = (is: boolean, words: string) => {
    if (is) faults.push(words)
  }
  const allowed = new Set([...before.people, ...roster.people])
  fault(onDesk.some((line) => !allowed.has(line)) || new Set(onDesk).size !== onDesk.length, 'people nobody brought')
  fault(keylessValues(left).length > 0, 'values without a key')
  fault(left.people?.length !== onDesk.length, 'people without a stay or a phone')

  faults.push(...(await indexFaults(page, { url, onDesk })))
  const isBroken = statusOfLast(left) === 'running'
  await page.goto(url)
  await clerk.signIn(FOUNDING.pin)
  await openImport(page)
  fault((await showsUnfinished(page)) !== isBroken, `unfinished is ${isBroken ? 'not ' : ''}shown`)

  await compareFile(page, roster.file)
  fault((await bringsNothing(page)) !== (there === roster.people.length), 'the preview does not see what is in')
  if (there < roster.people.length) {
    await beginRun(page)
    await finished(page)
  }
  await page.goto(quietPage(url))
  const after = await readStore(page)
  fault(holesInLog(after).length > 0, 'holes in the log after the rest')
  fault(JSON.stringify(peopleOnDesk(after)) !== JSON.stringify([...allowed].sort()), 'not exactly the rest went in')
  fault(keylessValues(after).length > 0, 'values without a key after the rest')
  if (there < roster.people.length) {
    fault(newInLast(after) !== roster.people.length - there, `the second run counts ${newInLast(after)} new people`)
  }
  return { faults, there }
}

/** Where the stored index with the log answers otherwise than an index made of all rows. */
async function indexFaults(page: Page, { url, onDesk }: { readonly url: string; readonly onDesk: readonly string[] }) {
  const some = onDesk.filter((_, index) => index % Math.ceil(onDesk.length / 2) === 1).concat(onDesk.at(-1) ?? '')
  const queries = some.flatMap((line) => {
    const [unit = '', name = '', phone = ''] = line.split(' ')
    return [unit, name, phone.slice(-5)]
  })
  const ask = async (): Promise<readonly string[]> => {
    await page.goto(url)
    await new Clerk(page).signIn(FOUNDING.pin)
    const answers = await answersOf(page, [...queries, 'wf', '1-10'])
    await page.goto(quietPage(url))
    return answers
  }
  const stored = await ask()
  await dropStoredIndex(page)
  const made = await ask()
  return stored.flatMap((answer, index) => {
    if (answer === made[index] && !answer.endsWith(': ')) return []
    return [`with the stored index ${answer}; from the rows ${made[index]}`]
  })
}

type RunState = { readonly at: string; readonly status: string; readonly counts: Readonly<Record<string, number>> }

function lastRun({ rosterImports = [] }: RawStore): RunState | undefined {
  const runs = rosterImports.map((row) => row.v as RunState)
  return runs.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
}

const statusOfLast = (store: RawStore): string | undefined => lastRun(store)?.status
const newInLast = (store: RawStore): number | undefined => lastRun(store)?.counts.newPeople

// Browser profiles of a desk with many people, each filled once a run and used by all rows that want it.
import { mkdir } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { Clerk, FOUNDING } from '#test/e2e/clerk.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'

/** A filled desk: its host's data, its browser's profile, and the port that is its origin. */
export interface DeskProfile {
  readonly folder: string
  readonly port: number
}

/** A desk that is open in its browser. */
export interface OpenProfile {
  readonly page: Page
  readonly url: string
  readonly close: () => Promise<void>
}

/** Gives the profile with so many people; made when it is first asked for. */
export type Profiles = (people: number) => Promise<DeskProfile>

const BENCH_PATH = 'bench-page/'
const FILL_LIMIT_MS = 600_000

/** Runs work with profiles and removes them afterwards. `benchDir` is the built bench page. */
export async function withProfiles<T>(benchDir: string, work: (profiles: Profiles) => Promise<T>): Promise<T> {
  return await withProfileFolder(async (parent) => {
    const made = new Map<number, Promise<DeskProfile>>()
    return await work((people) => {
      const profile = made.get(people) ?? makeProfile(join(parent, `people-${people}`), people, benchDir)
      made.set(people, profile)
      return profile
    })
  })
}

/** Starts the host and the browser of a profile; one at a time. */
export async function openProfile({ folder, port }: DeskProfile): Promise<OpenProfile> {
  const desk = await startLocalDesk({ dataDir: join(folder, 'desk'), port })
  const browser = await startChromium(join(folder, 'browser'))
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const close = async (): Promise<void> => {
    await browser.close()
    await desk.stop()
  }
  return { page, url: desk.url, close }
}

async function makeProfile(folder: string, people: number, benchDir: string): Promise<DeskProfile> {
  await mkdir(folder, { recursive: true })
  const profile = { folder, port: await freePort() }
  const { page, url, close } = await openProfile(profile)
  try {
    page.setDefaultTimeout(FILL_LIMIT_MS)
    // The page of the desk itself: it brings the cookie without which the host answers nobody.
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    await measureThere(page, 'fillDesk', { people, pin: FOUNDING.pin })
    await page.goto(url)
    await new Clerk(page).signIn()
    await openIndexWatch(page, url, benchDir)
  } finally {
    await close()
  }
  return profile
}

/** Waits until the desk has built its index and stored it, as it does when it is quiet. */
async function openIndexWatch(page: Page, url: string, benchDir: string): Promise<void> {
  const watch = await page.context().newPage()
  watch.setDefaultTimeout(FILL_LIMIT_MS)
  await openBenchThere(watch, url, benchDir)
  while (!(await measureThere(watch, 'hasStoredIndex'))) await watch.waitForTimeout(500)
  await watch.close()
}

/** The bench page at the desk's own address: same origin, same database. */
export async function openBenchThere(page: Page, url: string, benchDir: string): Promise<void> {
  const serve = (route: Route): Promise<void> => {
    const path = normalize(new URL(route.request().url()).pathname.replace(`/${BENCH_PATH}`, ''))
    return route.fulfill({ path: join(benchDir, path) })
  }
  await page.route(`${url}${BENCH_PATH}**`, serve)
  await page.goto(`${url}${BENCH_PATH}index.html`)
  await page.waitForFunction(() => 'bench' in globalThis)
}

/** Runs a measure of the bench page. */
export async function measureThere<T>(page: Page, name: string, input?: unknown): Promise<T> {
  return (await page.evaluate(
    ([wanted, given]) => {
      const { bench } = globalThis as unknown as { bench: Record<string, (input: unknown) => unknown> }
      const run = bench[wanted]
      if (run === undefined) throw new Error(`the bench page has no measure "${wanted}"`)
      return run(given)
    },
    [name, input] as const,
  )) as T
}

// What the budget rows of decoration begin with: sites that run, and a desk at ten o'clock of its next morning.
import type { PaperClerk } from '#test/e2e/paperClerk.ts'
import { benchDir } from './context.ts'
import type { FilledSites } from './page/measures/fillSites.ts'
import { measureThere, openBenchThere } from './profile.ts'

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000
/** Ten in the morning in Shanghai, as a time of the day in UTC. */
const TEN_MS = 2 * 3_600_000

/** Ten o'clock of the next morning: every day has hours before noon, so that a patrol is due and not over. The clock runs on from there. */
async function atTenTomorrow({ page }: PaperClerk): Promise<void> {
  const today = Math.floor((Date.now() + SHANGHAI_MS) / DAY_MS) * DAY_MS
  await page.addInitScript(
    (ahead) => {
      const Real = Date
      // Only the clock is another one: what is read from a text stays what it says.
      globalThis.Date = new Proxy(Real, {
        construct: (_date, args: []) => (args.length === 0 ? new Real(Real.now() + ahead) : new Real(...args)),
        get: (date, key) => (key === 'now' ? () => Real.now() + ahead : Reflect.get(date, key)),
      })
    },
    today + DAY_MS + TEN_MS - Date.now(),
  )
}

/** Brings the sites in and signs in again. */
export async function addSites(clerk: PaperClerk, sites: number): Promise<FilledSites> {
  const { page } = clerk
  const url = new URL('/', page.url()).href
  await atTenTomorrow(clerk)
  await openBenchThere(page, url, benchDir)
  const filled = await measureThere<FilledSites>(page, 'fillSites', { sites })
  await page.goto(url)
  await clerk.openPractice()
  return filled
}

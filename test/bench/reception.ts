// The reception of the budget rows: the practice community, its own people and 5,000 more, a clerk signed in.
import type { Page } from '@playwright/test'
import { PaperClerk } from '#test/e2e/paperClerk.ts'
import { rosterOf } from './page/measures/importRoster.ts'
import { residentsOf } from './page/receptionPeople.ts'
import { measureThere, openBenchThere } from './profile.ts'
import type { Reception } from './row.ts'

/** A community of 4,200 units: more than most front desks serve. */
export const RECEPTION_PEOPLE = 5000
/** Everybody's PIN there. */
export const PRACTICE_PIN = '2580'

const FILL_LIMIT_MS = 120_000
const USUAL_LIMIT_MS = 30_000

interface Filling {
  readonly page: Page
  readonly url: string
  readonly benchDir: string
  readonly rounds: number
}

/** Lets the program fill its practice community, brings the people in, and signs in. */
export async function fillReception({ page, url, benchDir, rounds }: Filling): Promise<Reception> {
  page.setDefaultTimeout(FILL_LIMIT_MS)
  // The sign-in screen comes when everything is written.
  await page.locator('.staff-list button').first().waitFor()
  await openBenchThere(page, url, benchDir)
  await measureThere(page, 'addPeople', { people: RECEPTION_PEOPLE })
  await page.goto(url)
  page.setDefaultTimeout(USUAL_LIMIT_MS)
  const clerk = new PaperClerk(page)
  await clerk.openPractice()
  // One to warm up.
  const residents = residentsOf(rosterOf(RECEPTION_PEOPLE), rounds + 1)
  await foundBySearch(clerk, residents.at(-1)?.tail ?? '')
  return { clerk, residents }
}

/** Waits until the search knows those who were brought in. */
export async function foundBySearch({ page }: PaperClerk, tail: string): Promise<void> {
  await page.keyboard.press('Control+K')
  // A slow desk opens it a moment after the key.
  await page.locator('.search-field:focus, .search-field :focus').first().waitFor()
  await page.keyboard.type(tail)
  await page.locator('.search-hit-title').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.search-field').waitFor({ state: 'hidden' })
}

// What the rows of a clipboard begin with: a tower of 500 empty homes, and somebody signed in at its lines.
import type { Page } from '@playwright/test'
import { Clerk } from '#test/e2e/clerk.ts'
import { benchDir } from './context.ts'
import type { FilledTower } from './page/measures/fillTower.ts'
import { measureThere, openBenchThere } from './profile.ts'
import type { BenchContext } from './row.ts'

/** Homes of the tower: more than the lines of any paper. */
export const TOWER_HOMES = 500
/** Nobody needs a search among many people here. */
const PEOPLE = 200
export const SLOW_DESK = 4

/** The cell that is typed into. */
export const CELL = '.grid-line [data-at] input'

/** The lines of the tower; nothing is entered yet, and the processor is as fast as it is. */
export async function openClipboard({ openFilledDesk }: BenchContext): Promise<Page> {
  const { page, url } = await openFilledDesk(PEOPLE)
  await page.goto(url)
  await openBenchThere(page, url, benchDir)
  const { buildingId } = await measureThere<FilledTower>(page, 'fillTower', { homes: TOWER_HOMES })
  await page.goto(url)
  await new Clerk(page).signIn()
  await page.evaluate((id) => {
    location.hash = `#/vacant/grid/${id}`
  }, buildingId)
  await page.locator(CELL).waitFor()
  return page
}

// What the budget rows of custody begin with: a shelf of its own, the screen of the intake, and a resident's hand on the pad.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from '#test/e2e/clerk.ts'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'
import { goTo } from '#test/e2e/screenList.ts'

/** The line that Enter would take. */
export const CHOSEN = '.intake-readings button[aria-pressed=true]'

const CAPACITY = '40'

/** Shelf Z, one slot with room for every parcel of a row; proposed first, where the shelves of the community are full. */
export async function addParcelShelf({ page }: PaperClerk): Promise<void> {
  await goTo(page, '/custody/shelves')
  await page.getByRole('button', { name: text('custodyShelves.add') }).waitFor()
  await page.keyboard.press('F2')
  const form = page.getByRole('form', { name: text('custodyShelves.form.addTitle') })
  await fieldOf(form, text('custodyShelves.form.shelf')).fill('Z')
  await fieldOf(form, text('custodyShelves.form.numbers')).fill('1-2')
  await fieldOf(form, text('custodyShelves.form.capacity')).fill(CAPACITY)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
}

/** The intake, its cursor in the field of the waybill. */
export async function toIntake({ page }: PaperClerk): Promise<void> {
  await goTo(page, '/custody/intake')
  await page.locator('.intake-waybill input:focus').waitFor()
}

/** A stroke, from the left to the right. */
export async function signOnPad(page: Page): Promise<void> {
  const box = await page.locator('.signature-pad canvas').boundingBox()
  if (box === null) throw new Error('there is no pad to sign on')
  const [y, step] = [box.y + box.height / 2, box.width / 6]
  await page.mouse.move(box.x + step, y)
  await page.mouse.down()
  for (const at of [2, 3, 4, 5]) await page.mouse.move(box.x + at * step, y + (at % 2 === 0 ? 20 : -20), { steps: 3 })
  await page.mouse.up()
}

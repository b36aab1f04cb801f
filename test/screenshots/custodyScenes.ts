// The pictures of parcels and what people leave at the desk: taking in, handing out, the shelves, a run, a count, what is found, numbers.
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { FileClerk } from '#test/e2e/fileClerk.ts'
import { enter, scan } from '#test/e2e/hands.ts'
import { goTo } from '#test/e2e/screenList.ts'
import type { Scene } from './scenes.ts'

const WAYBILL = 'SF1590000123456'
const RECIPIENT = '2-1203'

/** A screen by its address, without the form of the scene before. */
export async function show({ page }: FileClerk, path: string): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await goTo(page, '/settings/this-computer')
  const discard = page.getByRole('button', { name: text('kit.discard') })
  if (await discard.isVisible()) await discard.press('Enter')
  await goTo(page, path)
}

const at = (name: string, path: string): Scene => ({ name, show: (clerk) => show(clerk, path) })

async function takeIn(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/custody/intake')
  await expect(page.locator('.intake-waybill input:focus')).toBeVisible()
  await scan(page, WAYBILL)
  await expect(page.locator('.intake-parcels')).toContainText(WAYBILL)
  await page.keyboard.type(RECIPIENT)
  await expect(page.locator('.intake-readings button[aria-pressed=true]')).toContainText(RECIPIENT)
}

/** The first thing of the register, opened as a scan of its label does. */
async function handOut(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/custody/waiting')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await clerk.press(page.getByRole('grid'))
  await page.keyboard.press('ArrowDown')
  await enter(page)
  await expect(page.getByRole('button', { name: text('custodyOut.acts.handOut'), exact: true })).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: text('custodyOut.handOut.title') })).toBeVisible()
}

async function count(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/custody/count')
  const field = page.getByRole('textbox', { name: text('custodyShelves.count.field') })
  const all = page.getByRole('checkbox', { name: text('custodyShelves.count.all') })
  await expect(field.or(all).first()).toBeVisible()
  if (await all.isVisible()) await enter(page)
  await expect(field).toBeFocused()
  for (const tag of ['A1', 'A2', 'A3', 'A4']) {
    await page.keyboard.type(tag)
    await enter(page)
  }
}

/** In the practice community, at the desk's size. */
export const CUSTODY: readonly Scene[] = [
  at('custody', '/custody'),
  { name: 'parcel-in', show: takeIn },
  { name: 'parcel-out', show: handOut },
  at('delivery', '/custody/runs'),
  at('shelves', '/custody/shelves'),
  { name: 'shelf-count', show: count },
  at('found', '/custody/found'),
  at('custody-numbers', '/custody/statistics'),
]

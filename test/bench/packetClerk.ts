// The packets of a handover day as a clerk makes them: the day's screen, F2 to prepare, F4 for the PDF.
import type { Download, Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'

const RUN_LIMIT_MS = 3_600_000

/** Goes to the packets of a day and waits for its homes. */
export async function toPackets(page: Page, day: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/move-in/packets/${day}`)
  const grid = page.getByRole('grid', { name: text('moveInPacket.screen.list') })
  await grid.locator('tbody tr').first().waitFor()
  await grid.focus()
}

/** Waits until a run says that all of its homes are done, and closes what it says. */
export async function runEnds(page: Page, homes: number): Promise<void> {
  const end = page.getByText(text('moveInPacket.run.ended', { done: homes }), { exact: true })
  await end.waitFor({ timeout: RUN_LIMIT_MS })
  await page.keyboard.press('Escape')
}

/** Reserves the numbers of the homes of a day. */
export async function prepareDay(page: Page, { day, homes }: { readonly day: string; readonly homes: number }) {
  await toPackets(page, day)
  await page.keyboard.press('F2')
  await runEnds(page, homes)
}

/** From F4 to the PDF in the download folder, for a day that is shown and holds one part. */
export async function printDay(page: Page): Promise<{ readonly ms: number; readonly file: Download }> {
  const coming = page.waitForEvent('download')
  const start = performance.now()
  await page.keyboard.press('F4')
  const file = await coming
  await file.path()
  return { ms: performance.now() - start, file }
}

// The same clerk with move-in: from screen to screen by their row, a case tab by tab.
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { RoundsClerk } from './roundsClerk.ts'

/** A screen of move-in that the row of screens leads to. */
export type MoveInPlace = Exclude<keyof typeof moveIn.places, 'label'>

/** A tab of a case, in the order of the visit. */
export type MoveInTab = keyof typeof moveIn.tabs
const TABS: readonly MoveInTab[] = ['papers', 'fees', 'inspection', 'faults', 'handing', 'packet', 'visit-backs']

export class MoveInClerk extends RoundsClerk {
  /** A screen of move-in, by the rail and its row. */
  async toMoveIn(place: MoveInPlace): Promise<void> {
    const { page } = this
    await this.goToArea(text('moveIn.rail'))
    const row = page.getByRole('navigation', { name: text('moveIn.places.label') })
    await expect(row).toBeVisible()
    if (place === 'cases') return
    await this.press(row.getByRole('link', { name: text(`moveIn.places.${place}`), exact: true }))
    await expect(row.locator('a[aria-current=page]')).toHaveText(text(`moveIn.places.${place}`))
  }

  /** A tab of the case that is shown, by its key. */
  async toMoveInTab(tab: MoveInTab): Promise<void> {
    const shown = this.page.getByRole('tab', { name: text(`moveIn.tabs.${tab}`), exact: true })
    // The card comes a moment before its keys are heard.
    await expect(async () => {
      await this.page.keyboard.press(`Alt+Shift+Digit${TABS.indexOf(tab) + 1}`)
      await expect(shown).toHaveAttribute('aria-selected', 'true', { timeout: 2_000 })
    }).toPass()
  }

  /** A whole packet came out as one file, named by its first paper: every page is of this home, and each code is one of ours. */
  async expectPacket(
    number: string,
    { unit, pages }: { readonly unit: string; readonly pages: number },
  ): Promise<void> {
    const bytes = await this.cameOut(number)
    const read = await readPdf(bytes)
    expect(read.pages.length, number).toBeGreaterThanOrEqual(pages)
    for (const page of read.pages) expect(page.text.replace(/\s/gu, ''), number).toContain(unit)
    const codes = await readQrCodes(bytes)
    expect(codes.filter((code) => parseRecordCode(code ?? '').ok).length, number).toBeGreaterThanOrEqual(pages)
  }
}

// The same clerk with move-in: from screen to screen by their row, a case tab by tab.
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import { RoundsClerk } from './roundsClerk.ts'

/** A screen of move-in that the row of screens leads to. */
export type MoveInPlace = Exclude<keyof typeof moveIn.places, 'label'>

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
}

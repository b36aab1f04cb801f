// The same clerk with the rounds of empty homes: from screen to screen by their row, a clipboard line by line, a home at its door.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { vacant } from '#renderer/text/zh-CN/vacant.ts'
import { DecorationClerk } from './decorationClerk.ts'
import { enter } from './hands.ts'

/** A screen of the rounds that the row of screens leads to. */
export type RoundPlace = Exclude<keyof typeof vacant.places, 'label'>

export class RoundsClerk extends DecorationClerk {
  /** A screen of the rounds, by the rail and its row. */
  async toRounds(place: RoundPlace): Promise<void> {
    const { page } = this
    await this.goToArea(text('vacant.rail'))
    const row = page.getByRole('navigation', { name: text('vacant.places.label') })
    await expect(row).toBeVisible()
    if (place === 'board') return
    await this.press(row.getByRole('link', { name: text(`vacant.places.${place}`), exact: true }))
    await expect(row.locator('a[aria-current=page]')).toHaveText(text(`vacant.places.${place}`))
  }

  /** A view of the board by its name. */
  async toView(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${name}`) })
    await this.press(button)
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  /** The key cabinet, from the cabinet of all things. */
  async toKeys(): Promise<void> {
    await this.goToArea(text('loans.rail'))
    await this.press(this.page.getByRole('link', { name: text('keys.title'), exact: true }))
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(text('keys.title'))
  }

  /** Opens the line of a list that says this. */
  async openLine(grid: Locator, words: string): Promise<void> {
    await this.walkTo(grid, words)
    await enter(this.page)
  }

  /** A cell of the clipboard, once the cursor is in it. */
  async cell(unit: string, column: 'water' | 'power' | 'gas' | 'faults' | 'seen'): Promise<Locator> {
    const cell = this.page.getByRole('textbox', { name: `${unit} ${text(`vacantGrid.columns.${column}`)}` })
    await expect(cell).toBeFocused()
    return cell
  }

  /** Tab until the cursor is in this cell of the line. */
  async toCell(unit: string, column: 'power' | 'gas' | 'faults' | 'seen'): Promise<void> {
    const { page } = this
    const name = `${unit} ${text(`vacantGrid.columns.${column}`)}`
    await expect(async () => {
      await page.keyboard.press(column === 'seen' ? 'Shift+Tab' : 'Tab')
      await expect(page.getByRole('textbox', { name })).toBeFocused({ timeout: 500 })
    }).toPass()
  }

  /** A photograph from a camera: the button of this name asks for one, and it is there once it is seen. */
  async photograph(form: Locator, button: string): Promise<void> {
    const seen = form.getByText(text('vacantPhotos.ready', { count: 1 }), { exact: true })
    const before = await seen.count()
    const buffer = await this.page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } })
    const asked = this.page.waitForEvent('filechooser')
    await this.press(form.getByRole('button', { name: button, exact: true }))
    await (await asked).setFiles({ name: 'home.png', mimeType: 'image/png', buffer })
    await expect(seen).toHaveCount(before + 1)
  }
}

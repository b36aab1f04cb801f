// The same clerk around the shift: opening it with the downtime bundle, what came back on paper, the evening close, the handover, and
// what the supervisor finds next morning.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { printed } from './cutDesk.ts'
import { DeskClerk } from './deskClerk.ts'
import { enter, tabTo, typeInto } from './hands.ts'

/** Who signs and their PIN. */
export interface Signatory {
  readonly name: string
  readonly pin: string
}

type Room = 'handover' | 'close' | 'review' | 'downtime'

export class ShiftClerk extends DeskClerk {
  /** Signs in by the name's digit in the list. */
  async signInAs({ name, pin }: Signatory): Promise<void> {
    const { page } = this
    const line = page
      .getByRole('list', { name: text('signIn.title') })
      .getByRole('listitem')
      .filter({ hasText: name })
    await expect(line).toBeVisible()
    await page.keyboard.press(((await line.locator('.staff-number').textContent()) ?? '').trim())
    await this.typePin(pin)
    await this.isOpen()
  }

  /** One of the four screens of the shift. */
  async toRoom(room: Room): Promise<void> {
    const { page } = this
    await this.goToArea(text('shifts.title'))
    if (room === 'handover') return
    const rooms = page.getByRole('navigation', { name: text('lists.switch') })
    await this.press(rooms.getByRole('link', { name: text(`shifts.sections.${room}`), exact: true }))
    await expect(rooms.locator('a[aria-current=page]')).toHaveText(text(`shifts.sections.${room}`))
  }

  async openShift(): Promise<void> {
    await this.toRoom('handover')
    const form = this.form(text('shifts.openShift'))
    await expect(form.locator('input[type=radio]:focus')).toBeVisible()
    await enter(this.page)
    await expect(form).toBeHidden()
    await expect(this.page.getByRole('heading', { name: text('shifts.counts') })).toBeVisible()
  }

  /** Puts lists and blanks onto paper; gives the numbers of the blanks. */
  async printBundle(): Promise<readonly string[]> {
    const { page } = this
    await this.toRoom('downtime')
    const before = (await printed(page)).length
    // The usual counts come a moment after their fields.
    await expect(page.locator('.downtime-count input').first()).not.toHaveValue('0')
    await this.pressKeyOf(page.getByRole('button', { name: text('downtime.bundle') }))
    await expect.poll(async () => (await printed(page)).length).toBeGreaterThan(before)
    const numbers = page.getByRole('region', { name: text('downtime.left') }).locator('.left-number')
    await expect(numbers.first()).toBeVisible()
    return await numbers.allTextContents()
  }

  // ── signatures ───────────────────────────────────────────────────────────

  /** A signature at the side of a record: the name where there is a choice, the PIN, Enter. */
  async signAs(title: string, { name, pin }: Signatory): Promise<void> {
    const { page } = this
    const box = page.getByRole('region', { name: title })
    const field = box.getByLabel(`${title} ${text('shifts.pin')}`)
    await expect(field).toBeVisible()
    const people = box.getByRole('combobox')
    if (await people.isVisible()) {
      await chooseNamed(this, people, name)
      await enter(page)
    } else {
      await tabTo(page, field)
    }
    await expect(field).toBeFocused()
    await page.keyboard.type(pin)
    await enter(page)
  }

  // ── the evening ──────────────────────────────────────────────────────────

  /** Lines of the close that want an answer. */
  owed(): Locator {
    return this.page.getByRole('region', { name: text('dayClose.title') }).locator('.close-line')
  }

  /** Arrow keys to a line of the close. */
  async walkToOwed(index: number): Promise<void> {
    const { page } = this
    await tabTo(page, this.owed().first().getByRole('checkbox'), 'Shift+Tab')
    for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown')
    await expect(this.owed().nth(index).getByRole('checkbox')).toBeFocused()
  }

  /** The line under the cursor goes to the next day. */
  async carryLine(): Promise<void> {
    await this.page.keyboard.press('F2')
    await expect(this.notice(text('dayClose.carriedNotice', { count: 1 })).last()).toBeVisible()
  }

  /** The line under the cursor goes to a colleague, with a reason. */
  async handLine(to: string, reason: string): Promise<void> {
    const { page } = this
    await page.keyboard.press('F4')
    const form = this.form(text('dayClose.handTo'))
    const people = form.getByRole('combobox', { name: text('dayClose.handTo') })
    await expect(people).toBeFocused()
    await chooseNamed(this, people, to)
    await page.keyboard.press('Tab')
    await this.words(reason)
    await enter(page)
    await expect(form).toBeHidden()
  }

  /** A line of the totals: registered, done, open, late, missing. */
  async totals(kind: string): Promise<readonly string[]> {
    const row = this.page
      .getByRole('region', { name: text('dayClose.totals') })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: kind, exact: true }) })
    return await row.getByRole('cell').allTextContents()
  }

  // ── the handover ─────────────────────────────────────────────────────────

  /** Counts every line: what is expected, `counted` where that differs, and three of what nobody expects. */
  async countThings(counted: Readonly<Record<string, number>>): Promise<void> {
    const { page } = this
    const lines = page.getByRole('region', { name: text('shifts.counts') }).getByRole('row')
    const fields = lines.locator('.count-field input')
    await expect(fields.first()).toBeFocused()
    // What is known to be elsewhere stands beside the label and is no part of it.
    const labels = await lines
      .getByRole('rowheader')
      .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ''))
    for (const label of labels) {
      const field = page.getByRole('textbox', { name: text('shifts.countFor', { label }), exact: true })
      await expect(field).toBeFocused()
      const expected = await lines.filter({ hasText: label }).first().getByRole('cell').first().textContent()
      await page.keyboard.type(String(counted[label] ?? (/^\d+$/.test(expected ?? '') ? expected : 3)))
      await enter(page)
      const note = page.getByRole('textbox', { name: text('shifts.noteFor', { label }), exact: true })
      // The note of a line that differs comes next; it is left empty here.
      if (await note.isVisible()) await enter(page)
    }
  }

  /** Why a line differs. */
  async noteFor(label: string, words: string): Promise<void> {
    const { page } = this
    const note = page.getByRole('textbox', { name: text('shifts.noteFor', { label }), exact: true })
    await tabTo(page, note, 'Shift+Tab')
    await this.words(words)
    await expect(note).toHaveValue(words)
  }

  // ── a desk that begins ───────────────────────────────────────────────────

  async addColleague({ name, pin }: Signatory): Promise<void> {
    const { page } = this
    await this.pressKeyOf(page.getByRole('button', { name: text('staff.add') }))
    const form = this.form(text('staff.addTitle'))
    await typeInto(page, fieldOf(form, text('staff.name')), name)
    await typeInto(page, fieldOf(form, text('staff.pin')), pin)
    await typeInto(page, fieldOf(form, text('staff.pinAgain')), pin)
    await this.submit(form)
  }

  /** Things for the cabinet, e.g. 平板车 1-3; with a deposit in yuan a slip is issued when they are lent. */
  async addThings(labels: string, deposit = ''): Promise<void> {
    const { page } = this
    await this.goToArea(text('loans.rail'))
    await this.pressKeyOf(page.getByRole('button', { name: text('loans.add') }))
    const form = this.form(text('loans.thing.title'))
    await typeInto(page, fieldOf(form, text('loans.thing.labels')), labels)
    if (deposit !== '') {
      await tabTo(page, fieldOf(form, text('loans.thing.deposit')))
      await page.keyboard.press('Control+A')
      await page.keyboard.type(deposit)
    }
    await this.submit(form)
  }
}

/** A choice of a plain drop-down list by what it says. */
async function chooseNamed({ page }: DeskClerk, list: Locator, name: string): Promise<void> {
  await tabTo(page, list)
  const chosen = (): Promise<string> =>
    list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '')
  await page.keyboard.press('Home')
  for (let step = 0; step < 20; step += 1) {
    if ((await chosen()) === name) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No choice "${name}"`)
}

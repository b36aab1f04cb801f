// The same clerk with the files of a household: acts of the hub, stays and their days, hand-overs, lists.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { fieldOf } from './clerk.ts'
import { choose, enter, tabTo, typeInto } from './hands.ts'
import { PaperClerk } from './paperClerk.ts'

/** What a form asks about a stay; what is left out stays as it is. */
export interface TypedStay {
  readonly relation?: Relation
  readonly fromDay?: string
  readonly share?: string
  readonly leaseTo?: string
}

/** More lines than any menu has. */
const MOST_LINES = 30

export class FileClerk extends PaperClerk {
  // ── keys ─────────────────────────────────────────────────────────────────

  /** Walks to a control and presses Enter on it. */
  async press(target: Locator): Promise<void> {
    await tabTo(this.page, target)
    await enter(this.page)
  }

  /** Ticks a box, or takes the tick away. */
  async tick(box: Locator, wanted = true): Promise<void> {
    await tabTo(this.page, box)
    if ((await box.isChecked()) !== wanted) await this.page.keyboard.press('Space')
    await expect(box).toBeChecked({ checked: wanted })
  }

  /** Opens a menu and takes a line of it by arrow keys. */
  async takeFrom(menu: Locator, line: string | RegExp): Promise<void> {
    const { page } = this
    await this.press(menu)
    const item = page.getByRole('menuitem', { name: line }).or(page.getByRole('menuitemcheckbox', { name: line }))
    await expect(item).toBeVisible()
    for (let step = 0; step < MOST_LINES; step += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) {
        await enter(page)
        return
      }
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`Arrow keys never reached ${line}`)
  }

  /** Submits the open form and waits until it is gone. */
  async submit(form: Locator): Promise<void> {
    await enter(this.page, 'Control+Enter')
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  /** Takes back what was just done, and is told so. */
  async undoIsSaid(): Promise<void> {
    await this.undo()
    const said = this.notice(text('kit.undone')).last()
    await expect(said).toBeVisible()
    await expect(said.getByRole('button', { name: text('common.close') })).toBeVisible()
  }

  // ── the hub ──────────────────────────────────────────────────────────────

  /** An act of the hub: its button, or its line under 更多. */
  async act(label: string): Promise<void> {
    const acts = this.hub().getByRole('region', { name: text('hub.actions'), exact: true })
    const button = acts.getByRole('button', { name: label, exact: true })
    const more = acts.getByRole('button', { name: text('hub.moreActions'), exact: true })
    await expect(button.or(more).first()).toBeVisible()
    await expect(this.hub()).toHaveAttribute('data-ready', 'true')
    if (await button.isVisible()) await this.press(button)
    else await this.takeFrom(more, new RegExp(`^${label}`))
  }

  /** The hub of this person or unit is shown. */
  async isAt(heading: string): Promise<void> {
    await expect(this.hub().getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  /** What is missing, as the right side says. */
  missing(): Locator {
    return this.page.getByRole('complementary', { name: new RegExp(`^${text('hub.missing')}`) })
  }

  /** Lines of the time line. */
  timeline(): Locator {
    return this.hub().locator('.hub-timeline')
  }

  /** People of the unit that is shown. */
  people(): Locator {
    return this.hub().locator('.unit-people:not([data-former])')
  }

  /** Unfolds who lived here before. */
  async unfoldFormer(count: number): Promise<Locator> {
    await this.press(this.hub().getByRole('button', { name: text('households.former', { count }) }))
    return this.hub().locator('.unit-people[data-former]')
  }

  /** From a person's hub to the hub of one of their units. */
  async toUnit(code: string): Promise<void> {
    await this.press(this.hub().getByRole('button', { name: code, exact: true }))
    await this.isAt(code)
  }

  /** From a unit's hub to the hub of one of its people. */
  async toPerson(name: string): Promise<void> {
    await this.press(this.people().getByRole('button', { name, exact: true }))
    await this.isAt(name)
  }

  // ── lists ────────────────────────────────────────────────────────────────

  /** The list of units. */
  async toUnits(): Promise<void> {
    const { page } = this
    await this.toOwners()
    await this.press(page.getByRole('link', { name: text('lists.units'), exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: text('lists.units') })).toBeVisible()
  }

  /** Opens a unit from its list: type, Enter. */
  async openUnit(code: string): Promise<void> {
    const { page } = this
    await this.toUnits()
    const field = page.getByRole('textbox', { name: text('lists.filter'), exact: true })
    await typeInto(page, field, code)
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(code)
    await enter(page)
    await this.isAt(code)
  }

  /** From the list of owners to the columns of a roster. */
  async openRoster(file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) {
    const { page } = this
    await this.toOwners()
    await page.keyboard.press('F6')
    await expect(page.getByRole('heading', { name: text('roster.pick.title') })).toBeVisible()
    // Faster than any finger: the first press may come before the screen hears keys.
    await expect(async () => {
      const chooser = page.waitForEvent('filechooser', { timeout: 3_000 })
      await page.keyboard.press('F2')
      await (await chooser).setFiles(file as string)
    }).toPass()
    await expect(page.getByRole('button', { name: text('roster.map.next') })).toBeVisible()
  }

  // ── forms of a household ─────────────────────────────────────────────────

  async fillStay(form: Locator, { relation, fromDay, share, leaseTo }: TypedStay): Promise<void> {
    const { page } = this
    const field = (label: string): Locator => fieldOf(form, label)
    if (relation !== undefined) await choose(page, field(text('ownerFiles.fields.relation')), relation)
    if (fromDay !== undefined) await typeInto(page, field(text('ownerFiles.fields.fromDay')), fromDay)
    if (share !== undefined) await typeInto(page, field(text('households.fields.share')), share)
    if (leaseTo !== undefined) await typeInto(page, field(text('households.fields.leaseTo')), leaseTo)
  }

  /** Picks somebody on file by what is typed. */
  async pickPerson(form: Locator, query: string, line: string): Promise<void> {
    const { page } = this
    const field = form.getByRole('combobox', { name: text('households.fields.known') })
    await tabTo(page, field)
    await page.keyboard.type(query)
    await expect(page.getByRole('option').filter({ hasText: line }).first()).toBeVisible()
    await enter(page)
    await expect(form).toContainText(text('households.personFound', { who: line }).slice(0, 10))
  }
}

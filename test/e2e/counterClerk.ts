// The same clerk at the counter: who comes, who is announced, who leaves, and what people call about. Words go through an input method.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { VISIT_PURPOSES, type VisitPurpose } from '#shared/domain/desk-visits/arrival.ts'
import { fieldOf } from './clerk.ts'
import { FileClerk } from './fileClerk.ts'
import { compose, enter, tabTo } from './hands.ts'

/** Somebody without a file: what is said of them, by the names of the form's fields. */
export interface WalkIn {
  readonly purpose: VisitPurpose
  readonly name?: string
  readonly company?: string
  readonly department?: string
  readonly unitCode?: string
}

/** One matter of a call: the digit of its kind, the words, and what is promised where it is not the usual. */
export interface Matter {
  readonly kind: number
  readonly words: string
  readonly promise?: 'today' | 'atOnce'
}

/** Fields of a visitor's form that hold words; a unit's code is typed as it is. */
const WORDS = ['name', 'company', 'department'] as const

export class CounterClerk extends FileClerk {
  /** Words where the cursor is, as an input method brings them. */
  async words(chosen: string): Promise<void> {
    await compose(this.page, { letters: 'zi', chosen })
  }

  // ── arrivals ─────────────────────────────────────────────────────────────

  /** Opens somebody's hub and waits until its keys are heard. */
  async openHub(query: string, name: string): Promise<void> {
    await this.find(query, name)
    await this.isAt(name)
    await expect(this.hub()).toHaveAttribute('data-ready', 'true')
  }

  /** A known person, from wherever this is: Ctrl+K, some letters, Enter, F2. */
  async arrive(query: string, name: string): Promise<void> {
    await this.openHub(query, name)
    await this.checkIn(name)
  }

  /** Somebody without a file. */
  async walkIn(visitor: WalkIn): Promise<void> {
    await this.page.keyboard.press('Shift+F2')
    const form = this.form(text('deskVisits.formTitle'))
    await this.fillVisit(form, visitor)
    await enter(this.page)
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  /** A visit that is announced for today. */
  async plan(visitor: WalkIn): Promise<void> {
    await this.page.keyboard.press('Alt+y')
    const form = this.form(text('deskVisits.planTitle'))
    await this.fillVisit(form, visitor)
    await this.submit(form)
  }

  /** A visitor whose plan the program finds: one Enter says that it is them. */
  async arriveAsPlanned(visitor: WalkIn): Promise<void> {
    const { page } = this
    await page.keyboard.press('Shift+F2')
    const form = this.form(text('deskVisits.formTitle'))
    await this.fillVisit(form, visitor)
    await enter(page)
    await expect(form.getByRole('button', { name: text('deskVisits.matchMerge') })).toBeFocused()
    await enter(page)
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  private async fillVisit(form: Locator, visitor: WalkIn): Promise<void> {
    const { page } = this
    const { purpose, unitCode } = visitor
    await this.takePurpose(form, purpose)
    for (const field of WORDS) {
      const words = visitor[field]
      if (words === undefined) continue
      const label =
        field === 'company'
          ? text(`deskVisits.companies.${purpose === 'courier' || purpose === 'worker' ? purpose : 'viewing'}`)
          : text(`deskVisits.${field}`)
      // In English a purpose and a field may have one name.
      const box = fieldOf(form, label).and(form.locator('input:not([type=radio])'))
      await tabTo(page, box)
      await this.words(words)
      await expect(box).toHaveValue(words)
    }
    if (unitCode === undefined) return
    await tabTo(page, this.unitField(form))
    await page.keyboard.type(unitCode)
  }

  /** The unit of a form, by its code; a list of units may stand below it. */
  unitField(form: Locator): Locator {
    return form.getByRole('combobox', { name: text('items.form.unit'), exact: true })
  }

  /** The purposes are a row of choices before the first field. */
  private async takePurpose(form: Locator, purpose: VisitPurpose): Promise<void> {
    const { page } = this
    const wanted = form.getByRole('radio', { name: text(`deskVisits.purposes.${purpose}`) })
    await expect(wanted).toBeVisible()
    for (let step = 0; step < VISIT_PURPOSES.length; step += 1) {
      if (await wanted.isChecked()) return
      const chosen = form.locator('input[type=radio]:checked')
      await tabTo(page, chosen, 'Shift+Tab')
      const at = VISIT_PURPOSES.indexOf((await chosen.inputValue()) as VisitPurpose)
      await page.keyboard.press(at < VISIT_PURPOSES.indexOf(purpose) ? 'ArrowRight' : 'ArrowLeft')
    }
    await expect(wanted).toBeChecked()
  }

  /** Goes to somebody in the list of who is here and checks them out. */
  async leaveFromList(name: string): Promise<void> {
    const line = this.here().getByRole('button').filter({ hasText: name })
    await tabTo(this.page, line)
    await this.page.keyboard.press('F4')
    await expect(this.here()).not.toContainText(name)
  }

  // ── calls ────────────────────────────────────────────────────────────────

  /** F6: on a hub for its person, otherwise for whoever calls from `unitCode`. */
  async openCall(unitCode?: string): Promise<Locator> {
    const { page } = this
    await page.keyboard.press('F6')
    const form = this.form(text('items.form.title'))
    await expect(form).toBeVisible()
    if (unitCode === undefined) return form
    await expect(this.unitField(form)).toBeFocused()
    await page.keyboard.type(unitCode)
    // Enter goes on to the kinds of the first matter: they come a moment after the form.
    await expect(
      form
        .getByRole('region', { name: text('items.form.matter', { n: 1 }) })
        .getByRole('radio')
        .first(),
    ).toBeVisible()
    await enter(page)
    return form
  }

  /** The matters of a call, one after the other; the cursor stays at the end of the last. */
  async tellMatters(form: Locator, matters: readonly Matter[], from = 1): Promise<void> {
    for (const [index, matter] of matters.entries()) {
      if (index > 0) await enter(this.page)
      await this.tellMatter(form, index + from, matter)
    }
  }

  /** The line of words of a matter. */
  matterLine(form: Locator, n: number): Locator {
    return form.getByRole('textbox', { name: text('items.form.matter', { n }), exact: true })
  }

  private async tellMatter(form: Locator, n: number, { kind, words, promise }: Matter): Promise<void> {
    const { page } = this
    const section = form.getByRole('region', { name: text('items.form.matter', { n }), exact: true })
    const line = this.matterLine(form, n)
    await expect(section.locator('input[type=radio]:focus')).toBeVisible()
    await page.keyboard.press(String(kind))
    await expect(line).toBeFocused()
    await this.words(words)
    await expect(line).toHaveValue(words)
    if (promise === undefined) return
    const picks = section.getByRole('group', { name: text('items.form.promise') })
    const wanted = picks.locator(`input[value=${promise}]`)
    await tabTo(page, picks.locator('input:checked'))
    // The digit stands before the choice.
    await page.keyboard.press(
      String(
        1 +
          (await picks
            .locator('input')
            .evaluateAll((all, value) => all.findIndex((one) => (one as HTMLInputElement).value === value), promise)),
      ),
    )
    await expect(wanted).toBeChecked()
    await tabTo(page, line, 'Shift+Tab')
  }

  /** Saves the call and waits for the word that so many matters stand. */
  async saveCall(form: Locator, count: number): Promise<void> {
    await enter(this.page, 'Control+Enter')
    await expect(form).toBeHidden()
    const [said = ''] = text('items.form.saved', { count, what: '' }).split(/[:：]/)
    await expect(this.notice(said).last()).toBeVisible()
    await this.saysSaved()
  }

  /** A call from its key to its last word. */
  async call(matters: readonly Matter[], unitCode?: string): Promise<void> {
    const form = await this.openCall(unitCode)
    await this.tellMatters(form, matters)
    await this.saveCall(form, matters.length)
  }
}

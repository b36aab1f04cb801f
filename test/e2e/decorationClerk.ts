// The same clerk with decoration: a declaration and what it brings, the rounds of review, signatures, money, permit and passes.
import { readFile } from 'node:fs/promises'
import { type Download, expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#renderer/text/language.ts'
import { text } from '#renderer/text/text.ts'
import type { decoration } from '#renderer/text/zh-CN/decoration.ts'
import { readPassCode } from '#shared/domain/decoration/people/passCode.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { FORMS, type FormId } from '#shared/domain/sheets/schema.ts'
import { type ReadPdf, readPdf, readQrCodesIn, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { escaped, fieldOf } from './clerk.ts'
import { CustodyClerk } from './custodyClerk.ts'
import { clockAt } from './cutDesk.ts'
import { enter, tabTo, typeInto } from './hands.ts'
import type { Signatory } from './shiftClerk.ts'

/** A tab of a case, in the order of the keys. */
const TABS = ['papers', 'review', 'money', 'permit', 'site', 'acceptance'] as const
export type CaseTab = (typeof TABS)[number]

/** A screen of decoration that its row of screens leads to. */
export type Place = Exclude<keyof typeof decoration.places, 'label'>

/** What a sheet must say, and how many copies with a code of their own stand on a page. */
interface SheetLook {
  readonly words?: readonly string[]
  readonly copies?: number
}

/** The first card of a sheet of passes. */
const FIRST_CARD = { xMm: 24, yMm: 40, widthMm: 87, heightMm: 55 }
const PAPER_LIMIT_MS = 30_000
const MOST_STEPS = 30
const MOST_STOPS = 120

export class DecorationClerk extends CustodyClerk {
  private readonly files: Download[] = []
  private readonly named = new Set<string>()

  constructor(page: Page, language: Language = 'zh-CN') {
    super(page, language)
    page.on('download', (file) => this.files.push(file))
  }

  // ── the clock ────────────────────────────────────────────────────────────

  /** The desk's clock says this from now on; the page is opened anew, before anybody signs in. */
  async startAt(iso: string): Promise<void> {
    await this.page.addInitScript({ content: clockAt(iso) })
    await this.page.reload()
  }

  /** The same after a break: `who` signs in. */
  async comeBackAt(iso: string, who: Signatory): Promise<void> {
    await this.saysSaved()
    await this.startAt(iso)
    await this.signInAs(who)
  }

  // ── sheets ───────────────────────────────────────────────────────────────

  /** The paper with this number came out, and reads as it should: own number, words, and on each copy the code that names it. */
  async expectSheet(number: string, { words = [], copies = 1 }: SheetLook = {}): Promise<void> {
    const bytes = await this.cameOut(number)
    const [read, codes] = await Promise.all([readPdf(bytes), readQrCodesOfCopies(bytes, copies)])
    expectWords(read, number, words)
    for (const code of codes[0] ?? []) expect(parseRecordCode(code ?? ''), number).toMatchObject({ ok: true })
  }

  /** The first card of a sheet of passes: its code is the pass, signed by this desk. */
  async expectPassCards(number: string, { words = [] }: SheetLook = {}): Promise<void> {
    const bytes = await this.cameOut(number)
    const [read, codes] = await Promise.all([readPdf(bytes), readQrCodesIn(bytes, [FIRST_CARD])])
    expectWords(read, number, words)
    expect(readPassCode(codes[0]?.[0] ?? ''), number).toMatchObject({ ok: true })
  }

  /** The next paper of this form that comes out, whatever its number; gives the number. */
  async nextNumber(form: FormId): Promise<string> {
    const ofForm = new RegExp(`[A-Z]-${FORMS[form]}-\\d{5}`)
    const named = (): string | undefined =>
      this.files.map((file) => ofForm.exec(file.suggestedFilename())?.[0]).find((one) => one && !this.named.has(one))
    await expect.poll(() => named() !== undefined, { message: form, timeout: PAPER_LIMIT_MS }).toBe(true)
    const number = named() ?? ''
    this.named.add(number)
    return number
  }

  /** The same, read back. */
  async expectNext(form: FormId, look: SheetLook = {}): Promise<string> {
    const number = await this.nextNumber(form)
    await this.expectSheet(number, look)
    return number
  }

  /** A photograph from a camera or a file: the button asks for one. */
  async addPhoto(form: Locator): Promise<void> {
    const { page } = this
    const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } })
    const asked = page.waitForEvent('filechooser')
    await this.press(form.getByRole('button', { name: text('decorationPatrols.form.addPhoto'), exact: true }))
    await (await asked).setFiles({ name: 'site.png', mimeType: 'image/png', buffer })
    await expect(form.getByText(text('decorationPatrols.form.photosReady', { count: 1 }))).toBeVisible()
  }

  protected async cameOut(number: string): Promise<Uint8Array> {
    const named = (): Download | undefined => this.files.find((file) => file.suggestedFilename().includes(number))
    await expect.poll(() => named() !== undefined, { message: number, timeout: PAPER_LIMIT_MS }).toBe(true)
    return new Uint8Array(await readFile((await named()?.path()) ?? ''))
  }

  // ── fields ───────────────────────────────────────────────────────────────

  /** Submits a form once it is there and has the cursor: a form that does not stand yet would count as one that is gone. */
  override async submit(form: Locator): Promise<void> {
    await expect(form).toBeVisible()
    await expect(form.locator(':focus')).toBeAttached()
    await super.submit(form)
  }

  async fill(form: Locator, label: string, words: string): Promise<void> {
    await typeInto(this.page, fieldOf(form, label), words)
  }

  /** A choice of a row of radios, by arrow keys; the boxes of a drawn row have no size, and are reached all the same. */
  async choose(group: Locator, label: string): Promise<void> {
    const { page } = this
    const wanted = group.getByRole('radio', { name: label, exact: true })
    await expect(wanted).toBeAttached()
    for (let stop = 0; stop < MOST_STOPS && !(await hasFocusIn(group)); stop += 1) await page.keyboard.press('Tab')
    if ((await group.locator('input:checked').count()) === 0) await page.keyboard.press('Space')
    for (let step = 0; step < MOST_STEPS && !(await wanted.isChecked()); step += 1)
      await page.keyboard.press('ArrowRight')
    await expect(wanted).toBeChecked()
  }

  /** A choice of a drop-down list that draws its own lines. */
  async pick(list: Locator, option: string): Promise<void> {
    const { page } = this
    await tabTo(page, list)
    if ((await list.inputValue()) === option) return
    const line = page.getByRole('option', { name: option, exact: true })
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await page.keyboard.press('ArrowDown')
      await expect(line).toBeVisible()
      if ((await line.getAttribute('data-combobox-selected')) !== 'true') continue
      await enter(page)
      await expect(list).toHaveValue(option)
      return
    }
    throw new Error(`No option ${option}`)
  }

  /** A clause by its code, typed into the picker. */
  async pickClause(picker: Locator, code: string): Promise<void> {
    const { page } = this
    await tabTo(page, picker)
    await page.keyboard.type(code)
    const line = page.getByRole('option').filter({ hasText: code })
    await expect(line).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(line).toHaveAttribute('data-combobox-selected', 'true')
    await enter(page)
    await expect(line).toBeHidden()
  }

  /** Ticks boxes by their words. */
  async tickAll(form: Locator, labels: readonly string[]): Promise<void> {
    for (const name of labels) await this.tick(form.getByRole('checkbox', { name, exact: true }))
  }

  /** A chip: its box has no size, and is reached by Tab all the same. */
  async tickChip(form: Locator, name: string): Promise<void> {
    const { page } = this
    const box = form.getByRole('checkbox', { name, exact: true })
    await expect(box).toBeAttached()
    for (let stop = 0; stop < MOST_STOPS && !(await hasFocusIn(box)); stop += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
  }

  /** The same, whatever they say. */
  async tickEach(boxes: Locator): Promise<void> {
    await expect(boxes.first()).toBeVisible()
    for (const box of await boxes.all()) await this.tick(box)
  }

  /** A choice of a plain drop-down list by what it says. */
  async chooseNamed(list: Locator, name: string): Promise<void> {
    const { page } = this
    await tabTo(page, list)
    const chosen = (): Promise<string> =>
      list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '')
    await page.keyboard.press('Home')
    for (let step = 0; step < MOST_STEPS && (await chosen()) !== name; step += 1) await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe(name)
  }

  /** The sentence that is asked before an act. */
  async confirm(act: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await this.press(dialog.getByRole('button', { name: act, exact: true }))
    await expect(dialog).toBeHidden()
  }

  // ── going about ──────────────────────────────────────────────────────────

  /** A screen of decoration: its row of screens leads there, and from some of them a second row to a view. */
  async toPlace(place: Place, view?: string): Promise<void> {
    const { page } = this
    await this.goToArea(text('decoration.rail'))
    const row = page.getByRole('navigation', { name: text('decoration.places.label') })
    await expect(row.locator('a[aria-current=page]')).toHaveText(text('decoration.places.cases'))
    await this.press(row.getByRole('link', { name: text(`decoration.places.${place}`), exact: true }))
    // The wall hangs alone.
    if (place === 'wall') return
    await expect(row.locator('a[aria-current=page]')).toHaveText(text(`decoration.places.${place}`))
    if (view === undefined) return
    const views = page.getByRole('navigation', { name: text('lists.switch'), exact: true })
    await this.press(views.getByRole('link', { name: view, exact: true }))
    await expect(views.locator('a[aria-current=page]')).toHaveText(view)
  }

  /** The violation of a unit that is still open, from their list. */
  async toViolation(unit: string): Promise<void> {
    const { page } = this
    await this.toPlace('violations')
    const grid = page.getByRole('grid', { name: text('decorationViolations.title') })
    await this.walkTo(grid, unit)
    await enter(page)
    await expect(page.locator('.violation-card')).toBeVisible()
  }

  /** Arrow keys to the line of a list that says this. */
  async walkTo(grid: Locator, words: string): Promise<void> {
    const { page } = this
    await expect(grid.getByRole('row').filter({ hasText: words })).toHaveCount(1)
    await tabTo(page, grid)
    await page.keyboard.press('Home')
    const active = grid.locator('[data-active]')
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await expect(active).toHaveCount(1)
      if ((await active.textContent())?.includes(words)) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`Arrow keys never reached ${words}`)
  }

  /** A tab of the case that is shown, by its key. */
  async toTab(tab: CaseTab): Promise<void> {
    // The card comes a moment before its keys are heard.
    await expect(async () => {
      await this.page.keyboard.press(`Alt+Shift+Digit${TABS.indexOf(tab) + 1}`)
      await expect(this.page.locator(`#case-tab-${tab}`)).toHaveAttribute('aria-selected', 'true', { timeout: 2_000 })
    }).toPass()
  }

  /** The case of a unit, from the list. */
  async toCase(unit: string, tab: CaseTab): Promise<void> {
    const { page } = this
    await this.goToArea(text('decoration.rail'))
    const grid = page.getByRole('grid', { name: text('decorationCases.list.title') })
    await expect(grid.getByRole('row').filter({ hasText: unit })).toBeVisible()
    await typeInto(page, page.getByRole('textbox', { name: text('lists.filter'), exact: true }), unit)
    await enter(page)
    await expect(page.locator('.case-steps')).toBeVisible()
    await this.toTab(tab)
  }

  /** A button of the page by the key that stands on it. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(name)}`) })
  }

  async pressButton(name: string): Promise<void> {
    const button = this.button(name).first()
    await expect(button).toBeVisible()
    if ((await button.getAttribute('aria-keyshortcuts')) === null) await this.press(button)
    else await this.pressKeyOf(button)
  }

  /** What still stands against the permit, as the head of the case says. */
  lacks(): Locator {
    return this.page.locator('.case-lacks')
  }
}

const hasFocusIn = (group: Locator): Promise<boolean> =>
  group.evaluate((element) => element.contains(element.ownerDocument.activeElement))

function expectWords({ title, pages }: ReadPdf, number: string, words: readonly string[]): void {
  const said = pages.map((page) => page.text).join('')
  expect(title, number).toContain(number)
  for (const word of words) expect(said, number).toContain(word.replace(/\s/gu, ''))
  expect(said, number).not.toMatch(/undefined|null|NaN|\[object|罚款/)
}

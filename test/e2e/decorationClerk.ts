// The same clerk with decoration: a declaration and what it brings, the rounds of review, signatures, money, permit and passes.
import { readFile } from 'node:fs/promises'
import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { readPassCode } from '#shared/domain/decoration/people/passCode.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { type ReadPdf, readPdf, readQrCodesIn, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { fieldOf } from './clerk.ts'
import { CustodyClerk } from './custodyClerk.ts'
import { clockAt } from './cutDesk.ts'
import { enter, tabTo, typeInto } from './hands.ts'
import type { Signatory } from './shiftClerk.ts'

/** A tab of a case, in the order of the keys. */
const TABS = ['papers', 'review', 'money', 'permit', 'site', 'acceptance'] as const
export type CaseTab = (typeof TABS)[number]

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

  constructor(page: Page) {
    super(page)
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

  private async cameOut(number: string): Promise<Uint8Array> {
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

  /** A screen of decoration by its address. */
  async toPlace(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`
    }, path)
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
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) })
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

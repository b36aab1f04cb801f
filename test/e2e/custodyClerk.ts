// The same clerk with parcels and what people leave at the desk: scanner, search box, digits, and a hand that signs on the pad.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { type ReadPdf, readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { fieldOf } from './clerk.ts'
import { ExchangeClerk } from './exchangeClerk.ts'
import { enter, scan, tabTo, typeInto } from './hands.ts'

/** A screen of custody. */
export type CustodyPlace = 'register' | 'intake' | 'runs' | 'shelves' | 'count' | 'statistics'

/** A parcel as a courier hands it over: what is scanned, what is typed to find the recipient, and who that is. */
export interface Parcel {
  readonly waybill: string
  readonly query: string
  readonly who: string
}

/** Labels that came out: their words and their codes, page by page. */
export interface PrintedLabels {
  readonly read: ReadPdf
  readonly codes: readonly (string | undefined)[]
}

/** Points of a stroke, as shares of the pad. */
const STROKE = [
  [0.2, 0.3],
  [0.35, 0.7],
  [0.5, 0.35],
  [0.65, 0.75],
  [0.8, 0.4],
] as const

/** What a frame would have printed, as it stood. The print dialog would wait for a hand. */
const KEEP_FRAMES = `window.print = () => {
  const top = window.top
  top.printedFrames = [...(top.printedFrames ?? []), document.documentElement.outerHTML]
}`

export class CustodyClerk extends ExchangeClerk {
  // ── going about ──────────────────────────────────────────────────────────

  /** A screen of custody, by the rail and the row of screens. */
  async toCustody(place: CustodyPlace): Promise<void> {
    const { page } = this
    await this.goToArea(text('custody.rail'))
    const places = page.getByRole('navigation', { name: text('lists.switch') })
    await expect(places).toBeVisible()
    if (place === 'register') return
    await this.press(places.getByRole('link', { name: text(`custodyRegister.places.${place}`), exact: true }))
    await expect(places.locator('a[aria-current=page]')).toHaveText(text(`custodyRegister.places.${place}`))
  }

  /** The taking in, by its key in the register; the cursor stands in the field of the waybill. */
  async toIntake(): Promise<void> {
    const { page } = this
    await this.goToArea(text('custody.rail'))
    await this.pressKeyOf(page.getByRole('button', { name: text('custodyRegister.acts.takeIn') }))
    await expect(this.waybillField()).toBeFocused()
  }

  waybillField(): Locator {
    return this.page.getByRole('textbox', { name: text('custodyIntake.waybill'), exact: true })
  }

  recipientField(label: string = text('custodyIntake.recipient')): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  /** What came with this delivery, newest first. */
  takenIn(): Locator {
    return this.page.locator('.intake-list > li')
  }

  /** The page of one thing is shown. */
  async isAtThing(tag: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(tag)
  }

  // ── shelves ──────────────────────────────────────────────────────────────

  /** A shelf with its slots in one go. */
  async addShelf(shelf: string, numbers: string, capacity: number): Promise<void> {
    const { page } = this
    await this.toCustody('shelves')
    await this.pressKeyOf(page.getByRole('button', { name: text('custodyShelves.add') }))
    const form = this.form(text('custodyShelves.form.addTitle'))
    await typeInto(page, fieldOf(form, text('custodyShelves.form.shelf')), shelf)
    await typeInto(page, fieldOf(form, text('custodyShelves.form.numbers')), numbers)
    await typeInto(page, fieldOf(form, text('custodyShelves.form.capacity')), String(capacity))
    await this.submit(form)
  }

  // ── taking in ────────────────────────────────────────────────────────────

  /** One courier's parcel: scan, who, Enter. Gives its tag. */
  async takeIn({ waybill, query, who }: Parcel): Promise<string> {
    const { page } = this
    const before = await this.takenIn().count()
    await scan(page, waybill)
    await expect(page.locator('.intake-parcels')).toContainText(waybill)
    await this.chooseRecipient(query, who)
    await enter(page)
    await expect(this.takenIn()).toHaveCount(before + 1)
    await expect(this.takenIn().first()).toContainText(waybill)
    await expect(this.waybillField()).toBeFocused()
    return await this.lastTag()
  }

  /** Submits the form of another kind; gives its tag once the thing stands in the list. */
  async takeThing(what: string): Promise<string> {
    await enter(this.page, 'Control+Enter')
    await expect(this.takenIn().first()).toContainText(what)
    return await this.lastTag()
  }

  private async lastTag(): Promise<string> {
    return (await this.takenIn().first().locator('.intake-tag').textContent()) ?? ''
  }

  /** Types in the field of the recipient, where the cursor is, and waits for the line that Enter would take. */
  async chooseRecipient(query: string, who: string, label: string = text('custodyIntake.recipient')): Promise<void> {
    const { page } = this
    await expect(this.recipientField(label)).toBeFocused()
    await page.keyboard.type(query)
    await expect(page.locator('.intake-readings button[aria-pressed=true]')).toContainText(who)
  }

  /** One of the other kinds, by its digit. */
  async openKind(digit: 2 | 3 | 4 | 5, title: string): Promise<Locator> {
    const { page } = this
    await page.keyboard.press(`Alt+Shift+Digit${digit}`)
    const form = this.form(title)
    await expect(form).toBeVisible()
    return form
  }

  /** Chinese words in a field, as an input method brings them. */
  async sayInto(field: Locator, words: string): Promise<void> {
    await tabTo(this.page, field)
    await this.words(words)
    await expect(field).toHaveValue(words)
  }

  // ── to the homes ─────────────────────────────────────────────────────────

  /** Who carries a run: the name typed, the first line taken. */
  async pickCarrier(name: string): Promise<void> {
    const { page } = this
    const list = page.getByRole('combobox', { name: text('custodyRuns.panel.carrier') })
    await tabTo(page, list)
    await page.keyboard.type(name)
    await expect(page.getByRole('option', { name })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await enter(page)
    await expect(list).toHaveValue(name)
  }

  // ── handing out ──────────────────────────────────────────────────────────

  handOutForm(): Locator {
    return this.page.getByRole('dialog', { name: text('custodyOut.handOut.title') })
  }

  /** A label or a waybill under the scanner, from whatever screen: the hand-out opens with the thing ticked. */
  async scanToHandOut(code: string, tag: string): Promise<void> {
    await scan(this.page, code)
    // The tag alone: A3 stands in A33 too.
    const chosen = this.handOutForm().locator('li[data-chosen=true]')
    await expect(chosen.filter({ has: this.page.getByText(tag, { exact: true }) })).toBeVisible()
  }

  /** Somebody signs on the pad, with a pen that the desk sees as a mouse. */
  async sign(scope: Locator): Promise<void> {
    const { page } = this
    const pad = scope.locator('.signature-pad canvas')
    await expect(pad).toBeVisible()
    // The hand that signs sees the pad.
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (box === null) throw new Error('There is no pad to sign on.')
    const points = STROKE.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const)
    const [[x, y] = [0, 0]] = points
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const [toX, toY] of points) await page.mouse.move(toX, toY, { steps: 4 })
    await page.mouse.up()
    await expect(scope.locator('.signature-pad')).toHaveAttribute('data-drawn', 'true')
  }

  /** What is ticked goes out, on a drawn signature. */
  async handOutSigned(): Promise<void> {
    const form = this.handOutForm()
    await this.sign(form)
    await enter(this.page, 'Control+Enter')
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  // ── papers ───────────────────────────────────────────────────────────────

  /** From now on what a frame prints is kept instead of waiting for a hand at the dialog. */
  async keepPrints(): Promise<void> {
    await this.page.context().addInitScript({ content: KEEP_FRAMES })
    await this.page.reload()
  }

  private async printedFrames(): Promise<readonly string[]> {
    return await this.page.evaluate(() => (globalThis as { printedFrames?: string[] }).printedFrames ?? [])
  }

  /** Does what prints labels, and reads them back from a page as large as they are. */
  async labels(act: () => Promise<void>): Promise<PrintedLabels> {
    const { page } = this
    const before = (await this.printedFrames()).length
    await act()
    await expect.poll(async () => (await this.printedFrames()).length).toBeGreaterThan(before)
    const html = (await this.printedFrames()).at(-1) ?? ''
    const sheet = await page.context().newPage()
    await sheet.goto(new URL('print.html', page.url().split('#')[0]).href)
    await sheet.evaluate((told) => {
      document.documentElement.innerHTML = told
    }, html)
    await sheet.evaluate(() => document.fonts.ready.then(() => undefined))
    const bytes = new Uint8Array(await sheet.pdf({ preferCSSPageSize: true, printBackground: true }))
    await sheet.close()
    const [read, codes] = await Promise.all([readPdf(bytes), readQrCodes(bytes)])
    return { read, codes }
  }

  /** Does what makes a PDF, and reads it back. */
  paper(act: () => Promise<void>) {
    return this.saved(act)
  }
}

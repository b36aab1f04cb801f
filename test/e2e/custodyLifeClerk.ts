// The same clerk with one thing at a time: its card, what becomes of it there, and the papers and labels that go with it.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { CustodyStatus } from '#shared/domain/parcel-custody/custodyState.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { fieldOf } from './clerk.ts'
import { CustodyClerk } from './custodyClerk.ts'
import { enter, scan, typeInto } from './hands.ts'
import type { SavedPdf } from './paperClerk.ts'

/** What can be done with a thing on its card. */
type Act = 'handOut' | 'move' | 'returnItem' | 'passOn' | 'mend' | 'ask' | 'announce' | 'receipt'

/** Something found, as whoever brings it says it. */
export interface FoundThing {
  readonly what: string
  readonly features: string
  readonly place: string
  readonly finder: string
}

/** Who says that a found thing is theirs, and how they describe it. */
export interface Claim {
  readonly name: string
  readonly idLast4: string
  readonly description: string
}

/** Who takes a thing away for good, and the number of what they gave for it. */
export interface Receiver {
  readonly name: string
  readonly receipt: string
}

export class CustodyLifeClerk extends CustodyClerk {
  // ── one thing ────────────────────────────────────────────────────────────

  /** The card of a thing: a scan opens the hand-out of what is here, Escape leaves it. */
  async toCard(code: string, tag: string): Promise<void> {
    const { page } = this
    await scan(page, code)
    await this.isAtThing(tag)
    await expect(this.handOutForm()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(this.handOutForm()).toBeHidden()
  }

  /** An act of the card: by its key, or by its button where it has none. */
  async step(act: Act): Promise<void> {
    // A key stands on the button beside its word.
    const name = new RegExp(`^${text(`custodyOut.acts.${act}`)}`)
    const button = this.page.locator('.page-actions').getByRole('button', { name })
    await expect(button).toBeVisible()
    if ((await button.getAttribute('aria-keyshortcuts')) === null) await this.press(button)
    else await this.pressKeyOf(button)
  }

  async stands(status: CustodyStatus): Promise<void> {
    await expect(this.page.locator('.custody-card-head')).toContainText(text(`custodyRegister.statuses.${status}`))
  }

  /** What the card says of it, in its facts and in what happened. */
  card(): Locator {
    return this.page.locator('.custody-card')
  }

  /** Into another slot, whose label is scanned. */
  async moveTo(slotCode: string, slot: string): Promise<void> {
    const { page } = this
    await this.step('move')
    const form = this.form(text('custodyOut.forms.move'))
    const field = form.getByRole('combobox', { name: text('custodyOut.forms.slot') })
    await expect(field).toBeFocused()
    await scan(page, slotCode)
    await expect(field).toHaveValue(slot)
    await enter(page)
    await expect(form).toBeHidden()
    await this.saysSaved()
    await expect(page.locator('.custody-card-slot')).toHaveText(slot)
  }

  /** What is back after it had gone to somebody wrong; it lies where it lay. */
  async mend(reason: string): Promise<void> {
    await this.step('mend')
    const form = this.form(text('custodyOut.forms.mend'))
    await this.sayInto(fieldOf(form, text('custodyOut.forms.mendReason')), reason)
    await this.submit(form)
    await this.stands('in-store')
  }

  // ── found things ─────────────────────────────────────────────────────────

  /** Something that was found; gives its tag. */
  async takeFound({ what, features, place, finder }: FoundThing): Promise<string> {
    const form = await this.openKind(5, text('custodyRegister.kinds.found'))
    const field = (name: 'foundPlace' | 'finder' | 'what' | 'features') =>
      fieldOf(form, text(`custodyIntake.thing.${name}`))
    await this.sayInto(field('foundPlace'), place)
    await this.sayInto(field('finder'), finder)
    await this.sayInto(field('what'), what)
    await this.sayInto(field('features'), features)
    return await this.takeThing(what)
  }

  /** Somebody describes it before it is shown to them. */
  async claim({ name, idLast4, description }: Claim): Promise<void> {
    await this.step('ask')
    const form = this.form(text('custodyOut.forms.ask'))
    await this.sayInto(fieldOf(form, text('custodyOut.forms.askName')), name)
    await typeInto(this.page, fieldOf(form, text('custodyOut.handOut.idLast4')), idLast4)
    await this.sayInto(fieldOf(form, text('custodyOut.forms.description')), description)
    await this.tick(fieldOf(form, text('custodyOut.forms.fits')))
    await this.submit(form)
    await expect(this.card()).toContainText(description)
  }

  // ── away for good ────────────────────────────────────────────────────────

  /** Back to the carrier, or on to the police: who takes it, their receipt, their signature. */
  async partWith(act: 'returnItem' | 'passOn', { name, receipt }: Receiver): Promise<void> {
    const { page } = this
    const isPassing = act === 'passOn'
    await this.step(act)
    const form = this.form(text(isPassing ? 'custodyOut.part.passTitle' : 'custodyOut.part.returnTitle'))
    await this.sayInto(fieldOf(form, text('custodyOut.part.name')), name)
    await this.sign(form)
    const field = fieldOf(form, text(isPassing ? 'custodyOut.part.receipt' : 'custodyOut.part.receiptReturn'))
    if (isPassing) {
      // The police give a receipt; without its number nothing leaves.
      await enter(page, 'Control+Enter')
      await expect(form).toContainText(text('custodyOut.refusals.receipt-missing.what'))
    }
    await typeInto(page, field, receipt)
    await this.submit(form)
    await expect(this.card()).toContainText(receipt)
  }

  // ── handing out ──────────────────────────────────────────────────────────

  /** The open hand-out on a receipt that is printed with it. */
  async handOutOnReceipt(): Promise<SavedPdf> {
    const { page } = this
    const form = this.handOutForm()
    await expect(form.locator('.signature-pad canvas')).toBeVisible()
    await page.keyboard.press('F4')
    await expect(fieldOf(form, text('custodyOut.handOut.signedPaper'))).toBeFocused()
    await page.keyboard.press('F4')
    await expect(form.getByRole('button', { name: text('custodyOut.acts.handOut') })).toBeFocused()
    const receipt = await this.paper(() => enter(page))
    await expect(form).toBeHidden()
    await this.saysSaved()
    return receipt
  }

  /** The open hand-out to somebody who comes for the recipient, signed on a paper that has a number. */
  async handOutToProxy(proxy: Omit<Claim, 'description'>, signedPaper: string): Promise<void> {
    const { page } = this
    const form = this.handOutForm()
    await page.keyboard.press('F2')
    await this.sayInto(fieldOf(form, text('custodyOut.handOut.name')), proxy.name)
    await typeInto(page, fieldOf(form, text('custodyOut.handOut.idLast4')), proxy.idLast4)
    const authority = form.getByRole('combobox', { name: text('custodyOut.handOut.authority') })
    await typeInto(page, authority, text('custodyOut.handOut.authorities.call'))
    await page.keyboard.press('F4')
    const number = fieldOf(form, text('custodyOut.handOut.signedPaper'))
    await expect(number).toBeFocused()
    await typeInto(page, number, signedPaper)
    await enter(page, 'Control+Enter')
    await expect(form).toBeHidden()
    await this.saysSaved()
  }
}

/** Fonts that paper may have: the program's own, embedded as fonts. */
const OWN_FONTS = /^(NotoSansSCThin-(Light|Regular|Bold)|QiantaiRareHan-Regular)$/

/**
 * A paper of custody as it came out: its number, A4, own fonts, its words, and on each copy a code that names it, read by a decoder that is not the
 * encoder. Gives the code.
 */
export async function expectPaperOf(
  pdf: SavedPdf,
  { number, copies, words }: { readonly number: string; readonly copies: readonly string[]; readonly words: string[] },
): Promise<string> {
  const { read, fileName, bytes } = pdf
  expect(read.title).toContain(number)
  expect(fileName).toContain(number)
  expect(read.pages).toHaveLength(1)
  const [page] = read.pages
  for (const word of [number, ...copies, ...words]) expect(page?.text).toContain(word.replace(/\s/gu, ''))
  expect(page?.text).not.toMatch(/undefined|null|NaN|\[object/)
  expect(Math.round(page?.widthMm ?? 0)).toBe(210)
  expect(page?.fonts.filter(({ name, embedded, type3 }) => !OWN_FONTS.test(name) || !embedded || type3)).toEqual([])
  const [codes = []] = await readQrCodesOfCopies(bytes, copies.length)
  const [code = ''] = codes
  expect(codes).toEqual(copies.map(() => code))
  expect(parseRecordCode(code)).toMatchObject({ ok: true })
  return code
}

// The same clerk with papers in hand: issuing, printing to PDF, blanks, voiding, and reading back what came out.
import { readFile } from 'node:fs/promises'
import { type Download, expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { type ReadPdf, readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { Clerk } from './clerk.ts'
import { enter, scan, tabTo, typeInto } from './hands.ts'

/** A PDF that came out of the desk. */
export interface SavedPdf {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly read: ReadPdf
  /** Text of the QR of each page. */
  readonly codes: readonly (string | undefined)[]
}

/** Fonts that paper may have: the program's own, embedded as fonts. */
const OWN_FONTS = /^(NotoSansSCThin-(Light|Regular|Bold)|QiantaiRareHan-Regular)$/
const A4_MM = { width: 210, height: 297 }
const TOLERANCE_MM = 0.5

export class PaperClerk extends Clerk {
  /** Presses the key that stands on a button. */
  async pressKeyOf(button: Locator): Promise<void> {
    await expect(button).toBeVisible()
    // Grey until what it needs is read.
    await expect(button).not.toHaveAttribute('aria-disabled', 'true')
    // Below a dialog a button has no key: it comes back with the screen.
    await expect(button).toHaveAttribute('aria-keyshortcuts', /./)
    await this.page.keyboard.press((await button.getAttribute('aria-keyshortcuts')) ?? '')
  }

  private async downloaded(act: () => Promise<void>): Promise<Download> {
    const coming = this.page.waitForEvent('download')
    await act()
    return await coming
  }

  /** Does what makes a PDF, and reads it back. */
  protected async saved(act: () => Promise<void>): Promise<SavedPdf> {
    const download = await this.downloaded(act)
    const bytes = new Uint8Array(await readFile(await download.path()))
    const [read, codes] = await Promise.all([readPdf(bytes), readQrCodes(bytes)])
    return { fileName: download.suggestedFilename(), bytes, read, codes }
  }

  /** From the hub page to the preview of the registration form. */
  async openRegistrationForm(): Promise<void> {
    await this.pressKeyOf(this.page.getByRole('button', { name: text('ownerFiles.printForm') }))
    const title = text('papers.issueTitle', { title: text('ownerFiles.registrationForm') })
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** Issues the form that is shown, as a PDF. The main button has the focus: Enter is it. */
  async issuePdf(): Promise<SavedPdf> {
    return await this.saved(() => this.pressIssue())
  }

  /** The same, and the file as it comes: reading it back takes longer than making it. */
  async issueFile(): Promise<Download> {
    return await this.downloaded(() => this.pressIssue())
  }

  private async pressIssue(): Promise<void> {
    const button = this.page.getByRole('button', { name: text('papers.toPdf') })
    await expect(button).toBeFocused()
    await expect(button).toBeEnabled()
    await enter(this.page)
  }

  /** Makes the PDF of an issued paper again. */
  async reprintPdf(): Promise<SavedPdf> {
    return await this.saved(() => this.pressKeyOf(this.page.getByRole('button', { name: text('papers.pdfAgain') })))
  }

  /** A blank form with the next number, from the register. */
  async blankPdf(): Promise<SavedPdf> {
    await this.toPapers()
    await this.pressKeyOf(this.page.getByRole('button', { name: text('papers.newBlank') }))
    const choice = this.page.getByRole('complementary', { name: text('papers.newBlank') })
    await this.pressKeyOf(choice.getByRole('button', { name: text('ownerFiles.registrationForm') }))
    const button = this.page.getByRole('button', { name: text('papers.blankPdf') })
    await expect(button).toBeFocused()
    return await this.saved(() => enter(this.page))
  }

  /** The register of papers. */
  async toPapers(): Promise<void> {
    await this.goToArea(text('papers.rail'))
    await expect(this.page.getByRole('heading', { level: 1, name: text('papers.title') })).toBeVisible()
  }

  /** The page of one issued paper is shown. */
  async isAtPaper(number: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(number)
  }

  /** Scans the code of a paper, from whatever screen this is. */
  async scanPaper({ codes }: SavedPdf, number: string): Promise<void> {
    await scan(this.page, codes[0] ?? '')
    await this.isAtPaper(number)
  }

  /** Voids the paper that is shown. */
  async voidPaper(number: string, reason: string): Promise<void> {
    const { page } = this
    await tabTo(page, page.getByRole('button', { name: text('papers.voidAction') }))
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(text('papers.voidReason'))).toBeFocused()
    await page.keyboard.type(reason)
    await enter(page)
    const sentence = page.getByRole('dialog', { name: text('papers.voidTitle') })
    // What cannot be undone has Cancel as its default.
    await expect(sentence.getByRole('button', { name: text('common.cancel') })).toBeFocused()
    await tabTo(page, sentence.getByRole('button', { name: text('papers.voidAction') }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(text('papers.lines.voided', { number, reason }))).toBeVisible()
  }

  /** Marks the registration form's version as checked and in use: from then on no paper of it says 样张. */
  async enableTemplate(): Promise<void> {
    const { page } = this
    await this.goToArea(text('settings.title'))
    await tabTo(page, page.getByRole('link', { name: text('papers.templates.section') }))
    await page.keyboard.press('Enter')
    const name = text('ownerFiles.registrationForm')
    await typeInto(page, page.getByRole('textbox', { name: text('lists.filter'), exact: true }), name)
    const form = page.getByRole('listitem', { name })
    await expect(page.locator('.template')).toHaveCount(1)
    await tabTo(page, form.getByRole('button', { name: text('papers.templates.enable'), exact: true }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    // It is asked for on every version; a look that does not wait comes before the dialog does.
    await tabTo(page, dialog.getByRole('button', { name: text('papers.templates.enable'), exact: true }))
    await page.keyboard.press('Enter')
    await expect(form.getByText(text('papers.templates.enabled'), { exact: true })).toBeVisible()
  }
}

/** What every paper of the desk is: A4, one page for each of two copies, numbered pages, own fonts, and a QR that names it. */
export function expectPaper(pdf: SavedPdf, number: string): void {
  const { pages, title } = pdf.read
  expect(title).toContain(number)
  expect(pdf.fileName).toContain(number)
  expect(pages.map((page) => /存根联|业主联/.exec(page.text)?.[0])).toEqual(['存根联', '业主联'])
  for (const page of pages) {
    expect(page.text).toContain(`编号${number}`)
    expect(page.text).toContain('第1页/共1页')
    expect(page.text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(Math.abs(page.widthMm - A4_MM.width)).toBeLessThan(TOLERANCE_MM)
    expect(Math.abs(page.heightMm - A4_MM.height)).toBeLessThan(TOLERANCE_MM)
    expect(page.fonts.filter(({ name, embedded, type3 }) => !OWN_FONTS.test(name) || !embedded || type3)).toEqual([])
  }
  const [first] = pdf.codes
  expect(parseRecordCode(first ?? '')).toMatchObject({ ok: true })
  expect(pdf.codes).toEqual(pages.map(() => first))
  // The same code in letters, for a desk without a scanner.
  for (const page of pages) expect(page.text).toContain(first)
}

/** That a secret stands nowhere in the PDF: neither in its words nor in its bytes, as the file has them. */
export function expectAbsent(pdf: SavedPdf, secret: string): void {
  for (const page of pdf.read.pages) expect(page.text).not.toContain(secret)
  expect(Buffer.from(pdf.bytes).toString('latin1')).not.toContain(secret)
}

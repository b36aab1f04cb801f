// The same clerk with what the counter hands out: slips, loans, what was written on paper meanwhile, and signed papers that come back.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { fieldOf } from './clerk.ts'
import { CounterClerk } from './counterClerk.ts'
import { printed } from './cutDesk.ts'
import { enter, scanThroughInputMethod, tabTo } from './hands.ts'
import type { SavedPdf } from './paperClerk.ts'

/** What a paper says about a record that is entered afterwards. */
export interface OnPaper {
  readonly time: string
  readonly number: string
}

const RECORD_CODE = /QT1\.[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}-[0-9A-Z]/g

export class DeskClerk extends CounterClerk {
  // ── papers out ───────────────────────────────────────────────────────────

  /** Presses a key that prints; gives the record codes on the pages, each once. */
  async printing(act: () => Promise<void>): Promise<readonly string[]> {
    const { page } = this
    const before = (await printed(page)).length
    await act()
    await expect.poll(async () => (await printed(page)).length).toBeGreaterThan(before)
    const pages = (await printed(page)).slice(before).join('\n')
    return [...new Set(pages.match(RECORD_CODE) ?? [])]
  }

  /** The number in the heading of the paper that is shown. */
  async paperNumber(): Promise<string> {
    const heading = this.page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(/[A-Z]-[A-Z]{2}-\d{5}/)
    return /[A-Z]-[A-Z]{2}-\d{5}/.exec((await heading.textContent()) ?? '')?.[0] ?? ''
  }

  /** Alt+R, the goods line by line, Enter: the paper comes out while the desk stays with the owner. Gives its file and its QR. */
  async release(goods: readonly string[]): Promise<{ readonly fileName: string; readonly code: string }> {
    const { fileName, bytes } = await this.saved(() => this.fillRelease(goods))
    // Stub and gate copy stand one below the other.
    const [[code = ''] = []] = await readQrCodesOfCopies(bytes, 2)
    return { fileName, code }
  }

  /** The same from a blank that was written on while the power was out. */
  async releaseFromPaper(goods: readonly string[], onPaper: OnPaper): Promise<void> {
    await this.fillRelease(goods, onPaper)
  }

  private async fillRelease(goods: readonly string[], onPaper?: OnPaper): Promise<void> {
    const { page } = this
    const form = this.form(text('releases.issue'))
    const box = fieldOf(form, text('releases.form.goodsTyped'))
    await this.pressUntil('Alt+r', form)
    await expect(box).toBeFocused()
    for (const line of goods) {
      await this.words(line)
      await enter(page)
      await expect(box).toHaveValue('')
    }
    if (onPaper !== undefined) await this.fromPaper(form, onPaper)
    await enter(page)
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  /** Alt+B, a digit, Enter. */
  async lend(digit: number, onPaper?: OnPaper): Promise<void> {
    const { page } = this
    const form = this.form(text('loans.lend'))
    await this.pressUntil('Alt+b', form)
    await expect(form.getByRole('textbox', { name: text('loans.form.thing') })).toBeFocused()
    await page.keyboard.press(String(digit))
    if (onPaper !== undefined) await this.fromPaper(form, onPaper)
    await enter(page)
    await expect(form).toBeHidden()
    await this.saysSaved()
  }

  /** The same of a thing with a deposit: its slip comes out. */
  async lendWithSlip(digit: number): Promise<SavedPdf> {
    return await this.saved(() => this.lend(digit))
  }

  /** Alt+Shift+B; where money is to be given back Enter confirms it. */
  async takeBack(label: string): Promise<void> {
    const { page } = this
    const form = this.form(text('loans.back.title'))
    const said = this.notice(text('loans.done.returned', { label }))
    await this.pressUntil('Alt+Shift+b', form.or(said).first())
    if (await form.isVisible()) await enter(page)
    await expect(form).toBeHidden()
    await expect(said.last()).toBeVisible()
  }

  /** A key of the hub whose act may be under 更多, where nothing shows that it is heard yet. */
  private async pressUntil(keys: string, shown: Locator): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press(keys)
      await expect(shown).toBeVisible({ timeout: 2_000 })
    }).toPass()
  }

  /** Alt+J in an open form: time and number of the paper. */
  async fromPaper(form: Locator, { time, number }: OnPaper): Promise<void> {
    const { page } = this
    await page.keyboard.press('Alt+j')
    await expect(fieldOf(form, text('lateEntry.time'))).toBeFocused()
    await page.keyboard.type(time)
    await page.keyboard.press('Tab')
    const box = fieldOf(form, text('lateEntry.paperNumber'))
    await expect(box).toBeFocused()
    await page.keyboard.type(number)
  }

  /** Alt+X, Enter: a slip for each department that the open items of the hub go to. */
  async issueSlips(): Promise<readonly string[]> {
    const { page } = this
    const dialog = page.getByRole('dialog', { name: text('itemPapers.issueTitle') })
    await this.pressUntil('Alt+x', dialog)
    await expect(dialog.locator(':focus')).toBeVisible()
    const codes = await this.printing(() => enter(page))
    await expect(dialog).toBeHidden()
    return codes
  }

  // ── papers back ──────────────────────────────────────────────────────────

  /** A signed paper under the scanner, from whatever screen; its box by words the first time, by Enter alone afterwards. */
  async scanBack(code: string, box: string, isFirst = false): Promise<string> {
    const { page } = this
    await scanThroughInputMethod(page, code)
    const field = page.getByRole('textbox', { name: text('papers.boxLabel') })
    await expect(field).toBeFocused()
    const number = await this.paperNumber()
    if (isFirst) await this.words(box)
    await expect(field).toHaveValue(box)
    await enter(page)
    await expect(this.notice(text('papers.takenIn', { number, box })).last()).toBeVisible()
    return number
  }

  /** The gate lets a slip out: its code is scanned in the list of slips, F2. */
  async passGate(code: string): Promise<void> {
    await this.goToArea(text('releases.rail'))
    await expect(this.page.getByLabel(text('releases.list.find'))).toBeVisible()
    await scanThroughInputMethod(this.page, code)
    await this.sayPassed()
  }

  /** The same by the number that stands on the slip. */
  async passGateByNumber(number: string): Promise<void> {
    const { page } = this
    await this.goToArea(text('releases.rail'))
    await tabTo(page, page.getByLabel(text('releases.list.find')))
    await page.keyboard.type(number)
    await enter(page)
    await this.sayPassed()
  }

  private async sayPassed(): Promise<void> {
    const button = this.page.getByRole('button', { name: text('releases.card.pass') })
    await this.pressKeyOf(button)
    await expect(button).toBeHidden()
    await this.saysSaved()
  }
}

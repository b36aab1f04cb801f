// The same clerk with the exchange: passphrase, binding, joining, what the header says, and settling what two desks wrote.
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { type Founding, fieldOf } from './clerk.ts'
import { enter, typeInto } from './hands.ts'
import { ShiftClerk } from './shiftClerk.ts'

/** A first exchange, and whatever waits for a round of another process. */
const EXCHANGE_MS = 40_000
/** Argon2id with 64 MiB, on a busy machine. */
const SECRET_MS = 30_000

/** What a joining desk types. */
export interface Joining {
  readonly folder: string
  readonly passphrase: string
  readonly name: string
}

export class ExchangeClerk extends ShiftClerk {
  // ── 设置 · 同步 ───────────────────────────────────────────────────────────

  async toExchange(): Promise<void> {
    const { page } = this
    await this.goToArea(text('settings.title'))
    await this.press(page.getByRole('link', { name: text('exchange.section'), exact: true }))
    await expect(page.getByRole('heading', { level: 2, name: text('exchange.section'), exact: true })).toBeVisible()
  }

  /** A round at once, as the button of the page gives it. */
  async lookNow(): Promise<void> {
    const { page } = this
    await this.toExchange()
    const names = [text('exchangeStates.actions.sync'), text('exchangeStates.actions.retry')]
    const button = page.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) })
    await this.press(button.first())
  }

  /** Picks a folder by its path; gives what the screen says of it. */
  async lookAtFolder(title: string, folder: string): Promise<Locator> {
    const { page } = this
    const form = this.form(title)
    await typeInto(page, fieldOf(form, text('exchange.folder.path')), folder)
    await enter(page)
    return form
  }

  /** As far as the last step of binding; the first passphrase is set on the way where there is none. */
  async bindFolder(folder: string, passphrase: string | undefined): Promise<void> {
    const { page } = this
    await this.toExchange()
    await this.press(page.getByRole('button', { name: text('exchangeStates.actions.bind') }).first())
    const pick = await this.lookAtFolder(text('exchange.folder.title'), folder)
    await expect(pick.getByRole('status')).toContainText(text('exchange.verdicts.fresh.what'))
    await enter(page)
    if (passphrase !== undefined) await this.typeNewPassphrase(passphrase)
    await expect(this.form(text('exchange.bind.title'))).toContainText(text('exchange.bind.creates'))
  }

  async bindNewFolder(folder: string, passphrase: string): Promise<void> {
    await this.bindFolder(folder, passphrase)
    await enter(this.page)
    await expect(this.notice(text('exchange.bind.done'))).toBeVisible()
  }

  /** The form of the first passphrase, filled. */
  async toPassphrase(passphrase: string): Promise<void> {
    await this.toExchange()
    await this.press(this.page.getByRole('button', { name: text('passphrase.set'), exact: true }))
    await this.fillPassphrase(passphrase)
  }

  private async fillPassphrase(passphrase: string): Promise<void> {
    const set = this.form(text('passphrase.set'))
    await typeInto(this.page, fieldOf(set, text('passphrase.first')), passphrase)
    await typeInto(this.page, fieldOf(set, text('passphrase.again')), passphrase)
  }

  /** The first passphrase in its form; the recovery sheet is printed later. */
  private async typeNewPassphrase(passphrase: string): Promise<void> {
    await this.fillPassphrase(passphrase)
    await this.savePassphrase()
  }

  private async savePassphrase(): Promise<void> {
    await enter(this.page)
    const later = this.page.getByRole('button', { name: text('passphrase.recovery.later') })
    await expect(later).toBeVisible({ timeout: SECRET_MS })
    await this.press(later)
  }

  /** The same on a desk without a folder. */
  async setPassphrase(passphrase: string): Promise<void> {
    await this.toPassphrase(passphrase)
    await this.savePassphrase()
  }

  // ── 设置 · 备份与恢复 ─────────────────────────────────────────────────────

  async toBackups(): Promise<void> {
    const { page } = this
    await this.goToArea(text('settings.title'))
    await this.press(page.getByRole('link', { name: text('backup.section'), exact: true }))
    await expect(page.getByRole('heading', { level: 2, name: text('backup.section'), exact: true })).toBeVisible()
  }

  /** Chooses a folder for backups and makes one. */
  async backUpTo(folder: string): Promise<void> {
    const { page } = this
    await this.toBackups()
    await page.keyboard.press('F4')
    const form = this.form(text('backup.folder.title'))
    await typeInto(page, fieldOf(form, text('backup.folder.path')), folder)
    await enter(page)
    await expect(form).toBeHidden()
    await page.keyboard.press('F2')
    await expect(this.notice(text('backup.done'))).toBeVisible({ timeout: EXCHANGE_MS })
  }

  /** The leader's PIN once more; the window opens again at the backups. */
  async askRestore(pin: string): Promise<void> {
    const { page } = this
    await this.toBackups()
    await this.press(page.getByRole('button', { name: text('backup.restore.open') }))
    const form = this.form(text('backup.restore.title'))
    await typeInto(page, fieldOf(form, text('backup.restore.pin')), pin)
    await enter(page)
    await expect(page.getByRole('region', { name: text('backup.restore.pick') })).toBeVisible()
  }

  // ── joining ──────────────────────────────────────────────────────────────

  /** The first run of a second desk as far as the passphrase. */
  async toJoinSecret(folder: string): Promise<Locator> {
    const { page } = this
    await this.chooseFirst('join')
    const pick = await this.lookAtFolder(text('passphrase.join.title'), folder)
    await expect(pick.getByRole('status')).toContainText(text('exchange.verdicts.joinable.what'))
    await enter(page)
    const form = this.form(text('passphrase.join.title'))
    await expect(form).toContainText(text('passphrase.join.secretStep'))
    return form
  }

  /** Types the passphrase into the open form. */
  async typePassphrase(form: Locator, passphrase: string): Promise<void> {
    await typeInto(this.page, form.getByRole('textbox', { name: text('passphrase.title') }), passphrase)
    await enter(this.page)
  }

  /** Names the desk; the first exchange ends at the sign-in. */
  async joinAs(name: string): Promise<void> {
    const { page } = this
    const form = this.form(text('passphrase.join.title'))
    await expect(form).toContainText(text('passphrase.join.deskStep'), { timeout: SECRET_MS })
    await typeInto(page, fieldOf(form, text('passphrase.join.name')), name)
    await enter(page)
    await expect(page.getByRole('heading', { name: text('signIn.title') })).toBeVisible({ timeout: EXCHANGE_MS })
  }

  async join({ folder, passphrase, name }: Joining, { pin }: Pick<Founding, 'pin'>): Promise<void> {
    const form = await this.toJoinSecret(folder)
    await this.typePassphrase(form, passphrase)
    await this.joinAs(name)
    await this.signIn(pin)
  }

  // ── what the header says ─────────────────────────────────────────────────

  /** The exchange in the header, in its long words. */
  exchangeStatus(): Locator {
    return this.page.locator('a.exchange-status')
  }

  /** The header says this of the exchange, sooner or later. */
  async saysOfExchange(words: string | RegExp): Promise<void> {
    await expect(this.exchangeStatus()).toContainText(words, { timeout: EXCHANGE_MS })
  }

  /** Everything of this desk is in the folder, and no trouble. */
  async isSynced(): Promise<void> {
    const synced = text('exchange.header.synced', { time: '' }).trim()
    await expect(this.exchangeStatus()).toHaveAttribute('data-look', 'fine', { timeout: EXCHANGE_MS })
    await expect(this.exchangeStatus()).toHaveAccessibleName(new RegExp(`${synced}[^·]*$`), { timeout: EXCHANGE_MS })
  }

  /** So many conflicts wait for this person. */
  async hasConflicts(count: number): Promise<void> {
    const piece = this.page.locator('.conflict-piece')
    if (count === 0) await expect(piece).toBeHidden({ timeout: EXCHANGE_MS })
    else await expect(piece).toContainText(text('conflicts.headerOne', { count }), { timeout: EXCHANGE_MS })
  }

  // ── conflicts ────────────────────────────────────────────────────────────

  /** Opens the conflict whose line says this. */
  async openConflict(words: string): Promise<void> {
    const { page } = this
    await this.goToArea(text('conflicts.rail'))
    await this.press(page.locator('a.conflict-line').filter({ hasText: words }).first())
    await expect(page.locator('.conflict-side').first()).toBeVisible()
  }

  /** The sides of the conflict that is open. */
  sides(): Locator {
    return this.page.locator('.conflict-side')
  }

  /** Takes the choice with this number; the page goes back to the list. */
  async settle(number: number): Promise<void> {
    const { page } = this
    await page.keyboard.press(String(number))
    await expect(page.getByRole('button', { name: text('conflicts.settle') })).toBeFocused()
    await enter(page)
    await expect(page.getByRole('heading', { level: 1, name: text('conflicts.title') })).toBeVisible()
  }

  // ── files of people ──────────────────────────────────────────────────────

  /** Changes one field of the person whose hub is shown and saves. */
  async editField(label: string, typed: string): Promise<void> {
    const form = await this.openEdit()
    await typeInto(this.page, fieldOf(form, label), typed)
    await enter(this.page, 'Control+Enter')
    await expect(form).toBeHidden()
    await this.saysSaved()
  }
}

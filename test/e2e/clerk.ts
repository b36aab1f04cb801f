// A clerk at the desk, by keyboard only. What is on the screen is read by role and label, in the words of the program itself,
// so that one script runs in both languages.
import { expect, type Locator, type Page } from '@playwright/test'
import { type Language, languageNames } from '#renderer/text/language.ts'
import { speak, startTexts, text } from '#renderer/text/text.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { enter, tabTo, typeInto } from './hands.ts'

/** What the first run asks for. */
export interface Founding {
  readonly community: string
  readonly company: string
  readonly supervisor: string
  readonly pin: string
}

/** A community for tests that are about something else. */
export const FOUNDING: Founding = {
  community: '阳光花园',
  company: '和润物业服务有限公司',
  supervisor: '张敏',
  pin: '258013',
}

/** What the form of a new owner asks for; what is left out stays as it is. */
export interface TypedOwner {
  readonly unit?: string
  readonly name?: string
  readonly idKind?: IdKind
  readonly idNumber?: string
  readonly phone?: string
  readonly remark?: string
}

export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A field by its label; the star of a required one is no part of the words. */
export function fieldOf(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(new RegExp(`^${escaped(label)}\\s*\\*?$`))
}

export class Clerk {
  readonly page: Page
  language: Language

  constructor(page: Page, language: Language = 'zh-CN') {
    this.page = page
    this.language = language
    startTexts(language)
    speak(language)
    // From the first listener on the browser leaves the choice of a file to us; asked for together with the key, that may come too late.
    page.on('filechooser', () => undefined)
  }

  // ── the start ────────────────────────────────────────────────────────────

  /** Brings the screen to this clerk's language, wherever the switch is. */
  async switchLanguage(language: Language): Promise<void> {
    const { page } = this
    await expect(page.locator('.screen-switches')).toBeVisible()
    if ((await page.locator('html').getAttribute('lang')) !== language) {
      await tabTo(page, page.getByRole('button', { name: languageNames[language], exact: true }))
      await page.keyboard.press('Enter')
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    this.language = language
    speak(language)
  }

  async switchScheme(scheme: 'light' | 'dark'): Promise<void> {
    const { page } = this
    const label = text(scheme === 'dark' ? 'shell.toDark' : 'shell.toLight')
    const button = page.getByRole('button', { name: label })
    if (await button.isVisible()) {
      await tabTo(page, button)
      await page.keyboard.press('Enter')
    }
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
  }

  async firstRun({ community, company, supervisor, pin }: Founding = FOUNDING): Promise<void> {
    const { page } = this
    await this.chooseFirst('found')
    const form = page.getByRole('form', { name: text('signIn.first.title') })
    await typeInto(page, fieldOf(form, text('signIn.first.communityName')), community)
    await typeInto(page, fieldOf(form, text('signIn.first.companyName')), company)
    await typeInto(page, fieldOf(form, text('signIn.first.supervisorName')), supervisor)
    await typeInto(page, fieldOf(form, text('signIn.first.pin')), pin)
    await typeInto(page, fieldOf(form, text('signIn.first.pinAgain')), pin)
    await enter(page)
    await this.isOpen()
  }

  /** On a computer without a community: found one, join one, or restore one. */
  async chooseFirst(way: 'found' | 'join' | 'restore'): Promise<void> {
    const { page } = this
    await expect(page.getByRole('heading', { name: text('startUp.choice.title') })).toBeVisible()
    // Keys are heard once the screen has been painted, which a hand never outruns.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    )
    await page.keyboard.press(String(['found', 'join', 'restore'].indexOf(way) + 1))
  }

  /** Picks the person with this number of the list and types the PIN. */
  async signIn(pin: string = FOUNDING.pin, number = 1): Promise<void> {
    const { page } = this
    await expect(page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
    await page.keyboard.press(String(number))
    await this.typePin(pin)
    await this.isOpen()
  }

  /** Signs in to the practice community, whose PIN stands on its sign-in screen. */
  async openPractice(number = 1): Promise<void> {
    const hint = this.page.getByText(text('signIn.practicePin', { pin: '' }).split('：')[0]?.split(':')[0] ?? '')
    const pin = /\d{4,8}/.exec((await hint.textContent({ timeout: 60_000 })) ?? '')?.[0] ?? ''
    await this.signIn(pin, number)
  }

  /** Types a PIN where one is asked for. */
  async typePin(pin: string): Promise<void> {
    const { page } = this
    const field = page.locator('#pin')
    await expect(field).toBeFocused()
    await page.keyboard.type(pin)
    await enter(page)
  }

  /** The desk is open: its header is there. */
  async isOpen(): Promise<void> {
    await expect(this.page.getByRole('button', { name: text('search.open') })).toBeVisible()
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Alt+L')
    await expect(this.page.getByRole('heading', { name: text('signIn.titleLocked') })).toBeVisible()
  }

  async unlock(pin: string = FOUNDING.pin): Promise<void> {
    await this.typePin(pin)
    await this.isOpen()
  }

  // ── what the desk says ───────────────────────────────────────────────────

  /** The line that says what is saved where. */
  status(): Locator {
    return this.page.getByRole('status', { name: text('status.label') })
  }

  async saysSaved(): Promise<void> {
    await expect(this.status()).toContainText(text('journal.saved', { time: '' }).trim())
    await expect(this.status()).toHaveAttribute('data-kind', 'saved')
  }

  /** A notice at the lower edge. */
  notice(words: string): Locator {
    return this.page.locator('.mantine-Notification-root').filter({ hasText: words })
  }

  /** Takes back what was just done. */
  async undo(): Promise<void> {
    await this.page.keyboard.press('F8')
  }

  // ── going about ──────────────────────────────────────────────────────────

  /** Goes to a work area by its number in the rail, or by Tab where it has none. */
  async goToArea(label: string): Promise<void> {
    const { page } = this
    const link = page.getByRole('navigation', { name: text('shell.rail') }).getByRole('link', { name: label })
    const key = await link.getAttribute('aria-keyshortcuts')
    if (key === null) {
      await tabTo(page, link)
      await enter(page)
    } else await page.keyboard.press(key)
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  /** Opens the search, types, and waits until the first hit carries `hit`. */
  async search(query: string, hit: string): Promise<Locator> {
    const { page } = this
    await page.keyboard.press('Control+K')
    await expect(page.getByRole('combobox', { name: text('search.open') })).toBeFocused()
    await page.keyboard.type(query)
    const first = page.getByRole('option').first()
    await expect(first).toContainText(hit)
    // While the index still fills, the first line offers a new file under the very words that were typed.
    if (query.includes(hit)) await expect(first).not.toContainText(text('search.newOwnerNamed', { query }))
    return first
  }

  /** Finds a person or unit and opens the hub page. */
  async find(query: string, hit: string): Promise<void> {
    const line = await this.search(query, hit)
    await enter(this.page)
    await expect(line).toBeHidden()
    await expect(this.hub()).toContainText(hit)
  }

  /** The reception without a hub. */
  async toReception(): Promise<void> {
    await this.goToArea(text('shell.reception'))
    await expect(this.hub()).toBeHidden()
  }

  hub(): Locator {
    return this.page.getByRole('article', { name: text('hub.page') })
  }

  // ── owner files ──────────────────────────────────────────────────────────

  /** The list of owners. */
  async toOwners(): Promise<void> {
    await this.goToArea(text('ownerFiles.rail'))
    await expect(this.page.getByRole('heading', { level: 1, name: text('lists.owners') })).toBeVisible()
  }

  form(title: string): Locator {
    return this.page.getByRole('form', { name: title })
  }

  async addUnit({ code, area }: { readonly code: string; readonly area?: string }): Promise<void> {
    const { page } = this
    await this.toOwners()
    await page.keyboard.press('F4')
    const form = this.form(text('ownerFiles.newUnit'))
    await typeInto(page, fieldOf(form, text('ownerFiles.fields.code')), code)
    if (area !== undefined) await typeInto(page, fieldOf(form, text('ownerFiles.fields.areaCm2')), area)
    await enter(page)
    await expect(this.hub().getByRole('heading', { level: 1, name: code })).toBeVisible()
    await this.saysSaved()
  }

  /** Opens the form of a new owner from the list. */
  async openNewOwner(): Promise<Locator> {
    await this.toOwners()
    await this.page.keyboard.press('F2')
    const form = this.form(text('ownerFiles.newOwner'))
    await expect(form.getByRole('combobox', { name: text('ownerFiles.fields.unitId'), exact: true })).toBeFocused()
    return form
  }

  /** Types into the open form of an owner or a person. */
  async fillOwner(form: Locator, { unit, name, idNumber, phone, remark }: TypedOwner): Promise<void> {
    const { page } = this
    const field = (label: string): Locator => fieldOf(form, label)
    if (unit !== undefined) {
      await typeInto(page, form.getByRole('combobox', { name: text('ownerFiles.fields.unitId'), exact: true }), unit)
      const makeUnit = form.getByRole('checkbox', { name: text('ownerFiles.makeUnit', { code: unit }) })
      const found = form.getByText(text('ownerFiles.unitFound', { code: unit }), { exact: true })
      await expect(makeUnit.or(found)).toBeVisible()
      if (await makeUnit.isVisible()) {
        await tabTo(page, makeUnit)
        await page.keyboard.press('Space')
        await expect(makeUnit).toBeChecked()
      }
    }
    if (name !== undefined) await typeInto(page, field(text('ownerFiles.fields.name')), name)
    if (idNumber !== undefined) await typeInto(page, field(text('ownerFiles.fields.idNumber')), idNumber)
    if (phone !== undefined) await typeInto(page, field(text('ownerFiles.fields.phone')), phone)
    if (remark !== undefined) await typeInto(page, field(text('ownerFiles.fields.remark')), remark)
  }

  /** A whole new owner, from the list to the hub page. */
  async addOwner(owner: TypedOwner & { readonly name: string }): Promise<void> {
    const form = await this.openNewOwner()
    await this.fillOwner(form, owner)
    await enter(this.page, 'Control+Enter')
    await expect(this.hub().getByRole('heading', { level: 1, name: owner.name })).toBeVisible()
    await this.saysSaved()
  }

  /** Opens the form of the person whose hub is shown. */
  async openEdit(): Promise<Locator> {
    // The card comes a moment before its acts do: a key is pressed when it can be read.
    await expect(this.page.getByRole('button', { name: text('ownerFiles.editPerson') })).toBeVisible()
    await this.page.keyboard.press('Alt+g')
    const form = this.form(text('ownerFiles.editPerson'))
    const ofCompany = fieldOf(form, text('households.fields.companyName'))
    await expect(fieldOf(form, text('ownerFiles.fields.name')).or(ofCompany)).toBeFocused()
    return form
  }

  /** Changes the remark of the person whose hub is shown. */
  async editRemark(remark: string): Promise<void> {
    const form = await this.openEdit()
    await this.fillOwner(form, { remark })
    await enter(this.page, 'Control+Enter')
    await expect(this.hub()).toContainText(remark)
  }

  // ── visits ───────────────────────────────────────────────────────────────

  /** Who is at the desk now, as the left column says. */
  here(): Locator {
    return this.page.getByRole('region', { name: text('deskVisits.here') })
  }

  /** One key: the person whose hub is shown is here. */
  async checkIn(name: string): Promise<void> {
    await this.page.keyboard.press('F2')
    await expect(this.here()).toContainText(name)
    // F8 is of the last act that was told: the list hears of it a moment before.
    await expect(this.notice(text('deskVisits.arrived', { who: '' }).trim())).toContainText(text('common.undo'))
    await this.saysSaved()
  }

  async leave(name: string): Promise<void> {
    // The list beside it hears of an arrival a moment before the hub offers its end.
    await expect(this.hub().getByRole('button', { name: text('deskVisits.leave') })).toBeVisible()
    await this.page.keyboard.press('F4')
    await expect(this.here()).not.toContainText(name)
    await this.saysSaved()
  }

  /** Covers or uncovers personal data. */
  async cover(): Promise<void> {
    await this.page.keyboard.press('F9')
  }
}

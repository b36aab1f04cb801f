// Every main screen, in both languages, light and dark: nothing for axe to complain of, a way through by Tab, and usable on a phone.
import type { Page } from '@playwright/test'
import { languages } from '#renderer/text/language.ts'
import { text } from '#renderer/text/text.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { PaperClerk } from './paperClerk.ts'

const OWNER = { unit: '2-1203', name: '王𠮷䶮㛃', idNumber: '11010519491231002X', phone: '13812345678' }
const SECTIONS = ['this-computer', 'templates', 'staff', 'desks', 'community', 'calendar']

/** The addresses of all main screens, once there is an owner with a paper. */
async function prepare(clerk: PaperClerk): Promise<readonly string[]> {
  await clerk.firstRun()
  await clerk.addUnit({ code: '1-0802' })
  await clerk.addOwner(OWNER)
  const person = new URL(clerk.page.url()).hash.slice(1)
  await clerk.checkIn(OWNER.name)
  await clerk.openRegistrationForm()
  await clerk.issuePdf()
  await clerk.isAtPaper('A-DJ-00001')
  const paper = new URL(clerk.page.url()).hash.slice(1)
  const form = `/papers/new/owner-registration${person}`
  const lists = ['/', '/owners', '/papers', ...SECTIONS.map((section) => `/settings/${section}`)]
  return [
    ...lists,
    person,
    `${person}/edit`,
    '/owners/new',
    '/units/new',
    form,
    '/papers/blank/owner-registration',
    paper,
  ]
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('heading').first()).toBeVisible()
  const preview = page.getByText(text('papers.working'))
  await expect(preview).toHaveCount(0)
}

test('no screen has anything for axe to complain of', async ({ desk }) => {
  test.setTimeout(300_000)
  const { page } = desk
  // A notice that fades out while axe looks has half a colour: people who ask for less motion see none of that.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const clerk = new PaperClerk(page)
  for (const language of languages) {
    for (const scheme of ['light', 'dark'] as const) {
      await clerk.switchLanguage(language)
      await clerk.switchScheme(scheme)
      await expectAccessible(page, `first run, ${language}, ${scheme}`)
    }
  }
  await clerk.switchLanguage('zh-CN')
  const paths = await prepare(clerk)
  for (const language of languages) {
    for (const scheme of ['light', 'dark'] as const) {
      await clerk.switchLanguage(language)
      await clerk.switchScheme(scheme)
      for (const path of paths) {
        await goTo(page, path)
        await expectAccessible(page, `${path}, ${language}, ${scheme}`)
      }
      await clerk.search('wj', OWNER.name)
      await expectAccessible(page, `search, ${language}, ${scheme}`)
      await page.keyboard.press('Escape')
      await clerk.lock()
      await expectAccessible(page, `locked, ${language}, ${scheme}`)
      await clerk.unlock()
    }
  }
})

const MOST_STOPS = 150

/** Walks through a screen with Tab, back to where it began. **Throws** at a stop that cannot be seen, and when it never comes back. */
async function walkThrough(page: Page): Promise<number> {
  const stop = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      // A radio of a switch is drawn by its label.
      const shown = (element instanceof HTMLInputElement ? element.labels?.[0] : undefined) ?? element
      const { width, height } = shown.getBoundingClientRect()
      const seen = element.classList.contains('skip') || (width > 0 && height > 0)
      return {
        name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30)}`,
        seen,
      }
    })
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    const at = await stop()
    // Past the last stop the focus is the browser's; the next Tab begins again.
    if (at === undefined || (stops > 0 && at.name.includes(text('shell.skipToContent')))) return stops
    expect(at.seen, at.name).toBe(true)
  }
  throw new Error('Tab goes round in a part of the screen and never leaves it')
}

test('Tab leads through every screen and out of it again', async ({ desk }) => {
  test.setTimeout(180_000)
  const clerk = new PaperClerk(desk.page)
  for (const path of await prepare(clerk)) {
    await goTo(desk.page, path)
    // From the very first stop: some screens put the cursor in the middle.
    await desk.page.locator('.skip').focus()
    expect(await walkThrough(desk.page), path).toBeGreaterThan(5)
  }
})

test('an address that is no page says so and leads back', async ({ desk }) => {
  const { page } = desk
  const clerk = new PaperClerk(page)
  await clerk.firstRun()
  for (const path of ['/nowhere', '/settings/nothing', '/person/nobody', '/papers/none', '/owners/new/extra']) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, path)
    const said = page.getByText(
      new RegExp([text('shell.notHere'), text('ownerFiles.notFound'), text('papers.notFound')].join('|')),
    )
    await expect(said.first(), path).toBeVisible()
    await clerk.toReception()
  }
})

test('on a phone every screen fits its width and the way around is in reach', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  const clerk = new PaperClerk(page)
  const paths = await prepare(clerk)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of paths) {
    await goTo(page, path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
    const rail = await page.getByRole('navigation', { name: text('shell.rail') }).boundingBox()
    expect((rail?.y ?? 0) + (rail?.height ?? 0), path).toBeGreaterThan(800)
  }
})

test('at 1366 × 768 no screen needs to be pushed sideways', async ({ desk }) => {
  test.setTimeout(180_000)
  const clerk = new PaperClerk(desk.page)
  for (const path of await prepare(clerk)) {
    await goTo(desk.page, path)
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})

test('buttons do what their keys do', async ({ desk }) => {
  const { page } = desk
  const clerk = new PaperClerk(page)
  await clerk.firstRun()
  await page.getByRole('button', { name: text('search.open') }).click()
  await expect(page.getByRole('combobox', { name: text('search.open') })).toBeFocused()
  await page.keyboard.press('Escape')
  await clerk.toOwners()
  await page
    .getByRole('button', { name: text('ownerFiles.newOwner') })
    .first()
    .click()
  await expect(clerk.form(text('ownerFiles.newOwner'))).toBeVisible()
})

// Every main screen, in both languages, light and dark: nothing for axe to complain of, a way through by Tab, and usable on a phone.
import type { Page } from '@playwright/test'
import { languages } from '#renderer/text/language.ts'
import { text } from '#renderer/text/text.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { PaperClerk } from './paperClerk.ts'
import { allScreens, goTo, show } from './screenList.ts'

const SCHEMES = ['light', 'dark'] as const
const LOOKS = [
  { language: 'zh-CN', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const

test('the screens before the desk have nothing for axe to complain of', async ({ desk }) => {
  const { page } = desk
  const clerk = new PaperClerk(page)
  for (const language of languages) {
    for (const scheme of SCHEMES) {
      await clerk.switchLanguage(language)
      await clerk.switchScheme(scheme)
      await expectAccessible(page, `first run, ${language}, ${scheme}`)
    }
  }
  await clerk.firstRun()
  for (const language of languages) {
    for (const scheme of SCHEMES) {
      await clerk.switchLanguage(language)
      await clerk.switchScheme(scheme)
      await clerk.lock()
      await expectAccessible(page, `locked, ${language}, ${scheme}`)
      await clerk.unlock()
    }
  }
})

test.describe('in the practice community', () => {
  test.use({ demo: true })

  // Words know no scheme and colours no language: each screen once in both of each. A test each, so that another core takes one.
  for (const { language, scheme } of LOOKS)
    test(`no screen has anything for axe to complain of, and none is pushed sideways (${language}, ${scheme})`, async ({
      desk,
    }) => {
      test.setTimeout(540_000)
      const { page } = desk
      // A notice that fades out while axe looks has half a colour: people who ask for less motion see none of that.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const clerk = new PaperClerk(page)
      const screens = await allScreens(clerk)
      await clerk.switchLanguage(language)
      await clerk.switchScheme(scheme)
      await clerk.search('w', '')
      await expectAccessible(page, `search, ${language}, ${scheme}`)
      await page.keyboard.press('Escape')
      for (const screen of screens) {
        await show(page, screen)
        await expectAccessible(page, `${screen.path}, ${language}, ${scheme}`)
        await expectFit(page, screen.path)
      }
    })

  // One practice community for both: to fill one takes as long as the phone.
  test('Tab leads through every screen and out of it again, and on a phone none is pushed sideways', async ({
    desk,
  }) => {
    test.setTimeout(540_000)
    const { page } = desk
    const screens = await allScreens(new PaperClerk(page))
    for (const screen of screens.filter(({ isForm }) => isForm !== true)) {
      await goTo(page, screen.path)
      // From the very first stop: some screens put the cursor in the middle.
      await page.locator('.skip').focus()
      expect(await walkThrough(page), screen.path).toBeGreaterThan(5)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    for (const { path } of screens) {
      await goTo(page, path)
      await expectFit(page, path)
      const rail = await page.getByRole('navigation', { name: text('shell.rail') }).boundingBox()
      expect((rail?.y ?? 0) + (rail?.height ?? 0), path).toBeGreaterThan(800)
    }
  })
})

async function expectFit(page: Page, path: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, path).toBeLessThanOrEqual(0)
}

// The parameters are a long list, each with its button.
const MOST_STOPS = 300

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

// WCAG 2.2 AA, as far as a machine can see it.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Asks a page for axe. */
const IS_THERE = "typeof axe === 'object'"

/** How long nothing on a screen changes once it is drawn: rows come a moment after their heading. */
const STILL_MS = 150

/** Everything is drawn, and fades of dialogs and notices are over: half-transparent words have no colour of their own. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (stillMs) => {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        watcher.disconnect()
        resolve()
      }
      let timer = setTimeout(end, stillMs)
      const watcher = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(end, stillMs)
      })
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  }, STILL_MS)
}

/** Whether axe stands in the page and in its frames already: it is half a megabyte, and a screen is one of a hundred. */
async function isThere(page: Page): Promise<boolean> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(IS_THERE).catch(() => false)))
  return found.every(Boolean)
}

/** The screen that is shown has nothing to complain of. `where` names it in the report. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page)
  const axeSource = (await isThere(page)) ? IS_THERE : undefined
  // "Legacy" sums up in the page itself, not in a second one opened for it: the same findings in half the time. No frame here is foreign.
  // What passes is not listed node by node.
  const { violations } = await new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }))
  // Soft: one run tells of every screen.
  expect.soft(found, where).toEqual([])
}

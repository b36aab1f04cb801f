// WCAG 2.2 AA, as far as a machine can see it.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Half-transparent words have no colour of their own: fades of dialogs and notices are over first. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
}

/** The screen that is shown has nothing to complain of. `where` names it in the report. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }))
  // Soft: one run tells of every screen.
  expect.soft(found, where).toEqual([])
}

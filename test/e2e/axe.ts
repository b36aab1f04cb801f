// WCAG 2.2 AA, as far as a machine can see it.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Longest fade of a dialog or notice: half-transparent words have no colour of their own. */
const FADE_MS = 350

/** The screen that is shown has nothing to complain of. `where` names it in the report. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.waitForTimeout(FADE_MS)
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }))
  // Soft: one run tells of every screen.
  expect.soft(found, where).toEqual([])
}

// A supervisor's hands on the import screen, and what the search answers.
import { expect, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { Clerk } from '#test/e2e/clerk.ts'
import { enter } from '#test/e2e/hands.ts'
import type { RosterFile } from './importFile.ts'

const PATIENCE = { timeout: 60_000 }

const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Opens the screen of the import. */
export async function openImport(page: Page): Promise<void> {
  await new Clerk(page).toOwners()
  await enter(page, 'F6')
}

/** From the file to its preview. */
export async function compareFile(page: Page, file: RosterFile): Promise<void> {
  await expect(page.getByRole('heading', { name: text('roster.pick.title') })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await enter(page, 'F2')
  await (await chooser).setFiles(file)
  await expect(button(page, text('roster.map.next'))).toBeVisible(PATIENCE)
  await enter(page, 'F2')
  await expect(button(page, text('roster.preview.back'))).toBeVisible(PATIENCE)
}

/** Lets the previewed file go in; returns at once. */
export async function beginRun(page: Page): Promise<void> {
  await enter(page, 'F2')
}

/** Waits until the run is over. */
export async function finished(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: text('roster.end.finished') })).toBeVisible(PATIENCE)
}

/** Whether the preview has nothing to bring. */
export async function bringsNothing(page: Page): Promise<boolean> {
  const nothing = button(page, text('roster.preview.nothing'))
  return (await nothing.count()) === 1 && (await nothing.getAttribute('aria-disabled')) === 'true'
}

/** Whether the list of former runs shows one that was broken off. */
export async function showsUnfinished(page: Page): Promise<boolean> {
  await expect(page.getByText(text('roster.former.status.finished'), { exact: true }).first()).toBeVisible()
  return page.getByText(text('roster.former.status.running'), { exact: true }).first().isVisible()
}

/** What the search answers to each of these, as it is shown. */
export async function answersOf(page: Page, queries: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const query of queries) {
    await page.keyboard.press('Control+K')
    const field = page.getByRole('combobox', { name: text('search.open') })
    await expect(field).toBeFocused()
    await page.keyboard.insertText(query)
    answers.push(`${query}: ${await settled(page)}`)
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
  }
  return answers
}

/** The hits, once there are some beside the offer of a new owner, and they have been the same for a while. */
async function settled(page: Page): Promise<string> {
  await expect(page.getByRole('option').nth(1)).toBeVisible(PATIENCE)
  let last = ''
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(150)
    const now = (await page.getByRole('option').allInnerTexts()).join(' | ').replace(/\s+/g, ' ')
    same = now === last ? same + 1 : 0
    last = now
  }
  return last
}

// The pictures of decoration: every screen, the tabs of cases at different steps, the passes and the evidence on paper.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { FileClerk } from '#test/e2e/fileClerk.ts'
import { enter, scan } from '#test/e2e/hands.ts'
import { casesThatAre, firstKeys } from '#test/e2e/screenList.ts'
import { readQrCodesIn } from '#test/print/readPdf.ts'
import { show } from './custodyScenes.ts'
import { onPhone } from './deskScenes.ts'
import type { PaperScene, Scene } from './scenes.ts'

/** The first card of a sheet of passes. */
const FIRST_CARD = { xMm: 24, yMm: 40, widthMm: 87, heightMm: 55 }

const at = (name: string, path: string): Scene => ({ name, show: (clerk) => show(clerk, path) })

/** A tab of the first case that stands so. */
const caseAt = (name: string, status: string, tab: string): Scene => ({
  name,
  show: (clerk) => showCase(clerk, status, tab),
})

async function showCase(clerk: FileClerk, status: string, tab: string): Promise<void> {
  const [id] = await casesThatAre(clerk.page, [status])
  await show(clerk, `/decoration/case/${id}/${tab}`)
  await expect(clerk.page.locator('.case-tab section').first()).toBeVisible()
}

async function showViolation(clerk: FileClerk): Promise<void> {
  const [[id]] = (await firstKeys(clerk.page, ['decorationViolations'])) as [string[]]
  await show(clerk, `/decoration/violations/${id}`)
  await expect(clerk.page.locator('.violation-chain')).toBeVisible()
}

/** What a key or a button brings out as a file. */
export async function printed({ page }: FileClerk, act: () => Promise<void>): Promise<{ readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download')
  await act()
  const bytes = new Uint8Array(await readFile(await (await coming).path()))
  // What is said about it would stand in the pictures that follow.
  const said = page.locator('.mantine-Notification-closeButton')
  await expect(said.first()).toBeVisible()
  for (const close of (await said.all()).reverse()) await close.press('Enter')
  return { bytes }
}

/** The passes of a site are printed once more; the first is held under the scanner. */
async function checkPass(clerk: FileClerk): Promise<{ readonly bytes: Uint8Array }> {
  const { page } = clerk
  await showCase(clerk, 'permitted', 'permit')
  const all = page.getByRole('button', { name: text('decorationPeople.passes.reprintAll'), exact: true })
  const sheet = await printed(clerk, () => clerk.press(all))
  const [codes] = await readQrCodesIn(sheet.bytes, [FIRST_CARD])
  await scan(page, codes?.[0] ?? '')
  await expect(page.locator('.pass-check')).toBeVisible()
  return sheet
}

async function printEvidence(clerk: FileClerk): Promise<{ readonly bytes: Uint8Array }> {
  await showViolation(clerk)
  const name = new RegExp(`^${text('decorationViolations.acts.bundle')}`)
  return await printed(clerk, () => clerk.pressKeyOf(clerk.page.getByRole('button', { name })))
}

/** The first unit of the round, as whoever walks it enters it. */
async function patrol(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/decoration/patrols')
  const grid = page.getByRole('grid', { name: text('decorationPatrols.title') })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await clerk.press(grid)
  await expect(page.locator('.entry-form')).toBeVisible()
}

async function applyFor(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/decoration/apply')
  await expect(page.locator('.entry-form :focus')).toBeVisible()
  await page.keyboard.type('2-1203')
  await enter(page, 'Tab')
}

/** In the practice community, at the desk's size. */
export const DECORATION: readonly (Scene | PaperScene)[] = [
  at('decoration', '/decoration'),
  { name: 'decoration-apply', show: applyFor },
  caseAt('decoration-papers', 'applied', 'papers'),
  caseAt('decoration-review', 'applied', 'review'),
  caseAt('permit', 'permitted', 'permit'),
  caseAt('site', 'stopped', 'site'),
  caseAt('ledger', 'observing', 'money'),
  caseAt('acceptance', 'observing', 'acceptance'),
  { name: 'pass-check', paper: 'pass-cards', issue: checkPass },
  at('permit-wall', '/decoration/wall'),
  at('patrols', '/decoration/patrols'),
  { name: 'patrol', show: patrol },
  at('violations', '/decoration/violations'),
  { name: 'violation', show: showViolation },
  { name: 'evidence-issued', paper: 'evidence', issue: printEvidence },
  at('hot-work', '/decoration/hot-work'),
  at('contractors', '/decoration/people'),
  at('passes', '/decoration/people/passes'),
  at('receipts', '/decoration/money'),
  at('cash-day', '/decoration/money/day'),
  at('prices', '/decoration/money/prices'),
  at('clauses', '/decoration/clauses'),
  at('decoration-opening', '/decoration/opening'),
]

/** Where a phone is carried along. */
export const DECORATION_ON_A_PHONE: readonly Scene[] = [
  at('decoration', '/decoration'),
  caseAt('acceptance', 'observing', 'acceptance'),
  at('permit-wall', '/decoration/wall'),
  { name: 'patrol', show: patrol },
].map(onPhone)

/** At night. */
export const DECORATION_IN_THE_DARK: readonly Scene[] = [
  caseAt('dark-ledger', 'observing', 'money'),
  at('dark-permit-wall', '/decoration/wall'),
  at('dark-patrols', '/decoration/patrols'),
]

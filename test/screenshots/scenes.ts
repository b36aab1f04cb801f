// The pictures of the README, in the order in which a clerk comes by: each brings a screen about by keyboard.
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { FileClerk } from '#test/e2e/fileClerk.ts'
import { enter, tabTo } from '#test/e2e/hands.ts'
import { CUSTODY } from './custodyScenes.ts'
import { DECORATION, DECORATION_IN_THE_DARK, DECORATION_ON_A_PHONE } from './decorationScenes.ts'
import { backToDesk, DAY_AT_THE_DESK, DAY_ON_A_PHONE } from './deskScenes.ts'
import { PRACTICE_CONFLICTS } from './exchangeScenes.ts'
import { MOVE_IN } from './moveInScenes.ts'
import { ROUNDS, ROUNDS_IN_THE_DARK, ROUNDS_ON_A_PHONE } from './roundScenes.ts'

/** One picture. */
export interface Scene {
  /** The file is `<language>-<name>.png`. */
  readonly name: string
  readonly show: (clerk: FileClerk) => Promise<void>
}

/** Two pictures: the screen, and the paper that came out, which is Chinese in both languages. */
export interface PaperScene {
  readonly name: string
  /** The paper's file is `zh-CN-<paper>.png`. */
  readonly paper: string
  readonly issue: (clerk: FileClerk) => Promise<{ readonly bytes: Uint8Array }>
}

const PERSON = '王晓梅'
const UNIT = '2-1203'
/** Two files that may be one person's. */
const TWICE = '曾国华'
const ROSTER = join(import.meta.dirname, '../fixtures/roster/messy.xlsx')
/** Notices and fades are over, and the preview is drawn. */
const CALM_MS = 600

export async function calm(clerk: FileClerk): Promise<void> {
  await expect(clerk.page.getByText(text('papers.working'))).toHaveCount(0)
  await clerk.page.waitForTimeout(CALM_MS)
}

const scene = (name: string, show: Scene['show']): Scene => ({ name, show })

/** On a desk without any community. */
export const EMPTY_DESK: readonly Scene[] = [scene('first-run', async () => {})]

/** Scenes of the practice community without which the others do not come about: somebody signs in, covers, switches the colours. */
export const STEPS_BETWEEN: readonly string[] = ['sign-in', 'reception', 'covered', 'dark']

/** In the practice community, at the desk's size. The clerk is signed in after the first. */
export const PRACTICE: readonly (Scene | PaperScene)[] = [
  scene('sign-in', async (clerk) => {
    await expect(clerk.page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
  }),
  scene('reception', async (clerk) => {
    await clerk.openPractice()
    // With the unit, which an offer to make a new file does not name: the index may still be filling.
    await clerk.search(PERSON, UNIT)
    await enter(clerk.page)
    await clerk.isAt(PERSON)
  }),
  scene('search', async (clerk) => {
    await clerk.toReception()
    await clerk.page.keyboard.press('Control+K')
    await clerk.page.keyboard.type('w')
    await expect(clerk.page.getByRole('option').first()).toBeVisible()
  }),
  scene('owners', async (clerk) => {
    const { page } = clerk
    await page.keyboard.press('Escape')
    await clerk.toOwners()
    await clerk.takeFrom(page.getByRole('button', { name: text('lists.facets.building'), exact: true }), /秋实阁/)
    await page.keyboard.press('Escape')
    await tabTo(page, page.getByRole('grid'))
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  }),
  scene('units', async (clerk) => await clerk.toUnits()),
  scene('unit', async (clerk) => await clerk.openUnit(UNIT)),
  scene('import-columns', async (clerk) => await clerk.openRoster(ROSTER)),
  scene('import-preview', async (clerk) => {
    await clerk.page.keyboard.press('F2')
    await expect(clerk.page.getByRole('button', { name: text('roster.preview.back') })).toBeVisible()
  }),
  scene('project', async (clerk) => await clerk.goToArea(text('project.rail'))),
  scene('overview', async (clerk) => {
    const { page } = clerk
    await clerk.press(page.getByRole('link', { name: text('project.overview'), exact: true }))
    await expect(page.locator('.recharts-surface').first()).toBeVisible()
  }),
  scene('merge', async (clerk) => {
    await clerk.toReception()
    await clerk.find(TWICE, TWICE)
    await clerk.act(text('households.merge'))
    const form = clerk.form(text('households.mergeTitle'))
    const keep = form.getByText(text('households.mergeKeep'))
    const picker = form.getByRole('combobox', { name: text('households.fields.known') })
    await expect(keep.or(picker)).toBeVisible()
    if (await keep.isVisible()) return
    await clerk.pickPerson(form, TWICE, TWICE)
    await enter(clerk.page, 'Control+Enter')
    await expect(keep).toBeVisible()
  }),
  scene('owner-form', async (clerk) => {
    const form = await clerk.openNewOwner()
    await clerk.fillOwner(form, { unit: '3-0501', idNumber: '110105194912310021', phone: '1381234567' })
    await enter(clerk.page)
    await expect(form).toContainText(text('kit.checkFields', { count: 3 }))
  }),
  scene('paper', async (clerk) => {
    await clerk.page.keyboard.press('Escape')
    await clerk.page.getByRole('button', { name: text('kit.discard') }).press('Enter')
    await clerk.toReception()
    await clerk.find(PERSON, PERSON)
    await clerk.openRegistrationForm()
  }),
  { name: 'paper-issued', paper: 'registration-form', issue: (clerk) => clerk.issuePdf() },
  scene('papers', async (clerk) => {
    await clerk.page.locator('.mantine-Notification-closeButton').press('Enter')
    await clerk.toPapers()
  }),
  scene('settings', async (clerk) => await clerk.goToArea(text('settings.title'))),
  scene('parameters', async (clerk) => {
    await clerk.press(clerk.page.getByRole('link', { name: text('project.params.section'), exact: true }))
  }),
  scene('templates', async (clerk) => {
    await clerk.page.getByRole('link', { name: text('papers.templates.section') }).press('Enter')
  }),
  ...DAY_AT_THE_DESK,
  ...CUSTODY,
  ...DECORATION,
  ...MOVE_IN,
  ...ROUNDS,
  ...PRACTICE_CONFLICTS,
  ...DAY_ON_A_PHONE,
  ...DECORATION_ON_A_PHONE,
  ...ROUNDS_ON_A_PHONE,
  scene('covered', async (clerk) => {
    await backToDesk(clerk)
    await clerk.toReception()
    await clerk.find(PERSON, PERSON)
    await clerk.cover()
  }),
  scene('dark', async (clerk) => {
    await clerk.cover()
    await clerk.switchScheme('dark')
  }),
  ...DECORATION_IN_THE_DARK,
  ...ROUNDS_IN_THE_DARK,
  scene('phone', async (clerk) => {
    await clerk.switchScheme('light')
    await clerk.page.setViewportSize({ width: 390, height: 844 })
  }),
  scene('phone-owners', async (clerk) => await clerk.toOwners()),
]

// The pictures of the README, in the order in which a clerk comes by: each brings a screen about by keyboard.
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { enter } from '#test/e2e/hands.ts'
import type { PaperClerk, SavedPdf } from '#test/e2e/paperClerk.ts'

/** One picture. */
export interface Scene {
  /** The file is `<language>-<name>.png`. */
  readonly name: string
  readonly show: (clerk: PaperClerk) => Promise<void>
}

/** Two pictures: the screen, and the paper that came out. */
export interface PaperScene {
  readonly name: string
  readonly issue: (clerk: PaperClerk) => Promise<SavedPdf>
}

const PERSON = '2-1203'
/** Notices and fades are over, and the preview is drawn. */
const CALM_MS = 600

export async function calm(clerk: PaperClerk): Promise<void> {
  await expect(clerk.page.getByText(text('papers.working'))).toHaveCount(0)
  await clerk.page.waitForTimeout(CALM_MS)
}

const scene = (name: string, show: Scene['show']): Scene => ({ name, show })

/** On a desk without any community. */
export const EMPTY_DESK: readonly Scene[] = [scene('first-run', async () => {})]

/** In the practice community, at the desk's size. The clerk is signed in after the first. */
export const PRACTICE: readonly (Scene | PaperScene)[] = [
  scene('sign-in', async (clerk) => {
    await expect(clerk.page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
  }),
  scene('reception', async (clerk) => {
    await clerk.openPractice()
    await clerk.find(PERSON, PERSON)
  }),
  scene('search', async (clerk) => {
    await clerk.toReception()
    await clerk.page.keyboard.press('Control+K')
    await clerk.page.keyboard.type('w')
    await expect(clerk.page.getByRole('option').first()).toBeVisible()
  }),
  scene('owners', async (clerk) => {
    await clerk.page.keyboard.press('Escape')
    await clerk.toOwners()
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
  { name: 'paper-issued', issue: (clerk) => clerk.issuePdf() },
  scene('papers', async (clerk) => {
    await clerk.page.locator('.mantine-Notification-closeButton').press('Enter')
    await clerk.toPapers()
  }),
  scene('settings', async (clerk) => await clerk.goToArea(text('settings.title'))),
  scene('templates', async (clerk) => {
    await clerk.page.getByRole('link', { name: text('papers.templates.section') }).press('Enter')
  }),
  scene('covered', async (clerk) => {
    await clerk.toReception()
    await clerk.find(PERSON, PERSON)
    await clerk.cover()
  }),
  scene('dark', async (clerk) => {
    await clerk.cover()
    await clerk.switchScheme('dark')
  }),
  scene('phone', async (clerk) => {
    await clerk.switchScheme('light')
    await clerk.page.setViewportSize({ width: 390, height: 844 })
  }),
]

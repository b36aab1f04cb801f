// The pictures of never losing a record: passphrase and folder, two desks, why nothing is exchanged, backups, joining, restoring, conflicts.
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { FOUNDING, fieldOf } from '#test/e2e/clerk.ts'
import type { ExchangeClerk } from '#test/e2e/exchangeClerk.ts'
import { enter, typeInto } from '#test/e2e/hands.ts'
import { writeAsDesk } from '#test/e2e/madeUpDesk.ts'
import { goTo } from '#test/e2e/screenList.ts'
import type { Scene } from './scenes.ts'

/** Of the community of these scenes. */
export const PASSPHRASE = '梧桐 石桥 白鹭'
const OTHER_DESK = { name: '2 号台', version: '0.1.0' }

/** A scene at a desk that exchanges. */
export interface ExchangeScene {
  readonly name: string
  readonly show: (clerk: ExchangeClerk) => Promise<void>
}

const share = (root: string): string => join(root, 'share')
const stick = (root: string): string => join(root, 'stick')

/** The folders of this machine under the names that a desk gives them: a picture shows no temporary folder. */
async function sayPlaces({ page }: ExchangeClerk, root: string): Promise<void> {
  await page.evaluate((shared) => {
    const said = (text: string) =>
      text.replaceAll(shared, '/media/desk').replace(/\S*qiantai-pictures-[^\s/]+/g, '/home/desk/qiantai')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) walker.currentNode.nodeValue = said(walker.currentNode.nodeValue ?? '')
    for (const input of document.querySelectorAll('input'))
      if (input.value.includes(shared)) input.value = said(input.value)
  }, root)
}

const withPlaces =
  (root: string) =>
  ({ name, show }: ExchangeScene): ExchangeScene => ({
    name,
    show: async (clerk) => {
      await show(clerk)
      await sayPlaces(clerk, root)
    },
  })

/** At a desk without a community, in the order in which it happens; `root` is an empty folder. */
export function boundDesk(root: string): readonly ExchangeScene[] {
  const scenes: readonly ExchangeScene[] = [
    {
      name: 'passphrase',
      show: async (clerk) => {
        await mkdir(share(root))
        await mkdir(stick(root))
        await clerk.firstRun()
        await clerk.addOwner({ unit: '2-1203', name: '王晓梅', phone: '13812345678' })
        await clerk.toPassphrase(PASSPHRASE)
      },
    },
    {
      name: 'recovery-sheet',
      show: async (clerk) => {
        await enter(clerk.page)
        const show = clerk.page.getByRole('button', { name: text('passphrase.recovery.show') })
        await expect(show).toBeVisible({ timeout: 30_000 })
        await clerk.press(show)
      },
    },
    {
      name: 'bind-folder',
      show: async (clerk) => {
        await clerk.press(clerk.page.getByRole('button', { name: text('passphrase.recovery.later') }))
        await clerk.bindFolder(share(root), undefined)
      },
    },
    {
      name: 'sync',
      show: async (clerk) => {
        await enter(clerk.page)
        await clerk.isSynced()
        const units = [1, 2, 3].map((n) => [{ e: 'unit', id: `3-010${n}`, f: { code: { v: `3-010${n}`, b: [] } } }])
        await writeAsDesk(share(root), PASSPHRASE, { ...OTHER_DESK, segments: [units] })
        await clerk.lookNow()
        await expect(clerk.page.getByRole('rowheader', { name: OTHER_DESK.name })).toBeVisible({ timeout: 60_000 })
      },
    },
    {
      name: 'backups',
      show: async (clerk) => await clerk.backUpTo(stick(root)),
    },
    {
      name: 'sync-away',
      show: async (clerk) => {
        await rename(share(root), join(root, 'away'))
        await clerk.lookNow()
        await clerk.saysOfExchange(text('exchangeStates.states.unavailable.short'))
      },
    },
    {
      name: 'sync-not-marked',
      show: async (clerk) => {
        await mkdir(join(share(root), 'community-sync/d'), { recursive: true })
        await clerk.lookNow()
        await clerk.saysOfExchange(text('exchangeStates.states.marker-missing.short'))
      },
    },
    {
      name: 'restore-preview',
      show: async (clerk) => {
        await rename(share(root), join(root, 'empty'))
        await rename(join(root, 'away'), share(root))
        await clerk.find('2-1203', '王晓梅')
        await clerk.editRemark('周末在家')
        await clerk.askRestore(FOUNDING.pin)
        const found = clerk.page.getByRole('region', { name: text('backup.restore.pick') })
        await clerk.press(found.getByRole('button').first())
        await expect(clerk.page.getByRole('region', { name: text('backup.restore.preview') })).toBeVisible()
      },
    },
  ]
  return scenes.map(withPlaces(root))
}

/** At another computer, after `boundDesk` with the same `root`. */
export function joiningDesk(root: string): readonly ExchangeScene[] {
  const scenes: readonly ExchangeScene[] = [
    {
      name: 'join-folder',
      show: async (clerk) => {
        await clerk.chooseFirst('join')
        const pick = await clerk.lookAtFolder(text('passphrase.join.title'), share(root))
        await expect(pick.getByRole('status')).toBeVisible()
      },
    },
    {
      name: 'join-passphrase',
      show: async (clerk) => {
        await enter(clerk.page)
        const form = clerk.form(text('passphrase.join.title'))
        await clerk.typePassphrase(form, '梧桐 石桥 白鸽')
        await expect(form).toContainText(text('passphrase.refusals.passphrase-wrong.what'), { timeout: 30_000 })
      },
    },
    {
      name: 'join-name',
      show: async (clerk) => {
        const form = clerk.form(text('passphrase.join.title'))
        await clerk.typePassphrase(form, PASSPHRASE)
        await expect(form).toContainText(text('passphrase.join.deskStep'), { timeout: 30_000 })
        await typeInto(clerk.page, fieldOf(form, text('passphrase.join.name')), '前台 2 号机')
      },
    },
  ]
  return scenes.map(withPlaces(root))
}

/** In the practice community, by somebody who is signed in. */
export const PRACTICE_CONFLICTS: readonly Scene[] = [
  {
    name: 'conflicts',
    show: async ({ page }) => {
      await goTo(page, '/conflicts')
      await expect(page.locator('a.conflict-line').first()).toBeVisible()
    },
  },
  {
    name: 'conflict',
    show: async (clerk) => {
      await clerk.press(clerk.page.locator('a.conflict-line').first())
      await expect(clerk.page.locator('.conflict-side').first()).toBeVisible()
      await clerk.page.keyboard.press('1')
    },
  },
]

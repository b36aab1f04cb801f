// Screens that a desk hopes never to see, each brought about by its cause: for looking at (npm run screenshots -- --look DIR) and for axe.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import { segmentPath } from '#shared/sync/exchange/layout.ts'
import { quietPage, wishRefold } from '#test/crash/rawStore.ts'
import type { ExchangeClerk } from '#test/e2e/exchangeClerk.ts'
import { enter, typeInto } from '#test/e2e/hands.ts'
import { type ExchangeScene, PASSPHRASE } from './exchangeScenes.ts'

const home = (page: Page): string => new URL('/', page.url()).href

/** From now on the host answers this channel with a refusal. */
async function refuse(page: Page, channel: string, code: string): Promise<void> {
  await page.route(`**/bridge/${channel}`, (route) => route.fulfill({ json: { ok: false, error: { code } } }))
}

/** The browser has no database any more, and does not remember that it had. */
async function forgetAll(page: Page): Promise<void> {
  await page.goto(quietPage(page.url()))
  await page.evaluate(async () => {
    localStorage.removeItem('qiantai.workspace')
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.onsuccess = resolve
        request.onerror = reject
      })
  })
}

const stopped = ({ page }: ExchangeClerk) => expect(page.getByRole('alert')).toBeVisible()

/** What may stand in the way of an open desk, at a computer without anything; in this order. */
export const AWKWARD_START: readonly ExchangeScene[] = [
  {
    name: 'start-unbacked',
    show: async (clerk) => {
      const { page } = clerk
      const url = home(page)
      await clerk.firstRun()
      await page.goto(quietPage(url))
      await wishRefold(page, 0.5)
      await refuse(page, 'backup:write', 'full')
      await page.goto(url)
      await stopped(clerk)
    },
  },
  {
    name: 'start-choose',
    show: async (clerk) => {
      const { page } = clerk
      const url = home(page)
      await page.unroute('**/bridge/backup:write')
      await forgetAll(page)
      await page.route('**/bridge/journal:list', (route) =>
        route.fulfill({ json: { ok: true, value: { journals: [] } } }),
      )
      await page.goto(url)
      await clerk.firstRun({ community: '梧桐里三期（东区）', company: '和润物业', supervisor: '李强', pin: '258013' })
      await page.unroute('**/bridge/journal:list')
      await forgetAll(page)
      await page.goto(url)
      await expect(page.getByRole('heading', { level: 1, name: text('startUp.choose.title') })).toBeVisible()
    },
  },
  {
    name: 'start-unreadable',
    show: async (clerk) => {
      const { page } = clerk
      await page.keyboard.press('1')
      await expect(page.getByRole('heading', { name: text('signIn.title') })).toBeVisible({ timeout: 20_000 })
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype
        IDBFactory.prototype.open = function (name, version) {
          if (name.startsWith('qiantai-'))
            throw new DOMException('Internal error opening backing store.', 'UnknownError')
          return open.call(this, name, version)
        }
      })
      await page.reload()
      await stopped(clerk)
    },
  },
]

/** At a desk that is bound to `<root>/share` and backs up to a stick, signed in; in this order. */
export function awkwardDesk(root: string): readonly ExchangeScene[] {
  const marker = join(root, 'share/community-sync/marker.json')
  return [
    {
      name: 'backups-away',
      show: async (clerk) => {
        await refuse(clerk.page, 'backup:write', 'unavailable')
        await clerk.toBackups()
        await clerk.page.keyboard.press('F2')
        await expect(clerk.page.getByText(text('backup.refusals.unavailable.what')).first()).toBeVisible()
      },
    },
    {
      name: 'sync-unreadable',
      show: async (clerk) => {
        await clerk.page.unroute('**/bridge/backup:write')
        await cp(marker, join(root, 'marker-kept.json'))
        await writeFile(marker, 'half a file')
        await clerk.lookNow()
        await clerk.saysOfExchange(text('exchangeStates.states.marker-unreadable.short'))
      },
    },
    {
      name: 'sync-other',
      show: async (clerk) => {
        const kept = await readFile(join(root, 'marker-kept.json'), 'utf8')
        await writeFile(marker, kept.replace(/"ws":\s*"[a-z2-7]{16}"/, '"ws":"anothercommunity"'))
        await clerk.lookNow()
        await clerk.saysOfExchange(text('exchangeStates.states.marker-other.short'))
      },
    },
    {
      name: 'sync-aside',
      show: async (clerk) => {
        await cp(join(root, 'marker-kept.json'), marker)
        const bytes = utf8('not a file of the program')
        const path = segmentPath('madeupdesk222222' as DeviceId, Date.now(), { first: 4, last: 4, bytes })
        await mkdir(dirname(join(root, 'share/community-sync', path)), { recursive: true })
        await writeFile(join(root, 'share/community-sync', path), bytes)
        await clerk.lookNow()
        await expect(clerk.page.getByRole('table', { name: text('exchange.aside.title') })).toBeVisible({
          timeout: 60_000,
        })
      },
    },
  ]
}

/** At another computer: a folder that is not it, a folder whose files have not come, and the wait for them. */
export function awkwardJoining(root: string): readonly ExchangeScene[] {
  const thin = join(root, 'thin')
  return [
    {
      name: 'join-nothing-there',
      show: async (clerk) => {
        await mkdir(thin, { recursive: true })
        await clerk.chooseFirst('join')
        await clerk.lookAtFolder(text('passphrase.join.title'), thin)
        await expect(clerk.page.getByText(text('exchange.refusals.not-a-community.what')).first()).toBeVisible()
      },
    },
    {
      name: 'join-nothing-yet',
      show: async (clerk) => {
        await cp(join(root, 'share'), thin, { recursive: true })
        await rm(join(thin, 'community-sync/d'), { recursive: true, force: true })
        const form = await clerk.lookAtFolder(text('passphrase.join.title'), thin)
        await expect(form.getByRole('status')).toBeVisible()
        await enter(clerk.page)
        await clerk.typePassphrase(clerk.form(text('passphrase.join.title')), PASSPHRASE)
        const desk = clerk.form(text('passphrase.join.title'))
        await expect(desk).toContainText(text('passphrase.join.deskStep'), { timeout: 30_000 })
        await typeInto(clerk.page, desk.getByLabel(new RegExp(`^${text('passphrase.join.name')}`)), '前台 3 号机')
        await enter(clerk.page)
        await expect(clerk.page.getByText(text('exchange.progress.nothingYet'))).toBeVisible({ timeout: 60_000 })
      },
    },
  ]
}

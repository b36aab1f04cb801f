// What must not cost a record: a browser that lost its database, a disk that is full, a second start, another zone, a newer desk.
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { ChangeItem } from '#shared/sync/change.ts'
import { quietPage } from '#test/crash/rawStore.ts'
import { Clerk, FOUNDING, fieldOf } from './clerk.ts'
import { ExchangeClerk } from './exchangeClerk.ts'
import { test as oneDesk } from './fixtures.ts'
import { enter, typeInto } from './hands.ts'
import { writeAsDesk } from './madeUpDesk.ts'
import { expect, test as twoDesks } from './twoDesks.ts'

const OWNER = { unit: '2-1203', name: '王晓梅', phone: '13812345678' }
const PASSPHRASE = '梧桐 石桥 白鹭'

/** From now on the browser's disk is full, until `room` is said. A real quota binds no profile that lives in memory. */
function refuseWrites(): void {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...values) {
    if (sessionStorage.getItem('room') === null)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    return put.apply(this, values)
  }
}

/** The database of the community is gone, as after a browser that reset a damaged one. */
async function loseDatabase(page: Page, url: string): Promise<void> {
  await page.goto(quietPage(url))
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.onsuccess = resolve
        request.onerror = reject
      })
  })
}

oneDesk(
  'a browser that lost its database has every record back without a question, and says so; a second start finds the first (cases 16, 58)',
  async ({ desk }) => {
    const clerk = new Clerk(desk.page)
    await clerk.firstRun()
    await clerk.addOwner(OWNER)

    const entry = join(import.meta.dirname, '../../out/main/local.js')
    const args = [entry, '--port', new URL(desk.url).port, '--data', desk.dataDir]
    const second = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 })
    expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('already open')])

    await loseDatabase(desk.page, desk.url)
    await desk.restart()
    await clerk.signIn()
    const [start = ''] = text('journal.mended.gone', { count: 0 }).split('0')
    await expect(clerk.notice(start)).toBeVisible()
    await clerk.find(OWNER.unit, OWNER.name)
    await clerk.editRemark('周末在家')
    await clerk.saysSaved()
  },
)

oneDesk(
  'a disk that is full keeps what was typed and the record as it was, says so, and takes it once there is room (case 17)',
  async ({ desk }) => {
    const { page } = desk
    const clerk = new Clerk(page)
    await clerk.firstRun()
    await clerk.addOwner(OWNER)
    // The journal's disk: saved in the browser, and the line says what is not written down yet.
    let isFull = true
    await page.route('**/bridge/journal:append', (route) =>
      isFull ? route.fulfill({ json: { ok: false, error: { code: 'disk-full' } } }) : route.continue(),
    )
    const form = await clerk.openEdit()
    await typeInto(page, fieldOf(form, text('ownerFiles.fields.remark')), '周末在家')
    await enter(page, 'Control+Enter')
    await expect(clerk.status()).toContainText(text('journal.why.disk-full.what'))
    await expect(clerk.status()).not.toHaveAttribute('data-kind', 'saved')
    isFull = false
    await expect(clerk.status()).toHaveAttribute('data-kind', 'saved', { timeout: 70_000 })

    // The browser's own: nothing of the change is kept, the form keeps what was typed.
    const again = await clerk.openEdit()
    await page.evaluate(refuseWrites)
    await typeInto(page, fieldOf(again, text('ownerFiles.fields.remark')), '晚上在家')
    await enter(page, 'Control+Enter')
    await expect(again.getByRole('alert')).toBeVisible()
    await expect(fieldOf(again, text('ownerFiles.fields.remark'))).toHaveValue('晚上在家')
    await page.evaluate(() => sessionStorage.setItem('room', 'yes'))
    await enter(page, 'Control+Enter')
    await expect(again).toBeHidden()
    await expect(clerk.hub()).toContainText('晚上在家')
  },
)

oneDesk.describe('a computer in another zone', () => {
  oneDesk.use({ timezoneId: 'America/Los_Angeles' })
  oneDesk('shows days and hours of the community, also past its midnight (case 61)', async ({ desk }) => {
    const clerk = new Clerk(desk.page)
    await clerk.firstRun()
    await clerk.addOwner(OWNER)
    // Half past midnight in the community; at the machine the morning of the day before, an hour before its summer time begins.
    await desk.page.clock.setFixedTime('2027-03-14T00:30:00+08:00')
    await desk.page.reload()
    await clerk.signIn()
    await clerk.find(OWNER.unit, OWNER.name)
    await clerk.checkIn(OWNER.name)
    await expect(clerk.hub().locator('.hub-timeline')).toContainText('00:30')
    await clerk.goToArea(text('board.rail'))
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(desk.page.locator('body')).toContainText(/2027-03-14|3 ?月 ?14 ?日/)
    await expect(desk.page.locator('body')).not.toContainText(/2027-03-13|3 ?月 ?13 ?日/)
  })
})

/** A community's worth of rooms in many small files, and among them what only a newer program knows. */
const SEGMENTS = 200
const CHANGES = 10
const segments = Array.from({ length: SEGMENTS }, (_, file) =>
  Array.from({ length: CHANGES }, (_, change): readonly ChangeItem[] => {
    const code = `9-${String(file * CHANGES + change).padStart(5, '0')}`
    return [{ e: 'unit', id: `made-up-${code}`, f: { code: { v: code, b: [] } } }]
  }),
)
const UNKNOWN: readonly (readonly ChangeItem[])[] = [
  [{ e: 'unit', id: 'made-up-9-00000', f: { shade: { v: 'green', b: [] } } }],
  [{ e: 'droneLanding', id: 'made-up-1', ev: 'landed', data: { pad: 3 }, refs: [] }],
]

twoDesks(
  'what a newer desk wrote is kept, counted and passed on; a desk that joins then reads two hundred files and shows how far it is (cases 35, 49)',
  async ({ desks }) => {
    twoDesks.setTimeout(180_000)
    const first = new ExchangeClerk(desks.one.page)
    await first.firstRun()
    await first.bindNewFolder(desks.folder, PASSPHRASE)
    await first.isSynced()
    await writeAsDesk(desks.folder, PASSPHRASE, {
      name: '新版前台',
      version: '9.4.0',
      segments: [...segments, UNKNOWN],
    })
    await first.lookNow()
    await expect(first.page.getByText(text('exchangeStates.alarms.parkedNow'))).toBeVisible({ timeout: 60_000 })
    await expect(first.page.getByRole('row').filter({ hasText: '新版前台' })).toContainText('9.4.0')
    await first.search('9-01999', '9-01999')
    await first.page.keyboard.press('Escape')

    const second = new ExchangeClerk(desks.two.page)
    const form = await second.toJoinSecret(desks.folder)
    await second.typePassphrase(form, PASSPHRASE)
    const progress = desks.two.page.getByRole('progressbar', { name: text('exchange.progress.title') })
    const seen = progress.waitFor({ timeout: 90_000 })
    await second.joinAs('前台 2 号机')
    await seen
    await second.signIn()
    await second.search('9-01999', '9-01999')
  },
)

/** From the list of backups to an open desk. */
async function restore(clerk: ExchangeClerk, passphrase?: string): Promise<void> {
  const { page } = clerk
  await clerk.press(
    page
      .getByRole('region', { name: text('backup.restore.pick') })
      .getByRole('button')
      .first(),
  )
  if (passphrase !== undefined) {
    const secret = page.getByLabel(text('backup.restore.secret'))
    await expect(secret).toBeVisible()
    await typeInto(page, secret, passphrase)
    await enter(page)
  }
  const preview = page.getByRole('region', { name: text('backup.restore.preview') })
  await expect(preview).toContainText(FOUNDING.community, { timeout: 30_000 })
  await clerk.press(preview.getByRole('button', { name: text('backup.restore.go'), exact: true }))
  await expect(page.getByRole('heading', { name: text('signIn.title') })).toBeVisible({ timeout: 60_000 })
}

twoDesks(
  'a backup comes back at a working desk, which keeps what came after it, and on another computer by the passphrase',
  async ({ desks }) => {
    twoDesks.setTimeout(180_000)
    const first = new ExchangeClerk(desks.one.page)
    const stick = desks.beside('stick')
    await mkdir(stick)
    await first.firstRun()
    await first.addOwner(OWNER)
    await first.setPassphrase(PASSPHRASE)
    await first.backUpTo(stick)
    await first.find(OWNER.unit, OWNER.name)
    await first.editRemark('周末在家')
    await first.askRestore(FOUNDING.pin)
    await restore(first)
    await first.signIn()
    await first.find(OWNER.unit, OWNER.name)
    await expect(first.hub()).toContainText('周末在家')

    const second = new ExchangeClerk(desks.two.page)
    await second.chooseFirst('restore')
    await typeInto(desks.two.page, desks.two.page.getByLabel(text('backup.restore.folder')), stick)
    await enter(desks.two.page)
    await restore(second, PASSPHRASE)
    await second.signIn()
    await second.find(OWNER.unit, OWNER.name)
  },
)

// What may stand in the way of an open desk, said in words, and what is never done then: nothing is written, nothing is lost.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { FREE_TRIES } from '#renderer/stores/usePinTries.ts'
import { text } from '#renderer/text/text.ts'
import { Clerk } from './clerk.ts'
import { expect, test } from './fixtures.ts'
import { tabTo } from './hands.ts'

/** The screen that stands in the way: its title, whether all is saved, and what to do. */
async function expectInTheWay(page: Page, topic: 'newer' | 'blocked' | 'secondWindow' | 'clock'): Promise<void> {
  const screen = page.getByRole('alert')
  await expect(screen.getByRole('heading', { level: 1 })).toContainText(text(`startUp.${topic}.title`))
  await expect(screen).toContainText(text(`startUp.${topic}.saved`))
  await expect(screen).toContainText(text(`startUp.${topic}.now`))
}

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}

/** Name and version of the community's database. */
function databaseOf(page: Page): Promise<{ name: string; version: number } | undefined> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases()
    const found = all.find(({ name }) => name?.startsWith('qiantai-'))
    return found && { name: found.name ?? '', version: found.version ?? 0 }
  })
}

test('a second window stands aside, takes over when asked, and the first one then stands aside', async ({ desk }) => {
  const clerk = new Clerk(desk.page)
  await clerk.firstRun()
  const second = await desk.page.context().newPage()
  await second.goto(desk.url)
  await expectInTheWay(second, 'secondWindow')
  await pressButton(second, text('startUp.secondWindow.takeOver'))
  await new Clerk(second).signIn()
  await expectInTheWay(desk.page, 'secondWindow')
})

test('wrong PINs are counted, then the next try waits, and a reload is no way round', async ({ desk }) => {
  const clerk = new Clerk(desk.page)
  await clerk.firstRun()
  await clerk.lock()
  for (let left = FREE_TRIES - 1; left > 0; left -= 1) {
    await clerk.typePin('999111')
    await expect(desk.page.locator('#pin-note')).toHaveText(text('signIn.wrongLeft', { count: left }))
  }
  await clerk.typePin('999111')
  await expect(desk.page.locator('#pin')).toBeDisabled()
  await expect(desk.page.locator('#pin-note')).toContainText(text('signIn.wait', { count: 7 }).split('7')[0] ?? '')
  await desk.page.reload()
  await expect(desk.page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
  await desk.page.keyboard.press('1')
  await clerk.typePin('258013')
  await expect(desk.page.locator('#pin')).toBeDisabled()
  await expect(clerk.status()).toBeHidden()
})

test('files of a newer program are refused untouched and can be taken out', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await clerk.addOwner({ unit: '2-1203', name: '王晓梅' })
  // A page of the same origin that opens no database.
  await page.goto(`${desk.url}print.html`)
  const found = await databaseOf(page)
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 990)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(request.error)
      }),
    found?.name ?? '',
  )
  await page.goto(desk.url)
  await expectInTheWay(page, 'newer')
  await expect(page.getByRole('alert')).toContainText('99')

  const coming = page.waitForEvent('download')
  await pressButton(page, text('startUp.newer.export'))
  const copy = await readFile(await (await coming).path(), 'utf8')
  const lines = copy.split('\n').map((line) => JSON.parse(line) as { table: string })
  expect(lines.some(({ table }) => table === 'people')).toBe(true)
  expect(await databaseOf(page)).toEqual({ name: found?.name, version: 990 })
})

test('a computer whose date is before the program says so, and opens once it is right', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await page.clock.setFixedTime('2020-01-01T08:00:00+08:00')
  await page.reload()
  await expectInTheWay(page, 'clock')
  await expect(page.getByRole('alert')).toContainText('2020-01-01')
  expect(await databaseOf(page)).toBeUndefined()
  await page.clock.setFixedTime(new Date())
  await pressButton(page, text('common.retry'))
  await clerk.firstRun()
})

const REFUSING: Readonly<Record<string, () => void>> = {
  'the database': () => {
    const refuse = (): never => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
    Object.defineProperties(IDBFactory.prototype, {
      open: { value: refuse },
      databases: { value: async () => refuse() },
    })
  },
  'everything, as with all cookies blocked': () => {
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    Object.defineProperty(globalThis, 'localStorage', { get: refuse })
    Object.defineProperties(IDBFactory.prototype, {
      open: { value: refuse },
      databases: { value: async () => refuse() },
    })
  },
}

for (const [what, refuse] of Object.entries(REFUSING)) {
  test(`a browser that refuses to store ${what} is told so, not left at a blank screen`, async ({ desk }) => {
    const { page } = desk
    new Clerk(page)
    await page.addInitScript(refuse)
    await page.reload()
    await expectInTheWay(page, 'blocked')
    await expect(page.getByRole('button', { name: text('common.retry') })).toBeVisible()
  })
}

test('a disk that is nearly full stops the desk before it opens, and lets it in once there is room', async ({
  desk,
}) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await page.addInitScript(() => {
    const free = () => (sessionStorage.getItem('room') === null ? 1024 * 1024 : 1024 ** 3)
    Object.defineProperty(StorageManager.prototype, 'estimate', { value: async () => ({ usage: 0, quota: free() }) })
  })
  await page.reload()
  const screen = page.getByRole('alert')
  await expect(screen.getByRole('heading', { level: 1 })).toContainText(text('startUp.full.title'))
  await expect(screen).toContainText(text('startUp.full.saved'))
  await page.evaluate(() => sessionStorage.setItem('room', 'yes'))
  await pressButton(page, text('common.retry'))
  await expect(page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
})

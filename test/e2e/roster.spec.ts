// From file picker to search: a roster that LibreOffice saved, one with every fault, the same again, a changed one, and taking back.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { Clerk } from './clerk.ts'
import { expect, test } from './fixtures.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/roster')
const LIBRE_OFFICE = join(FIXTURES, 'libreoffice-5000.xlsx')
const MESSY = join(FIXTURES, 'messy.xlsx')

type FilePart = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A roster as a file that nobody saved anywhere. */
const csv = (name: string, rows: readonly string[]): FilePart => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n')),
})

/** The import screen as a supervisor uses it. */
class ImportDesk {
  readonly page: Page
  readonly clerk: Clerk

  constructor(clerk: Clerk) {
    this.clerk = clerk
    this.page = clerk.page
  }

  async open(): Promise<void> {
    await this.clerk.toOwners()
    await this.page.keyboard.press('F6')
    await expect(this.page.getByRole('heading', { name: text('roster.pick.title') })).toBeVisible()
  }

  /** Picks a file and waits for its columns. */
  async pick(file: FilePart): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.keyboard.press('F2')
    await (await chooser).setFiles(file as string)
    await expect(this.button(text('roster.map.next'))).toBeVisible({ timeout: 30_000 })
  }

  button(name: string) {
    return this.page.getByRole('button', { name })
  }

  /** Compares; gives the totals. */
  async compare() {
    await this.page.keyboard.press('F2')
    await expect(this.button(text('roster.preview.back'))).toBeVisible({ timeout: 60_000 })
    return this.page.locator('.roster-totals')
  }

  async run(): Promise<void> {
    await this.page.keyboard.press('F2')
    await expect(this.page.getByRole('heading', { name: text('roster.end.finished') })).toBeVisible({ timeout: 80_000 })
  }

  /** Back to the file picker from a result. */
  async again(): Promise<void> {
    await this.page.keyboard.press('F4')
    await expect(this.page.getByRole('heading', { name: text('roster.pick.title') })).toBeVisible()
  }
}

/** Searches until the hit is the first. */
async function found({ page }: Clerk, query: string, hit: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+K')
    await page.keyboard.type(query)
    await expect(page.getByRole('option').first()).toContainText(hit, { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await page.keyboard.press('Escape')
}

async function founded(page: Page): Promise<ImportDesk> {
  const clerk = new Clerk(page)
  await clerk.firstRun()
  const desk = new ImportDesk(clerk)
  await desk.open()
  return desk
}

test('a roster of 5,000 that LibreOffice saved goes in, is found, and the same file again changes nothing', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const roster = await founded(desk.page)
  await roster.pick(LIBRE_OFFICE)
  const totals = await roster.compare()
  await expect(totals).toContainText(text('roster.preview.totals.newPeople', { count: 5000 }))
  await roster.run()
  await expect(
    desk.page.getByText(text('roster.end.in', { newPeople: 5000, changedPeople: 0, newUnits: 0 }).slice(0, 14)),
  ).toBeVisible()

  // A person of the middle of the file: by name in pinyin, by the end of the telephone, by room.
  // The index follows a bulk import at its own pace, while the desk is used.
  for (const query of ['qiuxg', '3205', '5-1-504']) await found(roster.clerk, query, '仇轩桂')

  await roster.again()
  await roster.pick(LIBRE_OFFICE)
  const same = await roster.compare()
  await expect(same).toContainText(text('roster.preview.totals.samePeople', { count: 5000 }))
  await expect(roster.button(text('roster.preview.nothing'))).toHaveAttribute('aria-disabled', 'true')
})

test('a messy roster: good rows go in and are found by pinyin, phone and room; bad rows come back as a file', async ({
  desk,
}) => {
  const { page } = desk
  const roster = await founded(page)
  await roster.pick(MESSY)
  await expect(page.getByText(text('roster.map.detected', { row: 4 }))).toBeVisible()
  const totals = await roster.compare()
  await expect(totals).toContainText(text('roster.preview.totals.newPeople', { count: 7 }))
  await expect(totals).toContainText(text('roster.preview.totals.bad', { count: 7 }))
  const download = page.waitForEvent('download')
  await page.keyboard.press('F4')
  expect((await download).suggestedFilename()).toContain(text('rosterFiles.mendFile'))
  await roster.run()

  const { clerk } = roster
  for (const [query, hit] of [
    ['wangxm', '王晓梅'],
    ['9002', '李强'],
    ['1-2-102', '1-2-102'],
    ['1-1-102', '张三'],
  ] as const) {
    await found(clerk, query, hit)
  }
})

test('a changed roster shows new, changed and gone, keeps what a clerk wrote until it is ticked, and is taken back as a whole', async ({
  desk,
}) => {
  const { page } = desk
  const roster = await founded(page)
  const head = '房号,姓名,电话,建筑面积,备注'
  await roster.pick(csv('名册.csv', [head, '1-0101,王晓梅,13812345678,89.5,', '1-0102,李强,13912345678,90,常住']))
  await roster.compare()
  await roster.run()

  await roster.again()
  await roster.pick(csv('名册 二.csv', [head, '1-0101,王晓梅,13812345678,95.5,夜班', '1-0103,欧阳娜,13712345678,70,']))
  const totals = await roster.compare()
  for (const name of ['newPeople', 'changedPeople', 'newUnits', 'changedUnits'] as const) {
    await expect(totals).toContainText(text(`roster.preview.totals.${name}`, { count: 1 }))
  }
  await page.getByText(text('roster.preview.tabs.changed', { count: 2 })).click()
  await expect(page.getByRole('grid')).toContainText('89.50 ㎡')
  await expect(page.getByRole('grid')).toContainText('95.50 ㎡')
  await roster.run()

  // The whole second run back: the area is as before, the newcomer is gone.
  await page.keyboard.press('F8')
  await expect(page.getByText(text('roster.back.keepsNone'))).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: /^(已撤回|Taken back)/ })).toBeVisible({ timeout: 30_000 })
  await roster.again()
  await expect(page.getByText(text('roster.former.status.taken-back'))).toBeVisible()
  await roster.pick(csv('名册.csv', [head, '1-0101,王晓梅,13812345678,89.5,', '1-0102,李强,13912345678,90,常住']))
  const same = await roster.compare()
  await expect(same).toContainText(text('roster.preview.totals.samePeople', { count: 2 }))
  await expect(roster.button(text('roster.preview.nothing'))).toHaveAttribute('aria-disabled', 'true')
})

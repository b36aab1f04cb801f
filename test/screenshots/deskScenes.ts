// The pictures of a day at the desk: calls and items, slips, the cabinet, what is due, the evening close and the handover.
import { readFile } from 'node:fs/promises'
import { expect, type Locator } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from '#test/e2e/clerk.ts'
import type { FileClerk } from '#test/e2e/fileClerk.ts'
import { enter, typeInto } from '#test/e2e/hands.ts'
import { goTo } from '#test/e2e/screenList.ts'
import type { PaperScene, Scene } from './scenes.ts'

const PERSON = '王晓梅'
const NEIGHBOUR = '1-0802'
/** Issued in the practice community, with a gate copy on the same page. */
const RELEASE_SLIP = 'A-FX-00005'
/** An undo is offered no longer. */
const NOTICE_MS = 40_000
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }

/** A screen by its address, and keys that open what is not there at once. */
function at(name: string, path: string, keys: readonly string[] = []): Scene {
  return {
    name,
    show: async (clerk) => {
      await leave(clerk)
      await goTo(clerk.page, path)
      await pressAll(clerk, keys)
    },
  }
}

/** A list shows its rows after its heading; keys before that move nothing. */
async function pressAll({ page }: FileClerk, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  for (const key of keys) await enter(page, key)
}

/** Away from a form or panel of the scene before, whose draft is of no use; what was said about it is over. */
async function leave({ page }: FileClerk): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await goTo(page, '/settings/this-computer')
  const discard = page.getByRole('button', { name: text('kit.discard') })
  if (await discard.isVisible()) await discard.press('Enter')
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: NOTICE_MS })
}

/** A form beside the hub of a person, opened by its key. */
async function openBeside(clerk: FileClerk, key: string, heading: string): Promise<Locator> {
  await leave(clerk)
  await clerk.toReception()
  await clerk.find(PERSON, PERSON)
  await expect(clerk.hub()).toHaveAttribute('data-ready', 'true')
  await clerk.page.keyboard.press(key)
  const side = clerk.page.getByRole('complementary', { name: heading })
  await expect(side).toBeVisible()
  return side
}

async function showCall(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await leave(clerk)
  await clerk.toReception()
  await page.keyboard.press('F6')
  const form = page.getByRole('complementary', { name: text('items.form.title') })
  await typeInto(page, form.locator('.item-caller-told input').first(), NEIGHBOUR)
  await enter(page)
  await expect(form.getByRole('radio', { name: /报修/ })).toBeVisible()
  await page.keyboard.press('2')
  await typeInto(
    page,
    form.getByRole('textbox', { name: text('items.form.matter', { n: 1 }) }),
    '厨房下水慢，水槽排不下去',
  )
}

async function showRelease(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const form = await openBeside(clerk, 'Alt+r', text('releases.issue'))
  const goods = fieldOf(form, text('releases.form.goodsTyped'))
  for (const line of ['冰箱 1 海尔双门', '洗衣机 1 小天鹅滚筒']) {
    await typeInto(page, goods, line)
    await enter(page)
  }
}

async function printSlip(clerk: FileClerk): Promise<{ readonly bytes: Uint8Array }> {
  await leave(clerk)
  await clerk.toReception()
  await clerk.search(RELEASE_SLIP, RELEASE_SLIP)
  await enter(clerk.page)
  await clerk.isAtPaper(RELEASE_SLIP)
  const { page } = clerk
  const first = page.getByRole('button', { name: text('papers.pdf'), exact: true })
  const again = page.getByRole('button', { name: text('papers.pdfAgain'), exact: true })
  await expect(first.or(again)).toBeVisible()
  const coming = page.waitForEvent('download')
  await clerk.press(first.or(again))
  return { bytes: new Uint8Array(await readFile(await (await coming).path())) }
}

/** Takes in a signed paper of the register, after a number that is none. */
async function showReturns(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await leave(clerk)
  await goTo(page, '/papers/return')
  await typeInto(page, fieldOf(page, text('papers.boxLabel')), 'B-03')
  const number = fieldOf(page, text('papers.stack.number'))
  for (const typed of ['A-DJ-00909', 'A-DJ-00003']) {
    await typeInto(page, number, typed)
    await enter(page)
    await expect(number).toHaveValue('')
  }
}

async function showFormText(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await leave(clerk)
  await goTo(page, '/settings/form-texts')
  await clerk.press(
    page
      .getByRole('listitem')
      .getByRole('button', { name: text('formTexts.edit') })
      .first(),
  )
  await expect(page.locator('.form-text-editor')).toBeVisible()
}

/** In the practice community, by somebody who is signed in. */
export const DAY_AT_THE_DESK: readonly (Scene | PaperScene)[] = [
  { name: 'call', show: showCall },
  at('items', '/items', ['ArrowDown', 'ArrowRight']),
  at('item', '/items', ['ArrowDown', 'Enter']),
  { name: 'release', show: showRelease },
  { name: 'slip-issued', paper: 'slip', issue: printSlip },
  {
    name: 'releases',
    show: async (clerk) => {
      await leave(clerk)
      await goTo(clerk.page, '/releases')
      await clerk.press(clerk.page.getByRole('grid'))
    },
  },
  {
    name: 'lend',
    show: async (clerk) => {
      await openBeside(clerk, 'Alt+b', text('loans.lend'))
    },
  },
  {
    name: 'cabinet',
    show: async (clerk) => {
      await leave(clerk)
      await goTo(clerk.page, '/loans')
      // The second trolley is out.
      await clerk.press(clerk.page.locator('.cabinet-thing').nth(1))
    },
  },
  at('visits', '/visits'),
  at('today', '/today'),
  at('month', '/month'),
  at('wall', '/today/wall'),
  at('notices', '/notices', ['ArrowDown']),
  at('letters', '/letters', ['ArrowDown']),
  { name: 'returns', show: showReturns },
  at('close', '/close'),
  at('review', '/close/review'),
  at('handover', '/handover'),
  at('downtime', '/downtime'),
  at('form-texts', '/settings/form-texts'),
  { name: 'form-text', show: showFormText },
  at('letterhead', '/settings/letterhead'),
  at('printers', '/settings/printers'),
  {
    name: 'phrases',
    show: async (clerk) => {
      await leave(clerk)
      await clerk.toReception()
      await clerk.find(PERSON, PERSON)
      await clerk.page.keyboard.press('Alt+h')
      await expect(clerk.page.getByRole('dialog', { name: text('phrases.title') })).toBeVisible()
    },
  },
]

/** The same picture as large as a phone. */
export const onPhone = (scene: Scene): Scene => ({
  name: `phone-${scene.name}`,
  show: async (clerk) => {
    await clerk.page.setViewportSize(PHONE)
    await scene.show(clerk)
  },
})

/** The same on a phone, and the desk's size again. */
export const DAY_ON_A_PHONE: readonly Scene[] = [at('items', '/items'), at('today', '/today')].map(onPhone)

export async function backToDesk({ page }: FileClerk): Promise<void> {
  await page.setViewportSize(DESK)
}

// The pictures of empty homes and their keys: plan, rounds, a clipboard, a home at its door, faults, lists, the month, and what lies on paper.
import { expect, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from '#test/e2e/clerk.ts'
import type { FileClerk } from '#test/e2e/fileClerk.ts'
import { enter, tabTo, typeInto } from '#test/e2e/hands.ts'
import { show } from './custodyScenes.ts'
import { printed } from './decorationScenes.ts'
import { onPhone } from './deskScenes.ts'
import type { PaperScene, Scene } from './scenes.ts'

/** The empty tower of the practice community, and homes of it. */
const TOWER = '5'
const [MOVED, REPLACED] = ['5-0902', '5-0302'] as const

interface Wanted {
  readonly table: 'units' | 'buildings' | 'inspectionFaults'
  readonly field: 'code' | 'status'
  readonly value: string
}

/** The first record of a table of the practice community whose field says this. */
function idOf(page: Page, wanted: Wanted): Promise<string> {
  return page.evaluate(
    ({ table, field, value }) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('qiantai-practicecommunit')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction(table).objectStore(table).getAll()
          reading.onsuccess = () => {
            const rows = reading.result as { readonly id: string; readonly v: Readonly<Record<string, unknown>> }[]
            opening.result.close()
            resolve(rows.find(({ v }) => v[field] === value)?.id ?? '')
          }
        }
      }),
    wanted,
  )
}

/** A screen of the rounds with the keys that open what is not there at once. */
const at = (name: string, path: string, keys: readonly string[] = []): Scene => ({
  name,
  show: async (clerk) => {
    await show(clerk, path)
    await expect(clerk.page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const key of keys) await openBy(clerk, key)
  },
})

/** A key of the screen, once its button can be pressed. */
async function openBy({ page }: FileClerk, key: string): Promise<void> {
  await expect(page.locator(`button[aria-keyshortcuts="${key}"]`).first()).toBeEnabled()
  await page.keyboard.press(key)
}

const ofUnit = async ({ page }: FileClerk, value: string): Promise<string> =>
  await idOf(page, { table: 'units', field: 'code', value })

async function openClipboard(clerk: FileClerk): Promise<void> {
  const tower = await idOf(clerk.page, { table: 'buildings', field: 'code', value: TOWER })
  await show(clerk, `/vacant/grid/${tower}`)
  await expect(clerk.page.locator('.grid-line input:focus')).toBeVisible()
}

/** The first home is as it should be; the water of the second has moved. */
async function enterMovedMeter(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await openClipboard(clerk)
  await enter(page)
  const water = page.getByRole('textbox', { name: `${MOVED} ${text('vacantGrid.columns.water')}` })
  await expect(water).toBeFocused()
  await page.keyboard.type('31.5')
  await enter(page)
  await expect(page.getByText(text('vacantGrid.states.drift'))).toBeVisible()
}

/** As an officer stands in it: an item that is not as it should be, a meter that is read. One home a picture: its draft stays. */
const visit = (unit: string): Scene => ({
  name: 'vacant-visit',
  show: async (clerk) => {
    const { page } = clerk
    await show(clerk, `/vacant/visit/${await ofUnit(clerk, unit)}`)
    const form = page.locator('.entry-form')
    await clerk.press(form.getByRole('button', { name: new RegExp(text('vacant.items.walls')) }))
    const words = text('vacantVisits.items.remark', { number: 5, item: text('vacant.items.walls') })
    await typeInto(page, form.getByRole('textbox', { name: words }), '客厅墙面发霉')
    await typeInto(page, fieldOf(form, text('vacant.meters.water')), '27.5')
  },
})

async function showMeters(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, `/vacant/unit/${await ofUnit(clerk, REPLACED)}`)
  const views = page.getByRole('radiogroup', { name: text('vacantUnit.views.label') })
  await views.getByRole('radio').first().press('ArrowRight')
  await expect(page.locator('.home-file svg').first()).toBeVisible()
}

async function showFault(clerk: FileClerk, status: 'found' | 'mended'): Promise<void> {
  const id = await idOf(clerk.page, { table: 'inspectionFaults', field: 'status', value: status })
  await show(clerk, `/vacant/faults/${id}`)
  await expect(clerk.page.locator('.fault-page')).toBeVisible()
}

async function issueNotice(clerk: FileClerk): Promise<{ readonly bytes: Uint8Array }> {
  await showFault(clerk, 'found')
  await clerk.pressKeyOf(clerk.page.getByRole('button', { name: new RegExp(`^${text('vacantFaults.acts.notice')}`) }))
  const form = clerk.page.getByRole('dialog')
  await expect(form.locator(':focus')).toBeAttached()
  return await printed(clerk, () => clerk.page.keyboard.press('Control+Enter'))
}

async function issueByKey(clerk: FileClerk): Promise<{ readonly bytes: Uint8Array }> {
  const button = clerk.page.locator('button[aria-keyshortcuts="Control+P"]').first()
  await expect(button).toBeEnabled()
  return await printed(clerk, () => clerk.pressKeyOf(button))
}

/** The cabinet with the card of a set that an owner left sealed. */
async function showCabinet(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await show(clerk, '/loans/keys')
  await clerk.press(page.locator('.key-hook[data-stand=sealed]').first())
}

async function editList(clerk: FileClerk): Promise<void> {
  await show(clerk, '/vacant/checklists/vacant')
  await openBy(clerk, 'F2')
  await tabTo(clerk.page, clerk.page.locator('.checklists ol').first())
}

/** In the practice community, at the desk's size. */
export const ROUNDS: readonly (Scene | PaperScene)[] = [
  at('vacant-plan', '/vacant'),
  at('vacant-calendar', '/vacant/calendar'),
  at('storm-round', '/vacant/rounds', ['F6']),
  { name: 'clipboard', show: enterMovedMeter },
  {
    name: 'clipboard-issued',
    paper: 'clipboard-paper',
    issue: async (clerk) => {
      await openClipboard(clerk)
      return await issueByKey(clerk)
    },
  },
  visit('5-0701'),
  { name: 'vacant-home', show: showMeters },
  at('vacant-faults', '/vacant/faults'),
  { name: 'vacant-fault', show: (clerk) => showFault(clerk, 'mended') },
  { name: 'vacant-notice-issued', paper: 'vacant-notice', issue: issueNotice },
  at('patrol-list', '/vacant/lists', ['F4']),
  { name: 'checklist', show: editList },
  at('vacant-report', '/vacant/report'),
  {
    name: 'vacant-report-issued',
    paper: 'vacant-report-paper',
    issue: async (clerk) => {
      await show(clerk, '/vacant/report')
      return await issueByKey(clerk)
    },
  },
  at('vacant-opening', '/vacant/opening'),
  { name: 'key-cabinet', show: showCabinet },
  at('key-entrust', '/loans/keys', ['F2']),
]

/** Where a phone is carried along. */
export const ROUNDS_ON_A_PHONE: readonly Scene[] = [
  at('vacant-plan', '/vacant'),
  visit('5-0601'),
  at('patrol-list', '/vacant/lists', ['F4']),
].map(onPhone)

/** At night. */
export const ROUNDS_IN_THE_DARK: readonly Scene[] = [
  at('dark-vacant-plan', '/vacant'),
  { name: 'dark-vacant-home', show: showMeters },
  { name: 'dark-key-cabinet', show: showCabinet },
]

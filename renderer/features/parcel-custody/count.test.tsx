import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { readDraft } from '#renderer/db/drafts.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { scanKeys } from '#test/support/scanKeys.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { receiveMany } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'
import { addSlots } from './slotCommands.ts'

startTexts('zh-CN')

const modules = [parcelCustodyFrontDesk]
let store: Store

beforeEach(async () => {
  store = await foundedStore()
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  succeeded(await addSlots(deskOf(store), { shelf: 'B', numbers: '1', size: 'large', capacity: 60 }))
})

const show = () => showScreen({ desk: deskOf(store), modules, path: '/custody/count', scansFrom: window })
const slotId = async (code: string) => must((await store.db.shelfSlots.toArray()).find(({ v }) => v.code === code)).id
const waybill = (number: number) => `SF${9_000_000_000_000 + number}`
const itemOf = async (number: number) =>
  must(await store.db.custodyItems.where('v.waybill').equals(waybill(number)).first())
const statuses = async () =>
  Map.groupBy(
    (await store.db.custodyItems.toArray()).map(({ v }) => v.status),
    (one) => one,
  )
const draft = () => readDraft(store, `${CLERK.actor.id}/custody-count`)

async function fill(code: string, numbers: readonly number[]): Promise<void> {
  const place = await slotId(code)
  const inputs = numbers.map(
    (number): ReceiveInput => ({
      ...EMPTY_INTAKE,
      ...{ kind: 'courier', waybill: waybill(number), name: '李雷', slotId: place },
    }),
  )
  succeeded(await receiveMany(deskOf(store), inputs))
}

/** The keys of several scans with nothing drawn between them. */
function scan(...codes: readonly string[]): Promise<void> {
  return act(async () => {
    for (const code of codes) scanKeys(code)
  })
}

async function begin(shelf?: string): Promise<void> {
  await show()
  await screen.findByRole('checkbox', { name: /全部货架/ })
  if (shelf !== undefined) fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(`货架 ${shelf}`) }))
  await press('F2')
  await screen.findByText('还没有扫，先扫第一件')
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

test('a shelf of forty is scanned without a pause, one of them is missing, and F8 takes the close back', async () => {
  await fill('A-01', upTo(40))
  await fill('B-01', [50])
  await begin('A')
  await scan(...upTo(39).map(waybill))
  await screen.findByText('39 / 40')
  await screen.findByRole('region', { name: '没扫到（1）' })
  await press('F2')
  await screen.findByText('盘点已记下：相符 39 件，查找中 1 件')
  expect((await itemOf(39)).v.status).toBe('missing')
  expect((await statuses()).get('in-store')).toHaveLength(40)
  const [count] = await store.db.shelfCounts.toArray()
  expect(count?.v).toMatchObject({ status: 'counted', shelves: ['A'], expected: 40, missing: [(await itemOf(39)).id] })
  await press('F8')
  await waitFor(async () => expect((await itemOf(39)).v.status).toBe('in-store'))
})

test('a count survives a kill: every scan that was seen is there again, and it goes on', async () => {
  await fill('A-01', upTo(3))
  await begin()
  await scan(waybill(0), custodyCode((await itemOf(1)).id))
  await screen.findByText('2 / 3')
  await waitFor(async () => expect(JSON.stringify(await draft())).toContain((await itemOf(1)).id))
  cleanup()
  await show()
  await screen.findByText('接着盘：上次扫了 2 次，都还在')
  await screen.findByText('2 / 3')
  await scan(waybill(2))
  await screen.findByText('3 / 3')
  await screen.findByText('全部相符，记下这次盘点。')
  await press('F2')
  await screen.findByText('盘点已记下：相符 3 件，查找中 0 件')
  await waitFor(async () => expect(await draft()).toBeUndefined())
})

test('a scan that a slow computer tears in two is one scan', async () => {
  await fill('A-01', [0, 1])
  await begin('A')
  const field = screen.getByLabelText('扫描或输入')
  const code = custodyCode((await itemOf(0)).id)
  fireEvent.change(field, { target: { value: code.slice(0, 9) } })
  await scan(code.slice(9))
  await screen.findByText('1 / 2')
  expect(field).toHaveProperty('value', '')
  // What somebody began to type is no half of a code that is known as it is.
  fireEvent.change(field, { target: { value: 'A' } })
  await scan(waybill(1))
  await screen.findByText('2 / 2')
  expect(screen.queryByRole('region', { name: /不在库的码/ })).toBeNull()
})

test('by slot: a thing that lies elsewhere is rewritten or carried back, as the clerk says', async () => {
  await fill('A-01', [0, 1])
  await begin('A')
  await scan(slotScanCode(await slotId('A-02')), waybill(0), waybill(1))
  await screen.findByText('正在盘 A-02')
  await screen.findByRole('region', { name: '放错地方（2）' })
  fireEvent.click(screen.getAllByRole('radio', { name: '放回 A-01' })[0] as HTMLElement)
  await press('F2')
  await screen.findByText(/盘点已记下/)
  expect((await itemOf(0)).v.slotId).toBe(await slotId('A-01'))
  expect((await itemOf(1)).v.slotId).toBe(await slotId('A-02'))
})

test('what was looked for is found by its scan, and a code of nothing in store is told apart', async () => {
  await fill('A-01', [0, 1])
  await begin('A')
  await scan(waybill(0))
  await press('F2')
  await screen.findByText('盘点已记下：相符 1 件，查找中 1 件')
  await press('F2')
  await screen.findByText('还没有扫，先扫第一件')
  await scan(waybill(0), waybill(1), '6901234567892')
  await screen.findByRole('region', { name: '找回（1）' })
  await screen.findByRole('region', { name: '不在库的码（1）' })
  await press('F2')
  await screen.findByText('盘点已记下：相符 2 件，查找中 0 件')
  expect((await itemOf(1)).v.status).toBe('in-store')
  const counts = await store.db.shelfCounts.orderBy('v.at').toArray()
  expect(counts.flatMap(({ v }) => v.unknown)).toEqual(['6901234567892'])
})

test('a tag is typed, F6 takes the last scan back, and nothing scanned closes nothing', async () => {
  await fill('A-01', [0])
  await begin('A')
  const field = screen.getByLabelText('扫描或输入')
  fireEvent.change(field, { target: { value: (await itemOf(0)).v.tag.toLowerCase() } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  await screen.findByText('1 / 1')
  await press('F6')
  await screen.findByText('0 / 1')
  await press('F2')
  await screen.findByText('还没有扫一件。')
  expect(await store.db.shelfCounts.count()).toBe(0)
  expect((await itemOf(0)).v.status).toBe('in-store')
})

// What goes on at two desks, at midnight and with a clock set back, while neither hears the other: custody stays what happened.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { missItem, moveItems, notifyMany } from '#renderer/features/parcel-custody/keepingCommands.ts'
import { handOut, returnItems } from '#renderer/features/parcel-custody/outCommands.ts'
import { heldItems, loadSlots } from '#renderer/features/parcel-custody/queries.ts'
import { registerReader } from '#renderer/features/parcel-custody/registerLines.ts'
import { CUSTODY_PREFIX } from '#renderer/features/parcel-custody/registerTerms.ts'
import { shelfMapOf } from '#renderer/features/parcel-custody/shelfMapLines.ts'
import { addSlots, retireSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { loadStatistics } from '#renderer/features/parcel-custody/statisticsNumbers.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Day } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR, storeParts, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const SIGNED = {
  ...({ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', remark: '' } as const),
  signedPaper: 'A-LQ-1',
} as const

let here: Store
let there: Store
let unitId: string
let personId: string
let slots: readonly string[]

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  unitId = await addUnit(here)
  personId = await addOwner(here, unitId)
  succeeded(await addSlots(deskOf(here), { shelf: 'A', numbers: '1-2', size: 'small', capacity: 9 }))
  slots = (await loadSlots(here)).map(({ id }) => id)
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
})
afterEach(() => vi.restoreAllMocks())

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}
async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
}
const takeIn = async (store: Store, more: Partial<ReceiveInput> = {}) =>
  succeeded(
    await receiveItem(deskOf(store), {
      ...{ ...EMPTY_INTAKE, kind: 'courier', waybill: 'SF1234567890123', unitId, personId, slotId: slots[0] ?? null },
      ...more,
    }),
  ).draft.itemId
const give = async (store: Store, id: string) => handOut(deskOf(store), { ids: [id], taking: SIGNED })
const stateOf = async (store: Store, id: string) => must(await store.db.custodyItems.get(id)).v
const rules = async (store: Store) => (await store.db.conflicts.toArray()).map(({ rule }) => rule)
const setClock = (store: Store, at: string) => vi.spyOn(store.clock, 'nowMs').mockReturnValue(Date.parse(at))

test('a hand-out taken back here after the parcel came again there is one parcel in the numbers, not two', async () => {
  const id = await takeIn(here)
  const out = succeeded(await give(here, id))
  await send(here, there)
  await takeIn(there, { slotId: slots[1] ?? null })
  succeeded(await undoCommand(deskOf(here), must(out.undo)))
  await meet()
  expect(await stateOf(here, id)).toMatchObject({ visit: 2, status: 'in-store', slotId: slots[1] })
  const month = { from: '2026-11-01' as Day, to: '2026-11-30' as Day, today: '2026-11-21' as Day }
  const { numbers } = await loadStatistics(here, month)
  expect(numbers.month.at(-1)).toMatchObject({ kind: 'total', in: 2, held: 1 })
  expect(numbers.ages.reduce((sum, { count }) => sum + count, 0)).toBe(1)
})

test('F8 after another desk went on takes nothing back', async () => {
  const id = await takeIn(here)
  const out = succeeded(await give(here, id))
  await send(here, there)
  await takeIn(there)
  await meet()
  expect(await undoCommand(deskOf(here), must(out.undo))).toMatchObject({ error: { code: 'changed-since' } })
  expect(await stateOf(here, id)).toMatchObject({ visit: 2, earlier: [{ status: 'handed-out' }] })
})

test('delivered again on one desk while the other hands out the first stay: the second one stands in store', async () => {
  const id = await takeIn(here)
  await meet()
  succeeded(await give(here, id))
  await takeIn(here, { slotId: slots[1] ?? null })
  succeeded(await give(there, id))
  await meet()
  expect(await stateOf(here, id)).toMatchObject({ visit: 2, status: 'in-store', slotId: slots[1] })
  expect(await rules(here)).toEqual(['claim'])
})

test.each([
  ['moved', (id: string) => moveItems(deskOf(there), [id], slots[1] ?? null)],
  ['missed', (id: string) => missItem(deskOf(there), id, '')],
  ['told of', (id: string) => notifyMany(deskOf(there), [id], 'phone')],
])('%s there while it is handed out here, it is out on both', async (_, act) => {
  const id = await takeIn(here)
  await meet()
  succeeded(await act(id))
  succeeded(await give(here, id))
  await meet()
  expect((await stateOf(here, id)).status).toBe('handed-out')
  expect(await rules(here)).toEqual([])
  const parting = { ...SIGNED, to: 'carrier', name: '快递员', receipt: '' } as const
  expect(await returnItems(deskOf(there), { ids: [id], parting })).toMatchObject({ error: { code: 'item-left' } })
})

test('a slot retired here that is filled there is still walked past, until it is empty', async () => {
  const [slot = ''] = slots
  succeeded(await retireSlots(deskOf(here, SUPERVISOR), [slot], false))
  await takeIn(there, { slotId: slot })
  await meet()
  const map = shelfMapOf({ slots: await loadSlots(here), held: await heldItems(here), daysOf: () => 0 })
  expect(map.shelves.flatMap((shelf) => shelf.slots.map((one) => [one.slot.id, one.items.length]))).toContainEqual([
    slot,
    1,
  ])
  expect(map.loose).toEqual([])
})

test('a clock set back a day: what came tomorrow is in store, goes out today, and waits no day', async () => {
  setClock(here, '2026-11-22T02:00:00.000Z')
  const id = await takeIn(here)
  setClock(here, new Date(TEST_NOW_MS).toISOString())
  const lines = await registerReader.load(here, [CUSTODY_PREFIX + id])
  expect(lines.get(CUSTODY_PREFIX + id)).toMatchObject({ days: 0, due: 'in-time' })
  succeeded(await give(here, id))
  expect((await stateOf(here, id)).status).toBe('handed-out')
})

test('what came five minutes before midnight has lain here a day five minutes after', async () => {
  setClock(here, '2026-11-21T15:55:00.000Z')
  const id = await takeIn(here)
  setClock(here, '2026-11-21T16:05:00.000Z')
  expect((await registerReader.load(here, [CUSTODY_PREFIX + id])).get(CUSTODY_PREFIX + id)).toMatchObject({ days: 1 })
})

test('the same parcel scanned twice at once is one parcel', async () => {
  const done = await Promise.allSettled([takeIn(here), takeIn(here)])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await stateOf(here, await takeIn(here, { waybill: 'SF99999999' }))).toMatchObject({ registrations: 1 })
})

test.each(['\tSF1234567890123\r\n', '\u0002ＳＦ1234567890123\u0003', '\u202ESF-1234 5678\u200B90123\ufeff'])(
  'a scanner that adds its own signs scans the same parcel: %j',
  async (scanned) => {
    const id = await takeIn(here)
    succeeded(await give(here, id))
    expect(await takeIn(here, { waybill: scanned })).toBe(id)
    expect(await stateOf(here, id)).toMatchObject({ visit: 2, waybill: 'SF1234567890123' })
  },
)

test('names of other scripts, rare signs and turned writing are kept without what carries nothing', async () => {
  const stranger = { personId: null, unitId: null }
  const long = await takeIn(here, { ...stranger, waybill: 'SF2000000001', name: `𠮷${'田'.repeat(55)}` })
  const turned = await takeIn(here, { ...stranger, waybill: 'SF2000000002', name: '\u202Eمحمد\r\nعلي\u202C' })
  expect((await stateOf(here, long)).name).toBe(`𠮷${'田'.repeat(55)}`)
  expect((await stateOf(here, turned)).name).toBe('محمد علي')
  succeeded(await give(here, long))
  succeeded(await give(here, turned))
})

test('a name of 80 characters is refused with the field it stands in', async () => {
  const input = { ...EMPTY_INTAKE, kind: 'courier', waybill: 'SF3000000003', slotId: slots[0] ?? null } as const
  expect(await receiveItem(deskOf(here), { ...input, name: '田'.repeat(80) })).toMatchObject({
    error: { code: 'text-too-long', field: 'name' },
  })
})

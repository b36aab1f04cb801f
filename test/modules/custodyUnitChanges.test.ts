// A unit that changes hands while parcels lie: who is told, whose name is called, and who may take what.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { loadOffer } from '#renderer/features/parcel-custody/handOutOffer.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { messagesFor } from '#renderer/features/parcel-custody/noticeMessages.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

let store: Store
let unitId: string
let before: string
let now: string
let ids: readonly string[]

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  before = await addOwner(store, unitId)
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1', size: 'large', capacity: 60 }))
  const taken = await take('SF5000000001', before)
  now = store.ids.newId()
  const stay = must((await store.db.stays.toArray()).find(({ v }) => v.personId === before))
  const moved = [
    { kind: 'set', e: 'stay', id: stay.id, values: { toDay: '2026-11-20' } },
    { kind: 'set', e: 'person', id: now, values: { name: '孙丽' } },
    {
      kind: 'set',
      e: 'stay',
      id: `${now}s`,
      values: { unitId, personId: now, relation: 'owner', fromDay: '2026-11-20' },
    },
  ] as const
  await commitDraft(store, { cmd: 'owner.add', items: moved })
  ids = [taken, await take('SF5000000002', now)]
})

async function take(waybill: string, personId: string): Promise<string> {
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const parcel = { ...EMPTY_INTAKE, kind: 'courier', waybill, unitId, personId, slotId } as const
  return succeeded(await receiveItem(deskOf(store), parcel)).draft.itemId
}

test('who moved out is told by name and alone; the new household hears of its own parcel', async () => {
  const { households } = await messagesFor(store, ids)
  expect(households.map((one) => one.ids)).toEqual([[ids[1]], [ids[0]]])
  // The name stands apart from the unit: a covered screen covers it.
  expect(households.map(({ title, who }) => [title, who])).toEqual([
    ['2-1203', ''],
    ['2-1203', '王晓梅'],
  ])
  expect(households.map(({ message }) => [message.includes('孙丽'), message.includes('王晓梅')])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('the group of the building is told of what the household waits for, not of what somebody else left behind', async () => {
  const { buildings } = await messagesFor(store, ids)
  expect(buildings.flatMap((one) => one.ids)).toEqual([ids[1]])
})

test('the parcel is still called by the name it came for, and handed to them; the new household is offered beside', async () => {
  const offer = await loadOffer(store, [must(ids[0])])
  expect(offer.recipients.get(before)?.name).toBe('王晓梅')
  expect(offer.residents.map(({ name }) => name).toSorted()).toEqual(['孙丽', '王晓梅'].toSorted())
  expect(offer.lines.find(({ id }) => id === ids[0])?.who).toBe('王晓梅')
})

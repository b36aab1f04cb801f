/** What an intake asks the store for: as much with years of parcels behind it as with none. */
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Taking } from '#shared/domain/parcel-custody/wayOut.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { readsOf } from '#test/support/readsOf.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { receiveItem, receiveMany } from './intakeCommands.ts'
import { handOut } from './outCommands.ts'
import { addSlots } from './slotCommands.ts'

const TAKING: Taking = {
  ...{ to: 'self', byPersonId: null, name: '李雷', phone: '', idLast4: '', authority: '' },
  ...{ signature: '', signedPaper: 'LQ-1', remark: '' },
}

let store: Store
let slotId: string
beforeEach(async () => {
  store = await foundedStore()
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  slotId = must((await store.db.shelfSlots.toArray())[0]).id
})

const parcel = (index: number): ReceiveInput => ({
  ...{ ...EMPTY_INTAKE, kind: 'courier', waybill: `SF${1_000_000_000_000 + index}`, name: '李雷' },
  slotId,
})

const takeIn = async (index: number) => succeeded(await receiveItem(deskOf(store), parcel(index))).draft

test('an intake reads no more with a full store, nor where its tag was worn by many before', async () => {
  await takeIn(0)
  const first = await readsOf(() => takeIn(1))
  const ids = succeeded(
    await receiveMany(
      deskOf(store),
      Array.from({ length: 40 }, (_, at) => parcel(10 + at)),
    ),
  ).draft.receivings.map(({ itemId }) => itemId)
  succeeded(await handOut(deskOf(store), { ids: ids.slice(20), taking: TAKING }))
  // Those who went wore the tags that come next, as those of other years did.
  await store.db.custodyItems
    .where('id')
    .anyOf(ids.slice(20))
    .modify((row) => Object.assign(row, { v: { ...row.v, tag: 'A43' } }))
  expect(await readsOf(() => takeIn(2))).toEqual(first)
  expect(first.requests).toBeLessThanOrEqual(6)
})

test('after a start the tag goes on from what stands in the store', async () => {
  expect([(await takeIn(0)).tag, (await takeIn(1)).tag]).toEqual(['A1', 'A2'])
  const again = { ...store }
  expect(succeeded(await receiveItem(deskOf(again), parcel(2))).draft.tag).toBe('A3')
})

test('a tag that was given meanwhile by another way is not given twice', async () => {
  await takeIn(0)
  const again = { ...store }
  succeeded(await receiveMany(deskOf(again), [parcel(1), parcel(2)]))
  expect((await takeIn(3)).tag).toBe('A4')
})

test('a refused intake uses no tag up', async () => {
  await takeIn(0)
  expect((await receiveItem(deskOf(store), { ...parcel(1), slotId: 'nowhere' })).ok).toBe(false)
  expect((await takeIn(1)).tag).toBe('A2')
})

test('a parcel that comes again keeps its stays, and one that is here is refused', async () => {
  const { itemId } = await takeIn(0)
  expect(await receiveItem(deskOf(store), parcel(0))).toMatchObject({ ok: false, error: { code: 'parcel-held' } })
  succeeded(await handOut(deskOf(store), { ids: [itemId], taking: TAKING }))
  expect((await takeIn(0)).visit).toBe(2)
  expect((await store.db.custodyItems.get(itemId))?.v.earlier).toHaveLength(1)
})

test('every kind of thing is taken in within the tables that an intake names', async () => {
  const four = { what: '行李箱', quantity: 1, features: '蓝色', reminded: true, slotId, name: '李雷' }
  const things: readonly Partial<ReceiveInput>[] = [
    { ...four, kind: 'deposit', signedPaper: 'JC-1' },
    { ...four, kind: 'left-for', fromName: '韩梅梅' },
    { ...four, kind: 'device', fault: '不开机' },
    { ...four, kind: 'found', name: '', foundPlace: '大堂', foundAt: '2026-11-21T01:00:00.000Z', finder: '保洁' },
    { ...four, kind: 'deposit', photos: ['a'.repeat(64)] },
  ]
  const desk = { ...deskOf(store), signature: SUPERVISOR }
  for (const thing of things) succeeded(await receiveItem(desk, { ...EMPTY_INTAKE, ...thing } as ReceiveInput))
})

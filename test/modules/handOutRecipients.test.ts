// Whose the ticked things are decides whether somebody fetches their own, or stands in for others.
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { mergePeople } from '#renderer/features/owner-files/mergeCommands.ts'
import { loadOffer } from '#renderer/features/parcel-custody/handOutOffer.ts'
import { firstValues, recipientOf, takingOf } from '#renderer/features/parcel-custody/handOutValues.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { handOut } from '#renderer/features/parcel-custody/outCommands.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { succeeded } from '#test/support/actions.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
let unitId: string
let people: readonly string[]
let ids: readonly string[]

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  people = [await addOwner(store, unitId, '王晓梅'), await addOwner(store, unitId, '王小明')]
  succeeded(await addSlots(paperDesk(store), { shelf: 'A', numbers: '1', size: 'large', capacity: 60 }))
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const taken: string[] = []
  for (const [index, personId] of people.entries()) {
    const parcel = {
      ...EMPTY_INTAKE,
      kind: 'courier',
      waybill: `SF100000000000${index}`,
      unitId,
      personId,
      slotId,
    } as const
    taken.push(succeeded(await receiveItem(paperDesk(store), parcel)).draft.itemId)
  }
  ids = taken
})

test('parcels of two people that were picked together are not one person’s', async () => {
  const offer = await loadOffer(store, ids)
  expect(recipientOf(offer.lines, offer.recipients)).toBe('several')
  expect(firstValues(offer, ids, ['paper'])).toMatchObject({ to: 'proxy' })
})

test('parcels of one person under two files that were merged are fetched by them, in person', async () => {
  const [into = '', from = ''] = people
  succeeded(await mergePeople(paperDesk(store, { signature: SUPERVISOR }), { from, into }, { values: {}, seen: {} }))
  for (const id of ids) {
    const offer = await loadOffer(store, [id])
    const values = { ...firstValues(offer, [id], ['paper']), signedPaper: 'LQ-1' }
    expect(new Set(values.chosen)).toEqual(new Set(ids))
    const recipient = recipientOf(offer.lines, offer.recipients)
    expect(recipient).toMatchObject({ name: '王晓梅' })
    expect(takingOf(values, recipient)).toMatchObject({ to: 'self', byPersonId: into })
  }
  const offer = await loadOffer(store, ids)
  const recipient = recipientOf(offer.lines, offer.recipients)
  expect(offer.residents).toEqual([{ personId: into, name: '王晓梅' }])
  const values = { ...firstValues(offer, ids, ['paper']), signedPaper: 'LQ-1' }
  succeeded(await handOut(paperDesk(store), { ids, taking: takingOf(values, recipient) }))
})

test('a thing that is named twice leaves once', async () => {
  const [id = ''] = ids
  const taking = takingOf(
    { ...firstValues(await loadOffer(store, [id]), [id], ['paper']), signedPaper: 'LQ-1' },
    { personId: must(people[0]), name: '' },
  )
  succeeded(await handOut(paperDesk(store), { ids: [id, id], taking }))
  expect(must(await store.db.custodyItems.get(id)).s.filter(({ ev }) => ev === 'handedOut')).toHaveLength(1)
  expect(await store.db.conflicts.count()).toBe(0)
})

test('Enter twice at once hands out once', async () => {
  const [id = ''] = ids
  const taking = takingOf(
    { ...firstValues(await loadOffer(store, [id]), [id], ['paper']), signedPaper: 'LQ-1' },
    { personId: must(people[0]), name: '' },
  )
  const done = await Promise.all([1, 2].map(() => handOut(paperDesk(store), { ids: [id], taking })))
  expect(done.map((one) => (one.ok ? 'done' : one.error.code)).toSorted()).toEqual(['done', 'item-left'])
})

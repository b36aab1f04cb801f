import { expect, test } from 'vitest'
import { renewDevice } from '#renderer/db/renewDevice.ts'
import { openSegment } from '#shared/sync/wire/segment.ts'
import { addOwner, addUnit, editUnit } from '#test/support/actions.ts'
import { journaledDesk } from '#test/support/journaledDesk.ts'
import { must } from '#test/support/testStore.ts'
import { pagesAfter } from './sendOn.ts'

test('the history of an id that the start gave up goes to a folder that lacks it, signed with that id and with its keys', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  await addOwner(store, await addUnit(store))
  const publicKey = store.signer.publicKey
  await renewDevice(store, { agreedTo: 2 })
  const renewed = await desk.open()
  await editUnit(renewed, must((await renewed.db.units.toArray())[0]).id, { layout: '三房' })
  const [page, ...more] = await pagesAfter(renewed, store.device, 0)
  expect(more).toEqual([])
  expect(page).toMatchObject({ first: 1, last: 2 })
  const opened = openSegment(must(page).container, {
    ws: renewed.workspace,
    ring: renewed.ring.read(),
    publicKeyOf: (device) => (device === store.device ? publicKey : undefined),
  })
  expect(opened.ok && opened.value.changes.map(({ cmd }) => cmd)).toEqual(['unit.add', 'owner.add'])
  expect(must(page).keys).toHaveLength(1)
  expect(await pagesAfter(renewed, store.device, 2)).toEqual([])
  // No folder ever saw its card: without one nobody could prove the pages.
  expect((await renewed.db.exchange.get('engine/cards'))?.value).toHaveProperty(store.device)
})

import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Taking } from '#shared/domain/parcel-custody/wayOut.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { succeeded } from '#test/support/actions.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { custodyBlobsInUse } from './custodyCodes.ts'
import { loadOffer } from './handOutOffer.ts'
import { receiveMany } from './intakeCommands.ts'
import { damageItem, notifyMany } from './keepingCommands.ts'
import { messagesFor } from './noticeMessages.ts'
import { handOut, handOutOnReceipt, mendWayOut, passOnItems, placeMended } from './outCommands.ts'
import { addSlots } from './slotCommands.ts'

const SELF: Omit<Taking, 'signature'> = {
  ...{ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', signedPaper: '', remark: '' },
}
const INK = utf8('a drawn signature')
let store: Store
let desk: Desk
let kept: Map<string, string>
let personId: string
let ids: readonly string[]

/** A host that keeps files, and counts what it keeps. */
function keepingDesk(): Desk {
  const plain = paperDesk(store)
  const blobs: Desk['bridge']['blobs'] = {
    put: async ({ bytes }) => {
      const hash = (kept.size + 1).toString(16).padStart(64, 'c')
      kept.set(hash, bytes)
      return ok({ hash, size: bytes.length })
    },
    get: async ({ hash }) => {
      const bytes = kept.get(hash)
      return bytes === undefined ? err({ code: 'not-found' }) : ok({ bytes })
    },
    delete: async ({ hashes }) => {
      for (const hash of hashes) kept.delete(hash)
      return ok(null)
    },
  }
  return { ...plain, bridge: { ...plain.bridge, blobs } }
}

beforeEach(async () => {
  store = await foundedStore()
  kept = new Map()
  desk = keepingDesk()
  const unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  succeeded(await addSlots(desk, { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const parcel = { ...EMPTY_INTAKE, kind: 'courier', unitId, personId, slotId } as const
  succeeded(
    await receiveMany(desk, [
      { ...parcel, waybill: 'SF1000000000001' },
      { ...parcel, waybill: 'SF1000000000002' },
    ]),
  )
  ids = (await store.db.custodyItems.toArray()).map(({ id }) => id)
})

const states = async () => (await store.db.custodyItems.toArray()).map(({ v }) => v)

describe('a drawn signature', () => {
  test('is kept before the change that names it, for both parcels at once', async () => {
    const done = succeeded(await handOut(desk, { ids, drawn: INK, taking: SELF }))
    const [hash] = kept.keys()
    expect(await states()).toMatchObject([
      { status: 'handed-out', out: { signature: hash, personId } },
      { status: 'handed-out', out: { signature: hash, personId } },
    ])
    expect(done.undo).toBeDefined()
  })

  test('is forgotten when the hand-out is refused', async () => {
    succeeded(await handOut(desk, { ids, drawn: INK, taking: SELF }))
    expect(await handOut(desk, { ids, drawn: INK, taking: SELF })).toMatchObject({ error: { code: 'item-left' } })
    expect(kept.size).toBe(1)
  })

  test('that the host does not keep hands nothing out', async () => {
    const mute = paperDesk(store, { host: fakeHost() })
    expect((await handOut(mute, { ids, drawn: INK, taking: SELF })).ok).toBe(false)
    expect(await states()).toMatchObject([{ status: 'in-store' }, { status: 'in-store' }])
  })
})

test('a receipt is issued in the change that hands out, and its number is what was signed', async () => {
  const done = succeeded(await handOutOnReceipt(desk, { ids, taking: SELF }))
  const number = must(done.receipt).number
  expect(await states()).toMatchObject([{ out: { signedPaper: number } }, { out: { signedPaper: number } }])
  expect((await store.db.sheets.get(must(done.receipt).sheetId))?.v).toMatchObject({
    form: 'collection-receipt',
    personId,
  })
  expect(await handOutOnReceipt(desk, { ids, taking: SELF })).toMatchObject({ error: { code: 'item-left' } })
  expect(await store.db.sheets.count()).toBe(1)
})

test('a wrong hand-out is taken back by a leader with a reason, and the thing is looked for', async () => {
  const [id = ''] = ids
  succeeded(await handOut(desk, { ids: [id], drawn: INK, taking: SELF }))
  const leader = { ...desk, signature: SUPERVISOR }
  expect(await mendWayOut(leader, id, { reason: '', where: 'missing' })).toMatchObject({
    error: { code: 'reason-missing' },
  })
  succeeded(await mendWayOut(leader, id, { reason: '发错人', where: 'missing' }))
  expect((await store.db.custodyItems.get(id))?.v).toMatchObject({ status: 'missing', out: null, endedAt: '' })
  // What was signed stays: the dispute may come later.
  expect(await custodyBlobsInUse(store, [...kept.keys(), 'of-nobody'])).toEqual([...kept.keys()])
})

test('where a mended thing lies is a second change: why it failed is said, and it can be said again', async () => {
  const [id = ''] = ids
  succeeded(await handOut(desk, { ids: [id], drawn: INK, taking: SELF }))
  const leader = { ...desk, signature: SUPERVISOR }
  const nowhere = { slotId: null as unknown as string }
  expect(succeeded(await mendWayOut(leader, id, { reason: '发错人', where: nowhere })).unplaced).toBe('slot-missing')
  succeeded(await placeMended(leader, id, { reason: '发错人', where: 'missing' }))
  expect((await store.db.custodyItems.get(id))?.v).toMatchObject({ status: 'missing', out: null })
})

test('photographs of damage are kept with the word on it', async () => {
  const [id = ''] = ids
  succeeded(await damageItem(desk, id, { remark: '外箱压扁', pictures: [INK, utf8('another')] }))
  expect((await store.db.custodyItems.get(id))?.v).toMatchObject({ damage: '外箱压扁', photos: [...kept.keys()] })
})

test('passing on to the supervisor keeps who took it', async () => {
  const parting = { ...SELF, to: 'supervisor', name: '周敏', receipt: '' } as const
  succeeded(await passOnItems(desk, { ids, drawn: INK, parting }))
  expect(await states()).toMatchObject([{ status: 'passed-on', out: { to: 'supervisor', name: '周敏' } }, {}])
})

test('a household is told in one message, a building without a name, and all are noted as told (D15)', async () => {
  const ready = await messagesFor(store, ids)
  expect(ready.households).toMatchObject([{ title: '2-1203' }])
  expect((await messagesFor(store, ids)).households[0]?.message).toContain('2-1203 王晓梅：您好！您有 2 件')
  expect(ready.buildings[0]?.message).toContain('2-1203（2 件）')
  expect(ready.buildings[0]?.message).not.toContain('王晓梅')
  succeeded(await notifyMany(desk, ready.ids, 'group'))
  expect(await states()).toMatchObject([{ notices: [{ way: 'group' }] }, { notices: [{ way: 'group' }] }])
})

test('an offer holds what waits for the household, and who lives there', async () => {
  const offer = await loadOffer(store, ids.slice(0, 1))
  expect(offer.lines.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(offer.residents).toEqual([{ personId, name: '王晓梅' }])
  succeeded(await handOut(desk, { ids: ids.slice(0, 1), drawn: INK, taking: SELF }))
  expect((await loadOffer(store, ids)).lines).toHaveLength(1)
})

// Two desks of one community that could not hear each other: what both did to one thing is seen by people, and nothing is lost.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { settleConflict } from '#renderer/features/conflicts/commands.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import { custodyBlobsInUse } from '#renderer/features/parcel-custody/custodyCodes.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { moveItems } from '#renderer/features/parcel-custody/keepingCommands.ts'
import { parcelCustodyFrontDesk } from '#renderer/features/parcel-custody/module.tsx'
import { handOut, returnItems } from '#renderer/features/parcel-custody/outCommands.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Taking } from '#shared/domain/parcel-custody/wayOut.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { succeeded } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const WAYBILL = 'SF1234567890123'
const TAKING = {
  to: 'self',
  byPersonId: null,
  name: '',
  phone: '',
  idLast4: '',
  authority: '',
  signedPaper: '',
  remark: '',
} as const

let here: Store
let there: Store
let unitId: string
let personId: string
let host: ReturnType<typeof backupHost>
let slots: readonly string[]

beforeEach(async () => {
  startTexts('zh-CN')
  host = backupHost()
  here = await foundedStore()
  unitId = await addUnit(here)
  personId = await addOwner(here, unitId)
  succeeded(await addSlots(deskOf(here), { shelf: 'A', numbers: '1-2', size: 'small', capacity: 9 }))
  slots = (await here.db.shelfSlots.toArray()).map(({ id }) => id)
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
})

const at = (store: Store, signature: Signature = CLERK): Desk => ({
  ...deskOf(store, signature),
  bridge: host.bridge,
  info: { capabilities: { blobs: true } } as Desk['info'],
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  const lacked = (await logOf(from)).filter(({ dot }) => !known.has(dot))
  await applyChanges(to, lacked)
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

const parcel = (more: Partial<ReceiveInput> = {}): ReceiveInput => ({
  ...EMPTY_INTAKE,
  ...{ kind: 'courier', waybill: WAYBILL, carrier: '顺丰速运', unitId, personId, slotId: slots[0] ?? null },
  ...more,
})
const takeIn = async (store: Store, more: Partial<ReceiveInput> = {}) =>
  succeeded(await receiveItem(at(store), parcel(more))).draft.itemId
const give = async (store: Store, id: string, ink: string, taking: Partial<Omit<Taking, 'signature'>> = {}) =>
  succeeded(await handOut(at(store), { ids: [id], drawn: utf8(ink), taking: { ...TAKING, ...taking } }))
const conflicts = async (store: Store) => (await store.db.conflicts.toArray()).map(({ id, rule }) => ({ id, rule }))
const texts = must(parcelCustodyFrontDesk.conflictTexts)

async function settle(store: Store, n: number, signature: Signature = SUPERVISOR) {
  const open = must(await openConflict(store, must((await conflicts(store))[0]).id, texts))
  const choice = { kind: 'side', dot: must(open.sides[n - 1]).dot } as const
  return settleConflict(deskOf(store, signature), {
    conflict: open.conflict,
    sides: open.sides,
    choice,
    typed: '',
    note: '看了监控',
  })
}

describe('a parcel that both desks hand out', () => {
  let id: string
  beforeEach(async () => {
    id = await takeIn(here)
    await meet()
    await give(here, id, 'ink of the owner')
    const proxy = { to: 'proxy', name: '李强', phone: '13900001111', idLast4: '0417', authority: '业主电话' } as const
    await give(there, id, 'ink of the proxy', proxy)
    await meet()
  })

  test('is one conflict with one id on both, and stays contested until somebody settles it (case 3)', async () => {
    const [mine, theirs] = [await conflicts(here), await conflicts(there)]
    expect(mine).toMatchObject([{ rule: 'claim' }])
    expect(theirs).toEqual(mine)
    for (const store of [here, there]) {
      const row = must(await store.db.custodyItems.get(id))
      expect(row.conflicts).toEqual([mine[0]?.id])
      expect(row.s.filter(({ ev }) => ev === 'handedOut')).toHaveLength(2)
    }
    expect(await projectedRows(there)).toEqual(await projectedRows(here))
  })

  test('shows who gave it to whom, where, and the signature that was drawn, on both sides', async () => {
    const { words, sides, title } = must(await openConflict(here, must((await conflicts(here))[0]).id, texts))
    expect(words).toBe('同一件物品离开了两次')
    expect(title).toMatchObject({ text: '2-1203 A1', who: '王晓梅', path: `/custody/item/${id}` })
    const lines = sides.map(({ act, facts = [] }) => [act, ...facts.map(({ value }) => value.words)])
    expect(lines).toContainEqual(['前台领取', '本人', '王晓梅'])
    expect(lines).toContainEqual(['前台领取', '代领', '李强', '139****1111', '0417', '业主电话'])
    expect(new Set(sides.map(({ isThisDesk }) => isThisDesk)).size).toBe(2)
    const drawn = sides.map((side) => must(side.drawn))
    expect(new Set(drawn).size).toBe(2)
    expect(drawn.every((hash) => host.blobs.has(hash))).toBe(true)
    // Neither is swept while both stand.
    expect(new Set(await custodyBlobsInUse(here, [...drawn, 'f00d']))).toEqual(new Set(drawn))
  })

  test.each(['here', 'there'] as const)('settled %s it is settled on both, and one hand-out stands', async (which) => {
    expect((await settle(which === 'here' ? here : there, 1)).ok).toBe(true)
    await meet()
    for (const store of [here, there]) {
      expect(await conflicts(store)).toEqual([])
      expect(must(await store.db.custodyItems.get(id)).v).toMatchObject({ status: 'handed-out' })
    }
    expect(await projectedRows(there)).toEqual(await projectedRows(here))
  })

  test('is a leader’s to settle', async () => {
    expect(await settle(here, 1, CLERK)).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
  })
})

test('handed out here and sent back there it left twice as well', async () => {
  const id = await takeIn(here)
  await meet()
  await give(here, id, 'ink')
  const parting = { ...TAKING, to: 'carrier', name: '快递员', receipt: 'R1' } as const
  succeeded(await returnItems(at(there), { ids: [id], parting }))
  await meet()
  expect(await conflicts(here)).toMatchObject([{ rule: 'claim' }])
  expect(await conflicts(there)).toEqual(await conflicts(here))
})

test('handed out once and delivered again later is no conflict: the second stay is its own', async () => {
  const id = await takeIn(here)
  await give(here, id, 'ink')
  await meet()
  expect(await takeIn(there)).toBe(id)
  await give(there, id, 'more ink')
  await meet()
  expect(await conflicts(here)).toEqual([])
  expect(must(await here.db.custodyItems.get(id)).v).toMatchObject({ visit: 2, status: 'handed-out' })
})

test('one waybill taken in at both desks is one parcel on both, with both intakes in its history (case 10)', async () => {
  const id = await takeIn(here)
  expect(await takeIn(there, { waybill: 'sf 1234-5678-90123', size: 'large' })).toBe(id)
  await meet()
  for (const store of [here, there]) {
    expect(await store.db.custodyItems.count()).toBe(1)
    const { v, s } = must(await store.db.custodyItems.get(id))
    expect(v).toMatchObject({ status: 'in-store', visit: 1, registrations: 2 })
    expect(s.map(({ ev }) => ev)).toEqual(['received', 'received'])
  }
  expect(await conflicts(here)).toEqual([])
  await give(here, id, 'ink')
  await meet()
  expect(must(await there.db.custodyItems.get(id)).v.status).toBe('handed-out')
})

test('put into two slots it is at odds until one desk puts it where it lies', async () => {
  const id = await takeIn(here)
  await takeIn(there, { slotId: slots[1] ?? null })
  await meet()
  expect(await conflicts(here)).toMatchObject([{ rule: 'custodyItem/two-slots' }])
  expect(await conflicts(there)).toEqual(await conflicts(here))
  const { sides } = must(await openConflict(there, must((await conflicts(there))[0]).id, texts))
  expect(sides.flatMap(({ facts = [] }) => facts.map(({ value }) => value.words)).toSorted()).toEqual(['A-01', 'A-02'])
  succeeded(await moveItems(at(there), [id], slots[1] ?? null))
  await meet()
  for (const store of [here, there]) {
    expect(await conflicts(store)).toEqual([])
    expect(must(await store.db.custodyItems.get(id)).v.slotId).toBe(slots[1])
  }
})

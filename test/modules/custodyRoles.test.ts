// Every act of custody under every role of handbook R23: what the table does not allow is refused by the command itself, and leaves nothing.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { setSetting } from '#renderer/features/community/parameters/commands.ts'
import { receiveItem, takeBackIntake, turnAway } from '#renderer/features/parcel-custody/intakeCommands.ts'
import * as keeping from '#renderer/features/parcel-custody/keepingCommands.ts'
import { importOpening } from '#renderer/features/parcel-custody/openingImport.ts'
import * as out from '#renderer/features/parcel-custody/outCommands.ts'
import { heldItems } from '#renderer/features/parcel-custody/queries.ts'
import * as runs from '#renderer/features/parcel-custody/runCommands.ts'
import { addSlots, closeCount, editSlots, retireSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { OPENING_FIELDS, type OpeningRow } from '#shared/domain/parcel-custody/openingRow.ts'
import { parcelCustodyModule } from '#shared/domain/parcel-custody/schema.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import { done } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, TEST_NOW_MS } from '#test/support/testStore.ts'

const registry = buildRegistry(DOMAIN_MODULES)
const signedAs = (role: Role): Signature => ({ actor: { id: `staff-${role}`, role }, session: `of-${role}` })
const WORDS = '看过'
const BY = {
  ...({ byPersonId: null, name: '赵师傅', phone: '', idLast4: '0417', authority: '来电', remark: '' } as const),
  signedPaper: 'A-LQ-1',
} as const
const AT = new Date(TEST_NOW_MS).toISOString()

let store: Store
let unitId: string
let personId: string
let slotId: string
let officerId: string
let things: Readonly<Record<string, string>>
let runOf: Readonly<Record<string, string>>

type Act = (desk: Desk, id: string) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>

/** What a thing must have gone through before the act, so that only the role can be in its way. */
const BEFORE: Readonly<Record<string, (desk: Desk, id: string) => Promise<unknown>>> = {
  'custody.comeBack': (desk, id) => begin(desk, id, 'custody.comeBack'),
  'custody.deliver': (desk, id) => begin(desk, id, 'custody.deliver'),
  'custody.rule': async (desk, id) => done(await keeping.damageItem(desk, id, { remark: WORDS, pictures: [] })),
  'custody.recover': async (desk, id) => done(await keeping.missItem(desk, id, WORDS)),
  'custody.lose': async (desk, id) => done(await keeping.missItem(desk, id, WORDS)),
  'custody.void': async (desk, id) => done(await out.handOut(desk, { ids: [id], taking: { ...BY, to: 'proxy' } })),
}
const FOUND = new Set(['custody.countFound', 'custody.announce', 'custody.ask', 'custody.passOn'])

async function begin(desk: Desk, id: string, cmd: string): Promise<void> {
  const { runId } = done(await runs.beginRun(desk, { officerId, itemIds: [id] }))
  runOf = { ...runOf, [cmd]: runId }
}

const four = { what: '首饰盒', quantity: 1, features: '红', packaging: '纸袋', reminded: true } as const
let parcels = 0
const take = (desk: Desk, more: Partial<ReceiveInput> = {}) => {
  parcels += 1
  const waybill = `SF30000000${String(parcels).padStart(2, '0')}`
  return receiveItem(desk, { ...EMPTY_INTAKE, kind: 'courier', waybill, unitId, personId, slotId, ...more })
}
const valuable = {
  kind: 'deposit',
  waybill: '',
  ...four,
  declaredFen: 900_000,
  sealNumber: '1',
  photos: ['a'],
} as const
const opening = (): OpeningRow => {
  parcels += 1
  const told: Partial<OpeningRow['texts']> = {
    ...{ kind: '快递代收', receivedDay: '2026-11-18', unit: '2-1203', waybill: `YT30000000${parcels}` },
  }
  const texts = Object.fromEntries(OPENING_FIELDS.map((field) => [field, told[field] ?? ''])) as OpeningRow['texts']
  return { row: 3, texts }
}
const refusal = { kind: 'deposit', reasons: ['other'], what: '红木', waybill: '', carrier: '', photos: [] } as const

const ACTS: Readonly<Record<string, Act>> = {
  'slot.save': (desk) => addSlots(desk, { shelf: 'B', numbers: String(++parcels), size: 'large', capacity: 9 }),
  'slot.retire': async (desk) => {
    const free = must((await store.db.shelfSlots.toArray()).find(({ id, v }) => id !== slotId && v.active === true))
    return retireSlots(desk, [free.id], false)
  },
  'custody.receive': (desk) => take(desk),
  'custody.receiveValuable': (desk) => take(desk, valuable),
  'custody.turnAway': (desk) => turnAway(desk, { ...refusal, unitId, personId, name: '', phone: '', remark: WORDS }),
  'custody.notify': (desk, id) => keeping.notifyMany(desk, [id], 'phone'),
  'custody.move': async (desk, id) => {
    const rows = await store.db.shelfSlots.toArray()
    const now = must(await store.db.custodyItems.get(id)).v.slotId
    return keeping.moveItems(desk, [id], must(rows.find((row) => row.id !== now && row.v.active === true)).id)
  },
  'custody.sendOut': (desk, id) => runs.beginRun(desk, { officerId, itemIds: [id] }),
  'custody.comeBack': (desk, id) =>
    runs.enterNotTried(desk, { runId: must(runOf['custody.comeBack']), itemIds: [id] }, { remark: '', slotId: null }),
  'custody.deliver': (desk, id) =>
    runs.enterDelivered(
      desk,
      { runId: must(runOf['custody.deliver']), itemIds: [id] },
      { ...BY, to: 'proxy', signature: '', at: AT },
    ),
  'custody.closeRun': (desk) => runs.closeRun(desk, must(runOf['custody.deliver'])),
  'custody.handOut': (desk, id) => out.handOut(desk, { ids: [id], taking: { ...BY, to: 'proxy' } }),
  'custody.decline': (desk, id) => keeping.declineItems(desk, [id], WORDS),
  'custody.return': (desk, id) =>
    out.returnItems(desk, { ids: [id], parting: { ...BY, to: 'carrier', receipt: 'R1' } }),
  'custody.passOn': (desk, id) =>
    out.passOnItems(desk, { ids: [id], parting: { ...BY, to: 'police', receipt: '110' } }),
  'custody.damage': (desk, id) => keeping.damageItem(desk, id, { remark: WORDS, pictures: [] }),
  'custody.rule': (desk, id) => keeping.ruleItem(desk, id, WORDS),
  'custody.countShelf': async (desk) => {
    const held = (await heldItems(store)).filter(({ item }) => item.status === 'in-store')
    const scans = held.map(({ id, item }) => ({ text: id, id, slotId: item.slotId }))
    return closeCount(desk, { shelves: [], startedAt: AT, keepHere: [], remark: '', scans })
  },
  'custody.miss': (desk, id) => keeping.missItem(desk, id, WORDS),
  'custody.recover': (desk, id) => keeping.recoverItem(desk, id, slotId),
  'custody.lose': (desk, id) => keeping.loseItem(desk, id, WORDS),
  'custody.countFound': (desk, id) => keeping.countFound(desk, id),
  'custody.announce': (desk, id) => keeping.announceFound(desk, id),
  'custody.ask': (desk, id) =>
    keeping.askFor(desk, id, { name: '周女士', phone: '', idLast4: '', description: WORDS, fits: false }),
  'custody.void': (desk, id) => out.mendWayOut(desk, id, { reason: WORDS, where: 'missing' }),
  // One's own slip of the same session, with whatever role somebody signs in next.
  'custody.undo': ({ signature, ...desk }, id) =>
    takeBackIntake({ ...desk, signature: { ...CLERK, actor: { ...CLERK.actor, role: signature.actor.role } } }, id),
  'custody.open': (desk) => importOpening(desk, [opening()], () => undefined),
}

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  const desk = deskOf(store, CLERK)
  officerId = must((await store.db.staff.toArray())[0]).id
  const setting = { typed: 'yes', fromDay: '2026-11-21' }
  done(await setSetting(deskOf(store, SUPERVISOR), 'custody.accept-valuables', setting))
  done(await addSlots(desk, { shelf: 'A', numbers: '1-30', size: 'large', capacity: 99 }))
  slotId = must((await store.db.shelfSlots.toArray())[0]).id
  things = {}
  for (const cmd of Object.keys(ACTS)) {
    const nobody = { unitId: null, personId: null, foundPlace: '大堂', foundAt: AT, finder: '赵师傅' }
    const found = FOUND.has(cmd) ? ({ kind: 'found', waybill: '', ...four, ...nobody } as const) : {}
    const { itemId } = done(await take(desk, found)).draft
    await BEFORE[cmd]?.(desk, itemId)
    things = { ...things, [cmd]: itemId }
  }
})

test('every command of the module is tried', () => {
  expect(Object.keys(ACTS).toSorted()).toEqual(Object.keys(parcelCustodyModule.commands).toSorted())
})

/** What says so in words of its own: a valuable, and somebody else's slip. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'custody.receiveValuable': 'valuable-leader',
  'custody.void': 'not-voidable',
}

describe.each(Object.entries(ACTS))('%s', (cmd, act) => {
  const isAllowed = (role: Role) => registry.mayAct(cmd, role) === 'allowed'
  const isDesk = (role: Role) => registry.mayAct('custody.receive', role) === 'allowed'

  test.each(ROLES.filter((role) => !isAllowed(role)))('is refused to %s, and nothing is written', async (role) => {
    const before = await store.db.changes.count()
    const result = await act(deskOf(store, signedAs(role)), must(things[cmd]))
    const words = isDesk(role) ? (OWN_WORDS[cmd] ?? 'beyond-role') : 'beyond-role'
    expect(result).toMatchObject({ ok: false, error: { code: words } })
    expect(await store.db.changes.count()).toBe(before)
  })

  test.each(ROLES.filter(isAllowed))('is not refused to %s by their role', async (role) => {
    const result = await act(deskOf(store, signedAs(role)), must(things[cmd]))
    expect(['beyond-role', 'valuable-leader']).not.toContain(result.error?.code)
    if (role === ROLES.find(isAllowed)) expect(result).toMatchObject({ ok: true })
  })
})

test('slots are edited by the desk alone', async () => {
  const change = { capacity: 8 }
  for (const role of ROLES) {
    const result = await editSlots(deskOf(store, signedAs(role)), { ids: [slotId] }, change)
    if (registry.mayAct('slot.save', role) !== 'allowed')
      expect(result).toMatchObject({ error: { code: 'beyond-role' } })
  }
})

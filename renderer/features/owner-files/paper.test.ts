import { expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideAddOwner } from '#shared/domain/owner-files/decisions.ts'
import { NO_SCAN_FIELDS } from '#shared/domain/owner-files/documentScan.ts'
import type { OwnerRegistrationSheet } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { ownerRegistrationPaper } from './paper.ts'
import { giveConsent, saveDocument, saveVehicle } from './papers/recordCommands.ts'

startTexts('zh-CN')

const CONTEXT: SheetContext = {
  company: '新湾物业',
  community: '新湾花园',
  hotline: '',
  recordId: '0193a1b2-0000-7000-8000-000000000001',
  serialNumber: null,
  at: { day: '2026-11-21' as Day, time: '10:12' },
  operator: '张敏',
}

async function addPerson(store: Store, unitId: string, { name, relation }: { name: string; relation: Relation }) {
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const input = {
    name,
    relation,
    term: 'open' as const,
    idKind: null,
    idNumber: null,
    remark: '',
    unitId,
    phones: [],
    fromDay: null,
  }
  const added = await commit(store, CLERK, (context) => decideAddOwner(input, facts, context))
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.personId
}

async function household(): Promise<{ store: Store; unitId: string; ids: Readonly<Record<string, string>> }> {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const ids: Record<string, string> = {}
  ids.owner = await addPerson(store, unitId, { name: '王晓梅', relation: 'owner' })
  ids.coOwner = await addPerson(store, unitId, { name: '刘强', relation: 'co-owner' })
  ids.tenant = await addPerson(store, unitId, { name: '孙志远', relation: 'tenant' })
  return { store, unitId, ids }
}

async function sheetOf(store: Store, subject: PaperSubject): Promise<OwnerRegistrationSheet> {
  const built = await ownerRegistrationPaper.build(store, subject, CONTEXT)
  if (!built.ok) throw new Error(built.error.code)
  return built.value.model as unknown as OwnerRegistrationSheet
}

test.each([
  ['the owner', 'owner', '王晓梅', '刘强'],
  ['a co-owner: the first owner stands among the holders', 'coOwner', '刘强', '王晓梅'],
  ['a tenant: the form is about the one who holds the unit', 'tenant', '王晓梅', '刘强'],
])('printed from the hub of %s', async (_, who, owner, other) => {
  const { store, ids } = await household()
  const sheet = await sheetOf(store, { kind: 'person', id: ids[who] ?? '' })
  expect(sheet.frame.owner).toBe(owner)
  expect(JSON.stringify(sheet)).toContain(other)
})

test('printed from the hub of a unit it names the first owner', async () => {
  const { store, unitId } = await household()
  expect((await sheetOf(store, { kind: 'unit', id: unitId })).frame.owner).toBe('王晓梅')
})

test('somebody without a unit has no such form', async () => {
  const { store } = await household()
  const built = await ownerRegistrationPaper.build(store, { kind: 'person', id: 'nobody' }, CONTEXT)
  expect(built).toEqual({ ok: false, error: { code: 'person-unknown' } })
})

test('the paper carries what hangs on the file: certificate, car, consent in its present words, corrections', async () => {
  const { store, unitId, ids } = await household()
  const personId = ids.owner ?? ''
  const desk = deskOf(store)
  const blank = { validTo: null, dueDay: null, ...NO_SCAN_FIELDS, remark: '' }
  const deed = { kind: 'property-certificate', state: 'on-paper', copies: 1, place: '', receivedDay: null } as const
  await saveDocument(desk, {
    id: null,
    before: null,
    after: { personId, unitId, number: '浙(2024)第0123456号', ...deed, ...blank },
    seen: {},
  })
  const car = { personId, unitId, plate: '粤B12345', model: '秦', space: 'B2-117' }
  await saveVehicle(desk, { id: null, before: null, after: car, seen: {} })
  await giveConsent(desk, { personId, purposes: ['registration'], givenDay: '2026-11-21', medium: 'paper' })
  const sheet = await sheetOf(store, { kind: 'unit', id: unitId })
  expect(sheet.unit.titleDeed).toBe('浙(2024)第0123456号')
  expect(sheet.vehicles[0]).toEqual({ plate: '粤B12345', model: '秦', space: 'B2-117' })
  expect(sheet.notice.ticks.filter((tick) => tick.on).map((tick) => tick.label)).toEqual(['已知悉告知'])
  expect(sheet.changes.map((change) => change.what)).toEqual(['登记车辆'])
  expect(sheet.tenants[0]?.period).toBe('起不定期')
})

test('who moved out stands on no new form', async () => {
  const { store, unitId, ids } = await household()
  const [stay] = await store.db.stays
    .where('v.personId')
    .equals(ids.coOwner ?? '')
    .toArray()
  await commit(store, CLERK, () =>
    ok({ cmd: 'stay.end', items: [{ kind: 'set', e: 'stay', id: stay?.id ?? '', values: { toDay: '2026-11-20' } }] }),
  )
  const sheet = await sheetOf(store, { kind: 'unit', id: unitId })
  expect(sheet.coOwners.map((one) => one.name)).not.toContain('刘强')
})

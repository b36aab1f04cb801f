import { expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideAddOwner } from '#shared/domain/owner-files/decisions.ts'
import type { OwnerRegistrationSheet } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { ownerRegistrationPaper } from './paper.ts'

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

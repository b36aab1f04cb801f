import { describe, expect, test } from 'vitest'
import type { DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Dot, WorkspaceId } from '#shared/sync/change.ts'
import { decideAddOwner, decideDeletePerson, decideEditPerson, type OwnerInput, type PersonEdit } from './decisions.ts'
import { ownerFilesModule, type PersonInput } from './schema.ts'

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const registry = buildRegistry([ownerFilesModule])
const ID_NUMBER = '11010519491231002X'
const SEEN = ['bbbbbbbbbbbbbbbb.1' as Dot]

function contextOf(role = 'front-desk'): DecisionContext {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  const actor = { id: 'staff-zhang', role }
  const today = '2026-11-21' as Day
  return { nowMs: 0, today, actor, session: 's', workspace, newId, mayAct: registry.mayAct }
}

const person: PersonInput = { name: '王晓梅', idKind: 'resident', idNumber: ID_NUMBER, remark: '' }
const owner: OwnerInput = { ...person, unitId: 'u1', relation: 'owner', phones: ['13812345678'], fromDay: null }
const facts = { unitExists: (id: string) => id === 'u1', peopleWithIdNumber: () => [] as string[] }

const setItems = (items: readonly DraftItem[]) => items.flatMap((item) => (item.kind === 'set' ? [item] : []))

describe('adding an owner', () => {
  test('is one change of person, stay and phones', () => {
    const decided = decideAddOwner({ ...owner, phones: ['138 1234 5678', '', '0755 26012345'] }, facts, contextOf())
    expect(decided.ok && decided.value.personId).toBe('id-1')
    expect(decided.ok && setItems(decided.value.items).map((item) => [item.e, item.values])).toEqual([
      ['person', { name: '王晓梅', idKind: 'resident', idNumber: ID_NUMBER, remark: '' }],
      ['stay', { unitId: 'u1', personId: 'id-1', relation: 'owner', fromDay: null, toDay: null }],
      ['phone', { personId: 'id-1', number: '13812345678', label: '' }],
      ['phone', { personId: 'id-1', number: '0755-26012345', label: '' }],
    ])
  })

  test('adds the unit in the same change when it is new', () => {
    const decided = decideAddOwner({ ...owner, newUnitCode: '3栋0101' }, facts, contextOf())
    const unitId = derivedId(workspace, 'unit', '3-0101')
    const items = decided.ok ? setItems(decided.value.items) : []
    expect(items[0]).toMatchObject({ e: 'unit', id: unitId, values: { code: '3-0101', areaCm2: null, use: null } })
    expect(items[2]).toMatchObject({ e: 'stay', values: { unitId } })
  })

  test('takes the unit as it is when another desk has just added it', () => {
    const unitId = derivedId(workspace, 'unit', '3-0101')
    const known = { ...facts, unitExists: (id: string) => id === unitId }
    const decided = decideAddOwner({ ...owner, newUnitCode: '3-0101' }, known, contextOf())
    expect(decided.ok && decided.value.items.map((item) => item.e)).toEqual(['person', 'stay', 'phone'])
  })

  test('normalises name and number: full width, the dot of the keyboard, a small x', () => {
    const typed = { ...owner, name: ' 阿迪力 • 买买提 ', idNumber: '１１０１０５ 19491231 002x' }
    const decided = decideAddOwner(typed, facts, contextOf())
    expect(decided.ok && setItems(decided.value.items)[0]?.values).toMatchObject({
      name: '阿迪力·买买提',
      idNumber: ID_NUMBER,
    })
  })

  test.each<[string, Partial<OwnerInput>, string, string]>([
    ['no name', { name: '　' }, 'name-missing', 'name'],
    ['a name of 61 characters', { name: '王'.repeat(61) }, 'name-too-long', 'name'],
    ['half a rare character', { name: '王\ud842' }, 'bad-character', 'name'],
    ['a remark of 501 characters', { remark: '好'.repeat(501) }, 'remark-too-long', 'remark'],
    ['a number without its kind', { idKind: null }, 'id-kind-missing', 'idKind'],
    ['an unknown kind', { idKind: 'library-card' as 'other' }, 'id-kind-missing', 'idKind'],
    ['a wrong check digit', { idNumber: '110105194912310021' }, 'id-number-invalid', 'idNumber'],
    ['an unknown unit', { unitId: 'u2' }, 'unit-unknown', 'unitId'],
    ['a new unit without code', { newUnitCode: ' ' }, 'code-missing', 'unitId'],
    ['an unknown relation', { relation: 'friend' as 'owner' }, 'relation-missing', 'relation'],
    ['no real day', { fromDay: '2026-02-29' }, 'day-invalid', 'fromDay'],
    ['a tenant without end', { relation: 'tenant' }, 'term-missing', 'leaseTo'],
    ['a share of more than all', { shareNum: 3, shareDen: 2 }, 'share-invalid', 'share'],
    ['a wrong credit code', { kind: 'company', creditCode: '91440300MA5' }, 'credit-code-invalid', 'creditCode'],
    ['half an e-mail', { email: 'wang@' }, 'email-invalid', 'email'],
    ['an address of 201 characters', { address: '路'.repeat(201) }, 'text-too-long', 'address'],
    ['a short mobile number', { phones: ['', '1381234567'] }, 'phone-invalid', 'phones.1'],
    ['one phone twice', { phones: ['13812345678', '+86 138-1234-5678'] }, 'phone-twice', 'phones.1'],
  ])('refuses %s', (_, change, code, field) => {
    expect(decideAddOwner({ ...owner, ...change }, facts, contextOf())).toMatchObject({
      ok: false,
      error: { code, field },
    })
  })

  test.each<[string, Partial<OwnerInput>]>([
    ['a name of 60 characters', { name: '王'.repeat(60) }],
    ['rare characters', { name: '𠮷䶮㛃' }],
    ['a remark of 500 characters', { remark: '好'.repeat(500) }],
    ['no identity paper', { idKind: null, idNumber: null }],
    ['a passport, which has no check', { idKind: 'passport', idNumber: 'E12345678' }],
    ['no phone', { phones: [] }],
    ['29 February of a leap year', { fromDay: '2024-02-29' }],
  ])('takes %s', (_, change) => {
    expect(decideAddOwner({ ...owner, ...change }, facts, contextOf()).ok).toBe(true)
  })

  test('a company has no identity card; its phones are the contact’s', () => {
    const company: Partial<OwnerInput> = {
      name: '深圳好邻居商贸有限公司',
      kind: 'company',
      creditCode: '91350100m000100y43',
      legalRepresentative: '郑好',
      contactName: '林小姐',
      phones: ['13812345678'],
      phoneLabels: ['公司'],
    }
    const decided = decideAddOwner({ ...owner, ...company }, facts, contextOf())
    const items = decided.ok ? setItems(decided.value.items) : []
    expect(items[0]?.values).toEqual({
      name: '深圳好邻居商贸有限公司',
      idKind: null,
      idNumber: null,
      remark: '',
      kind: 'company',
      creditCode: '91350100M000100Y43',
      legalRepresentative: '郑好',
      contactName: '林小姐',
    })
    expect(items[2]?.values).toMatchObject({ number: '13812345678', label: '公司' })
  })

  test('the sex that the number says wins over a typed one; a tenant keeps the end of the lease', () => {
    const typed = {
      sex: 'male',
      relation: 'tenant',
      term: 'fixed',
      leaseTo: '2027-02-28',
      shareNum: 1,
      shareDen: 2,
    } as const
    const decided = decideAddOwner({ ...owner, ...typed }, facts, contextOf())
    const items = decided.ok ? setItems(decided.value.items) : []
    expect(items[0]?.values.sex).toBe('female')
    expect(items[1]?.values).toEqual({
      unitId: 'u1',
      personId: 'id-1',
      relation: 'tenant',
      fromDay: null,
      toDay: null,
      term: 'fixed',
      leaseTo: '2027-02-28',
    })
  })

  test('refuses a number that another file carries, and names that file', () => {
    const taken = { ...facts, peopleWithIdNumber: () => ['p9'] }
    expect(decideAddOwner(owner, taken, contextOf())).toEqual({
      ok: false,
      error: { code: 'id-number-taken', field: 'idNumber', detail: { personId: 'p9' } },
    })
  })

  test.each(['security', 'engineering', 'finance'])('refuses %s', (role) => {
    expect(decideAddOwner(owner, facts, contextOf(role))).toEqual({ ok: false, error: { code: 'beyond-role' } })
  })
})

describe('editing a person', () => {
  const seen = { name: SEEN, idNumber: SEEN, idKind: SEEN, remark: SEEN }
  const editOf = (change: Partial<PersonEdit> & { readonly after?: PersonInput }): PersonEdit => ({
    personId: 'p1',
    before: person,
    after: person,
    seen,
    phones: [],
    ...change,
  })
  const phone = { id: 'ph1', before: '13812345678', after: '13812345678', seen: { number: SEEN } }

  test('writes the changed field alone', () => {
    const decided = decideEditPerson(editOf({ after: { ...person, remark: '夜班' } }), facts, contextOf())
    expect(decided).toEqual({
      ok: true,
      value: {
        cmd: 'person.edit',
        items: [{ kind: 'set', e: 'person', id: 'p1', values: { remark: '夜班' }, seen: { remark: SEEN } }],
      },
    })
  })

  test('a phone gets another label without a new number', () => {
    const phones = [{ ...phone, labelBefore: '', labelAfter: ' 配偶 ' }]
    const decided = decideEditPerson(editOf({ phones }), facts, contextOf())
    expect(decided.ok && setItems(decided.value.items).map((item) => item.values)).toEqual([{ label: '配偶' }])
  })

  test('what was never on file and stays empty is not written', () => {
    const after = { ...person, address: '', email: '', kind: 'natural' as const, sex: null, remark: '夜班' }
    const decided = decideEditPerson(editOf({ after: { ...after, kind: null } }), facts, contextOf())
    expect(decided.ok && setItems(decided.value.items)[0]?.values).toEqual({ sex: 'female', remark: '夜班' })
  })

  test.each<[string, PersonEdit['phones'], readonly Partial<DraftItem>[]]>([
    [
      'adds a phone',
      [phone, { id: null, before: '', after: '10086', seen: {} }],
      [{ kind: 'set', e: 'phone', id: 'id-1' }],
    ],
    ['changes a phone', [{ ...phone, after: '139 1234 5678' }], [{ kind: 'set', e: 'phone', id: 'ph1' }]],
    ['removes a phone', [{ ...phone, after: ' ' }], [{ kind: 'delete', e: 'phone', id: 'ph1' }]],
  ])('%s', (_, phones, items) => {
    const decided = decideEditPerson(editOf({ phones }), facts, contextOf())
    expect(decided.ok && decided.value.items).toMatchObject(items)
  })

  test.each<[string, Partial<PersonEdit>, string]>([
    ['nothing changed', { phones: [phone, { id: null, before: '', after: '', seen: {} }] }, 'nothing-changed'],
    ['no name', { after: { ...person, name: '' } }, 'name-missing'],
    ['a wrong phone', { phones: [{ ...phone, after: '12' }] }, 'phone-invalid'],
    ['one phone twice', { phones: [phone, { ...phone, id: 'ph2' }] }, 'phone-twice'],
  ])('refuses %s', (_, change, code) => {
    expect(decideEditPerson(editOf(change), facts, contextOf())).toMatchObject({ ok: false, error: { code } })
  })

  test('refuses a number of another file, but not its own', () => {
    const after = { ...person, idNumber: '440524188001010014' }
    const decide = (ids: string[]) =>
      decideEditPerson(editOf({ after }), { peopleWithIdNumber: () => ids }, contextOf())
    expect(decide(['p1', 'p9'])).toMatchObject({ ok: false, error: { code: 'id-number-taken' } })
    expect(decide(['p1']).ok).toBe(true)
  })
})

describe('deleting a person', () => {
  const records = { personId: 'p1', stayIds: ['s1'], phoneIds: ['ph1', 'ph2'] }

  test('takes stays and phones along', () => {
    const decided = decideDeletePerson(records, contextOf('supervisor'))
    expect(decided.ok && decided.value.items.map((item) => `${item.kind} ${item.e} ${item.id}`)).toEqual([
      'delete person p1',
      'delete stay s1',
      'delete phone ph1',
      'delete phone ph2',
    ])
  })

  test('refuses the front desk', () => {
    expect(decideDeletePerson(records, contextOf())).toEqual({ ok: false, error: { code: 'beyond-role' } })
  })
})

import { describe, expect, test } from 'vitest'
import { createPackedIndex } from '#renderer/db/search/packedIndex.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { ownerSearchTerms } from './searchTerms.ts'
import { personDocument, unitDocument } from './searchTermsDocuments.ts'
import type { FoundPerson, FoundRows, FoundStay, FoundUnit } from './searchTermsRows.ts'

const TODAY = '2026-11-21'

interface Given {
  readonly people?: readonly FoundPerson[]
  readonly units?: readonly FoundUnit[]
  readonly stays?: readonly FoundStay[]
  readonly phones?: Readonly<Record<string, readonly string[]>>
  readonly plates?: Readonly<Record<string, readonly string[]>>
}

function rowsOf({ people = [], units = [], stays = [], phones = {}, plates = {} }: Given): FoundRows {
  return {
    people: new Map(people.map((row) => [row.id, row])),
    units: new Map(units.map((row) => [row.id, row])),
    staysOfPerson: Map.groupBy(stays, (stay) => stay.personId ?? ''),
    staysOfUnit: Map.groupBy(stays, (stay) => stay.unitId ?? ''),
    phones: new Map(Object.entries(phones)),
    platesOfPerson: new Map(Object.entries(plates)),
    platesOfUnit: new Map(),
    decorating: new Set(),
    project: {
      buildingByCode: new Map([['2', 'building-2']]),
      phases: new Map([['building-2', '一期']]),
      officers: new Map([['building-2', ['staff-li']]]),
    },
    today: TODAY,
  }
}

const wang: FoundPerson = { id: 'wang', name: '王晓梅' }
const flat: FoundUnit = { id: 'u1', code: '2-1203' }
const stay = (over: Partial<FoundStay> = {}): FoundStay => ({
  ...({ id: 's1', unitId: 'u1', personId: 'wang', relation: 'owner' } as const),
  ...over,
})
const facetsOf = (given: Given): readonly string[] => personDocument(rowsOf(given), 'wang')?.facets ?? []

describe('the document of a person', () => {
  test('says where they live, what they are there, and what their file lacks', () => {
    expect(facetsOf({ people: [wang], units: [flat], stays: [stay()] })).toEqual([
      ...['kind/natural', 'lacks/phone', 'lacks/id', 'has/unit', 'vehicle/no', 'relation/owner', 'stay/unverified'],
      ...['building/building-2', 'tower-officer/staff-li', 'phase/一期'],
    ])
  })

  test('of a complete company file says so', () => {
    const company: FoundPerson = {
      id: 'wang',
      name: '新湾物业',
      kind: 'company',
      creditCode: '91440300',
      contactName: '李四',
    }
    const given = { people: [company], phones: { wang: ['0755-26012345'] }, plates: { wang: ['粤B12345'] } }
    expect(facetsOf(given)).toEqual(['kind/company', 'has/phone', 'has/id', 'lacks/unit', 'vehicle/yes'])
    const document = personDocument(rowsOf(given), 'wang')
    expect([document?.names, document?.plates]).toEqual([['新湾物业', '李四'], ['粤B12345']])
  })

  test('of one who has left is still there, after those who live there', () => {
    const given = { people: [wang, { id: 'zhao', name: '王晓梅' }], units: [flat] }
    const rows = rowsOf({
      ...given,
      stays: [stay({ toDay: '2026-11-20' }), stay({ id: 's2', personId: 'zhao', relation: 'tenant' })],
    })
    expect(personDocument(rows, 'wang')?.facets).toContain('relation/former')
    const documents = ['wang', 'zhao'].map((id) => personDocument(rows, id)).filter((one) => one !== undefined)
    expect(
      createPackedIndex(documents)
        .search('wxm')
        .map((hit) => hit.id),
    ).toEqual(['person/zhao', 'person/wang'])
  })

  test('counts somebody among the household who comes later, and not from the day on which they left', () => {
    const facets = (over: Partial<FoundStay>) => facetsOf({ people: [wang], units: [flat], stays: [stay(over)] })
    expect(facets({ fromDay: '2026-12-01' })).toContain('relation/owner')
    expect(facets({ toDay: '2026-11-22' })).toContain('relation/owner')
    expect(facets({ toDay: TODAY })).toContain('relation/former')
  })

  test('is none when their file was merged into another', () => {
    expect(personDocument(rowsOf({ people: [{ ...wang, mergedInto: 'zhao' }] }), 'wang')).toBeUndefined()
  })
})

describe('the document of a unit', () => {
  test('says who is there and what is missing', () => {
    const rows = rowsOf({ people: [wang], units: [{ ...flat, use: 'let' }], stays: [stay({ relation: 'tenant' })] })
    expect(unitDocument(rows, 'u1')?.facets).toEqual([
      ...['building/building-2', 'tower-officer/staff-li', 'phase/一期', 'use/let'],
      ...['state/let', 'relation/tenant', 'lacks/owner', 'lacks/area', 'vehicle/no'],
    ])
  })

  test('does not count who is deleted', () => {
    expect(unitDocument(rowsOf({ units: [flat], stays: [stay()] }), 'u1')?.facets).toContain('lacks/owner')
  })
})

describe('the documents of a store', () => {
  test('are the same whether they are read one by one or all at once', async () => {
    const store = await foundedStore()
    const unitId = await addUnit(store)
    const personId = await addOwner(store, unitId)
    const ids = [`unit/${unitId}`, `person/${personId}`]
    const all: SearchDocument[] = []
    for await (const page of ownerSearchTerms.all(store)) all.push(...page)
    expect(all.map((document) => document.id)).toEqual(ids)
    expect(await ownerSearchTerms.documents(store, ids)).toEqual(all)
    expect(await ownerSearchTerms.documents(store, ['person/nobody', ids[0] ?? ''])).toEqual([undefined, all[0]])
  })

  test('of a person and of their unit change with a stay, a phone or a name', async () => {
    const store = await foundedStore()
    const unitId = await addUnit(store)
    const personId = await addOwner(store, unitId)
    const both = [`person/${personId}`, `unit/${unitId}`]
    for (const table of ['people', 'stays', 'units'] as const) {
      const [id = ''] = (await store.db.table(table).toCollection().primaryKeys()) as string[]
      expect([...(await ownerSearchTerms.documentIds(store, [{ table, id }]))].sort()).toEqual(both)
    }
    const [phone = ''] = await store.db.phones.toCollection().primaryKeys()
    expect(await ownerSearchTerms.documentIds(store, [{ table: 'phones', id: phone }])).toEqual([`person/${personId}`])
  })
})

import { describe, expect, it } from 'vitest'
import type { ListQuery } from './listQuery.ts'
import { createPackedIndex, type PackedIndex } from './packedIndex.ts'
import type { SearchDocument } from './searchDocument.ts'

const ALL = { offset: 0, limit: Number.POSITIVE_INFINITY }

interface Given {
  readonly id: string
  readonly unit: string
  readonly name?: string
  readonly facets?: readonly string[]
  readonly kind?: string
}

const document = ({ id, unit, name = '王梅', facets = [], kind = 'person' }: Given): SearchDocument => ({
  id,
  kind,
  names: [name],
  units: [unit],
  phones: [],
  facets,
  sort: `${unit}\t${facets.includes('relation/owner') ? 0 : 1}\t${name}`,
  label: { title: name },
})

const people = [
  document({ id: 'a', unit: '10-301', facets: ['building/10', 'state/vacant'] }),
  document({ id: 'b', unit: '2-1203', facets: ['building/2', 'state/let', 'relation/tenant'] }),
  document({ id: 'c', unit: '2-1203', facets: ['building/2', 'state/let', 'relation/owner'] }),
  document({ id: 'd', unit: '2-903', name: '赵云', facets: ['building/2', 'state/vacant'] }),
  document({ id: 'e', unit: '2-903', kind: 'unit', facets: ['building/2'] }),
]
const everybody: ListQuery = { kind: 'person', all: [] }
const idsOf = (index: PackedIndex, query: ListQuery): readonly string[] => index.list(query, ALL).ids

describe('a list', () => {
  it('stands by unit in numeric order, the owner first, and shows its kind alone', () => {
    expect(idsOf(createPackedIndex(people), everybody)).toEqual(['d', 'c', 'b', 'a'])
  })

  it('keeps who has one facet of each group, and takes an empty group for no condition', () => {
    const index = createPackedIndex(people)
    expect(idsOf(index, { ...everybody, all: [['building/2'], ['state/let', 'state/vacant']] })).toEqual([
      'd',
      'c',
      'b',
    ])
    expect(idsOf(index, { ...everybody, all: [['building/2', 'building/10'], ['state/vacant'], []] })).toEqual([
      'd',
      'a',
    ])
    expect(idsOf(index, { ...everybody, all: [['state/never-heard-of']] })).toEqual([])
  })

  it('is narrowed by what is typed, as the search box is', () => {
    const index = createPackedIndex(people)
    expect(idsOf(index, { ...everybody, text: 'zy' })).toEqual(['d'])
    expect(idsOf(index, { ...everybody, text: '2#12' })).toEqual(['c', 'b'])
    expect(idsOf(index, { ...everybody, text: ' ' })).toHaveLength(4)
    expect(idsOf(index, { ...everybody, text: '，' })).toEqual([])
  })

  it('gives any part of it, and how many there are in all', () => {
    const index = createPackedIndex(people)
    expect(index.list(everybody, { offset: 1, limit: 2 })).toEqual({ total: 4, ids: ['c', 'b'] })
    expect(index.list(everybody, { offset: 4, limit: 2 })).toEqual({ total: 4, ids: [] })
  })

  it('follows what changes', () => {
    const index = createPackedIndex(people)
    expect(idsOf(index, everybody)).toEqual(['d', 'c', 'b', 'a'])
    index.upsert([document({ id: 'f', unit: '2-1001' }), document({ id: 'a', unit: '1-101' })])
    index.remove(['c'])
    expect(idsOf(index, everybody)).toEqual(['a', 'd', 'f', 'b'])
  })
})

describe('counts', () => {
  it('say how many have each facet of a kind', () => {
    const index = createPackedIndex(people)
    expect(index.count(everybody, ['building/', 'relation/'])).toEqual({
      'building/2': 3,
      'building/10': 1,
      'relation/owner': 1,
      'relation/tenant': 1,
    })
    expect(index.count({ ...everybody, all: [['state/vacant']] }, ['building/'])).toEqual({
      'building/2': 1,
      'building/10': 1,
    })
  })

  it('cross two kinds of facets', () => {
    expect(createPackedIndex(people).countPairs(everybody, 'building/', 'state/')).toEqual({
      'building/2': { 'state/let': 2, 'state/vacant': 1 },
      'building/10': { 'state/vacant': 1 },
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListQuery } from './listQuery.ts'
import { createPackedIndex, openSnapshot, type PackedIndex } from './packedIndex.ts'
import type { SearchDocument } from './searchDocument.ts'

type Given = Pick<SearchDocument, 'id' | 'facets'> & { readonly unit: string; readonly name: string }

const document = ({ id, unit, name, facets = [] }: Given): SearchDocument => ({
  id,
  kind: 'person',
  names: [name],
  units: [unit],
  phones: [],
  facets,
  sort: unit,
  label: { title: name },
})

const ALL = { offset: 0, limit: Number.POSITIVE_INFINITY }
const facet = fc.constantFrom('building/1', 'building/2', 'state/let', 'state/vacant', 'lacks/phone')
const row = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`),
  unit: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 101, max: 1203 })).map((parts) => parts.join('-')),
  name: fc.constantFrom('王梅', '赵云', '阿迪力', '李𠮷'),
  facets: fc.array(facet, { maxLength: 3 }),
})
const query = fc.record({ all: fc.array(fc.array(facet, { maxLength: 2 }), { maxLength: 3 }) })

/** A plain filter and sort over the rows. */
function scan(rows: ReadonlyMap<string, SearchDocument>, { all }: Pick<ListQuery, 'all'>): readonly string[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  return [...rows.values()]
    .filter(({ facets = [] }) => all.every((group) => group.length === 0 || group.some((one) => facets.includes(one))))
    .sort((a, b) => collator.compare(a.units[0] ?? '', b.units[0] ?? ''))
    .map(({ units }) => units[0] ?? '')
}

describe('lists of anything', () => {
  it('are those of a plain scan, whatever came, changed and left, and after a stored copy', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(row, { maxLength: 10 }),
        fc.array(row, { maxLength: 10 }),
        query,
        (first, changed, gone, asked) => {
          const index = createPackedIndex(first.map(document))
          index.upsert(changed.map(document))
          index.remove(gone.map(({ id }) => id))
          const rows = new Map([...first, ...changed].map((each) => [each.id, document(each)]))
          for (const { id } of gone) rows.delete(id)
          const unitsOf = (from: PackedIndex) =>
            from.list({ ...asked, kind: 'person' }, ALL).ids.map((id) => rows.get(id)?.units[0])
          const wanted = scan(rows, asked)
          expect(unitsOf(index)).toEqual(wanted)
          const stored = openSnapshot(index.toSnapshot())
          expect(unitsOf(index)).toEqual(wanted)
          expect(stored.ok && unitsOf(stored.value)).toEqual(wanted)
          const counted = index.count({ ...asked, kind: 'person' }, ['is/'])
          expect(counted['is/person'] ?? 0).toBe(wanted.length)
        },
      ),
    )
  })
})

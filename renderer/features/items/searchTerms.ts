/**
 * What the search knows of items: those that are still owed, by person, unit and the number of their slip. What is settled stands on the
 * pages of its people, so that years of it do not stand between the clerk and the person. Nobody's own words go into the index.
 */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { namesOf } from './queueQueries.ts'

const ITEM = 'item/'
/** Below people, units and papers: an item is what stands behind them. */
const RANK = -3
/** Documents read at once while the index is built. */
const PAGE = 500

export const itemSearchTerms: SearchTerms = {
  tables: ['items'],
  documentIds: async (_store, touched) => touched.map((row) => ITEM + row.id),
  documents,
  all: async function* (store) {
    const ids = await store.db.items.where('v.status').anyOf(['open', 'done']).primaryKeys()
    for (let from = 0; from < ids.length; from += PAGE) {
      const page = ids.slice(from, from + PAGE).map((id) => ITEM + id)
      yield (await documents(store, page)).filter((document) => document !== undefined)
    }
  },
  pathOf: (id) => (id.startsWith(ITEM) ? `/items/${id.slice(ITEM.length)}` : undefined),
}

async function documents(store: Store, ids: readonly string[]): Promise<readonly (SearchDocument | undefined)[]> {
  const rows = await store.db.items.bulkGet(ids.map((id) => id.slice(ITEM.length)))
  const owed = rows.map((row) => (row?.v.status === 'open' || row?.v.status === 'done' ? row : undefined))
  const known = owed.filter((row) => row !== undefined)
  const { units, people } = await namesOf(store, known)
  const slips = await store.db.sheets.bulkGet(owed.map((row) => row?.v.sheetId ?? ''))
  return owed.map((row, index) => {
    if (row === undefined) return undefined
    const { v } = row
    const unit = units.get(v.unitId ?? '')
    const who = v.contactName || people.get(v.personId ?? '')
    const number = slips[index]?.v.number
    return {
      id: ITEM + row.id,
      kind: 'item',
      names: who === undefined || who === '' ? [] : [who],
      units: unit === undefined ? [] : [unit],
      phones: [],
      codes: number === undefined ? [] : [number],
      rank: RANK,
      label: {
        title: [v.kind, store.dayOf(Date.parse(v.registeredAt)).slice(5), v.department].filter(Boolean).join(' '),
        ...(unit === undefined ? {} : { unit }),
      },
    }
  })
}

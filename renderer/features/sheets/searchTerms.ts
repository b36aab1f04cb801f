/** What the search knows of papers: their numbers. Nothing personal is in a number, and a number is typed off the paper. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'

const PAPER = 'paper/'

/** Papers by their number, void ones too: the question is often what became of it. */
export const paperSearchTerms: SearchTerms = {
  tables: ['sheets'],
  documentIds: async (_store, touched) => touched.map((row) => PAPER + row.id),
  documents,
  all: async function* (store) {
    for await (const rows of tablePages(store.db.sheets)) {
      const found = await documents(
        store,
        rows.map((row) => PAPER + row.id),
      )
      yield found.filter((document) => document !== undefined)
    }
  },
  pathOf: (id) => (id.startsWith(PAPER) ? `/papers/${id.slice(PAPER.length)}` : undefined),
}

async function documents(store: Store, ids: readonly string[]): Promise<readonly (SearchDocument | undefined)[]> {
  const rows = await store.db.sheets.bulkGet(ids.map((id) => id.slice(PAPER.length)))
  const units = await store.db.units.bulkGet(rows.map((row) => row?.v.unitId ?? ''))
  return rows.map((row, index) => {
    if (!row) return undefined
    const unit = units[index]?.v.code
    return {
      id: PAPER + row.id,
      kind: 'paper',
      names: [],
      units: [],
      phones: [],
      codes: [row.v.number],
      rank: -2,
      label: { title: row.v.number, ...(unit === undefined ? {} : { unit }) },
    }
  })
}

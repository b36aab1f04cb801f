/** What the search knows of papers and letters: their numbers. Nothing personal is in a number, and a number is typed off the paper. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'

const PAPER = 'paper/'
const LETTER = 'letter/'

/** Papers by their number, void ones too: the question is often what became of it. Letters by the number they carry. */
export const paperSearchTerms: SearchTerms = {
  tables: ['sheets', 'letters'],
  documentIds: async (_store, touched) => touched.map(({ table, id }) => (table === 'letters' ? LETTER : PAPER) + id),
  documents,
  all: async function* (store) {
    for await (const rows of tablePages(store.db.sheets)) {
      yield (
        await paperDocuments(
          store,
          rows.map(({ id }) => id),
        )
      ).filter((document) => document !== undefined)
    }
    for await (const rows of tablePages(store.db.letters)) {
      yield (
        await letterDocuments(
          store,
          rows.map(({ id }) => id),
        )
      ).filter((document) => document !== undefined)
    }
  },
  pathOf: (id) => {
    if (id.startsWith(LETTER)) return `/letters/${id.slice(LETTER.length)}`
    return id.startsWith(PAPER) ? `/papers/${id.slice(PAPER.length)}` : undefined
  },
}

type Found = readonly (SearchDocument | undefined)[]

async function documents(store: Store, ids: readonly string[]): Promise<Found> {
  const of = (kind: string) => ids.filter((id) => id.startsWith(kind)).map((id) => id.slice(kind.length))
  const found = [...(await paperDocuments(store, of(PAPER))), ...(await letterDocuments(store, of(LETTER)))]
  const byId = new Map(found.flatMap((document) => (document ? [[document.id, document] as const] : [])))
  return ids.map((id) => byId.get(id))
}

async function paperDocuments(store: Store, ids: readonly string[]): Promise<Found> {
  const rows = await store.db.sheets.bulkGet([...ids])
  return documentsOf(
    store,
    rows.map((row) => row && { id: PAPER + row.id, number: row.v.number, unitId: row.v.unitId }),
    'paper',
  )
}

async function letterDocuments(store: Store, ids: readonly string[]): Promise<Found> {
  const rows = await store.db.letters.bulkGet([...ids])
  return documentsOf(
    store,
    // A letter without a number, or taken back, is found in its register alone.
    rows.map((row) =>
      row && row.v.status !== 'void' && row.v.number !== ''
        ? { id: LETTER + row.id, number: row.v.number, unitId: row.v.unitId }
        : undefined,
    ),
    'letter',
  )
}

interface Numbered {
  readonly id: string
  readonly number: string
  readonly unitId: string | null
}

async function documentsOf(store: Store, rows: readonly (Numbered | undefined)[], kind: string): Promise<Found> {
  const units = await store.db.units.bulkGet(rows.map((row) => row?.unitId ?? ''))
  return rows.map((row, index) => {
    if (row === undefined) return undefined
    const unit = units[index]?.v.code
    return {
      id: row.id,
      kind,
      names: [],
      units: [],
      phones: [],
      codes: [row.number],
      rank: -2,
      label: { title: row.number, ...(unit === undefined ? {} : { unit }) },
    }
  })
}

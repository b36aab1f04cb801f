/** What the search knows of contractors, workers and passes: names, numbers of passes, last four of a paper; all that is on the registers. */
import { idsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import type { ContractorRow, WorkerPassRow, WorkerRow } from '#renderer/db/tables.ts'

/** Before the ids of contractors and workers in the index. */
export const CONTRACTOR_PREFIX = 'contractor/'
export const WORKER_PREFIX = 'worker/'

/** Below people, units and open cases. */
const RANK = -3

/** Ids of the documents that these rows touch: a pass is found by its worker. */
export async function peopleDocumentIds(store: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map(({ id }) => id)
  const contractors = idsIn('contractors')
  const employed = await idsByKeys(store, { table: 'workers', index: 'v.contractorId' }, contractors)
  const passes = (await store.db.workerPasses.bulkGet(idsIn('workerPasses'))).flatMap((row) => row?.v.workerId ?? [])
  const workers = new Set([...idsIn('workers'), ...employed, ...passes].filter((id) => id !== ''))
  return [...contractors.map((id) => CONTRACTOR_PREFIX + id), ...[...workers].map((id) => WORKER_PREFIX + id)]
}

/** The documents of these ids, in their order; undefined where there is none, or it is of another table. */
export async function peopleDocuments(
  store: Store,
  ids: readonly string[],
): Promise<readonly (SearchDocument | undefined)[]> {
  const of = (prefix: string) => ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  const [contractors, workers] = await Promise.all([
    store.db.contractors.bulkGet(of(CONTRACTOR_PREFIX)),
    store.db.workers.bulkGet(of(WORKER_PREFIX)),
  ])
  const found = [
    ...contractors.flatMap((row) => (row ? (contractorDocument(row) ?? []) : [])),
    ...(await workerDocuments(
      store,
      workers.flatMap((row) => row ?? []),
    )),
  ]
  const byId = new Map(found.map((one) => [one.id, one]))
  return ids.map((id) => byId.get(id))
}

/** All of them, in pages. */
export async function* allPeopleDocuments(store: Store): AsyncIterable<readonly SearchDocument[]> {
  for await (const rows of tablePages(store.db.contractors)) yield rows.flatMap((row) => contractorDocument(row) ?? [])
  for await (const rows of tablePages(store.db.workers)) yield await workerDocuments(store, rows)
}

const filled = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]))),
]

function contractorDocument({ id, v, deleted }: ContractorRow): SearchDocument | undefined {
  if (deleted) return undefined
  return {
    id: CONTRACTOR_PREFIX + id,
    kind: 'contractor',
    names: filled([v.name, v.principal]),
    units: [],
    phones: filled([v.phone]),
    codes: filled([v.licenceNo, v.qualificationNo]),
    rank: RANK,
    label: { title: v.name ?? '' },
  }
}

async function workerDocuments({ db }: Store, rows: readonly WorkerRow[]): Promise<readonly SearchDocument[]> {
  const standing = rows.filter((row) => !row.deleted)
  const passes = await db.workerPasses
    .where('v.workerId')
    .anyOf(standing.map(({ id }) => id))
    .toArray()
  const byWorker = Map.groupBy(passes, ({ v }) => v.workerId)
  const employers = await db.contractors.bulkGet([...new Set(standing.map(({ v }) => v.contractorId ?? ''))])
  const names = new Map(employers.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
  return standing.map((row) =>
    workerDocument(row, { passes: byWorker.get(row.id) ?? [], employer: names.get(row.v.contractorId ?? '') ?? '' }),
  )
}

function workerDocument(
  { id, v }: WorkerRow,
  { passes, employer }: { readonly passes: readonly WorkerPassRow[]; readonly employer: string },
): SearchDocument {
  const last4 = v.idLast4 ?? ''
  return {
    id: WORKER_PREFIX + id,
    kind: 'worker',
    names: filled([v.name]),
    units: [],
    phones: filled([v.phone]),
    ...(last4 === '' ? {} : { idLast4: last4 }),
    codes: filled([...passes.map((pass) => pass.v.number), v.certificateNo]),
    rank: RANK,
    label: { title: filled([v.name, v.trade, employer]).join(' ') },
  }
}

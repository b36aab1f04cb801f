/** What the search knows of move-in: cases by home, notice number and whoever is not on file yet; keys and cards by their numbers. */
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import type { HandedItemRow, MoveInCaseRow } from '#renderer/db/tables.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { unitCodesOf } from './subjects.ts'

/** Before the id of a case, and of a key or card, in the index. */
export const CASE_PREFIX = 'moveInCase/'
export const ITEM_PREFIX = 'handedItem/'

/** Below people and units; what has ended, and cards, below everything. */
const RANK = { running: -2, ended: -9, thing: -6 } as const

/** Ids of the documents that these rows touch. Indexes: `moveInCases.unitId`, `handedItems.unitId`. */
export async function moveInDocumentIds(store: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map(({ id }) => id)
  const units = idsIn('units')
  const cases = await rowsByKeys<MoveInCaseRow>(store, { table: 'moveInCases', index: 'v.unitId' }, units)
  const things = await rowsByKeys<HandedItemRow>(store, { table: 'handedItems', index: 'v.unitId' }, units)
  const ids = (own: readonly string[], rows: readonly { readonly id: string }[]) => [
    ...new Set([...own, ...rows.map(({ id }) => id)]),
  ]
  return [
    ...ids(idsIn('moveInCases'), cases).map((id) => CASE_PREFIX + id),
    ...ids(idsIn('handedItems'), things).map((id) => ITEM_PREFIX + id),
  ]
}

/** The documents of these ids, in their order; undefined where there is none any more. */
export async function moveInDocuments(
  store: Store,
  ids: readonly string[],
): Promise<readonly (SearchDocument | undefined)[]> {
  const of = (prefix: string) => ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  const cases = (await store.db.moveInCases.bulkGet(of(CASE_PREFIX))).flatMap((row) => row ?? [])
  const things = (await store.db.handedItems.bulkGet(of(ITEM_PREFIX))).flatMap((row) => row ?? [])
  const found = [...(await caseDocuments(store, cases)), ...(await thingDocuments(store, things))]
  const byId = new Map(found.map((one) => [one.id, one]))
  return ids.map((id) => byId.get(id))
}

/** All of them, in pages. */
export async function* allMoveInDocuments(store: Store): AsyncIterable<readonly SearchDocument[]> {
  for await (const rows of tablePages(store.db.moveInCases)) yield await caseDocuments(store, rows)
  for await (const rows of tablePages(store.db.handedItems)) yield await thingDocuments(store, rows)
}

const filled = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((one) => one !== '')

async function caseDocuments(store: Store, rows: readonly MoveInCaseRow[]): Promise<readonly SearchDocument[]> {
  const codes = await unitCodesOf(
    store,
    rows.map(({ v }) => v.unitId),
  )
  return rows.flatMap(({ id, v }): SearchDocument[] => {
    if (v.status === 'void') return []
    const code = codes.get(v.unitId ?? '') ?? ''
    const { ownerName, ownerPhone, comerName, comerPhone, noticeNumber, confirmationNumber } = v.party
    return [
      {
        id: CASE_PREFIX + id,
        kind: 'moveInCase',
        names: filled([ownerName, comerName]),
        units: filled([code]),
        phones: filled([ownerPhone, comerPhone]),
        codes: filled([
          noticeNumber,
          confirmationNumber,
          v.archive?.number ?? '',
          ...v.drawn.map(({ number }) => number),
        ]),
        rank: isEnded(v) ? RANK.ended : RANK.running,
        facets: [],
        sort: [code, v.openedAt].join('\t'),
        label: { title: moveInWord('statuses', v.status), ...(code === '' ? {} : { unit: code }) },
      },
    ]
  })
}

async function thingDocuments(store: Store, rows: readonly HandedItemRow[]): Promise<readonly SearchDocument[]> {
  const codes = await unitCodesOf(
    store,
    rows.map(({ v }) => v.unitId),
  )
  return rows.flatMap(({ id, v }): SearchDocument[] => {
    // Keys without a number are found by their home.
    if (v.status === 'void' || (v.serial === '' && v.number === '')) return []
    const code = codes.get(v.unitId) ?? ''
    const title = [moveInWord('handed', v.kind), moveInWord('handedStands', v.status)].join(' ')
    return [
      {
        ...{
          id: ITEM_PREFIX + id,
          kind: 'handedItem',
          names: filled([v.takerName]),
          units: filled([code]),
          phones: [],
        },
        ...{ codes: filled([v.serial, v.number]), rank: RANK.thing, facets: [], sort: [code, v.serial].join('\t') },
        label: { title, ...(code === '' ? {} : { unit: code }) },
      },
    ]
  })
}

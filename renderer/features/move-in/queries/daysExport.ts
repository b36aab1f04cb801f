/** All move-ins with what their steps lack and what was handed over: for the file that leaves the desk. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { HandedItemState } from '#shared/domain/move-in/handing/handedItemFold.ts'
import type { MoveInFacts } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { loadMoveInFacts, loadMoveInTerms } from './stand.ts'

/** One line of the file. */
export interface ExportedCase {
  readonly unitCode: string
  readonly state: MoveInCaseRow['v']
  readonly facts: MoveInFacts
  /** What the home has in use. */
  readonly items: readonly HandedItemState[]
}

/** Cases between two breaths. */
const SLICE = 50

const standing = (store: Store) => store.db.moveInCases.where('v.status').notEqual('void')

/** How many cases there are, live; undefined while loading. Index: `moveInCases.v.status`. */
export function useCaseCount(): number | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => standing(store).count(), [store])
}

/** The cases by unit; undefined where it was stopped. Indexes: `moveInCases.v.status`, `handedItems.v.unitId`. */
export async function loadExportedCases(
  store: Store,
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<readonly ExportedCase[] | undefined> {
  const rows = await standing(store).toArray()
  const terms = await loadMoveInTerms(store)
  const units = await store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  const found: ExportedCase[] = []
  for (const [index, { v }] of rows.entries()) {
    if (signal.aborted) return undefined
    const things = await store.db.handedItems
      .where('v.unitId')
      .equals(v.unitId ?? '')
      .toArray()
    const items = things.flatMap((thing) => (thing.v.status === 'held' ? [thing.v] : []))
    const facts = await loadMoveInFacts(store, v, terms)
    found.push({ unitCode: units[index]?.v.code ?? '', state: v, facts, items })
    if (index % SLICE === SLICE - 1) {
      onProgress(index + 1)
      await breathe()
    }
  }
  return found.toSorted((a, b) => compareCodes(a.unitCode, b.unitCode))
}

/** What acceptance and archive are told of other records: passes, violations, cuts. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ArchiveAround } from '#shared/domain/decoration/acceptance/archiving.ts'

/** Passes of a case: issued, and of them back. A void one was never out; a lost one does not come back. */
export interface PassCount {
  readonly issued: number
  readonly back: number
  readonly out: number
}

/** The same, by reading. May run inside a transaction of the store. */
export async function loadPassCount(store: Store, caseId: string): Promise<PassCount> {
  const passes = (await store.db.workerPasses.where('v.caseId').equals(caseId).toArray()).filter(
    ({ v }) => v.status !== 'void',
  )
  const of = (status: string) => passes.filter(({ v }) => v.status === status).length
  return { issued: passes.length, back: of('returned'), out: of('valid') }
}

const SETTLED: ReadonlySet<string> = new Set(['mended', 'reported', 'void'])

/** What stands around the archive of a case. May run inside a transaction of the store. */
export async function loadArchiveAround(store: Store, caseId: string): Promise<ArchiveAround> {
  const [passes, violations, cuts] = await Promise.all([
    loadPassCount(store, caseId),
    store.db.decorationViolations.where('v.caseId').equals(caseId).toArray(),
    store.db.utilityCuts.where('v.caseId').equals(caseId).toArray(),
  ])
  return {
    passesOut: passes.out,
    violationsOpen: violations.filter(({ v }) => !SETTLED.has(v.status)).length,
    cutsOpen: cuts.filter(({ v }) => v.status === 'cut').length,
  }
}

/** Both, live; undefined until read. */
export function useAcceptanceAround(
  caseId: string,
): { readonly passes: PassCount; readonly around: ArchiveAround } | undefined {
  const { store } = useDesk()
  return useLiveQuery(
    async () => ({ passes: await loadPassCount(store, caseId), around: await loadArchiveAround(store, caseId) }),
    [store, caseId],
  )
}

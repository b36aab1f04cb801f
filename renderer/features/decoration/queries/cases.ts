/** What screens ask of cases. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { PermitFacts } from '#shared/domain/decoration/cases/permitGaps.ts'
import { loadPermitFacts } from './caseFacts.ts'

/** One case, live; undefined while it is read, null where there is none. */
export function useCase(id: string): DecorationCaseRow | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await store.db.decorationCases.get(id)) ?? null, [store, id])
}

/** What the guard of the permit is told of a case, live; undefined while it is read. */
export function usePermitFacts(row: DecorationCaseRow): PermitFacts | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadPermitFacts(store, row), [store, row])
}

/** The unit's code, live; empty until it is read. */
export function useUnitCodeOf(unitId: string | null): string {
  const { store } = useDesk()
  const code = useLiveQuery(
    async () => (unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')),
    [store, unitId],
  )
  return code ?? ''
}

/** What screens ask of cases. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'

/** One case, live; undefined while it is read, null where there is none. */
export function useCase(id: string): DecorationCaseRow | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await store.db.decorationCases.get(id)) ?? null, [store, id])
}

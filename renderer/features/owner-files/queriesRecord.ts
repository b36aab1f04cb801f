/** One row of a register, live: for the forms that follow what other desks change. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'

/** Tables whose records have a form of their own. */
export type EditedTable = 'units' | 'stays'

/** The row as it stands; undefined while loading and where there is none. Index: primary key. */
export function useRow(table: EditedTable, id: string): RegisterRow | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadRow(store, table, id), [store, table, id])
}

/** The row, or undefined where there is none or it was deleted. */
export async function loadRow(store: Store, table: EditedTable, id: string): Promise<RegisterRow | undefined> {
  const row: RegisterRow | undefined = table === 'units' ? await store.db.units.get(id) : await store.db.stays.get(id)
  return row?.deleted ? undefined : row
}

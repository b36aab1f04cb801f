/** What screens ask of staff. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { Store } from '#renderer/db/store.ts'
import type { Staff } from '#shared/domain/staff/schema.ts'
import { loadStaff } from './commands.ts'

/** All staff in the order they were added; undefined while loading. */
export function useStaff(store: Store): readonly Staff[] | undefined {
  return useLiveQuery(async () => [...(await loadStaff(store))].sort((a, b) => (a.id < b.id ? -1 : 1)), [store])
}

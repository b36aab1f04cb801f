/** What screens ask of staff. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { Store } from '#renderer/db/store.ts'
import type { Staff } from '#shared/domain/staff/schema.ts'
import { loadStaff, staffOf } from './commands.ts'

/** All staff in the order they were added; undefined while loading. */
export function useStaff(store: Store): readonly Staff[] | undefined {
  return useLiveQuery(async () => [...(await loadStaff(store))].sort((a, b) => (a.id < b.id ? -1 : 1)), [store])
}

/** A staff member as the list shows them. */
export interface StaffLine extends Staff {
  /** Two desks changed them differently. */
  readonly contested: boolean
}

/** All staff for the settings: those who may sign in first, then in the order they were added; undefined while loading. */
export function useStaffLines(store: Store): readonly StaffLine[] | undefined {
  return useLiveQuery(async () => {
    const rows = (await store.db.staff.toArray()).filter((row) => !row.deleted)
    const lines = rows.map((row) => ({ ...staffOf(row), contested: (row.conflicts ?? []).length > 0 }))
    return lines.sort((a, b) => Number(b.active) - Number(a.active) || (a.id < b.id ? -1 : 1))
  }, [store])
}

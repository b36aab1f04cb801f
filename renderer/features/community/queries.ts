/** What screens ask of the community, its desks and its calendar. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { CALENDAR_DAY_KINDS, COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { CalendarOverride } from '#shared/kernel/workingDays.ts'

/** Fields of the community that two desks changed differently. */
export function useContestedCommunity(): boolean {
  const { store } = useDesk()
  const found = useLiveQuery(async () => (await store.db.communities.get(COMMUNITY_ID))?.conflicts ?? [], [store])
  return (found ?? []).length > 0
}

/** A desk of the community. */
export interface DeskLine {
  readonly id: string
  readonly name: string
  readonly prefix: string | null
  /** Another desk claimed the same letter. */
  readonly contested: boolean
}

/** All desks that are known, this one first; undefined while loading. */
export function useDesks(): readonly DeskLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = await store.db.desks.toArray()
    const lines = rows.map(({ id, v, conflicts }) => ({ id, ...v, contested: (conflicts ?? []).length > 0 }))
    return lines.sort((a, b) => Number(b.id === store.device) - Number(a.id === store.device) || (a.id < b.id ? -1 : 1))
  }, [store])
}

/** The community's own entries of the calendar in the order of days. */
export async function loadCalendarOverrides(store: Store): Promise<readonly CalendarOverride[]> {
  const rows = await store.db.calendarDays.toArray()
  return rows
    .filter((row) => !row.deleted)
    .flatMap(({ id, v }): CalendarOverride[] => {
      const kind = CALENDAR_DAY_KINDS.find((one) => one === v.kind)
      if (kind === undefined) return []
      return [{ day: id as Day, kind, ...(v.name ? { name: v.name } : {}) }]
    })
}

/** The same, live; undefined while loading. */
export function useCalendarOverrides(): readonly CalendarOverride[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadCalendarOverrides(store), [store])
}

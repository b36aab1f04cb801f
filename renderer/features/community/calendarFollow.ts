/** The form of a day follows what other desks write of it meanwhile (fault case 62). */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, RecordShape } from '#renderer/db/formMerge.ts'
import type { Store } from '#renderer/db/store.ts'
import { seenOfNothing, seenOfRow } from '#renderer/db/useOpenedForm.ts'
import { label } from '#renderer/text/text.ts'
import { CALENDAR_DAY_KINDS, type CalendarDay } from '#shared/domain/community/schema.ts'

export type DayValues = { kind: string; name: string }
type Seen = Awaited<ReturnType<typeof seenOfRow>>

export function readDay({ kind, name }: Opened): DayValues {
  return { kind: typeof kind === 'string' ? kind : 'holiday', name: typeof name === 'string' ? name : '' }
}

export const dayShape: RecordShape<DayValues, DayValues> = {
  entity: 'calendarDay',
  fieldsOf: (values) => values,
  parts: { kind: ['kind'], name: ['name'] },
}

/** What another desk wrote, as the note says it. */
export function sayDay(_name: keyof DayValues, theirs: unknown): string {
  const kind = CALENDAR_DAY_KINDS.find((one): one is CalendarDay['kind'] => one === theirs)
  return kind === undefined ? String(theirs) : label(`community.calendar.kinds.${kind}`)
}

/** The writes of every day as they stood when the form opened, for a day that is typed in it; undefined while loading. */
export function useSeenDays(): ((day: string) => Seen) | undefined {
  const { store } = useDesk()
  const [seenOf, setSeenOf] = useState<{ readonly of: (day: string) => Seen }>()
  useEffect(() => {
    let isStale = false
    void openDays(store).then((days) => {
      if (!isStale) setSeenOf({ of: (day) => days.get(day) ?? seenOfNothing(store, 'calendarDay') })
    })
    return () => {
      isStale = true
    }
  }, [store])
  return seenOf?.of
}

async function openDays(store: Store): Promise<ReadonlyMap<string, Seen>> {
  const rows = await store.db.calendarDays.toArray()
  return new Map(
    await Promise.all(rows.map(async (row) => [row.id, await seenOfRow(store, 'calendarDay', row)] as const)),
  )
}

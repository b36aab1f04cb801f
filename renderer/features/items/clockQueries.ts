/** Items whose 15-minute clock runs, live. */

import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { isClockRunning } from '#shared/domain/items/itemState.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { byClock, type ClockLine } from './clockLines.ts'
import { namesOf } from './queueQueries.ts'

/** Most urgent first; empty until read. */
export function useClockLines(): readonly ClockLine[] {
  const { store } = useDesk()
  return useLiveAnswer(() => clockLines(store), [store]) ?? []
}

/** The same once. A clock of another day is late work, not a clock: it stands in the queue and on the board. */
export async function clockLines(store: Store): Promise<readonly ClockLine[]> {
  const since = instantFrom(store.clock.nowMs() - DAY_MS)
  const rows = (await store.db.items.where('v.attendBy').above(since).toArray()).filter(({ v }) => isClockRunning(v))
  const names = await namesOf(store, rows)
  return byClock(
    rows.map(({ id, v }) => ({
      id,
      unitCode: names.units.get(v.unitId ?? '') ?? '',
      who: v.contactName || (names.people.get(v.personId ?? '') ?? ''),
      kind: v.kind,
      matter: v.matter,
      byMs: Date.parse(v.attendBy),
    })),
  )
}

const DAY_MS = 86_400_000

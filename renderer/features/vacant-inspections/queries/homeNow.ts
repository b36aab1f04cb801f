/** What stands beside a home of the board: its last visit and readings, its keys, what is not good yet. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { type LastReadings, lastReadings } from '#renderer/db/lastReadings.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { InspectionState } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { OPEN_FAULTS } from './planBook.ts'

/** One home as it stands now. */
export interface HomeNow {
  readonly unitId: string
  readonly last: InspectionState | undefined
  readonly readings: LastReadings
  /** Sets of keys: label and hook. */
  readonly keys: readonly { readonly id: string; readonly label: string; readonly slot: string }[]
  readonly faults: readonly { readonly id: string; readonly item: string; readonly what: string }[]
}

/** The same, live; undefined until it is read. */
export function useHomeNow(unitId: string, day: Day): HomeNow | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadHomeNow(store, unitId, day), [store, unitId, day])
}

/** The same once. Indexes: `vacantInspections.[unitId+day]`, `loanThings.unitId`, `inspectionFaults.unitId`. */
export async function loadHomeNow(store: Store, unitId: string, day: Day): Promise<HomeNow> {
  const { db } = store
  const [last, readings, things, faults] = await Promise.all([
    db.vacantInspections
      .where('[v.unitId+v.day]')
      .between([unitId, ''], [unitId, day], true, true)
      .reverse()
      .limit(1)
      .toArray(),
    lastReadings(store, unitId, { before: day }),
    db.loanThings.where('v.unitId').equals(unitId).toArray(),
    db.inspectionFaults.where('v.unitId').equals(unitId).toArray(),
  ])
  return {
    ...{ unitId, last: last[0]?.v, readings },
    keys: things
      .filter((row) => !row.deleted && row.v.kind === 'key')
      .map(({ id, v }) => ({ id, label: v.label ?? '', slot: v.slot ?? '' })),
    faults: faults
      .filter(({ v }) => OPEN_FAULTS.includes(v.status))
      .map(({ id, v }) => ({ id, item: v.item, what: v.what })),
  }
}

/** A handover day as it stands: who is expected, who is here, who is next (handbook R36). */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { inTurn, isOfDay, type QueueMoment, type QueueStand, queueStand } from '#shared/domain/move-in/days/dayQueue.ts'
import type { SlotTime } from '#shared/domain/move-in/days/slots.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** One home of the day, before it is asked what time it is. */
export interface DayCase {
  readonly id: string
  readonly unitId: string
  readonly unitCode: string
  readonly state: MoveInCaseRow['v']
}

/** One home of the day at a moment. */
export interface DayLine extends DayCase {
  readonly stand: QueueStand
  /** Position among those who wait, from 1; 0 for others. */
  readonly turn: number
}

/** Cases of a day, whoever is expected and whoever came. Indexes: `moveInCases.v.appointedDay`, `v.handedOverDay`, `v.status`. */
export async function loadDayCases(store: Store, day: Day): Promise<readonly DayCase[]> {
  const { moveInCases, units } = store.db
  const [appointed, handedOver, here] = await Promise.all([
    moveInCases.where('v.appointedDay').equals(day).toArray(),
    moveInCases.where('v.handedOverDay').equals(day).toArray(),
    // Who came without an appointment has no index of their own; those at the desk are few.
    moveInCases.where('v.status').anyOf('received', 'refused').toArray(),
  ])
  const rows = new Map([...appointed, ...handedOver, ...here].map((row) => [row.id, row]))
  const ofDay = [...rows.values()].filter(({ v }) => isShown(v) && isOfDay(v, day))
  const found = await units.bulkGet(ofDay.map(({ v }) => v.unitId ?? ''))
  const cases = ofDay.map(({ id, v }, index) => {
    return { id, unitId: v.unitId ?? '', unitCode: found[index]?.v.code ?? '', state: v }
  })
  return cases.toSorted((a, b) => compareSlots(a, b) || compareCodes(a.unitCode, b.unitCode))
}

/** What the program brought in as long since done is not of this day. */
const isShown = ({ status, isOpening }: MoveInCaseRow['v']): boolean =>
  status !== 'void' && status !== 'broken-off' && !isOpening

const slotOf = ({ state }: DayCase): string => state.appointment?.from ?? '99:99'
const compareSlots = (a: DayCase, b: DayCase): number => (slotOf(a) < slotOf(b) ? -1 : slotOf(a) > slotOf(b) ? 1 : 0)

/** The cases of the day at a moment, by slot. */
export function dayLines(cases: readonly DayCase[], moment: QueueMoment, zone: string): readonly DayLine[] {
  const stands = new Map(cases.map((one) => [one.id, queueStand(one.state, moment)]))
  const waiting = inTurn(
    cases.filter(({ id }) => stands.get(id) === 'waiting'),
    zone,
  )
  const turns = new Map(waiting.map(({ id }, index) => [id, index + 1]))
  return cases.map((one) => ({ ...one, stand: stands.get(one.id) ?? 'expected', turn: turns.get(one.id) ?? 0 }))
}

/** The cases of a day, live; undefined until they are read. */
export function useDayCases(day: Day): readonly DayCase[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadDayCases(store, day), [store, day])
}

/** Appointments that stand on a day, of cases that still ask for their time. Index: `moveInCases.v.appointedDay`. */
export async function standingSlots(store: Store, day: Day): Promise<readonly SlotTime[]> {
  const rows = await store.db.moveInCases.where('v.appointedDay').equals(day).toArray()
  return rows.flatMap(({ v }) => (isShown(v) && v.appointment !== null ? [v.appointment] : []))
}

/** Days from `from` on for which somebody is expected, with how many, live. Index: `moveInCases.v.appointedDay`. */
export function useComingDays(from: Day): readonly { readonly day: string; readonly count: number }[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = await store.db.moveInCases.where('v.appointedDay').aboveOrEqual(from).toArray()
    const days = Map.groupBy(
      rows.filter(({ v }) => isShown(v)),
      ({ v }) => v.appointedDay,
    )
    return [...days].map(([day, each]) => ({ day, count: each.length })).sort((a, b) => (a.day < b.day ? -1 : 1))
  }, [store, from])
}

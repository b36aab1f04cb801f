/** The completeness clock of stored stays (handbook R139): when it started, what is missing, by the community's working days. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DocumentRow, StayRow } from '#renderer/db/tables.ts'
import { type CompletenessClock, clockStart, type FileGaps, fileGaps } from '#shared/domain/owner-files/completeness.ts'
import { IMPORT_COMMAND } from '#shared/domain/roster/planFacts.ts'
import type { Day } from '#shared/kernel/days.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import type { PresentStay } from './recordQueries.ts'

/** The clock, and how many working days lie between two days. */
export interface RecordClock extends CompletenessClock {
  readonly workingDaysBetween: (from: Day, to: Day) => number
}

/** The clock as it stands today, with the project's own days in it. */
export async function completenessClock(store: Store): Promise<RecordClock> {
  const today = store.dayOf(store.clock.nowMs())
  const rows = await store.db.calendarDays.toArray()
  const overrides = rows.flatMap((row) =>
    row.deleted || row.v.kind === undefined ? [] : [{ day: row.id as Day, kind: row.v.kind }],
  )
  const calendar = createCalendar({ overrides })
  // Thousands of stays share a few days, and each answer is a walk through the calendar.
  const added = new Map<string, Day>()
  const between = new Map<string, number>()
  return {
    today,
    daysToComplete: await settingOf(store, 'file.days-to-complete', today),
    required: await settingOf(store, 'file.required-papers', today),
    addWorkingDays: (day, count) => once(added, `${day}+${count}`, () => calendar.addWorkingDays(day, count).value),
    workingDaysBetween: (from, to) => once(between, `${from}-${to}`, () => calendar.workingDaysBetween(from, to).value),
  }
}

function once<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find()
  known.set(key, value)
  return value
}

/** What is missing of one present stay. `documents` are those of the person and of the unit. */
export function gapsOf(
  store: Store,
  { stay, person, unit }: PresentStay,
  documents: readonly Pick<DocumentRow, 'v'>[],
  clock: CompletenessClock,
): FileGaps {
  const input = {
    personId: person.id,
    unitId: unit.id,
    relation: stay.v.relation ?? 'owner',
    kind: person.v.kind ?? 'natural',
    startDay: clockStartOf(store, stay),
    documents: documents.map((row) => row.v),
  }
  return fileGaps(input, clock)
}

/** Day on which the clock of a stay starts. Nobody writes when and how a stay was written: its heads know. One out of a roster waits. */
export function clockStartOf(store: Store, stay: StayRow): Day | null {
  const isImported = stay.s.unitId?.heads[0]?.by?.cmd === IMPORT_COMMAND
  const dayOfField = (field: string): Day | null => {
    const hlc = stay.s[field]?.heads[0]?.hlc
    const stamp = hlc === undefined ? undefined : parseHlc(hlc)
    return stamp?.ok ? store.dayOf(stamp.value.ms) : null
  }
  const writtenDay = dayOfField('unitId')
  if (writtenDay === null) return null
  const verified = stay.v.verified ?? (isImported ? false : undefined)
  return clockStart({ verified, writtenDay, verifiedDay: dayOfField('verified') })
}

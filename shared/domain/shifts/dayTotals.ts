/** The day's totals by kind (handbook R1): every matter noted or still open is checked against its time limit and for omissions. */

/** A matter as the evening close looks at it; days ISO, instants ISO 8601 UTC, empty where nothing was said. */
export interface DayMatter {
  readonly kind: string
  readonly registeredDay: string
  readonly isOpen: boolean
  /** Instant of the promise in force. */
  readonly due: string
  readonly attendBy: string
  readonly attendedAt: string
  readonly department: string
  /** Day on which the resident was last told how it stands. */
  readonly toldDay: string
}

/** One line of the totals. */
export interface KindTotals {
  readonly kind: string
  readonly registered: number
  readonly done: number
  readonly open: number
  readonly late: number
  /** Open without a promise, without a department, or (noted earlier) without a word to the resident that day. */
  readonly missing: number
}

/** Whether a matter is past its time: its promise, or the attendance that was promised. Source: handbook R1, R18, R22. */
export function isPastTime(matter: DayMatter, now: string): boolean {
  if (!matter.isOpen) return false
  const missedAttendance = matter.attendBy !== '' && matter.attendedAt === '' && matter.attendBy < now
  return missedAttendance || (matter.due !== '' && matter.due < now)
}

/** Whether something was left out for a matter that stays open. Source: handbook R1. */
export function hasGap(matter: DayMatter, day: string): boolean {
  if (!matter.isOpen) return false
  const untold = matter.registeredDay < day && matter.toldDay < day
  return matter.due === '' || matter.department === '' || untold
}

/** Totals by kind in the order in which the kinds first appear. `moment` = the day that is closed and the present instant. */
export function dayTotals(
  matters: readonly DayMatter[],
  moment: { readonly day: string; readonly now: string },
): readonly KindTotals[] {
  const kinds = new Map<string, KindTotals>()
  for (const matter of matters) {
    const isOfDay = matter.registeredDay === moment.day
    if (!isOfDay && !matter.isOpen) continue
    const { kind } = matter
    const before = kinds.get(kind) ?? { kind, registered: 0, done: 0, open: 0, late: 0, missing: 0 }
    kinds.set(kind, {
      kind,
      registered: before.registered + Number(isOfDay),
      done: before.done + Number(isOfDay && !matter.isOpen),
      open: before.open + Number(matter.isOpen),
      late: before.late + Number(isPastTime(matter, moment.now)),
      missing: before.missing + Number(hasGap(matter, moment.day)),
    })
  }
  return [...kinds.values()]
}

/** Which patrols a site is due on a day, and how each slot stands (handbook D3, R86, 3.6). */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { dayInZone, minutesInZone } from '#shared/kernel/zone.ts'

/** Noon: where the morning slot ends and the afternoon slot begins; minutes of the day. */
export const NOON = 12 * 60

/** What the due list needs of a case. */
export interface Site {
  /** First and last day of the permit, its extensions included. */
  readonly from: string
  readonly to: string
  readonly issuedAt: string
  /** When work was over: 初验合格, or the end of the case; empty while it goes on. */
  readonly overAt: string
}

/** The site of a case; null before its permit. A case that is stopped is walked on: somebody has to see that it stands still. */
export function siteOf({ permit, acceptance, endedAt, status }: CaseState): Site | null {
  if (permit === null || status === 'void') return null
  const passed = acceptance.rounds.find((round) => round.passed)
  const isReopened = status === 'rework' || status === 'permitted' || status === 'stopped'
  const over = [isReopened ? '' : (passed?.at ?? ''), endedAt].filter((at) => at !== '').sort()
  return { from: permit.from, to: permit.to, issuedAt: permit.issuedAt, overAt: over[0] ?? '' }
}

/**
 * The slots of one day: 上午 and 下午 on every day on which the permit allows work and the project has hours on that side of noon; none before
 * the permit was issued and none after work was over. Source: handbook D3, R86.
 */
export function slotsOf(site: Site, hours: HoursOfDay, zone: string): readonly PatrolSlot[] {
  const { day, ranges } = hours
  if (day < site.from || day > site.to) return []
  const begun = isNear(site.issuedAt, day)
    ? momentOf(site.issuedAt, zone)
    : { day: site.issuedAt.slice(0, DAY_TEXT), minutes: 0 }
  const over = overOf(site.overAt, day, zone)
  return (['morning', 'afternoon'] as const).filter((slot) => {
    const isMorning = slot === 'morning'
    if (!ranges.some(({ from, to }) => (isMorning ? from < NOON : to > NOON))) return false
    if (day < begun.day || (day === begun.day && isMorning && begun.minutes >= NOON)) return false
    if (over === undefined || day < over.day) return true
    return day === over.day && !isMorning ? over.minutes > NOON : day === over.day
  })
}

const DAY_TEXT = 10

/** Whether the community's clock has to be asked: an instant two days away is on another day in every zone, and asking costs more than the rest. */
function isNear(instant: string, day: Day): boolean {
  const of = instant.slice(0, DAY_TEXT)
  return of >= addDays(day, -1) && of <= addDays(day, 1)
}

function overOf(overAt: string, day: Day, zone: string): Moment | undefined {
  if (overAt === '') return undefined
  return isNear(overAt, day) ? momentOf(overAt, zone) : { day: overAt.slice(0, DAY_TEXT), minutes: 0 }
}

/** Minute of the day from which a slot nobody walked is missed: noon, or the end of the day's work. Source: handbook D3. */
export function slotEnd(slot: PatrolSlot, { ranges }: HoursOfDay): number {
  if (slot === 'morning') return NOON
  return ranges.reduce((end, { to }) => Math.max(end, to), NOON)
}

/** 已巡、补录、待巡、未到、漏巡. `late` = entered after its slot was over, with both times kept. */
export type SlotStanding = 'done' | 'late' | 'open' | 'ahead' | 'missed'

/** The clock of the community: the day, and the minute of it. */
export interface Moment {
  readonly day: string
  readonly minutes: number
}

/** An instant as the community's clock shows it. **Throws** on an unknown zone. */
export function momentOf(instant: string, zone: string): Moment {
  const ms = instantMs(instant as Instant)
  return { day: dayInZone(ms, zone), minutes: minutesInZone(ms, zone) }
}

/** How one slot stands now. `entered` = the patrol that was entered for it, if any. Source: handbook D3, 3.6. */
export function standingOf(
  slot: PatrolSlot,
  { hours, now, entered }: { readonly hours: HoursOfDay; readonly now: Moment; readonly entered?: { isLate: boolean } },
): SlotStanding {
  if (entered) return entered.isLate ? 'late' : 'done'
  const day: Day = hours.day
  if (now.day !== day) return now.day > day ? 'missed' : 'ahead'
  if (now.minutes >= slotEnd(slot, hours)) return 'missed'
  return slot === 'afternoon' && now.minutes < NOON ? 'ahead' : 'open'
}

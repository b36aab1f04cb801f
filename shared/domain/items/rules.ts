/** What the project set for items (handbook tag [C]), and the days and moments that follow from it; each clock keeps what it was computed from. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '#shared/kernel/bytes.ts'
import { addDays, type Day, daysBetween, type Instant, instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

/** When the resident is asked whether it is well: days after the end, and of how many in a hundred. */
export interface VisitBackRule {
  readonly from: number
  readonly to: number
  readonly unit: 'days' | 'working-days'
  readonly share: number
}

/** The project's settings for items, as they hold today. */
export interface ItemRules {
  readonly zone: string
  /** Minutes of the day at which the desk closes. */
  readonly closing: number
  readonly nextPromiseDays: number
  readonly warnDays: number
  readonly reasonDays: number
  readonly attendMinutes: number
  readonly postponements: number
  readonly complaint: VisitBackRule
  readonly service: VisitBackRule
  /** Kinds that the project calls complaints: all are visited back (handbook R112). */
  readonly complaintKinds: readonly string[]
  /** Kinds that the project calls repairs and services: of them a share is visited back (handbook 2.16). */
  readonly repairKinds: readonly string[]
  /** The working-day calendar of the project. */
  readonly addWorkingDays: (day: Day, count: number) => Day
}

/** The promise that is meant where none is told: the next day at closing. Source: handbook R13. */
export function defaultPromise(fromMs: number, rules: ItemRules): Instant {
  const day = addDays(dayInZone(fromMs, rules.zone), rules.nextPromiseDays)
  const due = zonedInstant(day, rules.closing, rules.zone)
  // With 0 days set, and the desk closed already, it would have been broken when it was made.
  return instantMs(due) > fromMs ? due : zonedInstant(addDays(day, 1), rules.closing, rules.zone)
}

/** Why a promised moment is not taken. */
export type PromiseRefusal = Refusal<'due-invalid' | 'due-past' | 'promise-needs-reason'>

/** A promise that is taken; `isLong` asks for a word on the screen, not for a refusal. */
export interface JudgedPromise {
  readonly due: Instant
  readonly isLong: boolean
  /** What it was judged by, stored beside it. */
  readonly basis: JsonObject
}

/**
 * A promised moment, counted in days from `fromMs`.
 * **Refuses** `due-invalid`, `due-past`, and beyond the days of the setting without a reason `promise-needs-reason`.
 * Source: handbook R18.
 */
export function judgePromise(
  { due, reason, fromMs }: { readonly due: string; readonly reason: string; readonly fromMs: number },
  rules: ItemRules,
): Result<JudgedPromise, PromiseRefusal> {
  if (!isInstant(due)) return err({ code: 'due-invalid', field: 'due' })
  if (instantMs(due) <= fromMs) return err({ code: 'due-past', field: 'due' })
  const { zone, warnDays, reasonDays } = rules
  const days = daysBetween(dayInZone(fromMs, zone), dayInZone(instantMs(due), zone))
  if (days > reasonDays && reason === '')
    return err({ code: 'promise-needs-reason', field: 'reason', detail: { days: reasonDays } })
  return ok({ due, isLong: days > warnDays, basis: { warnDays, reasonDays, days } })
}

/** Until when somebody is at the place, counted from the call. Source: handbook R22. */
export function attendDeadline(fromMs: number, { attendMinutes }: ItemRules): { by: Instant; basis: JsonObject } {
  return { by: instantFrom(fromMs + attendMinutes * 60_000), basis: { minutes: attendMinutes } }
}

/** What decides whether an item is visited back. */
export interface VisitBackFacts {
  readonly id: string
  readonly kind: string
  /** Opened again because the resident was not content: then they are always asked. */
  readonly reopened: number
  /** Whether there is anybody to ask: a person, a unit or a phone. */
  readonly canBeAsked: boolean
  readonly endMs: number
}

/**
 * The days in which the resident is asked, as event data; empty where nobody is. The share is drawn from the id of the item, so
 * that every desk draws the same.
 * Source: handbook R112, R140, R148, 2.16.
 */
export function visitBackOf({ id, kind, reopened, canBeAsked, endMs }: VisitBackFacts, rules: ItemRules): JsonObject {
  const meaning = meaningOf(kind, rules)
  if (!canBeAsked || meaning === undefined) return {}
  const rule = rules[meaning]
  if (reopened === 0 && !isDrawn(id, rule.share)) return {}
  const end = dayInZone(endMs, rules.zone)
  const after = (count: number) => (rule.unit === 'days' ? addDays(end, count) : rules.addWorkingDays(end, count))
  const from = after(rule.from)
  const { unit, share } = rule
  return {
    visitBackFrom: from,
    visitBackTo: after(Math.max(rule.from, rule.to)),
    visitBackAt: zonedInstant(from, 0, rules.zone),
    visitBackBasis: { meaning, from: rule.from, to: rule.to, unit, share, zone: rules.zone },
  }
}

/** Whether an id falls into a share of so many in a hundred; the same on every desk. */
export function isDrawn(id: string, share: number): boolean {
  const [high = 0, low = 0] = sha256(utf8(id))
  return ((high << 8) | low) % 100 < share
}

/** What a kind means by the project's own names; undefined for one that is neither. */
function meaningOf(kind: string, { complaintKinds, repairKinds }: ItemRules): 'complaint' | 'service' | undefined {
  if (complaintKinds.includes(kind)) return 'complaint'
  return repairKinds.includes(kind) ? 'service' : undefined
}

/** Entering patrols (handbook D3, R86–R89, 2.11): one unit or many in one act, as it is walked or afterwards with both times. */
import { patrolClaim, patrolIdOf } from '#shared/domain/decoration/ids.ts'
import {
  PATROL_ITEMS,
  type PatrolSlot,
  PUBLIC_ITEMS,
  SITE_STATES,
  type SiteState,
  WORK_SEEN,
} from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type Day, instantFrom, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { type Moment, momentOf, NOON } from './slots.ts'

/** Why a patrol is not entered; each code is explained where it is given. */
export type PatrolRefusal = Refusal<
  | 'beyond-role'
  | 'nothing-chosen'
  | 'patrol-known'
  | 'patrol-ahead'
  | 'patrol-not-due'
  | 'patrol-state-missing'
  | 'officer-missing'
  | 'companion-missing'
  | 'passes-above-people'
  | 'fault-needs-photo'
  | 'fault-needs-one-site'
  | 'patrol-time-missing'
  | 'patrol-time-other-slot'
  | 'text-too-long'
>

/** The slot of one site, or of one building's public area, as the desk knows it. */
export interface PatrolTarget {
  /** `public`: a patrol of the public area (handbook R89). */
  readonly kind: 'site' | 'public'
  /** The case, or the building. */
  readonly id: string
  readonly day: string
  readonly slot: PatrolSlot
  /** What the desk calls it: the unit's code, the building. */
  readonly name: string
  /** Whether the permit allows work in this slot. */
  readonly isDue: boolean
  /** Whether a patrol was entered already. */
  readonly isKnown: boolean
  /** Minute of the day from which the slot is over. */
  readonly end: number
}

/** What was found at one item. */
export interface FoundItem {
  readonly item: string
  readonly found: 'ok' | 'fault' | 'none'
  readonly remark: string
}

/** What the officer says; the same for all sites of one act. */
export interface PatrolWord {
  /** `SiteState`; empty for a public area. */
  readonly site: string
  readonly officerId: string
  readonly companion: string
  readonly work: readonly string[]
  readonly people: number
  readonly withPass: number
  readonly items: readonly FoundItem[]
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly progress: string
  readonly handled: string
  /** When it was walked, an instant; empty = now. */
  readonly at: string
  /** Number of the sheet it was written on, where it is entered afterwards. */
  readonly paperNumber: string
}

/** States in which nobody was let in: there is nothing to look at, and the patrol counts as walked (handbook 3.6). */
export const NOT_INSIDE: readonly SiteState[] = ['nobody', 'door-refused']

const LONGEST = 200
/** A morning patrol that is walked over lunch, or an afternoon one that begins early. */
const LUNCH = 60

/**
 * Enters the patrol of each target with the same words, in one change; over its slot it is 补录 and says so.
 * **Refuses** `nothing-chosen`; `patrol-known`, `patrol-ahead`: the day has not come, `patrol-not-due` (`detail.unit`); `patrol-state-missing`;
 * `officer-missing`; `companion-missing` of an afternoon at a site (handbook D3); `passes-above-people`; `fault-needs-photo`: neither photo nor
 * reason (handbook R87); `fault-needs-one-site`: a violation is found at one place; `patrol-time-missing`: the slot is over and the time of the
 * walk is not told; `patrol-time-other-slot`; `text-too-long`; `beyond-role`.
 * Source: handbook D3, R86–R89, 2.11.
 */
export function decideRecordPatrols(
  targets: readonly PatrolTarget[],
  word: PatrolWord,
  context: DecisionContext & { readonly zone: string },
): Result<ChangeDraft & { readonly isLate: boolean }, PatrolRefusal> {
  if (context.mayAct('patrol.record', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const now = momentOf(instantFrom(context.nowMs), context.zone)
  const fault = targetsFault(targets, now) ?? wordFault(targets, word) ?? timeFault(targets, word, { now, context })
  if (fault) return err(fault)
  const isLate = targets.some((target) => isOver(target, now))
  const items = targets.map((target) => recordItem(target, word, { now, context }))
  const at = word.at === '' ? {} : { at: word.at }
  return ok({ cmd: 'patrol.record', items, blobs: word.photos, isLate, ...at })
}

interface Now {
  readonly now: Moment
  readonly context: DecisionContext & { readonly zone: string }
}

function isOver({ day, end }: PatrolTarget, now: Moment): boolean {
  return now.day > day || (now.day === day && now.minutes >= end)
}

function targetsFault(targets: readonly PatrolTarget[], now: Moment): PatrolRefusal | undefined {
  if (targets.length === 0) return { code: 'nothing-chosen' }
  for (const { isKnown, isDue, day, slot, name } of targets) {
    const detail = { unit: name }
    if (isKnown) return { code: 'patrol-known', detail }
    if (day > now.day || (day === now.day && slot === 'afternoon' && now.minutes < NOON - LUNCH))
      return { code: 'patrol-ahead', detail }
    if (!isDue) return { code: 'patrol-not-due', detail }
  }
  return undefined
}

function wordFault(targets: readonly PatrolTarget[], word: PatrolWord): PatrolRefusal | undefined {
  const sites = targets.filter(({ kind }) => kind === 'site')
  if (sites.length > 0 && !SITE_STATES.some((state) => state === word.site))
    return { code: 'patrol-state-missing', field: 'site' }
  if (word.officerId === '') return { code: 'officer-missing', field: 'officerId' }
  if (sites.some(({ slot }) => slot === 'afternoon') && normalizeName(word.companion) === '')
    return { code: 'companion-missing', field: 'companion' }
  if (word.withPass > word.people) return { code: 'passes-above-people', field: 'withPass' }
  const texts = { ...word, ...Object.fromEntries(word.items.map(({ item, remark }) => [item, remark])) }
  const long = Object.entries(texts).find(([, text]) => typeof text === 'string' && text.length > LONGEST)
  if (long) return { code: 'text-too-long', field: long[0], detail: { max: LONGEST } }
  return faultFault(targets, word)
}

function faultFault(targets: readonly PatrolTarget[], word: PatrolWord): PatrolRefusal | undefined {
  if (!word.items.some(({ found }) => found === 'fault')) return undefined
  if (targets.length > 1) return { code: 'fault-needs-one-site' }
  const hasReason = word.photos.length > 0 || normalizeText(word.noPhotoWhy) !== ''
  return hasReason ? undefined : { code: 'fault-needs-photo', field: 'noPhotoWhy' }
}

function timeFault(
  targets: readonly PatrolTarget[],
  { at }: PatrolWord,
  { now, context }: Now,
): PatrolRefusal | undefined {
  if (at === '')
    return targets.some((target) => isOver(target, now)) ? { code: 'patrol-time-missing', field: 'at' } : undefined
  if (!isInstant(at)) return { code: 'patrol-time-missing', field: 'at' }
  const walked = momentOf(at, context.zone)
  const fits = targets.every(({ day, slot }) => {
    if (walked.day !== day) return false
    return slot === 'morning' ? walked.minutes < NOON + LUNCH : walked.minutes >= NOON - LUNCH
  })
  const isPast = walked.day < now.day || (walked.day === now.day && walked.minutes <= now.minutes)
  return fits && isPast ? undefined : { code: 'patrol-time-other-slot', field: 'at' }
}

function recordItem(target: PatrolTarget, word: PatrolWord, { now, context }: Now): RecordItem {
  const { kind, id, day, slot } = target
  const isPublic = kind === 'public'
  const of = isPublic ? `public/${id}` : id
  const patrolId = patrolIdOf(context.workspace, { of, day: day as Day, slot })
  const isInside = isPublic || !NOT_INSIDE.some((state) => state === word.site)
  const looked: readonly string[] = isPublic ? PUBLIC_ITEMS : PATROL_ITEMS
  const late = isOver(target, now) ? { late: { paperNumber: normalizeText(word.paperNumber) } } : {}
  const data = {
    ...(isPublic ? { buildingId: id } : { caseId: id }),
    day,
    slot,
    site: isPublic ? '' : word.site,
    officerId: word.officerId,
    companion: normalizeName(word.companion),
    work: isInside ? WORK_SEEN.filter((one) => word.work.includes(one)) : [],
    people: isInside ? word.people : 0,
    withPass: isInside ? word.withPass : 0,
    items: isInside ? looked.map((item) => foundAt(item, word.items)) : [],
    photos: word.photos,
    noPhotoWhy: normalizeText(word.noPhotoWhy),
    progress: normalizeText(word.progress),
    handled: normalizeText(word.handled),
    enteredAt: instantFrom(context.nowMs),
    ...late,
  }
  return { kind: 'event', e: 'decorationPatrol', id: patrolId, ev: 'recorded', data, claim: patrolClaim(patrolId) }
}

/** What nobody said anything of was as it should be: that is what the officer signs for. */
function foundAt(item: string, items: readonly FoundItem[]) {
  const said = items.find((one) => one.item === item)
  return { item, found: said?.found ?? 'ok', remark: normalizeText(said?.remark ?? ''), violationId: null }
}

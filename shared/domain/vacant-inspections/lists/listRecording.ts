/** Filling patrol lists (handbook R31, R89): one place or many in one act, as they are walked or from paper afterwards with both times. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { listPatrolClaim, listPatrolIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { FoundItem } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { type Day, type Instant, instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** Why a list is not stored; each code is explained where it is given. */
export type ListRefusal = Refusal<
  | 'beyond-role'
  | 'nothing-chosen'
  | 'list-unknown'
  | 'list-retired'
  | 'list-place-unknown'
  | 'list-known'
  | 'list-ahead'
  | 'officer-missing'
  | 'officer-not-leader'
  | 'fault-needs-words'
  | 'fault-needs-photo'
  | 'list-time-missing'
  | 'list-time-other-day'
  | 'list-time-ahead'
  | 'text-too-long'
>

/** What is filled, as the desk knows it. */
export interface ListFacts {
  readonly list: string
  readonly day: Day
  readonly isRetired: boolean
  readonly checklist: { readonly version: number; readonly items: readonly ChecklistItem[] }
  /** Staff who may sign the supervisor's daily list (handbook R31). */
  readonly leaderIds: readonly string[]
  readonly zone: string
}

/** One place of the list. */
export interface ListTarget {
  /** Empty for the whole project. */
  readonly buildingId: string
  /** What the desk calls it. */
  readonly name: string
  /** Which of the day it is, from 1. */
  readonly turn: number
  readonly isKnown: boolean
  /** Whether the list is about such a place, and the place is there. */
  readonly isPlace: boolean
}

/** What was found at one place; what nobody spoke of was as it should be. */
export interface ListSaid {
  readonly target: ListTarget
  readonly items: readonly FoundItem[]
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly handled: string
  readonly remark: string
}

/** Who walked, and when. */
export interface ListWalk {
  readonly officerId: string
  /** An instant; empty = now. */
  readonly at: string
  /** Number of the sheet it was written on; empty where it was not written by hand. */
  readonly paperNumber: string
}

const LONGEST = 200

/**
 * Stores the filled list of each place in one change; of another day, or from a numbered sheet, it is 补录 and says so.
 * **Refuses** `nothing-chosen`; `list-unknown`: it has no item; `list-retired`; `list-place-unknown`, `list-known` (`detail.place`); `list-ahead`:
 * the day has not come; `officer-missing`; `officer-not-leader` of the daily list (handbook R31); `fault-needs-words`; `fault-needs-photo`:
 * neither photograph nor reason (`detail.place`); `list-time-missing`: another day, or a sheet, without its time; `list-time-other-day`;
 * `list-time-ahead`; `text-too-long` (200); `beyond-role`. `field` = `places.<n>.<field>`, an item as `places.<n>.items.<code>`.
 * Source: handbook R31, R89.
 */
export function decideRecordLists(
  said: readonly ListSaid[],
  { facts, walk }: { readonly facts: ListFacts; readonly walk: ListWalk },
  context: DecisionContext,
): Result<ChangeDraft & { readonly ids: readonly string[]; readonly isLate: boolean }, ListRefusal> {
  const cmd = 'listPatrol.record'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const fault =
    listFault(said, facts, context) ??
    walkFault(walk, facts, context) ??
    said.map((one, at) => saidFault(one, at, facts)).find((one) => one !== undefined)
  if (fault) return err(fault)
  const isLate = facts.day !== context.today || normalizeText(walk.paperNumber) !== ''
  const items = said.map((one) => recordItem(one, { facts, walk, isLate, context }))
  const blobs = [...new Set(said.flatMap(({ photos }) => photos))]
  const times = walk.at === '' ? {} : { at: walk.at }
  return ok({ cmd, items, blobs, ids: items.map(({ id }) => id), isLate, ...times })
}

function listFault(
  said: readonly ListSaid[],
  { checklist, isRetired, day }: ListFacts,
  { today }: DecisionContext,
): ListRefusal | undefined {
  if (said.length === 0) return { code: 'nothing-chosen' }
  if (checklist.items.length === 0) return { code: 'list-unknown' }
  if (isRetired) return { code: 'list-retired' }
  if (day > today) return { code: 'list-ahead' }
  for (const { target } of said) {
    const detail = { place: target.name }
    if (!target.isPlace) return { code: 'list-place-unknown', detail }
    if (target.isKnown) return { code: 'list-known', detail }
  }
  return undefined
}

function walkFault(
  { officerId, at, paperNumber }: ListWalk,
  { list, day, leaderIds, zone }: ListFacts,
  { today, nowMs }: DecisionContext,
): ListRefusal | undefined {
  if (officerId === '') return { code: 'officer-missing', field: 'officerId' }
  if (list === 'daily-supervision' && !leaderIds.includes(officerId))
    return { code: 'officer-not-leader', field: 'officerId' }
  const wantsTime = day !== today || normalizeText(paperNumber) !== ''
  if (at === '') return wantsTime ? { code: 'list-time-missing', field: 'at' } : undefined
  if (!isInstant(at)) return { code: 'list-time-missing', field: 'at' }
  const ms = instantMs(at as Instant)
  if (ms > nowMs) return { code: 'list-time-ahead', field: 'at' }
  return dayInZone(ms, zone) === day ? undefined : { code: 'list-time-other-day', field: 'at' }
}

function saidFault(said: ListSaid, at: number, { checklist }: ListFacts): ListRefusal | undefined {
  const detail = { place: said.target.name }
  const field = (name: string): string => `places.${at}.${name}`
  const items = said.items.filter(({ item }) => checklist.items.some(({ code }) => code === item))
  const faults = items.filter(({ found }) => found === 'fault')
  const wordless = faults.find(({ remark }) => normalizeText(remark) === '')
  if (wordless) return { code: 'fault-needs-words', field: field(`items.${wordless.item}`), detail }
  if (faults.length > 0 && said.photos.length === 0 && normalizeText(said.noPhotoWhy) === '')
    return { code: 'fault-needs-photo', field: field('noPhotoWhy'), detail }
  const { handled, remark, noPhotoWhy } = said
  const texts = [
    ...Object.entries({ handled, remark, noPhotoWhy }),
    ...items.map((one) => [`items.${one.item}`, one.remark] as const),
  ]
  const long = texts.find(([, words]) => lengthInCharacters(words) > LONGEST)
  return long && { code: 'text-too-long', field: field(long[0]), detail: { max: LONGEST } }
}

interface Told {
  readonly facts: ListFacts
  readonly walk: ListWalk
  readonly isLate: boolean
  readonly context: DecisionContext
}

function recordItem({ target, ...said }: ListSaid, { facts, walk, isLate, context }: Told): RecordItem {
  const { list, day, checklist } = facts
  const { buildingId, turn } = target
  const id = listPatrolIdOf(context.workspace, { list, buildingId, day, turn })
  const late: JsonObject = isLate ? { late: { paperNumber: normalizeText(walk.paperNumber) } } : {}
  const data = {
    ...{ list, checklistVersion: checklist.version, buildingId: buildingId || null, day, turn },
    officerId: walk.officerId,
    items: checklist.items.map(({ code }) => answered(code, said.items)),
    ...{ photos: [...said.photos], noPhotoWhy: normalizeText(said.noPhotoWhy) },
    ...{ handled: normalizeText(said.handled), remark: normalizeText(said.remark) },
    ...{ enteredAt: instantFrom(context.nowMs), ...late },
  }
  return { kind: 'event', e: 'listPatrol', id, ev: 'recorded', data, claim: listPatrolClaim(id) }
}

/** What nobody said anything of was as it should be: that is what the officer signs for. */
function answered(item: string, items: readonly FoundItem[]): JsonObject {
  const told = items.find((one) => one.item === item)
  return { item, found: told?.found ?? 'ok', remark: normalizeText(told?.remark ?? '') }
}

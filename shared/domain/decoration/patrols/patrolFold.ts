/** What a patrol found in one slot (handbook R86–R89, 2.11): one record a case, day and slot. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One item that was looked at: `ok`, `fault`, or `none` where there is nothing of the kind. */
export interface SeenItem extends JsonObject {
  readonly item: string
  readonly found: string
  readonly remark: string
  /** Violation record that came of it. */
  readonly violationId: string | null
}

/** A patrol as it was entered; `seenAt` is when it was walked, `at` the event's time in words of the clock. */
export interface PatrolState extends JsonObject {
  readonly status: 'done' | 'void'
  /** Empty for a patrol of the public area. */
  readonly caseId: string
  /** Building of a patrol of the public area. */
  readonly buildingId: string
  readonly day: string
  readonly slot: string
  readonly site: string
  readonly officerId: string
  readonly companion: string
  readonly work: readonly string[]
  readonly people: number
  readonly withPass: number
  readonly items: readonly SeenItem[]
  readonly photos: readonly string[]
  /** Why there is no photo of a violation (handbook R87). */
  readonly noPhotoWhy: string
  readonly progress: string
  readonly handled: string
  readonly seenAt: string
  /** When it was entered; differs from `seenAt` for 补录. */
  readonly enteredAt: string
  /** 补录: entered after its slot was over. */
  readonly isLate: boolean
  readonly enteredBy: string
  /** How many entries stand for this slot: more than one is a conflict of desks. */
  readonly entries: number
  readonly blobs: readonly string[]
}

const NO_PATROL: PatrolState = {
  status: 'void',
  caseId: '',
  buildingId: '',
  day: '',
  slot: '',
  site: '',
  officerId: '',
  companion: '',
  work: [],
  people: 0,
  withPass: 0,
  items: [],
  photos: [],
  noPhotoWhy: '',
  progress: '',
  handled: '',
  seenAt: '',
  enteredAt: '',
  isLate: false,
  enteredBy: '',
  entries: 0,
  blobs: [],
}

/** State of one slot: the first entry stands, all are parties of the conflict. */
export function foldPatrol(told: readonly LiveEvent[]): { state: PatrolState; violations: Violation[] } {
  const entries = told.filter(({ ev }) => ev === 'recorded').sort(byTime)
  const [first] = entries
  if (!first) return { state: NO_PATROL, violations: [] }
  const { text, day, texts, whole, each, instant } = fieldsOf(first)
  const state: PatrolState = {
    status: 'done',
    caseId: text('caseId'),
    buildingId: text('buildingId'),
    day: day('day'),
    slot: text('slot'),
    site: text('site'),
    officerId: text('officerId'),
    companion: text('companion'),
    work: texts('work'),
    people: whole('people'),
    withPass: whole('withPass'),
    items: each('items').map((one) => ({
      item: one.text('item'),
      found: one.text('found'),
      remark: one.text('remark'),
      violationId: one.id('violationId'),
    })),
    photos: texts('photos'),
    noPhotoWhy: text('noPhotoWhy'),
    progress: text('progress'),
    handled: text('handled'),
    seenAt: first.at,
    enteredAt: instant('enteredAt') || first.at,
    isLate: lateOf(first.data) !== undefined,
    enteredBy: first.actor.id,
    entries: entries.length,
    blobs: [...new Set(entries.flatMap((entry) => fieldsOf(entry).texts('photos')))],
  }
  return { state, violations: [] }
}

/** A filled patrol list (handbook R89, R31): 公区巡查, 每日工作巡查, a project's own; one record a list, place, day and turn. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { InspectedItem } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** What was made of a fault: an item of the desk, as everything that is promised (handbook R95). */
export interface ListTask extends JsonObject {
  /** Item of the list. */
  readonly item: string
  readonly itemId: string
}

/** A filled list; `seenAt` is when it was walked. */
export interface ListPatrolState extends JsonObject {
  readonly status: 'normal' | 'abnormal' | 'void'
  /** Record id of the checklist. */
  readonly list: string
  /** 0 = the shipped version. */
  readonly checklistVersion: number
  /** Building it is about; null for one of the whole project. */
  readonly buildingId: string | null
  readonly day: string
  /** Which of the day it is, from 1. */
  readonly turn: number
  readonly officerId: string
  readonly items: readonly InspectedItem[]
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly handled: string
  readonly remark: string
  readonly seenAt: string
  readonly enteredAt: string
  readonly enteredBy: string
  readonly isLate: boolean
  /** In the order they were made; two of one item were made at two desks. */
  readonly tasks: readonly ListTask[]
  /** How many entries stand for it: more than one is a conflict of desks. */
  readonly entries: number
  readonly blobs: readonly string[]
}

const NO_PATROL: ListPatrolState = {
  ...{ status: 'void', list: '', checklistVersion: 0, buildingId: null, day: '', turn: 0, officerId: '', items: [] },
  ...{ photos: [], noPhotoWhy: '', handled: '', remark: '', seenAt: '', enteredAt: '', enteredBy: '' },
  ...{ isLate: false, tasks: [], entries: 0, blobs: [] },
}

/** State of one filled list: the first entry stands. Source: handbook R31, R89. */
export function foldListPatrol(events: readonly LiveEvent[]): { state: ListPatrolState; violations: Violation[] } {
  const entries = events.filter(({ ev }) => ev === 'recorded')
  const [first] = entries
  if (!first) return { state: NO_PATROL, violations: [] }
  const { text, id, day, whole, texts, each, instant } = fieldsOf(first)
  const items = each('items').map((one) => ({
    item: one.text('item'),
    found: one.text('found'),
    remark: one.text('remark'),
  }))
  const state: ListPatrolState = {
    status: items.some(({ found }) => found === 'fault') ? 'abnormal' : 'normal',
    ...{ list: text('list'), checklistVersion: whole('checklistVersion'), buildingId: id('buildingId') },
    ...{ day: day('day'), turn: whole('turn'), officerId: text('officerId'), items, photos: texts('photos') },
    ...{ noPhotoWhy: text('noPhotoWhy'), handled: text('handled'), remark: text('remark'), seenAt: first.at },
    ...{ enteredAt: instant('enteredAt') || first.at, enteredBy: first.actor.id },
    ...{ isLate: lateOf(first.data) !== undefined, entries: entries.length },
    tasks: events.filter(({ ev }) => ev === 'tasked').flatMap(taskOf),
    blobs: [...new Set(entries.flatMap((entry) => fieldsOf(entry).texts('photos')))],
  }
  return { state, violations: [] }
}

function taskOf(event: LiveEvent): readonly ListTask[] {
  const { text } = fieldsOf(event)
  const [item, itemId] = [text('item'), text('itemId')]
  return item === '' || itemId === '' ? [] : [{ item, itemId }]
}

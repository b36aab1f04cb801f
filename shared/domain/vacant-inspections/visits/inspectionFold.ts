/** What one visit of an empty home found (handbook 2.14, 3.7): one record a home and slot; the first entry stands, all are seen. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One item that was looked at; an item of the version that nobody spoke of is there too, as it should be. */
export interface InspectedItem extends JsonObject {
  readonly item: string
  /** `Finding`. */
  readonly found: string
  readonly remark: string
}

/** A reading, and what it says. */
export interface JudgedReading extends Reading {
  readonly usedHundredths: number | null
  readonly isDrift: boolean
}

/** 待巡 is no state of a record: a visit is normal, abnormal or unable once it is told (handbook 3.7); `opening` was made before the program. */
export type InspectionStatus = 'normal' | 'abnormal' | 'unable' | 'opening' | 'void'

/** A visit as it was entered; `seenAt` is when it was walked. */
export interface InspectionState extends JsonObject {
  readonly status: InspectionStatus
  readonly unitId: string
  readonly day: string
  /** The extra round it belongs to; empty for the weekly one. */
  readonly roundId: string
  /** `ScopeReason` on that day. */
  readonly reason: string
  /** `WaySeen`. */
  readonly seen: string
  /** `UnableReason`, with words of its own where it is another. */
  readonly unable: string
  readonly officerId: string
  /** Version of the list it was filled with; 0 = the shipped one. */
  readonly checklistVersion: number
  readonly items: readonly InspectedItem[]
  readonly readings: readonly JudgedReading[]
  /** 私自占用 (handbook R96): somebody or something is in there that should not be. */
  readonly isOccupied: boolean
  readonly isDirty: boolean
  readonly isAired: boolean
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly handled: string
  readonly remark: string
  /** The key set that was taken along; null without one. */
  readonly keyThingId: string | null
  readonly seenAt: string
  readonly enteredAt: string
  readonly enteredBy: string
  readonly isLate: boolean
  /** How many entries stand for this slot: more than one is a conflict of desks. */
  readonly entries: number
  /** For an index: what the plan counts of it; empty where it was taken back. */
  readonly tally: VisitTally
  readonly blobs: readonly string[]
}

/** Nobody got in, it was seen, it was seen and aired. */
export type VisitTally = 'unable' | 'seen' | 'aired' | ''

const NO_INSPECTION: InspectionState = {
  ...{ status: 'void', unitId: '', day: '', roundId: '', reason: '', seen: '', unable: '', officerId: '' },
  ...{ checklistVersion: 0, items: [], readings: [], isOccupied: false, isDirty: false, isAired: false },
  ...{ photos: [], noPhotoWhy: '', handled: '', remark: '', keyThingId: null },
  ...{ seenAt: '', enteredAt: '', enteredBy: '', isLate: false, entries: 0, tally: '', blobs: [] },
}

/** State of one slot of one home. Source: handbook 2.14, 3.7. */
export function foldInspection(told: readonly LiveEvent[]): { state: InspectionState; violations: Violation[] } {
  const entries = told.filter(({ ev }) => ev === 'recorded' || ev === 'takenOver')
  const first = entries.find(({ ev }) => ev === 'recorded') ?? entries[0]
  if (!first) return { state: NO_INSPECTION, violations: [] }
  const { text, id, day, whole, texts, isSet, each, instant } = fieldsOf(first)
  const items = each('items').map((one) => ({
    item: one.text('item'),
    found: one.text('found'),
    remark: one.text('remark'),
  }))
  const readings = each('readings').map((one) => ({
    ...{ meter: one.text('meter'), kind: one.text('kind'), hundredths: one.fen('hundredths') },
    ...{ oldHundredths: one.fen('oldHundredths'), photos: one.texts('photos'), noPhotoWhy: one.text('noPhotoWhy') },
    ...{ usedHundredths: one.fen('usedHundredths'), isDrift: one.isSet('isDrift') },
  }))
  const state: InspectionState = {
    ...{ unitId: text('unitId'), day: day('day'), roundId: text('roundId'), reason: text('reason') },
    ...{ seen: text('seen'), unable: text('unable'), officerId: text('officerId') },
    ...{ checklistVersion: whole('checklistVersion'), items, readings },
    ...{ isOccupied: isSet('isOccupied'), isDirty: isSet('isDirty'), isAired: isSet('isAired') },
    ...{ photos: texts('photos'), noPhotoWhy: text('noPhotoWhy'), handled: text('handled'), remark: text('remark') },
    ...{ keyThingId: id('keyThingId'), seenAt: first.at, enteredAt: instant('enteredAt') || first.at },
    ...{ enteredBy: first.actor.id, isLate: lateOf(first.data) !== undefined, entries: entries.length },
    tally: text('seen') === 'unable' ? 'unable' : isSet('isAired') ? 'aired' : 'seen',
    status:
      first.ev === 'takenOver'
        ? 'opening'
        : statusOf({ seen: text('seen'), items, readings, isOccupied: isSet('isOccupied') }),
    blobs: blobsOf(entries),
  }
  return { state, violations: [] }
}

function blobsOf(entries: readonly LiveEvent[]): readonly string[] {
  const all = entries.flatMap((entry) => {
    const { texts, each } = fieldsOf(entry)
    return [...texts('photos'), ...each('readings').flatMap((one) => one.texts('photos'))]
  })
  return [...new Set(all)]
}

type Found = Pick<InspectionState, 'seen' | 'items' | 'readings' | 'isOccupied'>

/** Dirt is no fault: it is a task for the cleaners (handbook R97). */
function statusOf({ seen, items, readings, isOccupied }: Found): InspectionStatus {
  if (isOccupied) return 'abnormal'
  if (seen === 'unable') return 'unable'
  const isFault = items.some(({ found }) => found === 'fault') || readings.some(({ isDrift }) => isDrift)
  return isFault ? 'abnormal' : 'normal'
}

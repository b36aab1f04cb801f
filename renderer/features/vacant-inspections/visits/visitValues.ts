/** What is typed for one visit, and the word of it. What nobody touches is as it should be. */
import type { AbsentMeter, VisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY, parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { ChecklistItem, Finding, WaySeen } from '#shared/domain/vacant-inspections/kinds.ts'
import {
  METERS,
  type Meter,
  READING_KINDS,
  type ReadingInput,
  type ReadingKind,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { InspectionFacts, InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { meterNote } from './meterNotes.ts'

/** A meter as it is typed. */
export type MeterValues = { kind: string; figure: string; oldFigure: string; noPhotoWhy: string }

/** Fields are named as refusals name them. */
export type VisitValues = LateEntryValues & {
  seen: string
  unable: string
  officerId: string
  /** Item → 正常、异常、无. */
  items: Record<string, string>
  remarks: Record<string, string>
  readings: Record<string, MeterValues>
  isOccupied: boolean
  isDirty: boolean
  isAired: boolean
  /** Photographs of the home that are ready; the pictures themselves have a draft of their own. */
  pictures: number
  /** The same of its meters. */
  meterPictures: Record<string, number>
  noPhotoWhy: string
  handled: string
  remark: string
  keyThingId: string
}

/** What the form begins with. */
export interface VisitStart {
  readonly scope: InspectionScope
  readonly items: readonly ChecklistItem[]
  readonly officerId: string
  readonly absent: VisitHome['absent']
  readonly keyThingId: string
}

/** Seen as deep as the home may be, everything as it should be. */
export function startValues({ scope, items, officerId, absent, keyThingId }: VisitStart): VisitValues {
  const isInside = scope.depth === 'whole'
  return {
    ...NO_LATE_ENTRY,
    ...{ seen: isInside ? 'inside' : 'outside', unable: '', officerId },
    items: Object.fromEntries(items.map(({ code }) => [code, 'ok'])),
    remarks: Object.fromEntries(items.map(({ code }) => [code, ''])),
    readings: Object.fromEntries(METERS.map((meter) => [meter, startMeter(absent[meter])])),
    ...{
      isOccupied: false,
      isDirty: false,
      isAired: false,
      pictures: 0,
      meterPictures: {},
      noPhotoWhy: '',
      handled: '',
      remark: '',
    },
    keyThingId: isInside ? keyThingId : '',
  }
}

/** A meter that was not there last time is not there, until somebody types a figure of it. */
function startMeter(absent: AbsentMeter | undefined): MeterValues {
  return { kind: absent?.kind ?? 'read', figure: '', oldFigure: '', noPhotoWhy: absent?.noPhotoWhy ?? '' }
}

/** Whether a draft from disk is one of a visit. */
export function isVisitValues(values: unknown): values is VisitValues {
  if (!isLateEntryValues(values)) return false
  const read = values as Partial<VisitValues>
  const hasMeters = METERS.every((meter) => typeof read.readings?.[meter]?.figure === 'string')
  if (typeof read.meterPictures !== 'object') return false
  return (
    typeof read.seen === 'string' && typeof read.items === 'object' && typeof read.remarks === 'object' && hasMeters
  )
}

/** Items that are looked at in this way: from outside only those that are seen from there. */
export function itemsSeen(items: readonly ChecklistItem[], seen: string): readonly ChecklistItem[] {
  if (seen === 'inside') return items
  return seen === 'outside' ? items.filter(({ from }) => from === 'outside') : []
}

/** Items at fault that will be stored as such. */
export function faultsIn(values: Pick<VisitValues, 'seen' | 'items'>, items: readonly ChecklistItem[]) {
  return itemsSeen(items, values.seen).filter(({ code }) => values.items[code] === 'fault')
}

/** What a visit is read with. */
export interface VisitReadAs {
  readonly items: readonly ChecklistItem[]
  readonly zone: string
}

/** The word as the decision takes it, pictures apart. A time that cannot be read is left for it to refuse. */
export function inputOf(values: VisitValues, { items, zone }: VisitReadAs): Omit<InspectionInput, 'photos'> {
  const { seen, unable, officerId, isOccupied, isDirty, isAired, noPhotoWhy, handled, remark, keyThingId } = values
  return {
    ...{ seen: seen as WaySeen | '', unable: seen === 'unable' ? unable : '', officerId },
    items: itemsSeen(items, seen).flatMap(({ code }) => {
      const found = values.items[code]
      const isSaid = found === 'fault' || found === 'none'
      return isSaid ? [{ item: code, found: found as Finding, remark: values.remarks[code] ?? '' }] : []
    }),
    readings: METERS.flatMap((meter) => readingOf(values, meter) ?? []),
    ...{ isOccupied, isDirty, isAired, noPhotoWhy, handled, remark },
    ...{ keyThingId: keyThingId === '' ? null : keyThingId, at: timeOf(values, zone) },
  }
}

/** A meter that was spoken of; undefined where it was not read. */
export function readingOf(
  { readings, seen }: Pick<VisitValues, 'readings' | 'seen'>,
  meter: Meter,
): ReadingInput | undefined {
  const typed = readings[meter]
  if (typed === undefined || seen === 'unable') return undefined
  const kind: ReadingKind = READING_KINDS.find((one) => one === typed.kind) ?? 'read'
  const isAbsent = kind === 'no-meter' || kind === 'no-gas'
  if (kind === 'read' && typed.figure.trim() === '') return undefined
  const { figure, oldFigure, noPhotoWhy } = typed
  return {
    ...{ meter, kind, figure: isAbsent ? '' : figure, oldFigure: kind === 'replaced' ? oldFigure : '' },
    ...{ photos: [], noPhotoWhy: kind === 'read' ? '' : noPhotoWhy },
  }
}

function timeOf({ isLate, lateDay, lateAt }: VisitValues, zone: string): string {
  if (!isLate) return ''
  const minutes = parseTypedTime(lateAt)
  return lateDay === null || minutes === undefined ? '?' : zonedInstant(lateDay, minutes, zone)
}

/** The day of the visit: today, or the paper's. */
export function dayOf({ isLate, lateDay }: Pick<VisitValues, 'isLate' | 'lateDay'>, today: Day): Day {
  return isLate && lateDay !== null ? lateDay : today
}

/** A refusal names an item; its words are where it is shown. */
export function fieldOf(field: string): string {
  return field.startsWith('items.') ? field.replace('items.', 'remarks.') : field
}

/** Names of what is missing, in the screen language. */
export interface MissingWords {
  readonly unable: string
  readonly photo: string
  readonly occupied: string
  readonly at: string
  readonly item: (item: ChecklistItem) => string
  readonly meter: (meter: Meter) => string
  readonly lower: (meter: Meter) => string
  readonly meterPhoto: (meter: Meter) => string
}

/** What 「缺什么」 is judged and told by. */
interface MissingAsked {
  readonly words: MissingWords
  readonly facts: Pick<InspectionFacts, 'last' | 'drift'>
}

/** 「缺什么」 of the form: what it needs before it is stored, and the meters that nobody read. */
export function missingOf(
  values: VisitValues,
  { items, words, facts }: { readonly items: readonly ChecklistItem[] } & MissingAsked,
) {
  const faults = faultsIn(values, items)
  const wordless = faults.filter(({ code }) => (values.remarks[code] ?? '').trim() === '')
  const wantsPhoto = (faults.length > 0 || values.isOccupied) && values.pictures === 0
  const gaps = [
    { field: 'unable', label: words.unable, is: values.seen === 'unable' && values.unable === '' },
    ...METERS.flatMap((meter) => meterGaps(values, meter, { words, facts })),
    ...wordless.map((item) => ({ field: `remarks.${item.code}`, label: words.item(item), is: true })),
    { field: 'remark', label: words.occupied, is: values.isOccupied && values.remark.trim() === '' },
    { field: 'noPhotoWhy', label: words.photo, is: wantsPhoto && values.noPhotoWhy.trim() === '' },
    { field: 'lateAt', label: words.at, is: values.isLate && values.lateAt.trim() === '' },
  ]
  return gaps.filter(({ is }) => is).map(({ field, label }) => ({ field, label }))
}

/** A meter that nobody read, that is below the last figure, or whose kind wants a picture. */
function meterGaps(values: VisitValues, meter: Meter, { words, facts }: MissingAsked) {
  const reading = readingOf(values, meter)
  const field = `readings.${meter}.figure`
  if (reading === undefined) return [{ field, label: words.meter(meter), is: values.seen === 'inside' }]
  const note = meterNote(reading, { last: facts.last[meter], threshold: facts.drift[meter] })
  const isBare = (values.meterPictures[meter] ?? 0) === 0 && reading.noPhotoWhy.trim() === ''
  return [
    { field, label: words.lower(meter), is: note.kind === 'lower' },
    { field: `readings.${meter}.noPhotoWhy`, label: words.meterPhoto(meter), is: reading.kind !== 'read' && isBare },
  ]
}

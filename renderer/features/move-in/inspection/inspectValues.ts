/** What is typed of an inspection, and the word of it. What nobody touches is as it should be. */
import type { LastReadings } from '#renderer/db/lastReadings.ts'
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { type FoundFaultInput, faultKey } from '#shared/domain/move-in/inspection/foundFaults.ts'
import { itemsOfRoom, roomsOfList } from '#shared/domain/move-in/inspection/houseRooms.ts'
import {
  type InspectHouseInput,
  ON_PAPER,
  type StartReadingInput,
} from '#shared/domain/move-in/inspection/inspecting.ts'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { judgeReading, METERS, type Meter, READING_KINDS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'

/** A meter as it is typed. */
export type StartMeterValues = { meterNumber: string; kind: string; figure: string; noPhotoWhy: string }
/** A fault as it is typed. */
export type FaultValues = { what: string; responsible: string; dueOn: Day | null }

/** Fields are named as refusals name them. */
export type InspectValues = LateEntryValues & {
  rooms: string[]
  /** `room/item` → fault or none; what is not there is as it should be. */
  found: Record<string, string>
  faults: Record<string, FaultValues>
  readings: Record<string, StartMeterValues>
  /** `InspectionSigner` → empty, paper or pad. */
  signatures: Record<string, string>
  inspectorId: string
  companions: string
  noPhotoWhy: string
  remark: string
  /** Photographs that are ready, by what they are of; the pictures themselves have a draft of their own. */
  pictures: Record<string, number>
}

type Items = readonly Pick<ChecklistItem, 'code' | 'words'>[]

/** Every room once, everything as it should be, nobody signed. */
export function startInspection(items: Items, inspectorId: string): InspectValues {
  return {
    ...NO_LATE_ENTRY,
    ...{
      rooms: [...roomsOfList(items)],
      found: {},
      faults: {},
      inspectorId,
      companions: '',
      noPhotoWhy: '',
      remark: '',
    },
    readings: Object.fromEntries(
      METERS.map((meter) => [meter, { meterNumber: '', kind: 'read', figure: '', noPhotoWhy: '' }]),
    ),
    signatures: Object.fromEntries(INSPECTION_SIGNERS.map((signer) => [signer, ''])),
    pictures: {},
  }
}

/** Whether a draft from disk is one of an inspection. */
export function isInspectValues(values: unknown): values is InspectValues {
  if (!isLateEntryValues(values)) return false
  const read = values as Partial<InspectValues>
  const hasMeters = METERS.every((meter) => typeof read.readings?.[meter]?.figure === 'string')
  const tables = [read.found, read.faults, read.signatures, read.pictures]
  return Array.isArray(read.rooms) && hasMeters && tables.every((one) => typeof one === 'object' && one !== null)
}

/** One item of one room with what was found of it. */
interface Place {
  readonly room: string
  readonly item: string
  readonly key: string
}

/** Items that are marked so, in the order of the walk. */
export function placesMarked(
  values: Pick<InspectValues, 'rooms' | 'found'>,
  items: Items,
  mark: string,
): readonly Place[] {
  return values.rooms
    .flatMap((room) => itemsOfRoom(items, room).map(({ item }) => ({ room, item, key: faultKey(room, item) })))
    .filter(({ key }) => values.found[key] === mark)
}

/** The word as the decision takes it, pictures apart. */
export function inputOf(values: InspectValues, items: Items): InspectHouseInput {
  const { rooms, inspectorId, companions, noPhotoWhy, remark, signatures } = values
  return {
    ...{ rooms, inspectorId, companions, noPhotoWhy, remark },
    absent: placesMarked(values, items, 'none').map(({ room, item }) => ({ room, item })),
    faults: placesMarked(values, items, 'fault').map((place) => faultOf(place, values.faults[place.key])),
    readings: METERS.map((meter) => startReadingOf(values.readings[meter], meter)),
    // What is drawn on the pad is kept and named by the command.
    signatures: Object.fromEntries(
      INSPECTION_SIGNERS.map((signer) => [signer, signatures[signer] === ON_PAPER ? ON_PAPER : '']),
    ),
  }
}

function faultOf({ room, item }: Place, typed: FaultValues | undefined): FoundFaultInput {
  const { what = '', responsible = '', dueOn = null } = typed ?? {}
  return { room, item, what, responsible, dueOn: dueOn ?? '', photos: [] }
}

/** One meter as the decision takes it. */
export function startReadingOf(typed: StartMeterValues | undefined, meter: Meter): StartReadingInput {
  const { meterNumber = '', figure = '', noPhotoWhy = '' } = typed ?? {}
  const kind = READING_KINDS.find((one) => one === typed?.kind) ?? 'read'
  const isAbsent = kind === 'no-meter' || kind === 'no-gas'
  const why = kind === 'read' ? '' : noPhotoWhy
  return { meter, kind, figure: isAbsent ? '' : figure, photos: [], noPhotoWhy: why, meterNumber }
}

/** Names of what is missing, in the screen language. */
export interface InspectMissingWords {
  readonly inspector: string
  readonly photo: string
  readonly at: string
  readonly what: (room: string, item: string) => string
  readonly dueOn: (room: string, item: string) => string
  readonly meter: (meter: Meter) => string
  readonly meterPhoto: (meter: Meter) => string
  readonly signature: (signer: string) => string
}

interface MissingAsked {
  readonly items: Items
  readonly last: LastReadings
  readonly words: InspectMissingWords
}

/** 「缺什么」: what the form needs, and the signatures without which no keys are handed over. */
export function missingOf(values: InspectValues, { items, last, words }: MissingAsked) {
  const faults = placesMarked(values, items, 'fault')
  const isBare = faults.some(({ key }) => values.faults[key]?.responsible !== '' && (values.pictures[key] ?? 0) === 0)
  const gaps = [
    ...faults.flatMap(({ room, item, key }) => {
      const { what = '', responsible = '', dueOn = null } = values.faults[key] ?? {}
      return [
        { field: `faults.${key}.what`, label: words.what(room, item), is: what.trim() === '' },
        { field: `faults.${key}.dueOn`, label: words.dueOn(room, item), is: responsible !== '' && dueOn === null },
      ]
    }),
    { field: 'noPhotoWhy', label: words.photo, is: isBare && values.noPhotoWhy.trim() === '' },
    ...METERS.flatMap((meter) => meterGaps(values, meter, { last, words })),
    { field: 'inspectorId', label: words.inspector, is: values.inspectorId === '' },
    ...INSPECTION_SIGNERS.map((signer) => {
      return { field: `signatures.${signer}`, label: words.signature(signer), is: values.signatures[signer] === '' }
    }),
    { field: 'lateAt', label: words.at, is: values.isLate && values.lateAt.trim() === '' },
  ]
  return gaps.filter(({ is }) => is).map(({ field, label }) => ({ field, label }))
}

function meterGaps(values: InspectValues, meter: Meter, { last, words }: Omit<MissingAsked, 'items'>) {
  const reading = startReadingOf(values.readings[meter], meter)
  // Whether there is a photograph is asked for itself: the meter is read first and its picture taken then.
  const judged = judgeReading({ ...reading, oldFigure: '', noPhotoWhy: '-' }, { last: last[meter], threshold: 0 })
  const isBare = reading.kind !== 'read' && (values.pictures[`meter/${meter}`] ?? 0) === 0
  return [
    { field: `readings.${meter}.figure`, label: words.meter(meter), is: !judged.ok },
    {
      field: `readings.${meter}.noPhotoWhy`,
      label: words.meterPhoto(meter),
      is: isBare && reading.noPhotoWhy.trim() === '',
    },
  ]
}

/** 验房 (handbook R44, R45, 2.3): everything is as it should be but what is said; start readings, faults with a day, who signed. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { houseInspectionClaim } from '#shared/domain/move-in/ids.ts'
import { INSPECTION_SIGNERS, type InspectionSigner } from '#shared/domain/move-in/kinds.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import {
  judgeReading,
  METERS,
  type Meter,
  type Reading,
  type ReadingInput,
  type ReadingRefusal,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import {
  blobsOfFaults,
  type FoundFaultInput,
  type FoundFaultRefusal,
  foundFaultsFault,
  keptFaults,
  LONGEST_INSPECTION_TEXT,
} from './foundFaults.ts'
import { itemsOfRoom, kindOfRoom } from './houseRooms.ts'

/** Why an inspection is not entered; each code is explained where it is given. */
export type InspectHouseRefusal =
  | FoundFaultRefusal
  | ReadingRefusal
  | Refusal<
      | 'beyond-role'
      | 'case-ended'
      | 'not-received'
      | 'handed-over-already'
      | 'inspected-already'
      | 'inspector-missing'
      | 'rooms-missing'
      | 'reading-twice'
      | 'signer-unknown'
    >

/** Longest number of a meter. */
export const LONGEST_METER_NUMBER = 40

/** A start reading as it is typed. */
export interface StartReadingInput extends Omit<ReadingInput, 'oldFigure'> {
  readonly meterNumber: string
}

/** An inspection as it is told. */
export interface InspectHouseInput {
  /** Rooms that were walked through. */
  readonly rooms: readonly string[]
  /** Items there are none of, by room. */
  readonly absent: readonly { readonly room: string; readonly item: string }[]
  readonly faults: readonly FoundFaultInput[]
  readonly readings: readonly StartReadingInput[]
  /** `InspectionSigner` → `paper`, the hash of what was drawn on the pad, or empty. */
  readonly signatures: Readonly<Record<string, string>>
  readonly inspectorId: string
  readonly companions: string
  readonly noPhotoWhy: string
  readonly remark: string
}

/** What an inspection is judged by. */
export interface InspectHouseTerms {
  readonly list: { readonly version: number; readonly items: readonly Pick<ChecklistItem, 'code' | 'words'>[] }
  /** Last readings of the rounds. */
  readonly last: Partial<Readonly<Record<Meter, Reading>>>
  /** Setting `move-in.responsible`. */
  readonly responsible: readonly string[]
  /** Day of the inspection. */
  readonly day: Day
  /** The paper that it was written on; undefined without one. */
  readonly paper: { readonly number: string; readonly sheetId: string | null } | undefined
}

/**
 * Enters the inspection of a home: faults become records with ids of their own, the signed form lies with the papers of the case. A signature that is
 * missing is no refusal but a gap before the keys (`handOverGaps`).
 * **Refuses** `beyond-role`, `case-ended`, `not-received` (nobody has come), `handed-over-already`, `inspected-already`, `inspector-missing`,
 * `rooms-missing`, of a fault as `foundFaultsFault`, `reading-missing` (all three are owed), `reading-twice` and of a reading as `judgeReading`,
 * `signer-unknown`, `text-too-long` (200; 40 of a meter's number). Source: handbook R44, R45, 2.3, D17; sync 4.4.
 */
export function decideInspectHouse(
  facts: MoveInCaseFacts,
  input: InspectHouseInput,
  { terms, context }: { readonly terms: InspectHouseTerms; readonly context: DecisionContext },
): Result<ChangeDraft, InspectHouseRefusal> {
  const cmd = 'moveIn.inspect'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const { list, responsible, day } = terms
  const { rooms, noPhotoWhy, faults } = input
  const fault =
    caseFault(facts.state) ??
    roomFault(input, terms) ??
    foundFaultsFault(faults, { items: list.items, rooms, responsible, day, noPhotoWhy }) ??
    wordFault(input)
  if (fault !== undefined) return err(fault)
  const readings = readingsOf(input, terms)
  if (!readings.ok) return readings
  const signatures = signaturesOf(input.signatures)
  if (signatures === undefined) return err({ code: 'signer-unknown' })
  const data = dataOf(input, { readings: readings.value, signatures, terms, context })
  const inks = Object.values(signatures).filter((one) => one !== '' && one !== ON_PAPER)
  const blobs = [...blobsOfFaults(faults), ...input.readings.flatMap(({ photos }) => photos), ...inks]
  const item = moveInEvent(facts, 'inspected', { data, claim: houseInspectionClaim(facts.id) })
  return ok({ cmd, items: [item], blobs })
}

/** A signature that stands on the paper form. */
export const ON_PAPER = 'paper'

function caseFault(state: MoveInState): InspectHouseRefusal | undefined {
  return beforeKeysFault(state) ?? (state.inspection === null ? undefined : { code: 'inspected-already' })
}

/** Why nothing is told of the home's inspection any more, or yet. Source: handbook 3.4. */
export function beforeKeysFault(
  state: Pick<MoveInState, 'status' | 'arrival' | 'handOver'>,
): Refusal<'case-ended' | 'not-received' | 'handed-over-already'> | undefined {
  if (isEnded(state)) return { code: 'case-ended' }
  if (state.handOver !== null) return { code: 'handed-over-already' }
  return state.arrival === null ? { code: 'not-received' } : undefined
}

function roomFault({ rooms, absent, inspectorId }: InspectHouseInput, { list }: InspectHouseTerms) {
  if (inspectorId === '') return { code: 'inspector-missing', field: 'inspectorId' } as const
  if (rooms.length === 0) return { code: 'rooms-missing' } as const
  const strange = rooms.find((room, at) => kindOfRoom(room) === undefined || rooms.indexOf(room) !== at)
  if (strange !== undefined) return { code: 'room-unknown', detail: { room: strange } } as const
  const unknown = absent.find(
    ({ room, item }) => !rooms.includes(room) || !itemsOfRoom(list.items, room).some((one) => one.item === item),
  )
  return unknown && ({ code: 'item-unknown', detail: { item: unknown.item } } as const)
}

function wordFault(input: InspectHouseInput): InspectHouseRefusal | undefined {
  const { companions, remark, noPhotoWhy, readings } = input
  const texts: readonly (readonly [string, string, number])[] = [
    ['companions', companions, LONGEST_INSPECTION_TEXT],
    ['remark', remark, LONGEST_INSPECTION_TEXT],
    ['noPhotoWhy', noPhotoWhy, LONGEST_INSPECTION_TEXT],
    ...readings.flatMap(
      ({ meter, meterNumber, noPhotoWhy: why }) =>
        [
          [`readings.${meter}.meterNumber`, meterNumber, LONGEST_METER_NUMBER],
          [`readings.${meter}.noPhotoWhy`, why, LONGEST_INSPECTION_TEXT],
        ] as const,
    ),
  ]
  const long = texts.find(([, words, max]) => lengthInCharacters(words) > max)
  return long && { code: 'text-too-long', field: long[0], detail: { max: long[2] } }
}

function readingsOf(
  { readings }: InspectHouseInput,
  { last }: InspectHouseTerms,
): Result<readonly JsonObject[], InspectHouseRefusal> {
  const kept: JsonObject[] = []
  for (const meter of METERS) {
    const [typed, another] = readings.filter((one) => one.meter === meter)
    if (another !== undefined) return err({ code: 'reading-twice', field: `readings.${meter}.figure` })
    if (typed === undefined) return err({ code: 'reading-missing', field: `readings.${meter}.figure` })
    // Any use since the last round is told, none of it is a fault: workmen and cleaners were in the home.
    const judged = judgeReading({ ...typed, oldFigure: '' }, { last: last[meter], threshold: 0 })
    if (!judged.ok) return err({ ...judged.error, field: `readings.${meter}.${judged.error.field ?? 'figure'}` })
    const { reading, usedHundredths } = judged.value
    const { kind, hundredths, photos, noPhotoWhy } = reading
    const meterNumber = normalizeText(typed.meterNumber)
    kept.push({ meter, meterNumber, kind, hundredths, photos: [...photos], noPhotoWhy, usedHundredths })
  }
  return ok(kept)
}

/** The three boxes, empty ones too; undefined where somebody else signed. */
function signaturesOf(told: Readonly<Record<string, string>>): Record<InspectionSigner, string> | undefined {
  if (Object.keys(told).some((one) => !INSPECTION_SIGNERS.some((signer) => signer === one))) return undefined
  const { owner = '', desk = '', engineering = '' } = told
  return { owner, desk, engineering }
}

interface Judged {
  readonly readings: readonly JsonObject[]
  readonly signatures: Readonly<Record<InspectionSigner, string>>
  readonly terms: InspectHouseTerms
  readonly context: DecisionContext
}

function dataOf(input: InspectHouseInput, { readings, signatures, terms, context }: Judged): JsonObject {
  const { rooms, absent, faults, inspectorId } = input
  const { list, paper } = terms
  const found = faults.map(({ room, item }) => ({ room, item, found: 'fault' }))
  const none = absent
    .filter(({ room, item }) => !found.some((one) => one.room === room && one.item === item))
    .map(({ room, item }) => ({ room, item, found: 'none' }))
  return {
    ...{ inspectorId, companions: normalizeText(input.companions), listVersion: list.version, rooms: [...rooms] },
    ...{ items: [...found, ...none], faults: [...keptFaults(faults, context)], readings: [...readings] },
    ...{ signatures, number: paper?.number ?? '', sheetId: paper?.sheetId ?? null },
    ...{ noPhotoWhy: normalizeText(input.noPhotoWhy), remark: normalizeText(input.remark) },
    ...{ enteredAt: instantFrom(context.nowMs), papers: [...signedForm(signatures, paper?.number ?? '')] },
  }
}

/** The form lies with the papers of the case once the owner signed it. Source: handbook R40. */
export function signedForm(signatures: Readonly<Record<string, string>>, number: string): readonly JsonObject[] {
  const { owner = '' } = signatures
  if (owner === '') return []
  const signature = owner === ON_PAPER ? '' : owner
  const form = {
    paper: 'inspection-form',
    of: '',
    copies: 1,
    isOriginal: true,
    number,
    blob: '',
    signature,
    remark: '',
  }
  return [form]
}

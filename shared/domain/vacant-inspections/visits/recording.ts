/** Entering the visit of an empty home (handbook 2.14, 3.7, D17): as it is walked, or from a clipboard afterwards with both times. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { findingItem, type OpenFault } from '#shared/domain/vacant-inspections/faults/findingFault.ts'
import { faultIdOf, inspectionClaim, inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import {
  type ChecklistItem,
  type Finding,
  UNABLE_REASONS,
  WAYS_SEEN,
  type WaySeen,
} from '#shared/domain/vacant-inspections/kinds.ts'
import {
  judgeReading,
  METERS,
  type Meter,
  type Reading,
  type ReadingInput,
  type ReadingRefusal,
  type ReadingVerdict,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { type Day, type Instant, instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** Why a visit is not entered; each code is explained where it is given. */
export type InspectionRefusal =
  | ReadingRefusal
  | Refusal<
      | 'beyond-role'
      | 'unit-not-in-round'
      | 'inspected-already'
      | 'way-missing'
      | 'inside-not-allowed'
      | 'unable-why-missing'
      | 'officer-missing'
      | 'fault-needs-photo'
      | 'fault-needs-words'
      | 'occupied-needs-words'
      | 'reading-twice'
      | 'time-ahead'
      | 'time-other-day'
      | 'text-too-long'
    >

/** What was found at one item; an item that is not spoken of is as it should be. */
export interface FoundItem {
  readonly item: string
  readonly found: Finding
  readonly remark: string
}

/** A visit as the officer tells it. */
export interface InspectionInput {
  readonly seen: WaySeen | ''
  /** `UnableReason` where nobody got in. */
  readonly unable: string
  readonly officerId: string
  readonly items: readonly FoundItem[]
  readonly readings: readonly ReadingInput[]
  readonly isOccupied: boolean
  readonly isDirty: boolean
  readonly isAired: boolean
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly handled: string
  readonly remark: string
  readonly keyThingId: string | null
  /** When it was walked, an instant; empty = now. */
  readonly at: string
}

/** The home and slot of a visit, as the desk knows them. */
export interface InspectionFacts {
  readonly unitId: string
  readonly day: Day
  /** Extra round; empty for the weekly one. */
  readonly roundId: string
  /** Why the home is inspected on that day; undefined where it is not. */
  readonly scope: InspectionScope | undefined
  /** A visit of this slot was entered already. */
  readonly isKnown: boolean
  readonly checklist: { readonly version: number; readonly items: readonly ChecklistItem[] }
  /** Last reading of each meter before that day. */
  readonly last: Partial<Readonly<Record<Meter, Reading>>>
  /** Thresholds in whole units (settings `rounds.*-drift`). */
  readonly drift: Readonly<Record<Meter, number>>
  /** Faults of the home that are not good yet, the oldest first. */
  readonly openFaults: readonly OpenFault[]
  readonly zone: string
}

const LONGEST = 200

/**
 * Enters one visit: every item of the list is answered, what nobody spoke of is as it should be, and each fault becomes a record of its own in
 * the same change; what is open already is the same fault, seen again. Dirt is no fault but a task for the cleaners, which the caller makes (handbook R97).
 * **Refuses** `unit-not-in-round`, `inspected-already`, `way-missing`, `inside-not-allowed` (a home that is seen from outside only, D1),
 * `unable-why-missing`, `officer-missing`, `fault-needs-words`, `fault-needs-photo` (neither photograph nor reason), `occupied-needs-words`
 * (R96), `reading-twice`, of a reading as `judgeReading`, `time-ahead`, `time-other-day`, `text-too-long` (200), `beyond-role`.
 * Source: handbook R93–R97, 2.14, 3.7, D1, D17.
 */
export function decideRecordInspection(
  input: InspectionInput,
  facts: InspectionFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly inspectionId: string; readonly faultIds: readonly string[] }, InspectionRefusal> {
  const cmd = 'vacantInspection.record'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const fault = placeFault(input, facts) ?? wordFault(input) ?? timeFault(input, facts, context)
  if (fault) return err(fault)
  const judged = readingsOf(input, facts)
  if (!judged.ok) return judged
  const inspectionId = inspectionIdOf(context.workspace, facts)
  const data = dataOf(input, { facts, verdicts: judged.value, context })
  const recorded: DraftItem = {
    ...{ kind: 'event', e: 'vacantInspection', id: inspectionId, ev: 'recorded' },
    ...{ data, claim: inspectionClaim(inspectionId) },
  }
  const faults = faultsOf(input, judged.value).map((one) => faultItem(one, { input, facts, inspectionId, context }))
  const { photos, at } = input
  const blobs = [...photos, ...judged.value.flatMap(({ reading }) => reading.photos)]
  const items = [recorded, ...faults]
  const times = at === '' ? {} : { at }
  return ok({ cmd, items, blobs, inspectionId, faultIds: faults.map(({ id }) => id), ...times })
}

function placeFault(input: InspectionInput, { scope, isKnown }: InspectionFacts): InspectionRefusal | undefined {
  if (scope === undefined) return { code: 'unit-not-in-round' }
  if (isKnown) return { code: 'inspected-already' }
  if (!WAYS_SEEN.some((way) => way === input.seen)) return { code: 'way-missing', field: 'seen' }
  return scope.depth === 'outside' && input.seen === 'inside'
    ? { code: 'inside-not-allowed', field: 'seen' }
    : undefined
}

function wordFault(input: InspectionInput): InspectionRefusal | undefined {
  const { seen, unable, items, photos, handled, remark, isOccupied } = input
  if (seen === 'unable' && !UNABLE_REASONS.some((reason) => reason === unable))
    return { code: 'unable-why-missing', field: 'unable' }
  if (input.officerId === '') return { code: 'officer-missing', field: 'officerId' }
  const faults = items.filter(({ found }) => found === 'fault')
  const wordless = faults.find((one) => normalizeText(one.remark) === '')
  if (wordless) return { code: 'fault-needs-words', field: `items.${wordless.item}` }
  if (isOccupied && normalizeText(remark) === '') return { code: 'occupied-needs-words', field: 'remark' }
  const wantsPhoto = faults.length > 0 || isOccupied
  if (wantsPhoto && photos.length === 0 && normalizeText(input.noPhotoWhy) === '')
    return { code: 'fault-needs-photo', field: 'noPhotoWhy' }
  const texts = { handled, remark, noPhotoWhy: input.noPhotoWhy }
  const long = [...Object.entries(texts), ...items.map((one) => [`items.${one.item}`, one.remark] as const)].find(
    ([, words]) => lengthInCharacters(words) > LONGEST,
  )
  return long === undefined ? undefined : { code: 'text-too-long', field: long[0], detail: { max: LONGEST } }
}

function timeFault(
  { at }: InspectionInput,
  { day, roundId, zone }: InspectionFacts,
  { nowMs, today }: DecisionContext,
): InspectionRefusal | undefined {
  if (at === '') return roundId !== '' || day === today ? undefined : { code: 'time-other-day', field: 'at' }
  if (!isInstant(at) || instantMs(at) > nowMs) return { code: 'time-ahead', field: 'at' }
  return dayInZone(instantMs(at as Instant), zone) === day ? undefined : { code: 'time-other-day', field: 'at' }
}

function readingsOf(
  { readings, seen }: InspectionInput,
  { last, drift }: InspectionFacts,
): Result<readonly ReadingVerdict[], InspectionRefusal> {
  if (seen === 'unable') return ok([])
  const verdicts: ReadingVerdict[] = []
  for (const [index, reading] of readings.entries()) {
    const { meter } = reading
    if (verdicts.some((one) => one.reading.meter === meter))
      return err({ code: 'reading-twice', field: `readings.${index}` })
    const judged = judgeReading(reading, { last: last[meter], threshold: drift[meter] })
    if (!judged.ok) return err({ ...judged.error, field: `readings.${meter}.${judged.error.field ?? 'figure'}` })
    verdicts.push(judged.value)
  }
  return ok(verdicts.sort((a, b) => orderOf(a) - orderOf(b)))
}

const orderOf = ({ reading }: ReadingVerdict): number => METERS.indexOf(reading.meter as Meter)

interface Told {
  readonly facts: InspectionFacts
  readonly verdicts: readonly ReadingVerdict[]
  readonly context: DecisionContext
}

function dataOf(input: InspectionInput, { facts, verdicts, context }: Told): JsonObject {
  const { seen, officerId, isOccupied, isDirty, isAired, photos, keyThingId } = input
  const isInside = seen === 'inside'
  const looked = facts.checklist.items.filter(({ from }) => seen !== 'unable' && (isInside || from === 'outside'))
  const codes = looked.map(({ code }) => code)
  // A list that was changed while the form was open has the item no longer: what was found at it stays.
  const others =
    seen === 'unable' ? [] : input.items.filter(({ item, found }) => found === 'fault' && !codes.includes(item))
  return {
    ...{ unitId: facts.unitId, day: facts.day, roundId: facts.roundId, reason: facts.scope?.reason ?? '' },
    ...{ seen, unable: seen === 'unable' ? input.unable : '', officerId },
    checklistVersion: facts.checklist.version,
    items: [...codes, ...others.map(({ item }) => item)].map((code) => answered(code, input.items)),
    readings: verdicts.map(({ reading, usedHundredths, isDrift }) => ({ ...reading, usedHundredths, isDrift })),
    ...{ isOccupied, isDirty: isInside && isDirty, isAired: isInside && isAired, photos: [...photos] },
    ...{ noPhotoWhy: normalizeText(input.noPhotoWhy), handled: normalizeText(input.handled) },
    ...{ remark: normalizeText(input.remark), keyThingId, enteredAt: instantFrom(context.nowMs) },
  }
}

/** What nobody said anything of was as it should be: that is what the officer signs for. */
function answered(item: string, items: readonly FoundItem[]): JsonObject {
  const said = items.find((one) => one.item === item)
  return { item, found: said?.found ?? 'ok', remark: normalizeText(said?.remark ?? '') }
}

interface FaultFound {
  readonly item: string
  readonly what: string
}

function faultsOf(input: InspectionInput, verdicts: readonly ReadingVerdict[]): readonly FaultFound[] {
  const seen = input.seen === 'unable' ? [] : input.items.filter(({ found }) => found === 'fault')
  const drifts = verdicts.filter(({ isDrift }) => isDrift)
  return [
    ...seen.map(({ item, remark }) => ({ item, what: normalizeText(remark) })),
    ...drifts.map(({ reading }) => ({ item: `meter/${reading.meter}`, what: '' })),
    ...(input.isOccupied ? [{ item: 'occupied', what: normalizeText(input.remark) }] : []),
  ]
}

interface FaultPlace {
  readonly input: InspectionInput
  readonly facts: InspectionFacts
  readonly inspectionId: string
  readonly context: DecisionContext
}

function faultItem({ item, what }: FaultFound, { input, facts, inspectionId, context }: FaultPlace) {
  const { officerId, photos, noPhotoWhy } = input
  const told = { officerId, photos: [...photos], noPhotoWhy: normalizeText(noPhotoWhy) }
  const data = { unitId: facts.unitId, inspectionId, item, what, ...told }
  const open = facts.openFaults.find((one) => one.item === item)
  return findingItem(open ?? faultIdOf(context.workspace, inspectionId, item), data)
}

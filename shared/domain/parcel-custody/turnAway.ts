/** What the desk does not take (handbook R100, D13; T/DJWGXH 004—2020): the refusal is a record of its own, with its slip and pictures. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { normalizeWaybill } from './ids.ts'
import { isLabelPhone } from './intakeInput.ts'
import { mayRun } from './itemFacts.ts'
import { type CustodyKind, TURN_AWAY_REASONS, type TurnAwayReason } from './schema.ts'

/** What is not taken, and why; texts as typed. */
export interface TurnAwayInput {
  readonly kind: CustodyKind
  readonly reasons: readonly TurnAwayReason[]
  readonly what: string
  readonly waybill: string
  readonly carrier: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/** Why a refusal cannot be written; each code is explained where it is given. */
export type TurnAwayRefusal = Refusal<
  | 'beyond-role'
  | 'reason-missing'
  | 'what-missing'
  | 'remark-missing'
  | 'phone-invalid'
  | 'found-never-refused'
  | 'text-too-long'
>

/** A refusal: its record, and what it says, for the slip. */
export type TurningAway = ChangeDraft & { readonly item: RecordItem; readonly read: TurnAwayInput }

const LONGEST = 200

/**
 * Writes down that something was not taken.
 * **Refuses** `found-never-refused` (handbook D12), `reason-missing`, `what-missing` of anything but a parcel with a waybill, `remark-missing`
 * for the reason `other`, `phone-invalid`, `text-too-long`, `beyond-role`.
 * Source: handbook R100, D13.
 */
export function decideTurnAway(input: TurnAwayInput, context: DecisionContext): Result<TurningAway, TurnAwayRefusal> {
  if (!mayRun('custody.turnAway', context)) return err({ code: 'beyond-role' })
  const read = readTurnAway(input)
  const fault = turnAwayFault(read)
  if (fault) return err(fault)
  const { photos, ...told } = read
  const item: RecordItem = {
    kind: 'event',
    e: 'turnedAway',
    id: context.newId(),
    ev: 'refused',
    data: { ...told, reasons: [...read.reasons], photos: [...photos] },
  }
  const blobs = photos.length === 0 ? {} : { blobs: photos }
  return ok({ cmd: 'custody.turnAway', items: [item], item, read, ...blobs })
}

function readTurnAway(typed: TurnAwayInput): TurnAwayInput {
  const isOnFile = typed.personId !== null
  return {
    ...typed,
    // In the order of the list, each once: slips of one kind read alike.
    reasons: TURN_AWAY_REASONS.filter((reason) => typed.reasons.includes(reason)),
    what: normalizeText(typed.what),
    waybill: normalizeWaybill(typed.waybill),
    carrier: normalizeText(typed.carrier),
    name: isOnFile ? '' : normalizeName(typed.name),
    phone: isOnFile ? '' : normalizeText(typed.phone),
    remark: normalizeText(typed.remark),
  }
}

function turnAwayFault(read: TurnAwayInput): TurnAwayRefusal | undefined {
  if (read.kind === 'found') return { code: 'found-never-refused' }
  if (read.reasons.length === 0) return { code: 'reason-missing', field: 'reasons' }
  if (read.what === '' && read.waybill === '') return { code: 'what-missing', field: 'what' }
  if (read.reasons.includes('other') && read.remark === '') return { code: 'remark-missing', field: 'remark' }
  if (!isLabelPhone(read.phone)) return { code: 'phone-invalid', field: 'phone' }
  const texts = ['what', 'carrier', 'waybill', 'name', 'remark'] as const
  const long = texts.find((field) => read[field].length > LONGEST)
  return long === undefined ? undefined : { code: 'text-too-long', field: long }
}

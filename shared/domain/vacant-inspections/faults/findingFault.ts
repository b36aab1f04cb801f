/** A fault that was told otherwise than by a visit (handbook R95): a neighbour, a guard, the department itself; and one entered by mistake. */
import { decideVoid } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { faultSpec } from '#shared/domain/vacant-inspections/schema.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'

/** Why a fault is not entered; each code is explained where it is given. */
export type FindFaultRefusal = Refusal<
  'beyond-role' | 'unit-missing' | 'item-missing' | 'what-missing' | 'photo-missing' | 'time-invalid' | 'text-too-long'
>

/** A fault as it is told. */
export interface FoundFault {
  readonly unitId: string
  /** Code of the checklist's item, or `occupied`. */
  readonly item: string
  readonly what: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  /** Staff id of who found it; empty = who is signed in. */
  readonly officerId: string
  /** When it was found, an instant; empty = now. */
  readonly at: string
}

/** A fault that is not good yet. */
export interface OpenFault {
  readonly id: string
  readonly item: string
  /** Events that stand for it. */
  readonly dots: readonly Dot[]
}

/** What one finding adds: a fault of its own by its new id, or another sighting of the one that is open. Source: handbook R95. */
export function findingItem(fault: OpenFault | string, data: JsonObject): RecordItem {
  const of = { kind: 'event', e: 'inspectionFault', data } as const
  if (typeof fault === 'string') return { ...of, id: fault, ev: 'found' }
  return { ...of, id: fault.id, ev: 'sighted', refs: fault.dots }
}

const LONGEST = 200
const OLDEST_MS = 60 * 86_400_000

/**
 * Enters a fault that no visit found; what follows is the same. One of that item that is `open` already is the same fault, seen again.
 * **Refuses** `unit-missing`, `item-missing`, `what-missing`, `photo-missing` (neither photograph nor reason), `time-invalid` (later than now,
 * or more than 60 days ago), `text-too-long` (200), `beyond-role`. Source: handbook R95, 3.7.
 */
export function decideFindFault(
  found: FoundFault,
  context: DecisionContext,
  open?: OpenFault,
): Result<ChangeDraft & { readonly faultId: string }, FindFaultRefusal> {
  const cmd = 'inspectionFault.find'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { unitId, item, photos, officerId, at } = found
  const what = normalizeText(found.what)
  const noPhotoWhy = normalizeText(found.noPhotoWhy)
  if (unitId === '') return err({ code: 'unit-missing', field: 'unitId' })
  if (item === '') return err({ code: 'item-missing', field: 'item' })
  if (what === '') return err({ code: 'what-missing', field: 'what' })
  if (photos.length === 0 && noPhotoWhy === '') return err({ code: 'photo-missing', field: 'noPhotoWhy' })
  const long = Object.entries({ what, noPhotoWhy }).find(([, words]) => lengthInCharacters(words) > LONGEST)
  if (long) return err({ code: 'text-too-long', field: long[0] })
  if (at !== '' && !isRecent(at, context)) return err({ code: 'time-invalid', field: 'at' })
  const faultId = open?.id ?? context.newId()
  const who = officerId || context.actor.id
  const data = { unitId, inspectionId: null, item, what, photos: [...photos], noPhotoWhy, officerId: who }
  const items = [findingItem(open ?? faultId, data)]
  return ok({ cmd, items, blobs: [...photos], faultId, ...(at === '' ? {} : { at }) })
}

function isRecent(at: string, { nowMs }: DecisionContext): boolean {
  if (!isInstant(at)) return false
  const ms = instantMs(at)
  return ms <= nowMs && ms >= nowMs - OLDEST_MS
}

/** Why a fault is not taken back; each code is explained where it is given. */
export type TakeBackFaultRefusal = Refusal<
  'beyond-role' | 'fault-unknown' | 'went-on' | 'settle-first' | 'not-voidable' | 'reason-missing'
>

/**
 * Takes back a fault that was none: whoever entered it in the same session, a leader with a reason later. The visit that found it stays.
 * **Refuses** `fault-unknown`; `went-on`: a department was told, or somebody dealt with it; `settle-first`: two desks entered it;
 * `not-voidable`, `reason-missing` of a leader; `beyond-role`. Source: handbook 3.7; sync 4.4.
 */
export function decideTakeBackFault(
  fault: { readonly id: string; readonly events: readonly LiveEvent[] },
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackFaultRefusal> {
  const [target, other] = fault.events.filter(({ ev }) => ev === 'found')
  if (target === undefined) return err({ code: 'fault-unknown' })
  if (other !== undefined) return err({ code: 'settle-first' })
  if (fault.events.length > 1) return err({ code: 'went-on' })
  const voided = decideVoid(faultSpec as EventSpec, { id: fault.id, target }, normalizeText(reason), context)
  if (!voided.ok) return err(voided.error)
  const isLeader = context.mayAct('inspectionFault.void', context.actor.role) === 'allowed'
  const cmd = isLeader ? 'inspectionFault.void' : 'inspectionFault.undo'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [voided.value] })
}

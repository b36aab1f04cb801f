/** 发现与制止 (handbook R87, D7): what was found, with a photo or the reason why there is none, and stopped at once. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { instantFrom, isInstant } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import {
  actFault,
  longFault,
  THEFT,
  type ViolationFacts,
  type ViolationRefusal,
  violationEvent,
} from './violationFacts.ts'
import { NO_VIOLATION } from './violationState.ts'

/** Where a violation was found: at a case's site, or in a public area (`caseId` empty). */
export interface ViolationPlace {
  readonly caseId: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly contractorId: string
  /** Whether the case is over: filed, withdrawn, lapsed. */
  readonly isEnded: boolean
  /** Codes that may be named here: those of the case's clauses. */
  readonly codes: readonly string[]
}

/** What was found, as the form says it. */
export interface FoundInput {
  readonly clauses: readonly string[]
  readonly place: string
  readonly facts: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  /** 报警回执号 (handbook D7). */
  readonly policeReceipt: string
  readonly workerId: string | null
  readonly patrolId: string | null
  /** When it was found, an instant; empty = now. */
  readonly at: string
  /** How it was stopped on the spot; null where it was not. */
  readonly halted: string | null
}

const OLDEST_MS = 60 * 24 * 60 * 60 * 1000

/**
 * Keeps a violation, and that it was stopped on the spot where it was.
 * **Refuses** `case-ended`; `clauses-missing`, `clause-unknown`: not one of the case's (handbook D5); `facts-missing`; `photo-missing`: neither
 * photo nor reason (R87); `theft-facts-only`, `police-receipt-missing`: theft is told by facts and the police's receipt, without picture or name
 * (D7); `time-invalid`: to come, or more than 60 days ago; `text-too-long` (400); `beyond-role`. Source: handbook R87, D5, D7, 2.12.
 */
export function decideFindViolation(
  place: ViolationPlace,
  input: FoundInput,
  context: DecisionContext,
): Result<ChangeDraft & { readonly violationId: string }, ViolationRefusal> {
  if (context.mayAct('violation.find', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const found = { ...input, ...normalized(input) }
  const fault = foundFault(place, found, context)
  if (fault) return err(fault)
  const violationId = context.newId()
  const { caseId, unitId, personId, contractorId } = place
  const { clauses, photos, noPhotoWhy, policeReceipt, workerId, patrolId, halted, at } = found
  const blank: ViolationFacts = { id: violationId, state: { ...NO_VIOLATION, personId }, dots: [] }
  const told = {
    ...{ caseId, unitId, contractorId, clauses: [...clauses], place: found.place, facts: found.facts },
    ...{ photos: [...photos], noPhotoWhy: photos.length > 0 ? '' : noPhotoWhy, policeReceipt, workerId, patrolId },
  }
  // One event: a change tells one thing of a record.
  const stopped = halted === null ? {} : { halted: true, haltRemark: normalizeText(halted) }
  const items = [violationEvent(blank, 'found', { ...told, ...stopped })]
  return ok({ cmd: 'violation.find', items, violationId, blobs: photos, ...(at === '' ? {} : { at }) })
}

function normalized({ place, facts, noPhotoWhy, policeReceipt }: FoundInput) {
  return {
    place: normalizeText(place),
    facts: normalizeText(facts),
    noPhotoWhy: normalizeText(noPhotoWhy),
    policeReceipt: normalizeText(policeReceipt),
  }
}

function foundFault(place: ViolationPlace, found: FoundInput, context: DecisionContext): ViolationRefusal | undefined {
  if (place.isEnded) return { code: 'case-ended' }
  if (found.clauses.length === 0) return { code: 'clauses-missing', field: 'clauses' }
  const strange = found.clauses.find((code) => !place.codes.includes(code))
  if (strange !== undefined) return { code: 'clause-unknown', field: 'clauses', detail: { code: strange } }
  if (found.facts === '') return { code: 'facts-missing', field: 'facts' }
  const { facts, noPhotoWhy, policeReceipt } = found
  return (
    proofFault(found) ??
    timeFault(found.at, context) ??
    longFault({ place: found.place, facts, noPhotoWhy, policeReceipt, halted: found.halted ?? '' })
  )
}

function proofFault({
  clauses,
  photos,
  noPhotoWhy,
  policeReceipt,
  workerId,
}: FoundInput): ViolationRefusal | undefined {
  if (clauses.includes(THEFT)) {
    if (photos.length > 0 || workerId !== null) return { code: 'theft-facts-only', field: 'facts' }
    return policeReceipt === '' ? { code: 'police-receipt-missing', field: 'policeReceipt' } : undefined
  }
  return photos.length === 0 && noPhotoWhy === '' ? { code: 'photo-missing', field: 'noPhotoWhy' } : undefined
}

function timeFault(at: string, { nowMs }: DecisionContext): ViolationRefusal | undefined {
  if (at === '') return undefined
  const isRecent = isInstant(at) && at <= instantFrom(nowMs) && at > instantFrom(nowMs - OLDEST_MS)
  return isRecent ? undefined : { code: 'time-invalid', field: 'at' }
}

/**
 * 制止: stopped now, where it was not on the spot.
 * **Refuses** `halted-already`, `text-too-long`, `violation-unknown`, `beyond-role`. Source: handbook R87, 2.17.
 */
export function decideHaltViolation(
  facts: ViolationFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const fault = actFault('violation.halt', facts, context) ?? longFault({ remark })
  if (fault) return err(fault)
  if (facts.state.haltedAt !== '') return err({ code: 'halted-already' })
  return ok({ cmd: 'violation.halt', items: [violationEvent(facts, 'halted', { remark: normalizeText(remark) })] })
}

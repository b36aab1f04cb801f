/** What is told of an inspection after it: a fault that was seen later, a signature that was given later, that it was entered wrongly. */
import { decideVoid } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import { moveInSpec } from '#shared/domain/move-in/schema.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import {
  blobsOfFaults,
  type FoundFaultInput,
  type FoundFaultRefusal,
  foundFaultsFault,
  keptFaults,
  LONGEST_INSPECTION_TEXT,
} from './foundFaults.ts'
import { beforeKeysFault, ON_PAPER, signedForm } from './inspecting.ts'

type AfterRefusal = Refusal<'beyond-role' | 'case-ended' | 'not-received' | 'handed-over-already' | 'not-inspected'>

function afterFault({ state }: MoveInCaseFacts, cmd: string, context: DecisionContext): AfterRefusal | undefined {
  if (!mayRun(cmd, context)) return { code: 'beyond-role' }
  return beforeKeysFault(state) ?? (state.inspection === null ? { code: 'not-inspected' } : undefined)
}

/** One fault that was seen at a later visit. */
export interface AddFaultInput extends FoundFaultInput {
  readonly noPhotoWhy: string
}

/** What it is judged by: the list that the inspection was filled with. */
export interface AddFaultTerms {
  readonly items: readonly Pick<ChecklistItem, 'code' | 'words'>[]
  readonly responsible: readonly string[]
  readonly day: Day
}

/**
 * A fault that was seen at a second visit before the keys; a room of a kind that nobody counted may be named.
 * **Refuses** `beyond-role`, `case-ended`, `not-received`, `handed-over-already`, `not-inspected`, and as `foundFaultsFault`. Source: handbook R45.
 */
export function decideAddHouseFault(
  facts: MoveInCaseFacts,
  { noPhotoWhy, ...fault }: AddFaultInput,
  { terms, context }: { readonly terms: AddFaultTerms; readonly context: DecisionContext },
): Result<ChangeDraft, AfterRefusal | FoundFaultRefusal> {
  const cmd = 'moveIn.addFault'
  const refused = afterFault(facts, cmd, context)
  if (refused !== undefined) return err(refused)
  const walked = facts.state.inspection?.rooms ?? []
  const rooms = [...walked, fault.room]
  const told = foundFaultsFault([fault], { ...terms, rooms, noPhotoWhy })
  if (told !== undefined) return err(told)
  if (lengthInCharacters(noPhotoWhy) > LONGEST_INSPECTION_TEXT)
    return err({ code: 'text-too-long', field: 'noPhotoWhy', detail: { max: LONGEST_INSPECTION_TEXT } })
  const data = { faults: [...keptFaults([fault], context)], noPhotoWhy: normalizeText(noPhotoWhy) }
  return ok({ cmd, items: [moveInEvent(facts, 'faultAdded', { data })], blobs: blobsOfFaults([fault]) })
}

/** Why a signature is not taken. */
export type SignInspectionRefusal = AfterRefusal | Refusal<'signer-unknown' | 'signed-already' | 'signature-missing'>

/**
 * Signatures that were given after the inspection was entered: an event of its own, because what was signed does not change.
 * **Refuses** `beyond-role`, `case-ended`, `not-received`, `handed-over-already`, `not-inspected`, `signature-missing` (nobody signed),
 * `signer-unknown`, `signed-already`. Source: handbook R44.
 */
export function decideSignInspection(
  facts: MoveInCaseFacts,
  signatures: Readonly<Record<string, string>>,
  context: DecisionContext,
): Result<ChangeDraft, SignInspectionRefusal> {
  const cmd = 'moveIn.signInspection'
  const refused = afterFault(facts, cmd, context)
  if (refused !== undefined) return err(refused)
  const told = Object.entries(signatures).filter(([, signature]) => signature !== '')
  if (told.length === 0) return err({ code: 'signature-missing' })
  const { signatures: before = {}, number = '' } = facts.state.inspection ?? {}
  for (const [signer] of told) {
    if (!INSPECTION_SIGNERS.some((one) => one === signer)) return err({ code: 'signer-unknown' })
    if ((before[signer] ?? '') !== '') return err({ code: 'signed-already', field: `signatures.${signer}` })
  }
  const signed = Object.fromEntries(told)
  const data = { signatures: signed, papers: [...signedForm(signed, number)] }
  const blobs = told.map(([, signature]) => signature).filter((one) => one !== ON_PAPER)
  return ok({ cmd, items: [moveInEvent(facts, 'inspectionSigned', { data })], blobs })
}

/** Why an inspection is not taken back. */
export type TakeBackInspectionRefusal = Refusal<
  | 'beyond-role'
  | 'not-inspected'
  | 'settle-first'
  | 'handed-over-already'
  | 'faults-under-way'
  | 'not-voidable'
  | 'reason-missing'
>

/** What is taken back next: the last signature that was given later, before the inspection itself. */
export function lastOfInspection(events: readonly LiveEvent[]): LiveEvent | undefined {
  const entry = events.find(({ ev }) => ev === 'inspected')
  const at = entry === undefined ? -1 : events.indexOf(entry)
  return events.findLast(({ ev }, index) => ev === 'inspectionSigned' && index > at) ?? entry
}

/**
 * Takes the inspection back, with the faults that it found; signatures that were given later are taken back before it, one by one. Whoever wrote it in
 * the same session, a leader with a reason.
 * **Refuses** `not-inspected`, `settle-first` (two desks entered one: people settle it first), `handed-over-already`, `faults-under-way` (somebody was
 * told of a fault, or dealt with it), `not-voidable`, `reason-missing`, `beyond-role`. Source: handbook 3.4; sync 4.4.
 */
export function decideTakeBackInspection(
  { id, state, events }: MoveInCaseFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackInspectionRefusal> {
  const target = lastOfInspection(events)
  if (target === undefined) return err({ code: 'not-inspected' })
  if (events.filter(({ ev }) => ev === 'inspected').length > 1) return err({ code: 'settle-first' })
  if (state.handOver !== null) return err({ code: 'handed-over-already' })
  const isUnderWay = state.faults.some(({ status, itemId }) => status !== 'found' || itemId !== null)
  if (target.ev === 'inspected' && isUnderWay) return err({ code: 'faults-under-way' })
  const taken = decideVoid(moveInSpec as EventSpec, { id, target }, normalizeText(reason), context)
  if (!taken.ok) return err(taken.error)
  const cmd = mayRun('moveIn.void', context) ? 'moveIn.void' : 'moveIn.undo'
  return mayRun(cmd, context) ? ok({ cmd, items: [taken.value] }) : err({ code: 'beyond-role' })
}

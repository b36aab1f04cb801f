/** What opening, handing over and taking over a shift would change (handbook 3.12, R5, R30, R31). */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { filledClaim } from '#shared/domain/lateEntry.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { SheetState } from '#shared/domain/sheets/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { CountedLine, ShiftState } from './shiftFold.ts'

/** Why a step of a shift is refused; each code is explained where it is given. */
export type ShiftRefusal = Refusal<
  | 'beyond-role'
  | 'name-missing'
  | 'already-open'
  | 'shift-unknown'
  | 'shift-closed'
  | 'count-missing'
  | 'note-missing'
  | 'not-handed-over'
  | 'own-handover'
  | 'reason-missing'
  | 'nothing-to-check'
  | 'blank-used'
  | 'nothing-chosen'
>

/** A shift about to begin. */
export interface ShiftToOpen {
  readonly deskId: string
  readonly name: string
  /** Ids of the ticked points (handbook R5); none need be. */
  readonly checklist: readonly string[]
  /** How many entries since the last handover were read and taken over (handbook C6). */
  readonly takenOver: number
}

/** One line of the count as the hand left it; null = not counted yet. */
export interface CountEntry {
  readonly id: string
  readonly label: string
  readonly expected: number | null
  readonly counted: number | null
  readonly note: string
  readonly byAllMatch: boolean
}

/** A handover as it is signed by the giver. */
export interface Handover {
  readonly shiftId: string
  /** Who is meant to take over; null where nobody has come yet. */
  readonly toStaffId: string | null
  readonly counts: readonly CountEntry[]
  readonly openMatters: number
  readonly thingsOut: number
  /** The record as JSON text, kept sealed. */
  readonly record: string
}

type Step<Draft = ChangeDraft> = Result<Draft, ShiftRefusal>

/** A shift as stored. */
export interface StoredShift {
  readonly id: string
  readonly v: ShiftState
}

/**
 * 开班. A shift that somebody forgot to hand over stays open and is no hindrance.
 * **Refuses** `name-missing`, `already-open` when this person has opened that shift at this desk today, `beyond-role`.
 */
export function decideOpenShift(
  input: ShiftToOpen,
  open: readonly StoredShift[],
  context: DecisionContext,
): Step<ChangeDraft & { readonly shiftId: string }> {
  if (isBeyondRole('shift.open', context)) return err({ code: 'beyond-role' })
  const name = normalizeText(input.name)
  if (name === '') return err({ code: 'name-missing', field: 'name' })
  const same = open.find(
    ({ v }) =>
      v.status === 'open' && v.deskId === input.deskId && v.day === context.today && v.staffId === context.actor.id,
  )
  if (same) return err({ code: 'already-open', detail: { shiftId: same.id } })
  const shiftId = context.newId()
  const data = { ...input, name, day: context.today }
  return ok({ cmd: 'shift.open', items: [fact(shiftId, 'opened', data)], shiftId })
}

/** Whether hand and book disagree. A line that the program cannot know never does. */
export function isMismatch({ expected, counted }: Pick<CountEntry, 'expected' | 'counted'>): boolean {
  return expected !== null && counted !== null && expected !== counted
}

/**
 * The giver signs: every line counted by hand, a mismatch explained. Things that are out do not hinder, they are counted as exceptions.
 * Until somebody takes over, it may be counted and signed again.
 * **Refuses** `count-missing` and `note-missing` (field = the line), `shift-unknown`, `shift-closed`, `beyond-role`; never a missing text.
 * Source: handbook 3.12, D18, R30, section 4 item 6.
 */
export function decideHandOver(input: Handover, shift: ShiftState | undefined, context: DecisionContext): Step {
  if (isBeyondRole('shift.handOver', context)) return err({ code: 'beyond-role' })
  const fault = unfinished(shift)
  if (fault !== undefined) return err(fault)
  const missing = input.counts.find(({ counted }) => counted === null || !Number.isFinite(counted) || counted < 0)
  if (missing) return err({ code: 'count-missing', field: missing.id, detail: { label: missing.label } })
  const silent = input.counts.find((line) => isMismatch(line) && normalizeText(line.note) === '')
  if (silent) return err({ code: 'note-missing', field: silent.id, detail: { label: silent.label } })
  const counts = input.counts.map(
    (line): CountedLine => ({ ...line, counted: line.counted ?? 0, note: normalizeText(line.note) }),
  )
  const { toStaffId, openMatters, thingsOut, record } = input
  const data = { toStaffId, counts, openMatters, thingsOut, record }
  return ok({ cmd: 'shift.handOver', items: [fact(input.shiftId, 'handed-over', data)] })
}

interface Taking {
  readonly shift: ShiftState | undefined
  readonly paper?: PaperDecision
}

/**
 * The taker signs, and the shift is closed.
 * **Refuses** `not-handed-over`, `own-handover`, `shift-unknown`, `shift-closed`, `beyond-role`, and as `enterOnPaper`.
 * Source: handbook 3.12.
 */
export function decideAccept(
  shiftId: string,
  { shift, paper }: Taking,
  context: DecisionContext,
): Result<ChangeDraft, ShiftRefusal | PaperRefusal> {
  const cmd = 'shift.accept'
  if (paper === undefined && isBeyondRole(cmd, context)) return err({ code: 'beyond-role' })
  const fault = unfinished(shift)
  if (fault !== undefined) return err(fault)
  if (shift?.status !== 'handed-over') return err({ code: 'not-handed-over' })
  const item = fact(shiftId, 'accepted', {})
  if (paper !== undefined) {
    const proposedBy = isGiver(shift, context) ? context.actor.id : shift.handedOverBy
    const entered = enterOnPaper({ cmd, item, proposedBy }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (isGiver(shift, context)) return err({ code: 'own-handover' })
  return ok({ cmd, items: [item] })
}

/**
 * What was handed over is not clear: the taker does not sign and says why; it goes to the supervisor.
 * **Refuses** `reason-missing`, `not-handed-over`, `own-handover`, `shift-unknown`, `shift-closed`, `beyond-role`.
 * Source: handbook 2.16, 3.12.
 */
export function decideRefuse(
  shiftId: string,
  { shift, reason }: { readonly shift: ShiftState | undefined; readonly reason: string },
  context: DecisionContext,
): Step {
  if (isBeyondRole('shift.refuse', context)) return err({ code: 'beyond-role' })
  const fault = unfinished(shift)
  if (fault !== undefined) return err(fault)
  if (shift?.status !== 'handed-over') return err({ code: 'not-handed-over' })
  if (isGiver(shift, context)) return err({ code: 'own-handover' })
  const words = normalizeText(reason)
  if (words === '') return err({ code: 'reason-missing', field: 'reason' })
  return ok({ cmd: 'shift.refuse', items: [fact(shiftId, 'refused', { reason: words })] })
}

/** The weekly check of a handover by a leader. **Refuses** `nothing-to-check` before it was handed over, `beyond-role`. Source: handbook R31. */
export function decideCheck(
  shiftId: string,
  { shift, note }: { readonly shift: ShiftState | undefined; readonly note: string },
  context: DecisionContext,
): Step {
  if (isBeyondRole('shift.check', context)) return err({ code: 'beyond-role' })
  if (shift === undefined || shift.handedOverAt === '') return err({ code: 'nothing-to-check' })
  return ok({ cmd: 'shift.check', items: [fact(shiftId, 'checked', { note: normalizeText(note) })] })
}

/** Tells which numbered blanks went to paper with the shift. **Refuses** `shift-unknown`, `shift-closed`, `beyond-role`. */
export function decideBundle(
  { shiftId, sheetIds }: { readonly shiftId: string; readonly sheetIds: readonly string[] },
  shift: ShiftState | undefined,
  context: DecisionContext,
): Step {
  if (isBeyondRole('shift.bundle', context)) return err({ code: 'beyond-role' })
  const fault = unfinished(shift)
  if (fault !== undefined) return err(fault)
  return ok({ cmd: 'shift.bundle', items: [fact(shiftId, 'bundled', { sheetIds })] })
}

/**
 * Blanks of a bundle that nobody wrote on are void together; their numbers stay taken.
 * **Refuses** `nothing-chosen`, `blank-used` when one is no blank, void or entered already (which number), `beyond-role`.
 * Source: handbook section 4 item 11.
 */
export function decideReturnBlanks(
  blanks: readonly { readonly id: string; readonly v: SheetState }[],
  reason: string,
  context: DecisionContext,
): Step {
  if (isBeyondRole('shift.returnBlanks', context)) return err({ code: 'beyond-role' })
  if (blanks.length === 0) return err({ code: 'nothing-chosen' })
  const used = blanks.find(({ v }) => isUsed(v))
  if (used) return err({ code: 'blank-used', detail: { number: used.v.number } })
  const items = blanks.map(({ id }): RecordItem => ({ kind: 'event', e: 'sheet', id, ev: 'voided', data: { reason } }))
  return ok({ cmd: 'shift.returnBlanks', items })
}

/**
 * A blank that was written on and is kept as it is, as a handover by hand: it waits for no entry any more.
 * **Refuses** `nothing-chosen` without the blank, `blank-used`, `beyond-role`.
 */
export function decideFileBlank(
  blank: { readonly id: string; readonly v: SheetState } | undefined,
  context: DecisionContext,
): Step {
  if (isBeyondRole('shift.returnBlanks', context)) return err({ code: 'beyond-role' })
  if (blank === undefined) return err({ code: 'nothing-chosen' })
  if (isUsed(blank.v)) return err({ code: 'blank-used', detail: { number: blank.v.number } })
  // Another desk may be entering the same blank: both hold its claim.
  const claim = filledClaim(blank.id)
  const item: RecordItem = { kind: 'event', e: 'sheet', id: blank.id, ev: 'filled', data: { record: '' }, claim }
  return ok({ cmd: 'shift.returnBlanks', items: [item] })
}

function isUsed(v: SheetState): boolean {
  return !v.blank || v.status === 'void' || v.filledAt !== ''
}

/** Who worked the shift gives it, and so does a colleague who signs in their place. */
function isGiver({ staffId, handedOverBy }: ShiftState, { actor }: DecisionContext): boolean {
  return actor.id === handedOverBy || actor.id === staffId
}

function unfinished(shift: ShiftState | undefined): { readonly code: 'shift-unknown' | 'shift-closed' } | undefined {
  if (shift === undefined || shift.status === 'void') return { code: 'shift-unknown' }
  return shift.status === 'closed' ? { code: 'shift-closed' } : undefined
}

function fact(shiftId: string, ev: string, data: RecordItem['data']): RecordItem {
  return { kind: 'event', e: 'shift', id: shiftId, ev, data }
}

function isBeyondRole(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) !== 'allowed'
}

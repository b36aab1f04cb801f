/** What happens with an open item: to whom it goes, how it stands, what the department answered (handbook D19, D23, R1, R150). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import {
  type ActRefusal,
  checkOpen,
  checkPresent,
  eventOf,
  type ItemRecord,
  LONGEST_NAME,
  oneEvent,
  readText,
  type TextRefusal,
} from './acting.ts'

/** To whom a matter goes; null leaves what stands. */
export interface Assignment {
  readonly department: string
  readonly officerId: string | null
  /** The work-contact slip (工作联系单) that goes with it. */
  readonly sheetId: string | null
}

/** Sends the matter to a department. **Refuses** `text-missing` without one, and as `checkOpen`. Source: handbook D23. */
export function decideAssign(
  item: ItemRecord,
  input: Assignment,
  context: DecisionContext,
): Result<ChangeDraft, ActRefusal | TextRefusal> {
  const refusal = checkOpen('item.assign', item, context)
  if (refusal) return err(refusal)
  const department = readText(input.department, { field: 'department', max: LONGEST_NAME })
  if (!department.ok) return department
  const { officerId, sheetId } = input
  return oneEvent('item.assign', eventOf(item, 'assigned', { department: department.value, officerId, sheetId }))
}

/** How a matter stands. */
export interface ItemNote {
  readonly text: string
  /** The owner was told: the progress reply of handbook R1. */
  readonly told: boolean
  /** The owner has to do something first. */
  readonly waitsForOwner: boolean
}

/** Notes how the matter stands, of a closed one too. **Refuses** `text-missing`, `text-too-long`, as `checkPresent`. Source: handbook R1. */
export function decideNote(
  item: ItemRecord,
  { text, told, waitsForOwner }: ItemNote,
  context: DecisionContext,
): Result<ChangeDraft, ActRefusal | TextRefusal> {
  const refusal = checkPresent('item.note', item.v, context)
  if (refusal) return err(refusal)
  const read = readText(text, { field: 'text' })
  if (!read.ok) return read
  return oneEvent('item.note', eventOf(item, 'noted', { text: read.value, told, waitsForOwner }))
}

/**
 * The department's answer, entered by the desk from its signed slip (代录), or by itself without one.
 * **Refuses** as `enterOnPaper`, `checkOpen`; `text-missing`, `text-too-long`.
 * Source: handbook D19.
 */
export function decideAnswer(
  item: ItemRecord,
  { text, paper }: { readonly text: string; readonly paper?: PaperDecision },
  context: DecisionContext,
): Result<ChangeDraft, ActRefusal | TextRefusal | PaperRefusal> {
  const cmd = 'item.answer'
  const refusal = checkOpen(paper ? `${cmd}:paper` : cmd, item, context)
  if (refusal) return err(refusal)
  const read = readText(text, { field: 'text' })
  if (!read.ok) return read
  const event = eventOf(item, 'answered', { text: read.value })
  if (!paper) return oneEvent(cmd, event)
  const entered = enterOnPaper({ cmd, item: event }, paper, context)
  return entered.ok ? oneEvent(entered.value.cmd, entered.value.item) : entered
}

/** Why a matter is not handed on. */
export type HandRefusal = ActRefusal | TextRefusal | Refusal<'colleague-missing' | 'same-colleague'>

/**
 * Hands the matter to a colleague, recorded; the first receiver stays.
 * **Refuses** `colleague-missing`, `same-colleague`, as `checkOpen`.
 * Source: handbook R150.
 */
export function decideHand(
  item: ItemRecord,
  { toStaffId, reason }: { readonly toStaffId: string; readonly reason: string },
  context: DecisionContext,
): Result<ChangeDraft, HandRefusal> {
  const refusal = checkOpen('item.hand', item, context)
  if (refusal) return err(refusal)
  if (toStaffId === '') return err({ code: 'colleague-missing', field: 'toStaffId' })
  const holder = item.v.officerId ?? item.v.firstReceiver
  if (toStaffId === holder) return err({ code: 'same-colleague', field: 'toStaffId' })
  const read = readText(reason, { field: 'reason', isOptional: true })
  if (!read.ok) return read
  return oneEvent('item.hand', eventOf(item, 'handed', { toStaffId, fromStaffId: holder, reason: read.value }))
}

/** What the evening close would change (handbook R1, D18): nothing is signed in silence, and nothing keeps the desk from closing. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { DayCloseState } from './dayCloseFold.ts'
import { matterKey } from './matterKey.ts'

/** Why a step of the evening close is refused; each code is explained where it is given. */
export type DayCloseRefusal = Refusal<
  | 'beyond-role'
  | 'day-ahead'
  | 'day-signed'
  | 'nothing-chosen'
  | 'to-missing'
  | 'line-undisposed'
  | 'not-signed'
  | 'day-closed'
  | 'own-signature'
  | 'nothing-to-review'
  | 'reviewed'
>

/** Lines that stay open: carried to the next day, or handed to a colleague. */
export interface Disposition {
  readonly day: string
  /** Ids of open matters. */
  readonly matterIds: readonly string[]
  readonly how: 'next-day' | 'handed'
  readonly toStaffId: string | null
  readonly reason: string
}

/** What is signed: every line that must have an answer today, the totals and the record word for word. */
export interface CloseToSign {
  readonly day: string
  /** Ids of the open matters that owe a disposition. */
  readonly owed: readonly string[]
  readonly totals: Readonly<Record<string, number>>
  /** The record as JSON text, kept sealed. */
  readonly record: string
}

type Step<Draft = ChangeDraft> = Result<Draft, DayCloseRefusal>

/**
 * 转次日 or 交给 for one line or many; the last word on a line counts.
 * **Refuses** `day-signed`, `day-ahead`, `nothing-chosen`, `to-missing` when handed to nobody, `beyond-role`. A reason may be missing:
 * the supervisor asks next morning.
 * Source: handbook D18.
 */
export function decideCarry(input: Disposition, close: DayCloseState | undefined, context: DecisionContext): Step {
  if (isBeyondRole('dayClose.carry', context)) return err({ code: 'beyond-role' })
  const shut = stillOpen(input.day, close, context)
  if (shut !== undefined) return err(shut)
  if (input.matterIds.length === 0) return err({ code: 'nothing-chosen' })
  if (input.how === 'handed' && input.toStaffId === null) return err({ code: 'to-missing', field: 'toStaffId' })
  const data = {
    matterIds: input.matterIds,
    how: input.how,
    toStaffId: input.how === 'handed' ? input.toStaffId : null,
    reason: normalizeText(input.reason),
  }
  return ok({ cmd: 'dayClose.carry', items: [fact(input.day, 'carried', data)] })
}

/**
 * The first signature. Lines that are carried or handed count as exceptions.
 * **Refuses** `line-undisposed` (how many lines have no answer: one key carries them all), `day-signed`, `day-ahead`, `beyond-role`.
 * Source: handbook R1, D18.
 */
export function decideSignClose(input: CloseToSign, close: DayCloseState | undefined, context: DecisionContext): Step {
  if (isBeyondRole('dayClose.sign', context)) return err({ code: 'beyond-role' })
  const shut = stillOpen(input.day, close, context)
  if (shut !== undefined) return err(shut)
  const answered = new Set(close?.carried.map((line) => matterKey(line.matterId)) ?? [])
  const open = input.owed.filter((id) => !answered.has(matterKey(id))).length
  if (open > 0) return err({ code: 'line-undisposed', detail: { count: String(open) } })
  const exceptions = input.owed.length
  const data = { totals: input.totals, exceptions, record: input.record }
  return ok({ cmd: 'dayClose.sign', items: [fact(input.day, 'signed', data)] })
}

/**
 * The second signature, at once or in a later session; from paper where a leader signed there (代录).
 * **Refuses** `not-signed`, `day-closed`, `own-signature`, `beyond-role`, and as `enterOnPaper`.
 * Source: handbook D18, D19.
 */
export function decideCountersign(
  day: string,
  { close, paper }: { readonly close: DayCloseState | undefined; readonly paper?: PaperDecision },
  context: DecisionContext,
): Result<ChangeDraft, DayCloseRefusal | PaperRefusal> {
  const cmd = 'dayClose.countersign'
  if (paper === undefined && isBeyondRole(cmd, context)) return err({ code: 'beyond-role' })
  if (close === undefined || close.signedAt === '') return err({ code: 'not-signed' })
  if (close.countersignedAt !== '') return err({ code: 'day-closed' })
  const item = fact(day, 'countersigned', {})
  if (paper !== undefined) {
    const entered = enterOnPaper({ cmd, item, proposedBy: close.signedBy }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (close.signedBy === context.actor.id) return err({ code: 'own-signature' })
  return ok({ cmd, items: [item] })
}

/** A leader has seen the exceptions. **Refuses** `nothing-to-review`, `reviewed`, `beyond-role`. Source: handbook D18. */
export function decideReview(
  day: string,
  { close, note }: { readonly close: DayCloseState | undefined; readonly note: string },
  context: DecisionContext,
): Step {
  if (isBeyondRole('dayClose.review', context)) return err({ code: 'beyond-role' })
  if (close === undefined || close.signedAt === '') return err({ code: 'nothing-to-review' })
  if (close.reviewedAt !== '') return err({ code: 'reviewed' })
  return ok({ cmd: 'dayClose.review', items: [fact(day, 'reviewed', { note: normalizeText(note) })] })
}

function stillOpen(
  day: string,
  close: DayCloseState | undefined,
  { today }: DecisionContext,
): { readonly code: 'day-ahead' | 'day-signed' } | undefined {
  if (day > today) return { code: 'day-ahead' }
  return close !== undefined && close.signedAt !== '' ? { code: 'day-signed' } : undefined
}

function fact(day: string, ev: string, data: RecordItem['data']): RecordItem {
  return { kind: 'event', e: 'dayClose', id: day, ev, data }
}

function isBeyondRole(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) !== 'allowed'
}

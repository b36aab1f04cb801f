/** 停工与复工 of a case (handbook R90, R91, 3.6): ordered with a slip, lifted when what it was for is settled. */
import { type CaseFacts, caseEvent } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { LONGEST_VIOLATION_TEXT } from './violationFacts.ts'

/** Why work is not stopped, or not resumed. */
export type StopRefusal =
  | PaperRefusal
  | Refusal<
      | 'case-unknown'
      | 'not-running'
      | 'stopped-already'
      | 'not-stopped'
      | 'reason-missing'
      | 'text-too-long'
      | 'violation-open'
      | 'top-up-open'
    >

/** Words of a stop or of its end, and the signed paper it is entered from, where it is. */
export interface StopInput {
  readonly reason: string
  /** The violation it is for; null for a deposit that was not topped up (handbook R90). */
  readonly violationId: string | null
  readonly paper?: PaperDecision | undefined
}

type Slip = Result<
  {
    readonly reason: string
    /** The command that it is judged by; 代录 has its own. */
    readonly cmd: string
    readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
  },
  StopRefusal
>

const WORKING: readonly string[] = ['permitted', 'acceptance-asked', 'rework']

/**
 * Stops the work of a case, by engineering or a leader, or by 代录 from their signed paper; the event once the slip has a number.
 * **Refuses** `stopped-already`, `not-running`: no permit stands or the case is over; `reason-missing`, `text-too-long` (400), `beyond-role`,
 * and as `enterOnPaper`. Source: handbook R91, 3.6, D19.
 */
export function decideStopWork(facts: CaseFacts, input: StopInput, context: DecisionContext): Slip {
  const { stops, status } = facts.state
  const reason = normalizeText(input.reason)
  if (stops.some(({ resumedAt }) => resumedAt === '')) return err({ code: 'stopped-already' })
  if (!WORKING.includes(status)) return err({ code: 'not-running' })
  if (reason === '') return err({ code: 'reason-missing', field: 'reason' })
  if (lengthInCharacters(reason) > LONGEST_VIOLATION_TEXT) return err({ code: 'text-too-long', field: 'reason' })
  const { violationId, paper } = input
  return ordered({ cmd: 'decoration.stop', ev: 'stopped', facts, data: { reason, violationId }, paper }, context)
}

/** What a stop was for, as it stands now. */
export interface StopGrounds {
  /** Whether the violation it names is still not mended. */
  readonly isViolationOpen: boolean
  /** Whether a deposit is still to be topped up and its days are over. */
  readonly isTopUpLate: boolean
}

/**
 * Lets the work go on, by engineering or a leader, or by 代录.
 * **Refuses** `not-stopped`, `violation-open`, `top-up-open` (handbook R90), `reason-missing`, `text-too-long`, `beyond-role`, and as
 * `enterOnPaper`. Source: handbook R90, 3.6, D19.
 */
export function decideResumeWork(
  facts: CaseFacts,
  { input, grounds }: { readonly input: Omit<StopInput, 'violationId'>; readonly grounds: StopGrounds },
  context: DecisionContext,
): Slip {
  const reason = normalizeText(input.reason)
  if (facts.state.stops.every(({ resumedAt }) => resumedAt !== '')) return err({ code: 'not-stopped' })
  if (grounds.isViolationOpen) return err({ code: 'violation-open' })
  if (grounds.isTopUpLate) return err({ code: 'top-up-open' })
  if (reason === '') return err({ code: 'reason-missing', field: 'reason' })
  if (lengthInCharacters(reason) > LONGEST_VIOLATION_TEXT) return err({ code: 'text-too-long', field: 'reason' })
  return ordered({ cmd: 'decoration.resume', ev: 'resumed', facts, data: { reason }, paper: input.paper }, context)
}

interface Order {
  readonly cmd: string
  readonly ev: string
  readonly facts: CaseFacts
  readonly data: { readonly reason: string; readonly violationId?: string | null }
  readonly paper: PaperDecision | undefined
}

function ordered({ cmd, ev, facts, data, paper }: Order, context: DecisionContext): Slip {
  const plain = caseEvent(facts, ev, { data: { ...data } })
  const entered = paper === undefined ? undefined : enterOnPaper({ cmd, item: plain }, paper, context)
  if (entered !== undefined && !entered.ok) return entered
  if (paper === undefined && context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const item = entered?.value.item ?? plain
  return ok({
    reason: data.reason,
    cmd: entered?.value.cmd ?? cmd,
    item: (issued) => ({ ...item, data: { ...item.data, ...issued } }),
  })
}

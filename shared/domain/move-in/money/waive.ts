/** 主任同意先交钥匙 (handbook 3.4, D11): the keys go before the fees are paid, by a day that was promised. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isMoneyOver, LONGEST_MONEY_TEXT } from '#shared/domain/money/moneyFacts.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { compareDays, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { feeStandOf } from './feeStand.ts'

/** Why the keys do not go first. */
export type WaiveRefusal =
  | PaperRefusal
  | Refusal<
      | 'beyond-role'
      | 'case-unknown'
      | 'case-ended'
      | 'nothing-owed'
      | 'reason-missing'
      | 'text-too-long'
      | 'until-missing'
      | 'until-past'
      | 'own-proposal'
    >

/** The director's word, or the signed paper that the desk enters it from. */
export interface WaiverInput {
  readonly why: string
  /** Day by which the fees are promised. */
  readonly until: string
  readonly paper?: PaperDecision | undefined
}

const CMD = 'moveIn.waive'

/**
 * Lets the keys of a home go before its fees are paid. Another word later takes the place of the first: a new day was promised.
 * **Refuses** `case-ended`, `nothing-owed`, `reason-missing`, `text-too-long`, `until-missing`, `until-past`, `own-proposal` of whoever made the
 * fee slip, `beyond-role`, and as `enterOnPaper`.
 * Source: handbook 3.4, D11, D19.
 */
export function decideWaive(
  facts: MoveInCaseFacts,
  { input, hasPrices }: { readonly input: WaiverInput; readonly hasPrices: boolean },
  context: DecisionContext,
): Result<ChangeDraft, WaiveRefusal> {
  const { paper, until } = input
  if (paper === undefined && !mayRun(CMD, context)) return err({ code: 'beyond-role' })
  const why = normalizeText(input.why)
  const fault = waiverFault(facts, { why, until, hasPrices }, context)
  if (fault) return err(fault)
  const item = moveInEvent(facts, 'waived', { data: { why, until } })
  // Who asks for the money does not also let it wait.
  const proposedBy = facts.events.findLast(({ ev }) => ev === 'charged')?.actor.id ?? ''
  if (paper === undefined) {
    if (proposedBy === context.actor.id) return err({ code: 'own-proposal' })
    return ok({ cmd: CMD, items: [item] })
  }
  const entered = enterOnPaper({ cmd: CMD, item, proposedBy }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}

function waiverFault(
  { state }: MoveInCaseFacts,
  { why, until, hasPrices }: { readonly why: string; readonly until: string; readonly hasPrices: boolean },
  { today }: DecisionContext,
): WaiveRefusal | undefined {
  if (isMoneyOver({ entity: 'moveInCase', state })) return { code: 'case-ended' }
  const { kind } = feeStandOf(state, { hasPrices, today })
  if (kind === 'nothing-asked' || kind === 'paid') return { code: 'nothing-owed' }
  if (why === '') return { code: 'reason-missing', field: 'why' }
  if (why.length > LONGEST_MONEY_TEXT) return { code: 'text-too-long', field: 'why' }
  if (!isDay(until)) return { code: 'until-missing', field: 'until' }
  return compareDays(until, today) < 0 ? { code: 'until-past', field: 'until' } : undefined
}

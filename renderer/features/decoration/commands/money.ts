/** Commands of deposits that are decoration's alone: deductions and refunds. Receipts, charges and reversals are those of every ledger. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { deductionPaper, refundPaper } from '#renderer/features/decoration/money/moneyPapers.ts'
import { issueSlip, type Slip, type SlipParts } from '#renderer/features/money/commands/money.ts'
import type { DecorationMoney } from '#shared/domain/decoration/money/decorationMoney.ts'
import { type Deduction, decideDeduct } from '#shared/domain/decoration/money/deduct.ts'
import { buildDeductionSlip, buildRefundSlip } from '#shared/domain/decoration/money/moneySheetsOut.ts'
import {
  decideApproveRefund,
  decidePayRefund,
  decideProposeRefund,
  type RefundInput,
  type RefundPayment,
  type RefundStep,
} from '#shared/domain/decoration/money/refunds.ts'
import type { BookedApproval } from '#shared/domain/decoration/violations/deducting.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { MoneyRefusal } from '#shared/domain/money/moneyFacts.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import { addDays } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadCase } from './onCase.ts'

/** A case as money is decided on it; undefined where there is none. */
export async function loadDecorationMoney(store: Store, id: string): Promise<DecorationMoney | undefined> {
  const facts = await loadCase(store, id)
  return facts && { entity: 'decorationCase', id, state: facts.state, dots: facts.events.map(({ dot }) => dot) }
}

/** A deduction with the words of its slip and what else its violation tells in the same change. */
export interface DeductionToBook {
  readonly deduction: Omit<Deduction, 'order' | 'proposerName'>
  readonly clauseText: string
  /** The violation's own events, told in the same change; **Refuses** what it refuses. */
  readonly also: (booked: BookedApproval) => readonly DraftItem[]
}

/** Books a deduction by the project's order of accounts and issues its slip. Refusals as `decideDeduct` and `decideIssue`. */
export function bookDeduction(desk: Desk, caseId: string, { deduction, clauseText, also }: DeductionToBook) {
  const { store } = desk
  const make = async ({ facts, place, context, decision }: SlipParts<DecorationMoney>): Promise<Slip> => {
    const order = await settingOf(store, 'decoration.deduction-order')
    const proposerName = (await store.db.staff.get(deduction.proposedBy))?.v.name ?? ''
    const whole = { ...deduction, order, proposerName }
    const booking = decideDeduct(facts, whole, decision)
    if (!booking.ok) return booking
    const days = await settingOf(store, 'decoration.top-up-days')
    const words = {
      clauseText,
      proposedBy: proposerName,
      approvedBy: deduction.paper?.name ?? context.operator,
      topUpBy: addDays(decision.today, days),
      balances: facts.state.money.balances,
    }
    const model = buildDeductionSlip({ deduction: whole, booking: booking.value, words }, place, context)
    const items = (issued: { readonly sheetId: string; readonly number: string }): readonly DraftItem[] => {
      const booked = booking.value.item(issued)
      return [booked, ...also({ ...issued, onPaper: paperOf(booked.data) })]
    }
    return ok({ model, items, cmd: booking.value.cmd })
  }
  return issueSlip(desk, { paper: deductionPaper, load: () => loadDecorationMoney(store, caseId), make })
}

/** Proposes a refund and issues its slip, which goes round. Refusals as `decideProposeRefund` and `decideIssue`. */
export function proposeRefund(desk: Desk, caseId: string, input: RefundInput) {
  const make = ({ facts, place, context, decision }: SlipParts<DecorationMoney>): Slip => {
    const done = decideProposeRefund(facts, input, decision)
    if (!done.ok) return done
    const dayOf = (at: string) => desk.store.dayOf(Date.parse(at))
    const words = { entries: facts.state.money.entries, dayOf, proposedBy: context.operator }
    return ok({
      model: buildRefundSlip({ input, words }, place, context),
      items: (issued) => [done.value.item(issued)],
      cmd: 'decoration.proposeRefund',
    })
  }
  return issueSlip(desk, { paper: refundPaper, load: () => loadDecorationMoney(desk.store, caseId), make })
}

/** One step of a refund's approval. Refusals as `decideApproveRefund`. */
export function approveRefund(desk: Desk, caseId: string, step: Omit<RefundStep, 'steps'>) {
  return onMoney(desk, caseId, async (facts, context) =>
    decideApproveRefund(facts, { ...step, steps: await settingOf(desk.store, 'decoration.refund-steps') }, context),
  )
}

/** A payment as its form gives it; `ink` is what the payee drew on the pad. */
export type PaidRefund = Omit<RefundPayment, 'steps' | 'signature'> & { readonly ink?: Uint8Array | undefined }

/**
 * Pays an approved refund; the signature is kept first, and a refused payment leaves no file.
 * Refusals as `decidePayRefund`, `file-no-host`, and as the host.
 */
export async function payRefund(desk: Desk, caseId: string, { ink, ...payment }: PaidRefund) {
  const kept = ink === undefined ? ok('') : await keepSealedBlob(desk, ink)
  if (!kept.ok) return kept
  const signature = kept.value
  const done = await onMoney(desk, caseId, async (facts, context) => {
    const steps = await settingOf(desk.store, 'decoration.refund-steps')
    return decidePayRefund(facts, { ...payment, signature, steps }, context)
  })
  if (!done.ok && signature !== '') await forgetSealedBlob(desk, signature)
  return done
}

type MoneyDecision = (
  facts: DecorationMoney,
  context: DecisionContext,
) => Result<ChangeDraft, MoneyRefusal> | Promise<Result<ChangeDraft, MoneyRefusal>>

function onMoney(desk: Desk, caseId: string, decide: MoneyDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, MoneyRefusal>> => {
    const facts = await loadDecorationMoney(desk.store, caseId)
    return facts === undefined ? err({ code: 'case-unknown' }) : decide(facts, context)
  })
}

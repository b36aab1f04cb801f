/** Commands of a case's money: load, decide, commit. What has a slip is booked in the change that issues it. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { issueFilled, type ModelBuilder } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { moneyPaper } from '#renderer/features/decoration/money/moneyPapers.ts'
import type { DecorationMoney } from '#shared/domain/decoration/money/decorationMoney.ts'
import { type Deduction, decideDeduct } from '#shared/domain/decoration/money/deduct.ts'
import {
  buildDeductionSlip,
  buildLossDeclaration,
  buildRefundSlip,
} from '#shared/domain/decoration/money/moneySheetsOut.ts'
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
import { decideCharge } from '#shared/domain/money/charges.ts'
import { type Collection, decideCollect } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import type { MoneyRefusal } from '#shared/domain/money/moneyFacts.ts'
import { MONEY_ACTS, type MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import { buildChargeSheet, buildReceipt, type MoneyPlace } from '#shared/domain/money/moneySheets.ts'
import { decideLoseReceipt } from '#shared/domain/money/receipts.ts'
import { decideReverse } from '#shared/domain/money/reversals.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { addDays } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadCase } from './onCase.ts'

/** A case as money is decided on it; undefined where there is none. */
export async function loadMoney(store: Store, id: string): Promise<DecorationMoney | undefined> {
  const facts = await loadCase(store, id)
  return facts && { entity: 'decorationCase', id, state: facts.state, dots: facts.events.map(({ dot }) => dot) }
}

/** Whose money a slip is about, as printed. */
export async function moneyPlaceOf(store: Store, { state }: DecorationMoney): Promise<MoneyPlace> {
  const unit = state.unitId === null ? undefined : await store.db.units.get(state.unitId)
  const contractor = state.contractorId === '' ? undefined : await store.db.contractors.get(state.contractorId)
  return {
    unit: unit?.v.code ?? '',
    owner: state.application.ownerName,
    contractor: contractor?.v.name ?? state.application.contractorName,
    caseNumber: state.number,
  }
}

/** Days to top up and the community's day of an instant, as the project has them. */
export async function topUpTermsOf(store: Store) {
  const days = await settingOf(store, 'decoration.top-up-days')
  return { days, dayOf: (at: string) => store.dayOf(Date.parse(at)) }
}

/** What a slip of a case is made from. */
interface SlipParts {
  readonly facts: DecorationMoney
  readonly place: MoneyPlace
  readonly context: SheetContext
  readonly decision: DecisionContext
}

type Slip = Result<
  {
    readonly model: object
    readonly items: (issued: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
    /** Where the act is entered from paper. */
    readonly cmd?: string
  },
  Refusal<string>
>

/** Issues a slip of a case, with what it tells, in one change. */
function issueSlip(
  desk: Desk,
  { caseId, form }: { readonly caseId: string; readonly form: MoneyForm },
  make: (parts: SlipParts) => Promise<Slip> | Slip,
) {
  const build: ModelBuilder = async (context, decision) => {
    const facts = await loadMoney(desk.store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const made = await make({ facts, place: await moneyPlaceOf(desk.store, facts), context, decision })
    if (!made.ok) return made
    const { personId, unitId } = facts.state
    return ok({
      model: made.value.model as JsonObject,
      personId,
      unitId,
      items: made.value.items,
      cmd: made.value.cmd ?? MONEY_ACTS[form],
    })
  }
  return issueFilled(desk, moneyPaper(form), build)
}

/** Fixes what a case is charged and issues its list. Refusals as `decideCharge` and `decideIssue`. */
export function chargeCase(desk: Desk, caseId: string, lines: readonly ChargeLine[]) {
  return issueSlip(desk, { caseId, form: 'decoration-charges' }, ({ facts, place, context, decision }) => {
    const done = decideCharge(facts, lines, decision)
    return done.ok ? ok({ model: buildChargeSheet(lines, place, context), items: () => done.value.items }) : done
  })
}

/** Takes money and issues its receipt. Refusals as `decideCollect` and `decideIssue`. */
export function collectMoney(desk: Desk, caseId: string, collection: Collection) {
  return issueSlip(desk, { caseId, form: 'decoration-receipt' }, async ({ facts, place, context, decision }) => {
    const topUps = topUpsOfCase(facts.state, await topUpTermsOf(desk.store))
    const done = decideCollect(facts, { collection, topUps }, decision)
    if (!done.ok) return done
    const { item, ...receipt } = done.value
    return ok({ model: buildReceipt({ receipt, collection }, place, context), items: (issued) => [item(issued)] })
  })
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
  return issueSlip(desk, { caseId, form: 'decoration-deduction' }, async ({ facts, place, context, decision }) => {
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
  })
}

/** Reverses a receipt, a deduction or a payment. Refusals as `decideReverse`. */
export function reverseAct(desk: Desk, caseId: string, input: { readonly of: string; readonly why: string }) {
  return onMoney(desk, caseId, (facts, context) => decideReverse(facts, input, context))
}

/** Proposes a refund and issues its slip, which goes round. Refusals as `decideProposeRefund` and `decideIssue`. */
export function proposeRefund(desk: Desk, caseId: string, input: RefundInput) {
  return issueSlip(desk, { caseId, form: 'decoration-refund' }, ({ facts, place, context, decision }) => {
    const done = decideProposeRefund(facts, input, decision)
    if (!done.ok) return done
    const dayOf = (at: string) => desk.store.dayOf(Date.parse(at))
    const words = { entries: facts.state.money.entries, dayOf, proposedBy: context.operator }
    return ok({
      model: buildRefundSlip({ input, words }, place, context),
      items: (issued) => [done.value.item(issued)],
    })
  })
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

/** Declares a receipt lost and issues the declaration. Refusals as `decideLoseReceipt` and `decideIssue`. */
export function loseReceipt(desk: Desk, caseId: string, input: { readonly receipt: string; readonly why: string }) {
  return issueSlip(desk, { caseId, form: 'receipt-loss' }, ({ facts, place, context, decision }) => {
    const done = decideLoseReceipt(facts, input, decision)
    if (!done.ok) return done
    const { facts: receipt, item } = done.value
    const day = desk.store.dayOf(Date.parse(receipt.at))
    const model = buildLossDeclaration({ receipt, why: input.why, day }, place, context)
    return ok({ model, items: (issued) => [item(issued)] })
  })
}

type MoneyDecision = (
  facts: DecorationMoney,
  context: DecisionContext,
) => Result<ChangeDraft, MoneyRefusal> | Promise<Result<ChangeDraft, MoneyRefusal>>

function onMoney(desk: Desk, caseId: string, decide: MoneyDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, MoneyRefusal>> => {
    const facts = await loadMoney(desk.store, caseId)
    return facts === undefined ? err({ code: 'case-unknown' }) : decide(facts, context)
  })
}

/** 补录 of what was written by hand while the program was out: receipts and loss declarations, each under the number of its paper. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import { receiptNumberKnown } from '#renderer/features/money/queries/money.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import { type Collection, decideCollect } from '#shared/domain/money/collect.ts'
import { enteredLate, readHandWritten } from '#shared/domain/money/handWritten.ts'
import { type MoneyRefusal, moneyCommand } from '#shared/domain/money/moneyFacts.ts'
import { decideLoseReceipt } from '#shared/domain/money/receipts.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { loadMoney, topUpTermsOf } from './money.ts'

type LateMoneyRefusal = MoneyRefusal | LateRefusal

/**
 * 补录 of a receipt written by hand, on a blank or on a receipt block: under its own number, with the time on it; nothing is printed.
 * Refusals as `decideCollect`, `readHandWritten` and `enterLate`.
 */
export function enterReceipt(desk: Desk, of: MoneyCase, { collection, late }: LateReceipt) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<NumberedDraft, LateMoneyRefusal>> => {
    const facts = await loadMoney(store, of)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const read = readHandWritten(late.paperNumber, await receiptNumberKnown(store, late.paperNumber))
    if (!read.ok) return read
    const topUps = topUpsOfCase(facts.state, await topUpTermsOf(store))
    const done = decideCollect(facts, { collection, topUps }, context)
    if (!done.ok) return done
    const { number, sheetId, isForeign } = read.value
    const item = enteredLate(done.value.item({ number, sheetId: sheetId ?? '' }), context.nowMs)
    const draft = { cmd: moneyCommand(of.entity, 'collect'), items: [item], number }
    return applyLate(store, draft, { late: { ...late, ...(isForeign ? { isForeign } : {}) }, context })
  })
}

/** A receipt as it stands on paper. */
export interface LateReceipt {
  readonly collection: Collection
  readonly late: LateEntry
}

type NumberedDraft = ChangeDraft & { readonly number: string }

/** 补录 of a declaration that was written by hand, on a blank or without a number. Refusals as `decideLoseReceipt` and `enterLate`. */
export function enterLostReceipt(desk: Desk, of: MoneyCase, { receipt, why, late }: LateLoss) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<NumberedDraft, LateMoneyRefusal>> => {
    const facts = await loadMoney(store, of)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const done = decideLoseReceipt(facts, { receipt, why }, context)
    if (!done.ok) return done
    const blank = await sheetByNumber(store, late.paperNumber)
    const number = blank?.v.number ?? ''
    const item = enteredLate(done.value.item({ number, sheetId: blank?.id ?? '' }), context.nowMs)
    return applyLate(store, { cmd: moneyCommand(of.entity, 'lose'), items: [item], number }, { late, context })
  })
}

/** A declaration as it stands on paper. */
export interface LateLoss {
  readonly receipt: string
  readonly why: string
  readonly late: LateEntry
}

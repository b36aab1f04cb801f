/** Which ledger: every command and screen of money is told the case that holds it, and nothing else of it. */
import type { MoneyEntity } from '#shared/domain/money/moneyFacts.ts'
import type { MoneyForm } from '#shared/domain/money/moneySheetModel.ts'

/** A case that holds a ledger. */
export type MoneyCase = {
  readonly entity: MoneyEntity
  readonly id: string
}

/** The ledger of a decoration. */
export function ofDecoration(id: string): MoneyCase {
  return { entity: 'decorationCase', id }
}

/** The ledger of a move-in. */
export function ofMoveIn(id: string): MoneyCase {
  return { entity: 'moveInCase', id }
}

/** The section of the case's screen where its money stands. */
export function moneyCasePath({ entity, id }: MoneyCase): string {
  return entity === 'moveInCase' ? `/move-in/case/${id}/fees` : `/decoration/case/${id}/money`
}

/** Prices, receipts and cash days, beside the cases that one came from. */
export type MoneyBase = '/decoration/money' | '/move-in/money'

/** Where the register, the prices and the cash days of a case's side stand. */
export function moneyBase(entity: MoneyEntity): MoneyBase {
  return entity === 'moveInCase' ? '/move-in/money' : '/decoration/money'
}

/** 收费清单 of a decoration, 缴费单 of a move-in. */
export function chargeForm(entity: MoneyEntity): Extract<MoneyForm, 'decoration-charges' | 'move-in-charges'> {
  return entity === 'moveInCase' ? 'move-in-charges' : 'decoration-charges'
}

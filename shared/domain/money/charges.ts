/** 收费清单 of a case (handbook R53): from the price list and what was declared, and what of it is still to be paid. */

import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { PriceUnit } from '#shared/domain/money/kinds.ts'
import { type Day, daysBetween, isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type CaseMoney, type ChargeLine, standingEntries } from './ledger.ts'
import {
  isAccountOf,
  isAmount,
  isMoneyOver,
  isPayerOf,
  LONGEST_MONEY_TEXT,
  type MoneyFacts,
  type MoneyRefusal,
  moneyCommand,
  moneyEvent,
  roleFault,
} from './moneyFacts.ts'
import { type NamedPrice, pricesOn } from './prices.ts'

/** What prices are counted by. */
export interface Measures {
  /** Of the home, in cm²; null where nobody has told it. */
  readonly areaCm2: number | null
  readonly workers: number
  readonly passes: number
  /** Cards of a home; 0 where none are counted. */
  readonly cards?: number
  /** Planned first and last day of the work; empty where not told. */
  readonly from: string
  readonly to: string
}

const CM2_PER_HUNDREDTH_M2 = 100

/** How many of a unit a case has, in hundredths; 0 where it is not known. 每次 is counted once and is the clerk's to change. */
export function measured(per: PriceUnit, { areaCm2, workers, passes, cards = 0, from, to }: Measures): number {
  switch (per) {
    case 'case':
    case 'time':
      return 100
    case 'square-metre':
      return Math.round((areaCm2 ?? 0) / CM2_PER_HUNDREDTH_M2)
    case 'worker':
      return workers * 100
    case 'pass':
      return (passes || workers) * 100
    case 'card':
      return cards * 100
    case 'day':
      return isDay(from) && isDay(to) && to >= from ? (daysBetween(from, to) + 1) * 100 : 0
  }
}

/** Hundredths of a unit times its price, to the nearest fen. */
export function chargeAmount(hundredths: number, unitFen: number): number {
  return Math.round((hundredths * unitFen) / 100)
}

/** What a case is charged by the prices in force on a day, those of its own occasion. A unit that nobody has measured stands with 0. Source: handbook R53, C15. */
export function chargeLinesOf(prices: readonly NamedPrice[], measures: Measures, day: Day): readonly ChargeLine[] {
  return pricesOn(prices, day).map(({ id, name, account, payer, per, amountFen, basis }) => {
    const hundredths = measured(per as PriceUnit, measures)
    const unitFen = amountFen
    const line = { priceId: id, name, account, payer, per, hundredths, unitFen, basis }
    return { ...line, amountFen: chargeAmount(hundredths, unitFen) }
  })
}

/**
 * Fixes what the case is charged; the list that stood before is replaced.
 * **Refuses** `lines-missing`, `account-unknown`, `payer-missing`, `price-incomplete` without name or basis, `amount-invalid`,
 * `text-too-long`, `case-ended`, `beyond-role`.
 * Source: handbook R53.
 */
export function decideCharge(
  facts: MoneyFacts,
  lines: readonly ChargeLine[],
  context: DecisionContext,
): Result<ChangeDraft, MoneyRefusal> {
  const cmd = moneyCommand(facts.entity, 'charge')
  const role = roleFault(cmd, context)
  if (role) return err(role)
  if (isMoneyOver(facts)) return err({ code: 'case-ended' })
  const read = lines.map((line) => ({ ...line, name: normalizeText(line.name), basis: normalizeText(line.basis) }))
  if (read.length === 0) return err({ code: 'lines-missing' })
  const fault = read.map((line) => lineFault(line, facts)).find((one) => one !== undefined)
  if (fault) return err(fault)
  return ok({ cmd, items: [moneyEvent(facts, 'charged', { lines: read })] })
}

function lineFault(
  { name, basis, account, payer, amountFen }: ChargeLine,
  { entity }: Pick<MoneyFacts, 'entity'>,
): MoneyRefusal | undefined {
  if (name === '') return { code: 'price-incomplete', field: 'name' }
  if (basis === '') return { code: 'price-incomplete', field: 'basis' }
  if (!isAccountOf(entity, account)) return { code: 'account-unknown' }
  if (!isPayerOf(entity, payer)) return { code: 'payer-missing' }
  if (!isAmount(amountFen)) return { code: 'amount-invalid', field: 'amountFen' }
  return [name, basis].some((text) => text.length > LONGEST_MONEY_TEXT) ? { code: 'text-too-long' } : undefined
}

/** What one payer owes into one account. */
export interface OwedLine {
  readonly payer: string
  readonly account: string
  /** Names of the charges, in their order. */
  readonly name: string
  readonly chargedFen: number
  readonly paidFen: number
  readonly openFen: number
}

/** What was charged and what has come in of it, by charge list: receipts pay the oldest lines of their payer and account first. */
export function owedOf({ charges, entries }: Pick<CaseMoney, 'charges' | 'entries'>): readonly OwedLine[] {
  const paid = new Map<string, number>()
  const key = (payer: string, account: string) => `${payer} ${account}`
  for (const { kind, of, payer, account, amountFen } of standingEntries(entries))
    if (kind === 'collected' && of === '')
      paid.set(key(payer, account), (paid.get(key(payer, account)) ?? 0) + amountFen)
  return charges.map(({ payer, account, name, amountFen }) => {
    const left = paid.get(key(payer, account)) ?? 0
    const paidFen = Math.min(left, amountFen)
    paid.set(key(payer, account), left - paidFen)
    return { payer, account, name, chargedFen: amountFen, paidFen, openFen: amountFen - paidFen }
  })
}

/**
 * Whether the deposits of a case are receipted: something stands on a deposit account, and no deposit that is charged is open. A guard of 发证
 * where the project collects (setting `decoration.collect-deposit`). Source: handbook 3.6.
 */
export function areDepositsIn(money: Pick<CaseMoney, 'charges' | 'entries'>): boolean {
  const isDeposit = (account: string) => account === 'owner-deposit' || account === 'contractor-deposit'
  const received = standingEntries(money.entries).some(
    ({ kind, account }) => kind === 'collected' && isDeposit(account),
  )
  return received && owedOf(money).every(({ account, openFen }) => !isDeposit(account) || openFen === 0)
}

/** What is charged and not paid yet, in fen. */
export function openChargesFen(money: Pick<CaseMoney, 'charges' | 'entries'>): number {
  return owedOf(money).reduce((sum, { openFen }) => sum + openFen, 0)
}

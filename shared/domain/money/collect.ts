/** 收款 (handbook D10, R53, R90): one receipt of one payer, whose lines come into the accounts they name. */

import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { receiptClaim } from '#shared/domain/money/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import {
  isAccountOf,
  isAmount,
  isMoneyOver,
  isPayerOf,
  isPayMethod,
  LONGEST_MONEY_TEXT,
  type MoneyFacts,
  type MoneyRefusal,
  moneyCommand,
  moneyEvent,
  roleFault,
} from './moneyFacts.ts'
import type { TopUpDue } from './topUps.ts'

/** One line of a receipt. */
export interface CollectedLine {
  readonly account: string
  readonly name: string
  readonly amountFen: number
  /** The deduction that is topped up, or whose claim is paid; empty otherwise. */
  readonly of: string
}

/** What somebody pays, and how. `kind` says whether a deposit is topped up. */
export interface Collection {
  readonly kind: 'collected' | 'toppedUp'
  readonly payer: string
  readonly payerName: string
  readonly method: string
  readonly lines: readonly CollectedLine[]
  readonly remark: string
}

/** A receipt that was decided: its sum, its lines as read, and the event once the paper has a number. */
export interface Receipt {
  readonly payerName: string
  readonly lines: readonly CollectedLine[]
  readonly amountFen: number
  readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
}

/** Most lines of one receipt: what fits on its paper. */
export const MOST_RECEIPT_LINES = 8

/**
 * Money that came in, with its receipt. Its number is a claim: one number twice is a conflict.
 * **Refuses** `payer-missing`, `method-missing`, `lines-missing` (none, or more than 8), `amount-invalid`, `account-unknown`,
 * `no-top-up-due` when more is topped up than was deducted, `claim-unknown`, `above-claim`, `case-ended` but for what is claimed,
 * `text-too-long`, `beyond-role`.
 * Source: handbook D10, R53, R90.
 */
export function decideCollect(
  facts: MoneyFacts,
  { collection, topUps }: { readonly collection: Collection; readonly topUps: readonly TopUpDue[] },
  context: DecisionContext,
): Result<Receipt, MoneyRefusal> {
  const lines = collection.lines.map((line) => ({ ...line, name: normalizeText(line.name) }))
  const payerName = normalizeName(collection.payerName)
  const read = { ...collection, lines, payerName }
  const fault =
    roleFault(moneyCommand(facts.entity, 'collect'), context) ??
    collectFault(read, facts) ??
    (collection.kind === 'toppedUp' ? topUpFault(lines, topUps) : claimFault(facts, lines))
  if (fault) return err(fault)
  const { payer, method, remark } = collection
  const data = { payer, payerName, method, remark: normalizeText(remark), lines }
  const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const item: Receipt['item'] = (issued) => ({
    ...moneyEvent(facts, collection.kind, { ...data, amountFen, ...issued }),
    claim: receiptClaim(issued.number),
  })
  return ok({ payerName, lines, amountFen, item })
}

function collectFault(
  { payer, payerName, method, lines, remark }: Collection,
  { entity }: Pick<MoneyFacts, 'entity'>,
): MoneyRefusal | undefined {
  if (!isPayerOf(entity, payer)) return { code: 'payer-missing', field: 'payer' }
  if (payerName === '') return { code: 'payer-missing', field: 'payerName' }
  if (!isPayMethod(method)) return { code: 'method-missing', field: 'method' }
  if (lines.length === 0 || lines.length > MOST_RECEIPT_LINES) return { code: 'lines-missing' }
  if (!lines.every(({ amountFen }) => isAmount(amountFen))) return { code: 'amount-invalid' }
  if (!lines.every(({ account }) => isAccountOf(entity, account))) return { code: 'account-unknown' }
  const texts = [payerName, remark, ...lines.map(({ name }) => name)]
  return texts.some((text) => text.length > LONGEST_MONEY_TEXT) ? { code: 'text-too-long' } : undefined
}

function topUpFault(lines: readonly CollectedLine[], topUps: readonly TopUpDue[]): MoneyRefusal | undefined {
  const open = new Map<string, number>()
  for (const { account, openFen } of topUps) open.set(account, (open.get(account) ?? 0) + openFen)
  for (const { account, amountFen } of lines) open.set(account, (open.get(account) ?? 0) - amountFen)
  return [...open.values()].some((left) => left < 0) ? { code: 'no-top-up-due' } : undefined
}

/** What is claimed apart is paid for as a fee; after the case is over nothing else is taken. */
function claimFault(facts: MoneyFacts, lines: readonly CollectedLine[]): MoneyRefusal | undefined {
  const { state } = facts
  if (isMoneyOver(facts) && lines.some(({ of }) => of === '')) return { code: 'case-ended' }
  for (const { of, account, amountFen } of lines) {
    if (of === '') continue
    const claim = state.money.claims.find((one) => one.of === of)
    if (claim === undefined || account !== 'fees') return { code: 'claim-unknown' }
    if (amountFen > claim.amountFen - claim.paidFen) return { code: 'above-claim' }
  }
  return undefined
}

/**
 * What the desk may take money for on a case, the most urgent first: so that a top-up is one key and Enter away. The lines' names are what
 * the receipt prints: Chinese on every screen.
 */
import type { ReceiptOffer } from '#renderer/features/money/receiptOffer.ts'
import { paperText } from '#renderer/text/text.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { owedOf } from '#shared/domain/money/charges.ts'
import { MOST_RECEIPT_LINES } from '#shared/domain/money/collect.ts'
import { isEnded } from '#shared/domain/money/moneyFacts.ts'
import type { TopUpDue } from '#shared/domain/money/topUps.ts'

/** What is due besides what the case itself says. */
export interface DueBeside {
  readonly topUps: readonly TopUpDue[]
  /** Fen of deposits of passes that are out, by `passDepositOpen`. */
  readonly passDepositFen: number
}

/** The offers of a case as it stands; 其他 with an empty line is always the last, but on a case that is over. */
export function receiptOffers(state: CaseState, { topUps, passDepositFen }: DueBeside): readonly ReceiptOffer[] {
  const offers = [...topUpOffers(state, topUps), ...claimOffers(state)]
  if (isEnded(state)) return offers
  return [...offers, ...chargeOffers(state), ...passOffers(state, passDepositFen), otherOffer(state)]
}

function nameOf({ application }: CaseState, payer: 'owner' | 'contractor'): string {
  return payer === 'owner' ? application.ownerName : application.contractorName
}

function topUpOffers(state: CaseState, topUps: readonly TopUpDue[]): readonly ReceiptOffer[] {
  const accounts = [...new Set(topUps.map(({ account }) => account))]
  return accounts.map((account) => {
    const payer = account === 'owner-deposit' ? 'owner' : 'contractor'
    const due = topUps.filter((one) => one.account === account).slice(0, MOST_RECEIPT_LINES)
    const lines = due.map(({ clause, openFen, of }) => ({
      account,
      name: paperText()('decorationMoney.collect.topUpName', { clause }),
      amountFen: openFen,
      of,
    }))
    return { id: 'toppedUp', kind: 'toppedUp', payer, payerName: nameOf(state, payer), lines }
  })
}

function claimOffers(state: CaseState): readonly ReceiptOffer[] {
  const open = state.money.claims.filter(({ amountFen, paidFen }) => paidFen < amountFen)
  if (open.length === 0) return []
  const lines = open.slice(0, MOST_RECEIPT_LINES).map(({ clause, amountFen, paidFen, of }) => ({
    account: 'fees',
    name: paperText()('decorationMoney.collect.claimName', { clause }),
    amountFen: amountFen - paidFen,
    of,
  }))
  return [{ id: 'claim', kind: 'collected', payer: 'contractor', payerName: nameOf(state, 'contractor'), lines }]
}

function chargeOffers(state: CaseState): readonly ReceiptOffer[] {
  const owed = owedOf(state.money).filter(({ openFen }) => openFen > 0)
  return (['owner', 'contractor'] as const).flatMap((payer): readonly ReceiptOffer[] => {
    const lines = owed
      .filter((line) => line.payer === payer)
      .slice(0, MOST_RECEIPT_LINES)
      .map(({ account, name, openFen }) => ({ account, name, amountFen: openFen, of: '' }))
    return lines.length === 0 ? [] : [{ id: payer, kind: 'collected', payer, payerName: nameOf(state, payer), lines }]
  })
}

/** Whoever engaged the workers pays for their passes. */
function passOffers(state: CaseState, amountFen: number): readonly ReceiptOffer[] {
  if (amountFen === 0) return []
  const payer = state.contractorId === '' ? 'owner' : 'contractor'
  const line = {
    account: 'pass-deposit',
    name: paperText()('decorationMoney.accounts.pass-deposit'),
    amountFen,
    of: '',
  }
  return [{ id: 'passes', kind: 'collected', payer, payerName: nameOf(state, payer), lines: [line] }]
}

function otherOffer(state: CaseState): ReceiptOffer {
  const name = paperText()('decorationMoney.collect.defaultName')
  const line = { account: 'owner-deposit', name, amountFen: 0, of: '' }
  return { id: 'other', kind: 'collected', payer: 'owner', payerName: nameOf(state, 'owner'), lines: [line] }
}

/** 出入证押金 (handbook 2.7): what passes that are out ask for, and the ledger does not hold yet. */
import type { PassState } from '#shared/domain/decoration/people/passFold.ts'
import { owedOf } from '#shared/domain/money/charges.ts'
import type { CaseMoney } from '#shared/domain/money/ledger.ts'

/** Passes whose deposit is with the desk: a lost one keeps it until somebody decides. */
const OUT: readonly PassState['status'][] = ['valid', 'lost']

/**
 * Fen that are still to be collected for the passes of a case; what the charge list asks for already is not asked for twice.
 * Source: handbook 2.7, 3.6.
 */
export function passDepositOpen(
  money: Pick<CaseMoney, 'charges' | 'entries' | 'balances'>,
  passes: readonly Pick<PassState, 'status' | 'depositFen'>[],
): number {
  const asked = passes.filter(({ status }) => OUT.includes(status)).reduce((sum, one) => sum + one.depositFen, 0)
  const charged = owedOf(money)
    .filter(({ account }) => account === 'pass-deposit')
    .reduce((sum, { openFen }) => sum + openFen, 0)
  return Math.max(0, asked - (money.balances['pass-deposit'] ?? 0) - charged)
}

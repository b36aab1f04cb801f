/** A decoration case as decisions over its money are given it: deductions ask for its agreement, refunds for its acceptance. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { MoneyFacts } from '#shared/domain/money/moneyFacts.ts'

/** Its ledger with all else that is known of the case. */
export type DecorationMoney = MoneyFacts<CaseState>

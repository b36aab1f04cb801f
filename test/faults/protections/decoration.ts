// Decoration: money leaves a deposit once, and what overdraws it is seen.
import type { Protection } from '#test/faults/protection.ts'

const ONE_DEPOSIT = {
  path: 'test/modules/twoDesksMoney.test.ts',
  title: 'shows the sum below zero, raises the conflicts on both desks, and loses no line of the ledger (case 4)',
}

export const decorationProtections: readonly Protection[] = [
  {
    id: 'refund-holds-its-account',
    cases: [4],
    what: 'the payment of a refund holds a claim of its case and account, whichever desk pays',
    file: 'shared/domain/decoration/money/refunds.ts',
    find: 'claim: refundClaim(facts.id, account, earlierRefunds(facts, account)),',
    replace: '',
    test: ONE_DEPOSIT,
  },
  {
    id: 'overdrawn-deposit-is-seen',
    cases: [4],
    what: 'a refund after which its account stands below zero is a broken rule with all refunds of the account as its parties',
    file: 'shared/domain/money/ledger.ts',
    find: 'if (sum >= 0 || amountFen >= 0) continue',
    replace: 'if (amountFen !== 0) continue',
    test: ONE_DEPOSIT,
  },
]

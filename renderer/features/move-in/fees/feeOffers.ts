/** What the desk may take money for at move-in: what is charged and open, and anything else the owner pays. */
import type { ReceiptOffer } from '#renderer/features/money/receiptOffer.ts'
import { paperText } from '#renderer/text/text.ts'
import { owedOf } from '#shared/domain/money/charges.ts'
import { MOST_RECEIPT_LINES } from '#shared/domain/money/collect.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'

/** The offers of a case as it stands; 其他 with an empty line is always the last. Lines are named as the receipt prints them. */
export function feeOffers({ money, party }: Pick<MoveInState, 'money' | 'party'>): readonly ReceiptOffer[] {
  const by = { kind: 'collected', payer: 'owner', payerName: party.ownerName } as const
  const lines = owedOf(money)
    .filter(({ openFen }) => openFen > 0)
    .slice(0, MOST_RECEIPT_LINES)
    .map(({ account, name, openFen }) => ({ account, name, amountFen: openFen, of: '' }))
  const other = { account: 'fees', name: paperText()('moveInFees.defaultName'), amountFen: 0, of: '' }
  return [
    ...(lines.length === 0 ? [] : [{ ...by, id: 'owner', lines } as const]),
    { ...by, id: 'other', lines: [other] },
  ]
}

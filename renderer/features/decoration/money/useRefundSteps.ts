/** Steps of a refund from the screen: run the command, print its slip at once, say what was done. */
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  approveRefund,
  type PaidRefund,
  payRefund,
  proposeRefund,
} from '#renderer/features/decoration/commands/money.ts'
import { stepWords, yuanText } from '#renderer/features/money/moneyWords.ts'
import { printed, said } from '#renderer/features/money/useMoneySteps.ts'
import { text } from '#renderer/text/text.ts'
import type { RefundInput } from '#shared/domain/decoration/money/refunds.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'

/** What can be done of a refund; each answers what the command answered, so that a form shows a refusal where it belongs. */
export function useRefundSteps(caseId: string) {
  const desk = useDesk()
  return {
    propose: (input: RefundInput) =>
      printed(desk, {
        form: 'decoration-refund',
        running: proposeRefund(desk, caseId, input),
        say: (number) => text('decorationMoney.done.proposed', { number }),
      }),
    approve: (account: string, step: string, paper?: PaperDecision) =>
      said(
        approveRefund(desk, caseId, { account, step, ...(paper === undefined ? {} : { paper }) }),
        text('decorationMoney.done.approved', { step: stepWords(step) }),
      ),
    pay: (amountFen: number, payment: PaidRefund) =>
      said(payRefund(desk, caseId, payment), text('decorationMoney.done.paid', { amount: yuanText(amountFen) })),
  }
}

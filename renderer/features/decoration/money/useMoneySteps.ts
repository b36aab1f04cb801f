/** Steps of a case's money from the screen: run the command, print its slip at once, say what was done. */
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  approveRefund,
  chargeCase,
  collectMoney,
  loseReceipt,
  type PaidRefund,
  payRefund,
  proposeRefund,
  reverseAct,
} from '#renderer/features/decoration/commands/money.ts'
import { enterLostReceipt, enterReceipt } from '#renderer/features/decoration/commands/moneyLate.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { RefundInput } from '#shared/domain/decoration/money/refunds.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import type { MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Result } from '#shared/kernel/result.ts'
import { stepWords, yuanText } from './moneyWords.ts'

/** A receipt that is declared lost, `late` where the declaration was written by hand. */
interface Loss {
  readonly receipt: string
  readonly why: string
  readonly late: LateEntry | undefined
}

interface Issued {
  readonly draft: { readonly sheetId: string; readonly number: string }
}

/** What can be booked on a case; each answers what the command answered, so that a form shows a refusal where it belongs. */
export function useMoneySteps(caseId: string) {
  const desk = useDesk()
  async function printed<Done extends Issued, Refused>(
    form: MoneyForm,
    running: Promise<Result<Done, Refused>>,
    say: (number: string) => string,
  ) {
    const done = await running
    if (!done.ok) return done
    const { sheetId, number } = done.value.draft
    showNotice(say(number))
    // The money is booked whatever the printer says; it says itself what failed.
    void sendPaper(desk, { sheetId, number, title: text(`papers.forms.${form}`) })
    return done
  }
  async function said<Done, Refused>(running: Promise<Result<Done, Refused>>, words: string) {
    const done = await running
    if (done.ok) showNotice(words)
    return done
  }
  return {
    charge: (lines: readonly ChargeLine[]) =>
      printed('decoration-charges', chargeCase(desk, caseId, lines), (number) =>
        text('decorationMoney.done.charged', { number }),
      ),
    collect: async (collection: Collection, late?: LateEntry) => {
      const amount = yuanText(collection.lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
      if (late !== undefined) {
        const entered = await enterReceipt(desk, caseId, { collection, late })
        // The paper was written long ago: nothing comes out.
        if (entered.ok) showNotice(text('decorationMoney.done.entered', { number: entered.value.draft.number, amount }))
        return entered
      }
      return printed('decoration-receipt', collectMoney(desk, caseId, collection), (number) =>
        text('decorationMoney.done.collected', { number, amount }),
      )
    },
    reverse: (of: string, why: string) =>
      said(reverseAct(desk, caseId, { of, why }), text('decorationMoney.done.reversed')),
    lose: ({ late, ...loss }: Loss) =>
      late === undefined
        ? printed('receipt-loss', loseReceipt(desk, caseId, loss), (number) =>
            text('decorationMoney.done.lost', { number }),
          )
        : said(enterLostReceipt(desk, caseId, { ...loss, late }), text('decorationMoney.done.lostEntered')),
    propose: (input: RefundInput) =>
      printed('decoration-refund', proposeRefund(desk, caseId, input), (number) =>
        text('decorationMoney.done.proposed', { number }),
      ),
    approve: (account: string, step: string, paper?: PaperDecision) =>
      said(
        approveRefund(desk, caseId, { account, step, ...(paper === undefined ? {} : { paper }) }),
        text('decorationMoney.done.approved', { step: stepWords(step) }),
      ),
    pay: (amountFen: number, payment: PaidRefund) =>
      said(payRefund(desk, caseId, payment), text('decorationMoney.done.paid', { amount: yuanText(amountFen) })),
  }
}

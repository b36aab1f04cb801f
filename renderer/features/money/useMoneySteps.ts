/** Steps over a ledger from the screen: run the command, print its slip at once, say what was done. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import type { MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import type { Result } from '#shared/kernel/result.ts'
import { chargeCase, collectMoney, loseReceipt, reverseAct } from './commands/money.ts'
import { enterLostReceipt, enterReceipt } from './commands/moneyLate.ts'
import { chargeForm, type MoneyCase } from './moneyCase.ts'
import { yuanText } from './moneyWords.ts'

/** A receipt that is declared lost, `late` where the declaration was written by hand. */
interface Loss {
  readonly receipt: string
  readonly why: string
  readonly late: LateEntry | undefined
}

interface Issued {
  readonly draft: { readonly sheetId: string; readonly number: string }
}

/** What is printed once it is booked, and what the desk is told of it. */
export interface ToPrint<Done extends Issued, Refused> {
  readonly form: MoneyForm
  readonly running: Promise<Result<Done, Refused>>
  readonly say: (number: string) => string
}

/** Runs an act that has a slip; the slip comes out of the printer. */
export async function printed<Done extends Issued, Refused>(
  desk: Desk,
  { form, running, say }: ToPrint<Done, Refused>,
): Promise<Result<Done, Refused>> {
  const done = await running
  if (!done.ok) return done
  const { sheetId, number } = done.value.draft
  showNotice(say(number))
  // The money is booked whatever the printer says; it says itself what failed.
  void sendPaper(desk, { sheetId, number, title: text(`papers.forms.${form}`) })
  return done
}

/** Runs an act without a slip. */
export async function said<Done, Refused>(
  running: Promise<Result<Done, Refused>>,
  words: string,
): Promise<Result<Done, Refused>> {
  const done = await running
  if (done.ok) showNotice(words)
  return done
}

/** What can be booked on a ledger; each answers what the command answered, so that a form shows a refusal where it belongs. */
export function useMoneySteps(of: MoneyCase) {
  const desk = useDesk()
  return {
    charge: (lines: readonly ChargeLine[]) =>
      printed(desk, {
        form: chargeForm(of.entity),
        running: chargeCase(desk, of, lines),
        say: (number) =>
          text(of.entity === 'moveInCase' ? 'moveInFees.charged' : 'decorationMoney.done.charged', { number }),
      }),
    collect: async (collection: Collection, late?: LateEntry) => {
      const amount = yuanText(collection.lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
      if (late !== undefined) {
        const entered = await enterReceipt(desk, of, { collection, late })
        // The paper was written long ago: nothing comes out.
        if (entered.ok) showNotice(text('decorationMoney.done.entered', { number: entered.value.draft.number, amount }))
        return entered
      }
      return printed(desk, {
        form: 'decoration-receipt',
        running: collectMoney(desk, of, collection),
        say: (number) => text('decorationMoney.done.collected', { number, amount }),
      })
    },
    reverse: (act: string, why: string) =>
      said(reverseAct(desk, of, { of: act, why }), text('decorationMoney.done.reversed')),
    lose: ({ late, ...loss }: Loss) =>
      late === undefined
        ? printed(desk, {
            form: 'receipt-loss',
            running: loseReceipt(desk, of, loss),
            say: (number) => text('decorationMoney.done.lost', { number }),
          })
        : said(enterLostReceipt(desk, of, { ...loss, late }), text('decorationMoney.done.lostEntered')),
  }
}

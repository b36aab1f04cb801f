/** The slips of decoration's money as forms of the desk: filled where money is taken or paid, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { drawnOnRefund } from '#renderer/features/decoration/queries/money.ts'
import { text } from '#renderer/text/text.ts'
import { buildMoneyBlank } from '#shared/domain/decoration/money/moneyBlanks.ts'
import { MONEY_FORMS, MONEY_SLIP_VERSION, type MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import { moneyNoteBlock } from '#shared/domain/money/moneySheets.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'

function paperOf(form: MoneyForm): PaperSource {
  return {
    form,
    templateVersion: MONEY_SLIP_VERSION,
    paper: 'A4',
    // It goes round to be approved and is signed by who gets the money.
    ...(form === 'decoration-refund' ? { awaitsReturn: true as const, drawnFor: drawnOnRefund } : {}),
    blocks: [{ ...moneyNoteBlock(form), name: () => text('decorationMoney.blocks.note') }],
    title: () => text(`papers.forms.${form}`),
    // Nobody's file alone says what is paid.
    build: async () => err({ code: 'open-the-case' }),
    refusal: (code) => {
      if (code !== 'open-the-case') return undefined
      const part = (name: 'what' | 'saved' | 'now') => text(`decorationMoney.paperRefusal.${name}`)
      return { what: part('what'), saved: part('saved'), now: part('now') }
    },
    blank: (context) => buildMoneyBlank(form, context) as unknown as JsonObject,
  }
}

const PAPERS = Object.fromEntries(MONEY_FORMS.map((form) => [form, paperOf(form)])) as Readonly<
  Record<MoneyForm, PaperSource>
>

/** The form of a money slip. */
export function moneyPaper(form: MoneyForm): PaperSource {
  return PAPERS[form]
}

/** All of them, for the module. */
export const moneyPapers: readonly PaperSource[] = MONEY_FORMS.map(moneyPaper)

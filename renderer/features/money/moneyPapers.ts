/** The slips of every ledger as forms of the desk: filled where money is taken, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { text } from '#renderer/text/text.ts'
import { buildLedgerBlank, type LedgerForm } from '#shared/domain/money/moneyBlanks.ts'
import { MONEY_SLIP_VERSION, type MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import { MOVE_IN_NOTE_BLOCK, moneyNoteBlock } from '#shared/domain/money/moneySheets.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'

/** What all slips of money share; each is issued from its case. */
export function moneyPaperOf(form: MoneyForm, blank: PaperSource['blank']): PaperSource {
  const receiptBlock =
    form === 'decoration-receipt'
      ? [{ ...MOVE_IN_NOTE_BLOCK, name: () => text('decorationMoney.blocks.moveInNote') }]
      : []
  return {
    form,
    templateVersion: MONEY_SLIP_VERSION,
    paper: 'A4',
    blocks: [{ ...moneyNoteBlock(form), name: () => text('decorationMoney.blocks.note') }, ...receiptBlock],
    title: () => text(`papers.forms.${form}`),
    // Nobody's file alone says what is paid.
    build: async () => err({ code: 'open-the-case' }),
    refusal: (code) => {
      if (code !== 'open-the-case') return undefined
      const part = (name: 'what' | 'saved' | 'now') => text(`decorationMoney.paperRefusal.${name}`)
      return { what: part('what'), saved: part('saved'), now: part('now') }
    },
    blank,
  }
}

const LEDGER_FORMS = [
  ...(['decoration-charges', 'decoration-receipt', 'receipt-loss', 'move-in-charges'] as const satisfies LedgerForm[]),
]
const PAPERS = Object.fromEntries(
  LEDGER_FORMS.map((form) => [
    form,
    moneyPaperOf(form, (context) => buildLedgerBlank(form, context) as unknown as JsonObject),
  ]),
) as Readonly<Record<LedgerForm, PaperSource>>

/** The form of a slip that every ledger has. */
export function ledgerPaper(form: LedgerForm): PaperSource {
  return PAPERS[form]
}

/** Those that are of no one kind of case: the module's. */
export const moneyPapers: readonly PaperSource[] = [ledgerPaper('decoration-receipt'), ledgerPaper('receipt-loss')]

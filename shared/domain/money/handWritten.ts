/** 补录 of receipts and loss declarations (handbook section 4 item 11): whose number a hand-written slip carries, and when it was entered. */
import type { RecordItem } from '#shared/domain/draft.ts'
import { type Instant, instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { LONGEST_MONEY_TEXT, type MoneyRefusal } from './moneyFacts.ts'

/** Numbers as the desks give them: letter of the desk, letters of the form, five digits. */
const DESK_NUMBER = /^[A-Z]+-[A-Z]{2,3}-\d{5}$/

/** Whether a number looks like one that a desk gave, and not like one printed on a receipt block. Source: sync 4.4. */
export function isDeskNumber(number: string): boolean {
  return DESK_NUMBER.test(number)
}

/** A typed number as the ledger keeps it: capitals, no full-width signs. */
export function numberAsTyped(typed: string): string {
  return upperAscii(foldWidth(normalizeText(typed)))
}

/** A slip written by hand: its number as the ledger keeps it, and its paper where a desk reserved it. */
export interface HandWritten {
  readonly number: string
  readonly sheetId: string | null
  /** Printed on a receipt block: no blank of a desk carries it. */
  readonly isForeign: boolean
}

/** What is known of a typed number: the paper that carries it, and whether the ledger has a receipt of it. */
export interface NumberKnown {
  readonly paper: { readonly id: string; readonly number: string } | undefined
  readonly isTaken: boolean
}

/**
 * The number of a receipt that was written by hand: on a blank of a desk, or on a receipt block with numbers of its own.
 * **Refuses** `number-missing`, `receipt-number-taken`, `text-too-long`. A number that looks like a desk's and has no paper is left to
 * `enterLate`, which refuses `blank-unknown`.
 * Source: handbook D10, section 4 item 11.
 */
export function readHandWritten(typed: string, { paper, isTaken }: NumberKnown): Result<HandWritten, MoneyRefusal> {
  const field = 'paperNumber'
  const number = paper?.number ?? numberAsTyped(typed)
  if (number === '') return err({ code: 'number-missing', field })
  if (number.length > LONGEST_MONEY_TEXT) return err({ code: 'text-too-long', field })
  if (isTaken) return err({ code: 'receipt-number-taken', field })
  return ok({ number, sheetId: paper?.id ?? null, isForeign: paper === undefined && !isDeskNumber(number) })
}

/** The item of an act that is entered afterwards, with the moment of its entering; the change itself carries the paper's time. */
export function enteredLate(item: RecordItem, nowMs: number): RecordItem {
  const enteredAt: Instant = instantFrom(nowMs)
  return { ...item, data: { ...item.data, enteredAt } }
}

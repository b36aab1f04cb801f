/** What the forms of keys and cards hold, and what it means. */
import type { ThingInput } from '#shared/domain/move-in/handing/handedThings.ts'
import { HANDED_KINDS, type HandedKind } from '#shared/domain/move-in/kinds.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { foldWidth } from '#shared/kernel/text.ts'

/** Kinds that are handed over as things; a resident's card is made for a person. */
export const THING_KINDS: readonly HandedKind[] = HANDED_KINDS.filter((kind) => kind !== 'resident-card')

/** One row of the form. */
export type ThingRow = {
  count: string
  serials: string[]
  depositFen: Fen | null
  costFen: Fen | null
}

/** Fields of things in any form. */
export type ThingsValues = {
  things: Record<string, ThingRow>
  hasMoney: boolean
  receiptNumber: string
}

/** Nothing typed yet. */
export function emptyThings(): ThingsValues {
  const rows = THING_KINDS.map((kind): [string, ThingRow] => [
    kind,
    { count: '', serials: [], depositFen: null, costFen: null },
  ])
  return { things: Object.fromEntries(rows), hasMoney: false, receiptNumber: '' }
}

/** What a typed count means; what is no number is left to be refused. */
export function countOf(typed: string): number {
  const text = foldWidth(typed).trim()
  return text === '' ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

/** The rows that say something. */
export function thingInputs({ things, hasMoney }: ThingsValues): readonly ThingInput[] {
  return THING_KINDS.flatMap((kind): ThingInput[] => {
    const row = things[kind]
    if (row === undefined || (row.count.trim() === '' && row.serials.length === 0)) return []
    const money = hasMoney
      ? { depositFen: row.depositFen ?? 0, costFen: row.costFen ?? 0 }
      : { depositFen: 0, costFen: 0 }
    return [{ kind, count: countOf(row.count), serials: row.serials, ...money }]
  })
}

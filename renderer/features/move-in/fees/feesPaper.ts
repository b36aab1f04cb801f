/** 《入伙缴费单》 as a form of the desk: drawn up in advance from the home's open case, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { moneyPlaceOf } from '#renderer/features/money/commands/moneyPlace.ts'
import { ledgerPaper } from '#renderer/features/money/moneyPapers.ts'
import { homeCharges } from '#renderer/features/move-in/queries/fees.ts'
import { text } from '#renderer/text/text.ts'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import { buildFeeDraft } from '#shared/domain/move-in/money/feeSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'

const NO_CASE = 'no-move-in'

/** The slip of a packet: what is charged, or what the price list asks where nothing is charged yet. */
export const feesPaper: PaperSource = {
  ...ledgerPaper('move-in-charges'),
  build: async (store, { kind, id }, context) => {
    const row = kind === 'unit' ? await openCase(store, id) : undefined
    if (row === undefined) return err({ code: NO_CASE })
    const { money, unitId, personId } = row.v
    const lines = money.charges.length > 0 ? money.charges : await homeCharges(store, unitId, context.at.day)
    const place = await moneyPlaceOf(store, { entity: 'moveInCase', id: row.id, state: row.v })
    return ok({ model: buildFeeDraft(lines, place, context) as unknown as JsonObject, personId, unitId })
  },
  refusal: (code) => {
    if (code !== NO_CASE) return undefined
    const part = (name: 'what' | 'saved' | 'now') => text(`moveInFees.paperRefusal.${name}`)
    return { what: part('what'), saved: part('saved'), now: part('now') }
  },
}

/** Index: `moveInCases.unitId`. */
async function openCase({ db }: Store, unitId: string): Promise<MoveInCaseRow | undefined> {
  const rows = await db.moveInCases.where('v.unitId').equals(unitId).toArray()
  return rows.find(({ v }) => !isEnded(v))
}

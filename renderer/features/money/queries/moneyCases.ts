/** The cases that hold a ledger, whatever they are cases of: what registers and cashiers' days are read from. */
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, MoveInCaseRow } from '#renderer/db/tables.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import type { Occasion } from '#shared/domain/money/kinds.ts'
import { isEnded, type MoneyHolder } from '#shared/domain/money/moneyFacts.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'

/** One of them, as far as money asks for it. */
export interface MoneyRow extends MoneyCase {
  readonly v: MoneyHolder
}

const ofDecorations = (rows: readonly DecorationCaseRow[]): readonly MoneyRow[] =>
  rows.map(({ id, v }) => ({ entity: 'decorationCase', id, v }))
const ofMoveIns = (rows: readonly MoveInCaseRow[]): readonly MoneyRow[] =>
  rows.map(({ id, v }) => ({ entity: 'moveInCase', id, v }))
const hasMoney = ({ v }: { readonly v: MoneyHolder }): boolean => v.money.entries.length > 0

/** One case; undefined where there is none. */
export async function moneyRow({ db }: Store, { entity, id }: MoneyCase): Promise<MoneyRow | undefined> {
  const row = entity === 'moveInCase' ? await db.moveInCases.get(id) : await db.decorationCases.get(id)
  return row && { entity, id, v: row.v }
}

/** The case of a home that money written by hand belongs to: the one that goes on, or the newest; undefined without one. Indexes: `unitId`. */
export async function moneyCaseOf({ db }: Store, unitId: string, occasion: Occasion): Promise<MoneyCase | undefined> {
  const rows =
    occasion === 'move-in'
      ? (await db.moveInCases.where('v.unitId').equals(unitId).toArray()).map(({ id, v }) => ({
          ...{ entity: 'moveInCase' as const, id, status: v.status, at: v.openedAt },
        }))
      : (await db.decorationCases.where('v.unitId').equals(unitId).toArray()).map(({ id, v }) => ({
          ...{ entity: 'decorationCase' as const, id, status: v.status, at: v.application.appliedAt },
        }))
  const known = rows.filter(({ status }) => status !== 'void').sort((a, b) => (a.at < b.at ? 1 : -1))
  const found = known.find((row) => !isEnded(row)) ?? known[0]
  return found && { entity: found.entity, id: found.id }
}

/** Every case with a line in its ledger. */
export async function rowsWithMoney({ db }: Store): Promise<readonly MoneyRow[]> {
  const decorations = await db.decorationCases.filter(hasMoney).toArray()
  const moveIns = await db.moveInCases.filter(hasMoney).toArray()
  return [...ofDecorations(decorations), ...ofMoveIns(moveIns)]
}

/** Cases whose money may have moved since a day: those that go on, and those that ended after it. */
export async function rowsSince(store: Store, waiting: readonly DecorationCaseRow[], from: Day) {
  const filed = await store.db.decorationCases.where('v.endedAt').above(from).toArray()
  const decorations = [...new Map([...waiting, ...filed].map((row) => [row.id, row])).values()]
  // Fees of a move-in are taken after 归档 too: what it was last paid says whether it counts, not where it stands.
  // A day before: the community's day may begin before that of UTC.
  const moveIns = await store.db.moveInCases.where('v.paidAt').above(addDays(from, -1)).toArray()
  return [...ofDecorations(decorations), ...ofMoveIns(moveIns)]
}

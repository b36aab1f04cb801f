/** What is owed of cashiers' days: money that was taken and that nobody has counted. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { cashDayPath } from '#renderer/features/money/cashDayPath.ts'
import { loadOpenCashDays } from '#renderer/features/money/queries/money.ts'
import { stateOn, type Telling } from './caseMatter.ts'

/** Cashiers' days with money that no close covers: the cashier's to do, or a leader's where they are away (handbook R26). */
export async function cashDayMatters(
  store: Store,
  rows: readonly DecorationCaseRow[],
  { terms, t }: Telling,
): Promise<readonly OpenMatter[]> {
  const days = await loadOpenCashDays(store, rows, terms.today)
  const staff = await store.db.staff.bulkGet(days.map(({ staffId }) => staffId))
  return days.map(({ staffId, day, isChanged }, index): OpenMatter => {
    const who = staff[index]?.v.name ?? ''
    const words = t(`decorationDesk.matters.${isChanged ? 'cashDayChanged' : 'cashDay'}`, {
      who,
      day: day.slice('2026-'.length),
    })
    const line = { id: `cashDay/${staffId}/${day}`, text: words, officerId: staffId, due: day }
    return { ...line, turn: 'us', state: stateOn(day, terms.today), path: cashDayPath(day, staffId) }
  })
}

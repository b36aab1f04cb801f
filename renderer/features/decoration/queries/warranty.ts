/** Until when the works of a home are under warranty. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { acceptedDay, type Warranty, warrantyOf } from '#shared/domain/decoration/acceptance/warranty.ts'

/** The warranty of the works that were accepted last among these cases; undefined where none were. */
export async function loadWarranty(
  store: Store,
  rows: readonly Pick<DecorationCaseRow, 'v'>[],
): Promise<Warranty | undefined> {
  const dayOf = (at: string) => store.dayOf(Date.parse(at))
  const accepted = rows.flatMap(({ v }) => {
    const day = acceptedDay(v, dayOf)
    return day === undefined ? [] : [{ v, day }]
  })
  const last = accepted.sort((a, b) => (a.day < b.day ? 1 : -1))[0]
  if (last === undefined) return undefined
  const months = await settingOf(store, 'decoration.warranty-months')
  const leakMonths = await settingOf(store, 'decoration.leak-warranty-months')
  return warrantyOf(last.v, last.day, { months, leakMonths })
}

/** The warranty of one case's works, live; undefined until it is read, and where they were not accepted. */
export function useWarranty(row: DecorationCaseRow): Warranty | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadWarranty(store, [row]), [store, row])
}

/** The lines of the register, read for a screenful at a time. */
import type { RowReader } from '#renderer/db/lists/useListWindow.ts'
import { daysBetween } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type CustodyLine, custodyLines } from './queries.ts'
import { custodyMoment, dueOf } from './registerFacets.ts'
import { CUSTODY_PREFIX } from './registerTerms.ts'

/** A thing as the register shows it. */
export interface RegisterLine extends Omit<CustodyLine, 'id'> {
  /** Id of its document in the index. */
  readonly id: string
  readonly itemId: string
  readonly due: ReturnType<typeof dueOf>
  /** Days it has lain here, or lay, by the calendar of the community. */
  readonly days: number
  readonly isContested: boolean
}

/** How the register is read: a few questions for a screenful, whatever its length. */
export const registerReader: RowReader<RegisterLine> = {
  tables: ['custodyItems', 'people', 'units', 'shelfSlots'],
  load: async (store, ids) => {
    const found = await store.db.custodyItems.bulkGet(ids.map((id) => id.slice(CUSTODY_PREFIX.length)))
    const rows = found.filter((row) => row !== undefined)
    const [lines, moment] = await Promise.all([custodyLines(store, rows), custodyMoment(store)])
    const dayOf = (at: string) => dayInZone(Date.parse(at), store.zone())
    const today = store.dayOf(store.clock.nowMs())
    return new Map(
      lines.map((line, index) => {
        const { item } = line
        const until = item.endedAt === '' ? today : dayOf(item.endedAt)
        const shown: RegisterLine = {
          ...line,
          id: CUSTODY_PREFIX + line.id,
          itemId: line.id,
          due: dueOf(item, moment),
          days: item.receivedAt === '' ? 0 : Math.max(0, daysBetween(dayOf(item.receivedAt), until)),
          isContested: rows[index]?.conflicts !== undefined,
        }
        return [shown.id, shown]
      }),
    )
  },
}

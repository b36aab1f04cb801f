/** The homes of a handover day on paper, to go on by hand when the power fails. */
import type { DowntimeList } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadDayCases } from '#renderer/features/move-in/queries/days.ts'
import type { Day } from '#shared/kernel/days.ts'
import { lineOf } from './dayPaper.ts'

const COLUMNS = ['时段', '房号', '业主', '电话', '排队号', '到场', '缴费', '验房', '钥匙', '签字'] as const
/** What is to be ticked off by hand. */
const BOX = '□'

/** Homes of the day by slot; nothing where nobody is expected. */
export async function moveInDowntimeLists(store: Store, day: string): Promise<readonly DowntimeList[]> {
  const cases = await loadDayCases(store, day as Day)
  if (cases.length === 0) return []
  const rows = cases.map((one) => {
    const { slot, unit, owner, phone, number } = lineOf(one, day as Day)
    return [slot, unit, owner, phone, number, BOX, BOX, BOX, BOX, '']
  })
  return [{ title: '今天的集中交房', columns: COLUMNS, rows }]
}

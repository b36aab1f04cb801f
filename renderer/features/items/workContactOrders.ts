/** Which slips a choice of items makes: one for each department, most urgent items first. Pure. */
import type { WorkSite } from '#shared/domain/items/workContact.ts'
import type { WorkContactOrder } from './workContactPaper.ts'

/** An item on its way to a slip. */
export interface SlipItem {
  readonly id: string
  readonly department: string
  readonly officerId: string | null
  /** Instant by which somebody must be there; empty without a running clock. */
  readonly attendBy: string
}

interface SlipWishes {
  /** For items without a department. */
  readonly department: string
  readonly site: WorkSite
  readonly remark: string
}

/** The orders in the order in which the departments first appear. The officer is named where all of a slip have the same. */
export function slipOrders(
  items: readonly SlipItem[],
  { department, site, remark }: SlipWishes,
): readonly WorkContactOrder[] {
  const groups = Map.groupBy(items, (item) => item.department || department)
  return [...groups].map(([name, members]) => ({
    department: name,
    itemIds: members.toSorted(byClock).map((item) => item.id),
    officerId: commonOfficer(members),
    site,
    remark,
  }))
}

function byClock(a: SlipItem, b: SlipItem): number {
  return (a.attendBy || '9').localeCompare(b.attendBy || '9')
}

function commonOfficer(items: readonly SlipItem[]): string | null {
  const [first = null, ...more] = new Set(items.map((item) => item.officerId))
  return more.length === 0 ? first : null
}

/** The reveal log as its screen reads it (architecture 6): newest first, names beside the ids. */
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import { LIST_PHONES, type ListPhones } from '#shared/domain/owner-files/listExport.ts'
import { REVEAL_KINDS, REVEAL_REASONS, type RevealKind, type RevealReason } from '#shared/domain/owner-files/reveals.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'

export interface RevealLine {
  readonly id: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly day: string
  readonly staffId: string
  readonly staff: string
  readonly what: RevealKind | undefined
  readonly reason: RevealReason | undefined
  /** Empty for a list. */
  readonly personId: string
  /** Whose; the code of a unit for a paper of the unit; undefined where the file was deleted. */
  readonly whose: string | undefined
  /** Of an exported list: its name, how many records left, whether with their phones. */
  readonly list: string
  readonly count: number
  readonly phones: ListPhones | undefined
}

/** What is asked of the log. Days are of the community; both ends count. */
export interface RevealFilter {
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly staffId: string
  readonly name: string
  /** Of this person only, under whatever id they are on file. */
  readonly personId?: string
}

/** Lines shown at most: an older one is found by its day. */
const MOST_LINES = 5_000
/** Sorts after every instant. */
const AFTER_ALL = '\uffff'

/** The looks of the days asked for, newest first. */
export async function loadRevealLines(store: Store, filter: RevealFilter): Promise<readonly RevealLine[]> {
  const { db } = store
  const { fromDay, toDay } = filter
  // The index is by instant: a day more at each end covers every zone, and the day itself decides.
  const from = fromDay === null ? '' : addDays(fromDay, -1)
  const to = toDay === null ? AFTER_ALL : addDays(toDay, 2)
  const { personId } = filter
  const rows =
    personId === undefined
      ? await db.reveals.where('v.at').between(from, to).reverse().limit(MOST_LINES).toArray()
      : await db.reveals
          .where('v.personId')
          .anyOf(await idsOfPerson(store, personId))
          .reverse()
          .sortBy('v.at')
  const inDays = rows.flatMap((row) => {
    const day = store.dayOf(Date.parse(row.v.at))
    const isIn = (fromDay === null || day >= fromDay) && (toDay === null || day <= toDay)
    return isIn && (filter.staffId === '' || row.v.by === filter.staffId) ? [{ row, day }] : []
  })
  const ids = inDays.map(({ row }) => row.v.personId)
  const people = await db.people.bulkGet(ids)
  const units = await db.units.bulkGet(ids)
  const staff = new Map((await db.staff.toArray()).map((one) => [one.id, one.v.name ?? '']))
  const lines = inDays.map(({ row: { id, v }, day }, index) => ({
    id,
    at: v.at,
    day,
    staffId: v.by,
    staff: staff.get(v.by) ?? '',
    what: REVEAL_KINDS.find((kind) => kind === v.what),
    reason: REVEAL_REASONS.find((reason) => reason === v.reason),
    personId: v.personId,
    whose: people[index]?.v.name ?? units[index]?.v.code,
    list: v.list,
    count: v.count,
    phones: LIST_PHONES.find((one) => one === v.phones),
  }))
  const sought = filter.name.trim()
  return sought === '' ? lines : lines.filter(({ whose }) => whose?.includes(sought))
}

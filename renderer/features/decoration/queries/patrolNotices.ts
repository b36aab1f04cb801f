/** What became of the violations that patrols found, as a sheet of patrols names it (handbook 2.11: 通知编号、整改期限). */
import type { Store } from '#renderer/db/store.ts'

/** By patrol: the notice of each violation it found, with its deadline. Index: `decorationViolations.caseId`. */
export async function loadNoticesOfPatrols(
  { db }: Store,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.decorationViolations
    .where('v.caseId')
    .anyOf([...new Set(caseIds)])
    .toArray()
  const noticed = rows.flatMap(({ v }) => {
    const notice = v.notices.at(-1)
    if (v.patrolId === null || v.status === 'void' || notice === undefined) return []
    return [[v.patrolId, `通知 ${notice.number}，限期 ${notice.until}`] as const]
  })
  const byPatrol = Map.groupBy(noticed, ([patrolId]) => patrolId)
  return new Map([...byPatrol].map(([patrolId, all]) => [patrolId, all.map(([, words]) => words)]))
}

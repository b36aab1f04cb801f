/** Pictures and scans that decoration's records name (architecture 6.1). */
import type { Store } from '#renderer/db/store.ts'
import { blobsIn } from '#shared/domain/decoration/cases/caseFold.ts'

/**
 * Of these hashes those that cases, patrols, violations or passes name. What was taken back, or settled away, keeps its picture: the dispute
 * may come later. Indexes: `*.blobs`; what they do not know is looked for in every event that was told.
 */
export async function decorationBlobs({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const tables = [db.decorationCases, db.decorationPatrols, db.decorationViolations] as const
  const inUse = new Set<string>()
  for (const table of tables)
    for (const { v } of await table.where('v.blobs').anyOf(hashes).toArray())
      for (const hash of v.blobs) inUse.add(hash)
  const wanted = new Set(hashes.filter((hash) => !inUse.has(hash)))
  if (wanted.size === 0) return [...inUse]
  for (const table of [...tables, db.workerPasses])
    await table.each(({ s }) => {
      for (const hash of s.flatMap(blobsIn)) if (wanted.has(hash)) inUse.add(hash)
    })
  return [...inUse]
}

/** The lines of the list of cases, read for a screenful at a time. */
import type { RowReader } from '#renderer/db/lists/useListWindow.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { type PermitGap, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { loadPermitFacts } from './caseFacts.ts'
import { CASE_PREFIX, withoutPrefix } from './caseTerms.ts'

/** A case as the list shows it. */
export interface CaseLine {
  /** Id of its document in the index. */
  readonly id: string
  readonly caseId: string
  readonly state: CaseState
  readonly unitCode: string
  readonly appliedDay: string
  /** What lacks before the permit; empty from the permit on. */
  readonly gaps: readonly PermitGap[]
  readonly isContested: boolean
}

/** How the list is read: a few questions for a screenful, whatever its length. */
export const caseReader: RowReader<CaseLine> = {
  tables: ['decorationCases', 'units', 'workers', 'workerPasses', 'contractors'],
  load: async (store, ids) => {
    const found = await store.db.decorationCases.bulkGet(ids.map(withoutPrefix))
    const rows = found.filter((row) => row !== undefined)
    const units = await store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
    const lines = await Promise.all(
      rows.map(async (row, index): Promise<CaseLine> => {
        const isBefore = row.v.permit === null && !isEnded(row.v)
        const { appliedAt } = row.v.application
        return {
          id: CASE_PREFIX + row.id,
          caseId: row.id,
          state: row.v,
          unitCode: units[index]?.v.code ?? '',
          appliedDay: appliedAt === '' ? '' : dayInZone(Date.parse(appliedAt), store.zone()),
          gaps: isBefore ? permitGaps(await loadPermitFacts(store, row)) : [],
          isContested: row.conflicts !== undefined,
        }
      }),
    )
    return new Map(lines.map((line) => [line.id, line]))
  },
}

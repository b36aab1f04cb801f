/** What the register knows of a contractor who applies again (handbook D9): the last case, and who worked there. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { type WorkerGap, workerGaps } from '#shared/domain/decoration/people/workers.ts'
import type { Worker } from '#shared/domain/decoration/registers.ts'
import { workerOf } from './people.ts'

/** A worker of a contractor as the form offers them. */
export interface KnownWorker {
  readonly id: string
  readonly worker: Worker
  /** What still keeps them from a pass, apart from their contractor. */
  readonly gaps: readonly WorkerGap[]
}

/** What the register knows of a contractor: cases, the newest first, which can be taken over, and who works there. */
export interface ContractorRecord {
  readonly cases: readonly DecorationCaseRow[]
  readonly workers: readonly KnownWorker[]
  /** Those of the newest case that knows who worked there, who may be named again: named for it, or with a pass of it. */
  readonly lastWorkerIds: readonly string[]
}

/** Live: undefined while loading. */
export function useContractorRecord(contractorId: string | null): ContractorRecord | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadContractorRecord(store, contractorId), [store, contractorId])
}

const NO_RECORD: ContractorRecord = { cases: [], workers: [], lastWorkerIds: [] }

/** A contractor's cases and workers; nobody's are none. */
export async function loadContractorRecord(store: Store, contractorId: string | null): Promise<ContractorRecord> {
  if (contractorId === null) return NO_RECORD
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const [rows, people] = await Promise.all([
    db.decorationCases.where('v.contractorId').equals(contractorId).toArray(),
    db.workers.where('v.contractorId').equals(contractorId).toArray(),
  ])
  const cases = rows
    .filter(({ v }) => v.status !== 'void')
    .sort((a, b) => (a.v.application.appliedAt < b.v.application.appliedAt ? 1 : -1))
  const workers = people
    .filter((row) => !row.deleted)
    .map((row): KnownWorker => {
      const worker = workerOf(row)
      return { id: row.id, worker, gaps: workerGaps(worker, { today, contractorBarredOn: '' }) }
    })
    .sort((a, b) => a.worker.name.localeCompare(b.worker.name, 'zh-CN'))
  return { cases, workers, lastWorkerIds: await lastWorkers(store, cases, workers) }
}

/** The newest case that says who worked there counts: one that was only just applied for may not know yet. */
async function lastWorkers(
  { db }: Store,
  cases: readonly DecorationCaseRow[],
  workers: readonly KnownWorker[],
): Promise<readonly string[]> {
  for (const { id: caseId, v } of cases) {
    const passes = await db.workerPasses.where('v.caseId').equals(caseId).toArray()
    const held = passes.filter((pass) => pass.v.status !== 'void' && !pass.v.isDayPass).map((pass) => pass.v.workerId)
    const there = new Set([...v.application.workerIds, ...held])
    if (there.size > 0)
      return workers.filter(({ id, worker }) => there.has(id) && worker.barredOn === '').map(({ id }) => id)
  }
  return []
}

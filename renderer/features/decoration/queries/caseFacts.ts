/** What the guard of the permit and the papers of a case are told: settings, workers who are ready, the contractor's standing. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { PermitFacts } from '#shared/domain/decoration/cases/permitGaps.ts'
import { workerGaps } from '#shared/domain/decoration/people/workers.ts'
import type { Day } from '#shared/kernel/days.ts'
import { workerOf } from './people.ts'

/** A case, as far as the guard reads it. */
export type GuardedCase = Pick<DecorationCaseRow, 'id' | 'v'>

/** The settings that papers, drawings and the guard follow; may be read inside a transaction of the store. */
export async function loadCaseSettings(store: Store): Promise<PermitFacts['settings']> {
  const [balcony, balconyStyle, collectDeposit, extinguishers] = await Promise.all([
    settingOf(store, 'decoration.balcony'),
    settingOf(store, 'decoration.balcony-style'),
    settingOf(store, 'decoration.collect-deposit'),
    settingOf(store, 'decoration.extinguishers'),
  ])
  return { balcony: balcony === 'uniform' ? 'uniform' : 'forbidden', balconyStyle, collectDeposit, extinguishers }
}

/** How the guard is asked, where it is asked in an act. */
export interface AskedPermit {
  readonly period?: { readonly from: string; readonly to: string }
  /** A leader admits a barred contractor in this act. */
  readonly admits?: boolean
}

/** The facts of `permitGaps` for one case as the records stand; may be read inside a transaction of the store. */
export async function loadPermitFacts(
  store: Store,
  row: GuardedCase,
  { period, admits = false }: AskedPermit = {},
): Promise<PermitFacts> {
  const today = store.dayOf(store.clock.nowMs())
  const contractor = row.v.contractorId === '' ? undefined : await store.db.contractors.get(row.v.contractorId)
  const barredOn = contractor?.v.barredOn ?? ''
  return {
    state: row.v,
    settings: await loadCaseSettings(store),
    workersReady: await workersReady(store, row, today),
    isContractorBarred: barredOn !== '' && !admits,
    today,
    ...(period === undefined ? {} : { period }),
  }
}

/**
 * Who could begin on the day of the permit: those with a pass of this case, the contractor's workers whom nothing keeps from one, and where
 * nobody is engaged those whom the owner declared, once their papers lie here: they go on the register with their passes.
 */
async function workersReady({ db }: Store, { id, v }: GuardedCase, today: Day): Promise<number> {
  const passes = await db.workerPasses.where('v.caseId').equals(id).toArray()
  const holding = passes.filter((pass) => pass.v.status === 'valid').length
  if (v.contractorId === '')
    return holding + (v.papers.some(({ kind }) => kind === 'worker-ids') ? v.application.workers : 0)
  const rows = await db.workers.where('v.contractorId').equals(v.contractorId).toArray()
  const workers = rows.filter((worker) => !worker.deleted).map(workerOf)
  return holding + workers.filter((one) => workerGaps(one, { today, contractorBarredOn: '' }).length === 0).length
}

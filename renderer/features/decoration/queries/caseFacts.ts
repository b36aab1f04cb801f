/** What the guard of the permit and the papers of a case are told: settings, workers who are ready, the contractor's standing. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { PermitFacts } from '#shared/domain/decoration/cases/permitGaps.ts'

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

/**
 * The facts of `permitGaps` for one case as the records stand: workers who hold a pass of it, or are on the contractor's list, not barred and
 * with a paper of identity on file, so that they can be given one.
 */
export async function loadPermitFacts(
  store: Store,
  { id, v }: { readonly id: string; readonly v: CaseState },
): Promise<PermitFacts> {
  const { contractorId } = v.application
  const [settings, passes, workers, contractor] = await Promise.all([
    loadCaseSettings(store),
    store.db.workerPasses.where('v.caseId').equals(id).toArray(),
    contractorId === null ? [] : store.db.workers.where('v.contractorId').equals(contractorId).toArray(),
    contractorId === null ? undefined : store.db.contractors.get(contractorId),
  ])
  const holding = passes.filter((row) => row.v.status === 'valid').length
  const ready = workers.filter((row) => !row.deleted && !row.v.barredOn && (row.v.idLast4 ?? '') !== '').length
  // Nobody engaged: the owner brings the workers, whose papers lie here and who are put on the register with their passes.
  const brought =
    contractorId === null && v.papers.some(({ kind }) => kind === 'worker-ids') ? v.application.workers : 0
  return {
    state: v,
    settings,
    workersReady: holding + ready + brought,
    isContractorBarred: (contractor?.v.barredOn ?? '') !== '',
    today: store.dayOf(store.clock.nowMs()),
  }
}

/** What stands between a case and its permit, as the desk's records say (handbook 3.6). */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { type PermitGap, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { workerGaps } from '#shared/domain/decoration/people/workers.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contractorOf, workerOf } from './people.ts'

/** A case, as far as the guard reads it. */
export type GuardedCase = Pick<DecorationCaseRow, 'id' | 'v'>

interface Asked {
  readonly today: Day
  readonly period?: { readonly from: string; readonly to: string }
  /** A leader admits a barred contractor in this act. */
  readonly admits?: boolean
}

/** All that is missing before 发证. May run inside a transaction of the store. */
export async function loadPermitGaps(
  store: Store,
  { id, v: state }: GuardedCase,
  { today, period, admits = false }: Asked,
): Promise<readonly PermitGap[]> {
  const row = state.contractorId === '' ? undefined : await store.db.contractors.get(state.contractorId)
  const barredOn = row === undefined ? '' : contractorOf(row).barredOn
  return permitGaps({
    state,
    settings: {
      balcony: await settingOf(store, 'decoration.balcony'),
      collectDeposit: await settingOf(store, 'decoration.collect-deposit'),
      extinguishers: await settingOf(store, 'decoration.extinguishers'),
    },
    workersReady: await workersReady(store, { id, v: state }, today),
    isContractorBarred: barredOn !== '' && !admits,
    today,
    ...(period === undefined ? {} : { period }),
  })
}

/** Workers of the site whose papers are complete; index `workers.v.contractorId`. */
async function workersReady({ db }: Store, { v }: GuardedCase, today: Day): Promise<number> {
  const rows =
    v.contractorId === ''
      ? (await db.workers.toArray()).filter((row) => (row.v.contractorId ?? null) === null)
      : await db.workers.where('v.contractorId').equals(v.contractorId).toArray()
  const workers = rows.filter((row) => !row.deleted).map(workerOf)
  return workers.filter((worker) => workerGaps(worker, { today, contractorBarredOn: '' }).length === 0).length
}

/** The gaps of a case, live; undefined until they are read. */
export function usePermitGaps(row: GuardedCase, today: Day): readonly PermitGap[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadPermitGaps(store, row, { today }), [store, row, today])
}

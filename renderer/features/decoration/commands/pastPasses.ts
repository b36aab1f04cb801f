/** A worker's passes as the end of their data hangs on them (handbook D21). */
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, WorkerIdentityRow } from '#renderer/db/tables.ts'
import type { PastPass } from '#shared/domain/decoration/people/identityErasing.ts'
import type { PassState } from '#shared/domain/decoration/people/passFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import { headsOf } from '#shared/sync/registerEye.ts'

/** When what is held of a pass was settled: the account of its site is empty, or the pass never had a deposit. */
export function pastOf(
  pass: PassState,
  money: DecorationCaseRow['v']['money'] | undefined,
  dayOf: (ms: number) => Day,
): PastPass {
  const on = (at: string): string => (at === '' ? '' : dayOf(Date.parse(at)))
  const endedOn = on(pass.endedAt)
  const held = money?.balances['pass-deposit'] ?? 0
  const last = money?.entries.findLast(({ account }) => account === 'pass-deposit')?.at ?? ''
  const settledOn = pass.depositFen === 0 ? endedOn : held > 0 ? '' : on(last > pass.endedAt ? last : pass.endedAt)
  return { status: pass.status, endedOn, settledOn }
}

/** The day on which what identifies a worker was last written, of the records that stand; empty where there is none. */
export function keptOnOf(rows: readonly WorkerIdentityRow[], dayOf: (ms: number) => Day): string {
  const stamps = rows.flatMap(({ s }) => Object.keys(s).flatMap((field) => headsOf(s, field).map(({ hlc }) => hlc)))
  const last = parseHlc(stamps.toSorted().at(-1))
  return last.ok ? dayOf(last.value.ms) : ''
}

/** All passes of one worker; index `workerPasses.v.workerId`. May run inside a transaction of the store. */
export async function pastPassesOf(store: Store, workerId: string): Promise<readonly PastPass[]> {
  const rows = await store.db.workerPasses.where('v.workerId').equals(workerId).toArray()
  const passes = rows.map(({ v }) => v).filter(({ number }) => number !== '')
  const cases = await store.db.decorationCases.bulkGet([...new Set(passes.map(({ caseId }) => caseId))])
  const money = new Map(cases.filter((row) => row !== undefined).map(({ id, v }) => [id, v.money]))
  return passes.map((pass) => pastOf(pass, money.get(pass.caseId), store.dayOf))
}

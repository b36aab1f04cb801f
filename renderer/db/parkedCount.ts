/** What newer versions wrote and this desk keeps without understanding it (sync 4.7): how much, and which version reads it. */
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import { deviceOf, recordKey, seqOf } from '#shared/sync/dot.ts'
import type { ParkedCount } from '#shared/sync/exchange/ports.ts'
import { type Parked, parkedInAggregate, parkedInRegister, unknownDots } from '#shared/sync/parked.ts'
import type { AggregateState, RegisterState } from '#shared/sync/state.ts'
import { readChanges } from './log/readLog.ts'
import type { ProjectedRow } from './rows.ts'
import type { Store } from './store.ts'

/** One record, or what is parked of it. */
interface Found {
  readonly key: RecordKey
  readonly register?: RegisterState
  readonly aggregate?: AggregateState
}

/** Counts records, fields and events of newer versions; the version is told where one that is newer than this program wrote any of them. */
export async function countParkedHere(store: Store): Promise<ParkedCount> {
  let count = 0
  const newest = new Map<string, Dot>()
  const take = ({ key, register, aggregate }: Found): void => {
    if (register) count += sumOf(parkedInRegister(key, register, store.registry))
    if (aggregate) count += sumOf(parkedInAggregate(key, aggregate, store.registry))
    for (const dot of unknownDots({ key, register, aggregate }, store.registry)) {
      const known = newest.get(deviceOf(dot))
      if (known === undefined || seqOf(known) < seqOf(dot)) newest.set(deviceOf(dot), dot)
    }
  }
  await store.db.parked.each(take)
  for (const { table, spec } of store.registry.declarations) {
    await store.db
      .table<ProjectedRow, string>(table)
      .where('unknown')
      .above(0)
      .each((row) => {
        const key = recordKey(spec.entity, row.id)
        take(
          spec.kind === 'register'
            ? { key, register: row.s as RegisterState }
            : { key, aggregate: row.s as AggregateState },
        )
      })
  }
  if (count === 0) return { count }
  const version = await newestVersion(store, [...newest.values()])
  return version === undefined ? { count } : { count, version }
}

function sumOf({ records, fields, events }: Parked): number {
  return records + fields + events
}

/** Each desk's last one speaks for it: programs are seldom set back. */
async function newestVersion(store: Store, dots: readonly Dot[]): Promise<string | undefined> {
  const versions = (await readChanges(store, dots)).map(({ app }) => app)
  const [newest] = versions.sort((a, b) => compareVersions(b, a))
  return newest !== undefined && compareVersions(newest, store.app.version) > 0 ? newest : undefined
}

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0))
  for (let at = 0; at < 3; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** What was done to a setting, with its values: they are nobody's, so that the screen may say them. */
import { appendAll } from '#shared/kernel/lists.ts'
import type { Actor, Change, Dot } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { DELETED } from '#shared/sync/registerEye.ts'
import { dotsOfRows } from './history.ts'
import { readChanges } from './log/readLog.ts'
import type { Store } from './store.ts'

/** One write: from which day on which value; null = the default again. */
export interface SettingWrite {
  readonly dot: Dot
  /** ISO 8601 UTC. */
  readonly at: string
  readonly actor: Actor
  readonly fromDay: string
  readonly value: string | null
  /** The value of that day was taken away. */
  readonly isDropped: boolean
}

/** All writes of a setting that this desk knows, newest first. */
export async function settingHistory(store: Store, key: string): Promise<readonly SettingWrite[]> {
  const prefix = `${key}@`
  const ids = await store.db.settings.where('id').startsWith(prefix).primaryKeys()
  const seen = new Set<Dot>()
  const found: Change[] = []
  let next = await dotsOfRows(
    store,
    ids.map((id) => recordKey('setting', id)),
  )
  while (next.length > 0) {
    for (const dot of next) seen.add(dot)
    const changes = await readChanges(store, next)
    appendAll(found, changes)
    next = [...new Set(changes.flatMap((change) => basesOf(change, prefix)))].filter((dot) => !seen.has(dot))
  }
  return found.toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1)).flatMap((change) => writesOf(change, prefix))
}

function basesOf(change: Change, prefix: string): readonly Dot[] {
  return change.items.flatMap((item) =>
    item.e === 'setting' && item.id.startsWith(prefix) && 'f' in item
      ? Object.values(item.f).flatMap((write) => write.b)
      : [],
  )
}

function writesOf({ dot, at, actor, items }: Change, prefix: string): readonly SettingWrite[] {
  return items.flatMap((item): SettingWrite[] => {
    if (item.e !== 'setting' || !item.id.startsWith(prefix) || !('f' in item)) return []
    const value = item.f.value?.v
    const isDropped = item.f[DELETED]?.v === true
    const stored = typeof value === 'string' ? value : null
    return [{ dot, at, actor, fromDay: item.id.slice(prefix.length), value: stored, isDropped }]
  })
}

/** The changes of a run out of the log: what each wrote, and what had stood there before. */
import { changeAt } from '#renderer/db/log/readLog.ts'
import { createKeyring, sealedIn } from '#renderer/db/personKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import { IMPORT_COMMAND, IMPORT_RESTORE, ROSTER_ENTITIES } from '#shared/domain/roster/planFacts.ts'
import type { FormerValue } from '#shared/domain/roster/takeBack.ts'
import type { Change, Dot, RegisterItem } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { readValue } from '#shared/sync/registerEye.ts'

/** Changes kept decoded while a run is taken back: neighbours of one part were mostly written by neighbours of an earlier one. */
const MOST_KEPT = 24

/** Reader of the log that remembers the changes it read last. Inside a transaction it awaits nothing but the store. */
export interface PartReader {
  readonly read: (dot: Dot) => Promise<Change | undefined>
  /** Register items of a roster's entities in one change. */
  readonly itemsOf: (dot: Dot) => Promise<readonly RegisterItem[]>
}

/** A reader over one store. */
export function createPartReader(store: Store): PartReader {
  const kept = new Map<Dot, Change>()
  const read = async (dot: Dot): Promise<Change | undefined> => {
    const known = kept.get(dot)
    if (known) return known
    const change = await changeAt(store, dot)
    if (!change) return undefined
    kept.set(dot, change)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return change
  }
  return { read, itemsOf: async (dot) => registerItems(await read(dot)) }
}

const ENTITIES: ReadonlySet<string> = new Set(ROSTER_ENTITIES)

function registerItems(change: Change | undefined): readonly RegisterItem[] {
  return (change?.items ?? []).flatMap((item) => ('f' in item && ENTITIES.has(item.e) ? [item] : []))
}

/** What stood before the writes of some items: values opened, deletions told. */
export interface Former {
  readonly valueOf: (item: RegisterItem, field: string) => FormerValue | undefined
  readonly wasDeleted: (item: RegisterItem, bases: readonly Dot[]) => boolean
}

/** Reads everything that the bases of these items name. */
export async function loadFormer(store: Store, reader: PartReader, items: readonly RegisterItem[]): Promise<Former> {
  const dots = new Set(items.flatMap((item) => Object.values(item.f).flatMap((write) => write.b)))
  const changes = new Map<Dot, Change>()
  const own = new Map<string, RegisterItem>()
  const wanted = new Set(items.map((item) => recordKey(item.e, item.id)))
  for (const dot of dots) {
    const change = await reader.read(dot)
    if (change === undefined) continue
    changes.set(dot, change)
    for (const item of registerItems(change)) {
      const key = recordKey(item.e, item.id)
      if (wanted.has(key)) own.set(`${dot} ${key}`, item)
    }
  }
  const keyring = createKeyring(store)
  await keyring.load({ sealed: sealedIn([...own.values()]) })
  const writeOf = (item: RegisterItem, dot: Dot) => own.get(`${dot} ${recordKey(item.e, item.id)}`)
  return {
    wasDeleted: (item, bases) => bases.some((dot) => writeOf(item, dot)?.f._deleted !== undefined),
    valueOf: (item, field) => {
      const dot = item.f[field]?.b.find((base) => writeOf(item, base)?.f[field] !== undefined)
      const write = dot && writeOf(item, dot)?.f[field]
      if (dot === undefined || write === undefined) return undefined
      const value = readValue({ key: recordKey(item.e, item.id), open: keyring.open }, field, write.v)
      const cmd = changes.get(dot)?.cmd
      return value === undefined ? undefined : { value, fromRoster: cmd === IMPORT_COMMAND || cmd === IMPORT_RESTORE }
    },
  }
}

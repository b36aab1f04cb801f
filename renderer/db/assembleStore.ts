/** The store in one hand: what is kept in memory beside the database, the queue of writes, and those who listen. */
import { COMMUNITY_ID, DEFAULT_TIME_ZONE } from '#shared/domain/community/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import type { DeviceSigner } from '#shared/sync/wire/deviceKey.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { readHead } from './head.ts'
import type { LocalSeal } from './localSeal.ts'
import { createPageCache } from './log/pageCache.ts'
import { createKeyCache } from './personKeys.ts'
import type { IdentityRow } from './rows.ts'
import type { CommitListener, Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** What a store is assembled from; all of it is proved already. */
export interface Assembly {
  readonly parts: Pick<Store, 'workspace' | 'registry' | 'clock' | 'ids' | 'app' | 'journal'>
  readonly seal: LocalSeal
  readonly identity: IdentityRow
  readonly ring: KeyRing
  readonly signer: DeviceSigner
}

/** The store over an open database, with head and zone as they stand. **Throws** as `readHead`. */
export async function assembleStore(
  db: FrontDeskDatabase,
  { parts, seal, identity, ring, signer }: Assembly,
): Promise<Store> {
  const { workspace, registry, clock, ids, app, journal } = parts
  const device = identity.device as DeviceId
  const listeners = new Set<CommitListener>()
  let zone = await readZone(db)
  listeners.add((_committed, rows) => {
    if (rows.some((row) => row.table === 'communities')) {
      readZone(db).then((found) => {
        zone = found
      }, reportError)
    }
  })
  return {
    db,
    registry,
    workspace,
    device,
    hashKey: ring.hashKey,
    seal,
    ring: holder(ring),
    signer,
    journal,
    sharing: holder(false),
    keys: createKeyCache(),
    pages: createPageCache(),
    head: holder(await readHead({ db, seal, workspace, device })),
    inTurn: createTurns(),
    clock,
    ids,
    app,
    zone: () => zone,
    dayOf: createDayOf(() => zone),
    onCommitted: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announce: (committed, rows) => {
      for (const listener of listeners) tell(listener, committed, rows)
    },
  }
}

/** A value that its owner replaces as a whole. */
function holder<Value>(first: Value): { readonly read: () => Value; readonly move: (next: Value) => void } {
  let held = first
  return {
    read: () => held,
    move: (next) => {
      held = next
    },
  }
}

/** The change is stored: a screen that stumbles over the news must not make it look unsaved. */
function tell(listener: CommitListener, ...news: Parameters<CommitListener>): void {
  try {
    listener(...news)
  } catch (fault) {
    reportError(fault)
  }
}

const MINUTE_MS = 60_000

/** A zone's day changes on a whole minute, and asking the zone costs as much as sealing: it is asked once a minute. */
function createDayOf(zone: () => string): Store['dayOf'] {
  let last: { readonly minute: number; readonly zone: string; readonly day: Day } | undefined
  return (ms) => {
    const minute = Math.floor(ms / MINUTE_MS)
    if (last?.minute !== minute || last.zone !== zone()) last = { minute, zone: zone(), day: dayInZone(ms, zone()) }
    return last.day
  }
}

/** A queue of one lane; a write that fails does not stop the next. */
function createTurns(): Store['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (write) => {
    const turn = last.then(write, write)
    last = turn.catch(() => undefined)
    return turn
  }
}

async function readZone(db: FrontDeskDatabase): Promise<string> {
  return (await db.communities.get(COMMUNITY_ID))?.v.timeZone ?? DEFAULT_TIME_ZONE
}

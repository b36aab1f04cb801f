/** Opens or founds the store of a workspace: version check, identity, keys. Nothing is written when anything is refused. */

import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import { COMMUNITY_ID, DEFAULT_TIME_ZONE } from '#shared/domain/community/schema.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import {
  checkDatabaseVersion,
  createDatabase,
  DATABASE_VERSIONS,
  type DatabaseVersion,
  type NewerDatabase,
} from './database.ts'
import { readHead } from './head.ts'
import { createLocalSeal, type LocalSeal } from './localSeal.ts'
import { createKeyCache } from './personKeys.ts'
import type { IdentityRow } from './rows.ts'
import type { CommitListener, Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

const HASH_KEY_BYTES = 32
const HASH_KEY_CONTEXT = 'identity/hash-key'

export interface OpenStoreParts {
  readonly workspace: WorkspaceId
  /** 32 bytes from the host's secrets. */
  readonly localKey: Uint8Array
  readonly registry: DomainRegistry
  readonly clock: Clock
  readonly ids: Ids
  readonly app: Store['app']
  readonly versions?: readonly DatabaseVersion[]
}

/** Why a store does not open: a newer program's database, a local key that is not the one it was sealed with, or no storage. */
export type OpenRefusal =
  | NewerDatabase
  | { readonly code: 'wrong-local-key' }
  | { readonly code: 'storage-blocked'; readonly detail: string }

/**
 * The store of a workspace, founded on the first opening.
 * **Refuses** `database-newer`, `wrong-local-key`, `storage-blocked`; the database is left as it was.
 */
export async function openStore(parts: OpenStoreParts): Promise<Result<Store, OpenRefusal>> {
  const versions = parts.versions ?? DATABASE_VERSIONS
  const checked = await checkDatabaseVersion(parts.workspace, versions)
  if (!checked.ok) return checked
  const db = createDatabase(parts.workspace, versions)
  try {
    await db.open()
  } catch (fault) {
    return err({ code: 'storage-blocked', detail: String(fault) })
  }
  const seal = createLocalSeal(parts.localKey, parts.ids.randomBytes)
  const identity = await readOrMintIdentity(db, seal, parts)
  const hashKey = seal.open(identity.hashKey, HASH_KEY_CONTEXT)
  if (!hashKey) {
    db.close()
    return err({ code: 'wrong-local-key' })
  }
  return ok(await assemble(db, { parts, seal, identity, hashKey }))
}

async function readOrMintIdentity(db: FrontDeskDatabase, seal: LocalSeal, parts: OpenStoreParts): Promise<IdentityRow> {
  return db.transaction('rw', db.meta, async () => {
    const known = (await db.meta.get('identity')) as IdentityRow | undefined
    if (known) return known
    const device = parts.ids.newDeviceId() as DeviceId
    const identity: IdentityRow = {
      key: 'identity',
      workspace: parts.workspace,
      device,
      createdMs: parts.clock.nowMs(),
      foldVersion: parts.registry.foldVersion,
      hashKey: seal.seal(parts.ids.randomBytes(HASH_KEY_BYTES), HASH_KEY_CONTEXT),
    }
    await db.meta.put(identity)
    return identity
  })
}

interface Assembly {
  readonly parts: OpenStoreParts
  readonly seal: LocalSeal
  readonly identity: IdentityRow
  readonly hashKey: Uint8Array
}

async function assemble(db: FrontDeskDatabase, { parts, seal, identity, hashKey }: Assembly): Promise<Store> {
  const listeners = new Set<CommitListener>()
  let zone = await readZone(db)
  let head = await readHead(db, seal, identity)
  listeners.add((_committed, rows) => {
    if (rows.some((row) => row.table === 'communities'))
      void readZone(db).then((found) => {
        zone = found
      })
  })
  return {
    db,
    registry: parts.registry,
    workspace: parts.workspace,
    device: identity.device as DeviceId,
    hashKey,
    seal,
    keys: createKeyCache(),
    head: {
      read: () => head,
      move: (next) => {
        head = next
      },
    },
    inTurn: createTurns(),
    clock: parts.clock,
    ids: parts.ids,
    app: parts.app,
    zone: () => zone,
    onCommitted: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announce: (committed, rows) => {
      for (const listener of listeners) listener(committed, rows)
    },
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

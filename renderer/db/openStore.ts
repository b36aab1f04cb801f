/** Opens or founds the store of a workspace: version check, identity, keys. Nothing is written when anything is refused. */

import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { assembleStore } from './assembleStore.ts'
import {
  checkDatabaseVersion,
  createDatabase,
  DATABASE_VERSIONS,
  type DatabaseVersion,
  judgeVersion,
  type NewerDatabase,
} from './database.ts'
import { createLocalSeal, type LocalSeal } from './localSeal.ts'
import { needsRefold, refold } from './refold.ts'
import type { IdentityRow } from './rows.ts'
import type { Store } from './store.ts'
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

/**
 * Why a store does not open: a newer program's database, a local key that is not the one it was sealed with, no storage, or a log
 * that cannot be read to its end, to which nothing may be appended.
 */
export type OpenRefusal =
  | NewerDatabase
  | { readonly code: 'wrong-local-key' }
  | { readonly code: 'storage-blocked' | 'log-damaged'; readonly detail: string }

/**
 * The store of a workspace, founded on the first opening; rows of an older fold are made anew.
 * **Refuses** `database-newer`, `wrong-local-key`, `storage-blocked`, `log-damaged`; the rows are left as they were.
 */
export async function openStore(parts: OpenStoreParts): Promise<Result<Store, OpenRefusal>> {
  const opened = await openDatabase(parts)
  if (!opened.ok) return opened
  const db = opened.value
  const store = await openLog(db, parts).catch((fault: unknown) =>
    err({ code: 'log-damaged', detail: String(fault) } as const),
  )
  if (!store.ok) db.close()
  return store
}

async function openDatabase(parts: OpenStoreParts): Promise<Result<FrontDeskDatabase, OpenRefusal>> {
  const versions = parts.versions ?? DATABASE_VERSIONS
  const db = createDatabase(parts.workspace, versions)
  try {
    const checked = await checkDatabaseVersion(parts.workspace, versions)
    if (!checked.ok) return checked
    await db.open()
  } catch (fault) {
    return err({ code: 'storage-blocked', detail: String(fault) })
  }
  // Another window may have upgraded it between the look and the opening.
  const judged = judgeVersion(db.backendDB().version, versions)
  if (judged.ok) return ok(db)
  db.close()
  return judged
}

async function openLog(db: FrontDeskDatabase, parts: OpenStoreParts): Promise<Result<Store, OpenRefusal>> {
  const { registry } = parts
  const seal = createLocalSeal(parts.localKey, parts.ids.randomBytes)
  const identity = await readOrMintIdentity(db, seal, parts)
  const hashKey = seal.open(identity.hashKey, HASH_KEY_CONTEXT)
  if (!hashKey) return err({ code: 'wrong-local-key' })
  if (identity.foldVersion > registry.foldVersion) {
    return err({ code: 'database-newer', found: identity.foldVersion, known: registry.foldVersion })
  }
  const store = await assembleStore(db, { parts, seal, identity, hashKey })
  if (await needsRefold(store, identity.foldVersion)) await refold(store)
  return ok(store)
}

async function readOrMintIdentity(db: FrontDeskDatabase, seal: LocalSeal, parts: OpenStoreParts): Promise<IdentityRow> {
  return db.transaction('rw', db.meta, db.changes, async () => {
    const known = (await db.meta.get('identity')) as IdentityRow | undefined
    if (known) return known
    // A second founding over a log would begin it again from 1, under another key.
    if ((await db.changes.count()) > 0) throw new Error('There is a change log, but nothing says whose.')
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

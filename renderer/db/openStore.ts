/** Opens or founds the store of a workspace: version check, identity, keys. Nothing is written when anything is refused. */

import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { DEVICE_SECRET_BYTES, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { decodeRing, encodeRing, type KeyRing, mintRing } from '#shared/sync/wire/keyRing.ts'
import { assembleStore } from './assembleStore.ts'
import {
  checkDatabaseVersion,
  createDatabase,
  DATABASE_VERSIONS,
  type DatabaseVersion,
  judgeVersion,
  type NewerDatabase,
} from './database.ts'
import { isHalfBuilt } from './halfBuilt.ts'
import { type Journal, noJournal } from './journal.ts'
import { createLocalSeal, type LocalSeal } from './localSeal.ts'
import { needsRefold, refold } from './refold.ts'
import type { IdentityRow, RingRow } from './rows.ts'
import type { Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Binds the sealed secret of the device's signature, and the sealed keys of the community, to their places. */
export const DEVICE_KEY_CONTEXT = 'identity/device-key'
export const RING_CONTEXT = 'ring'
/** Number of the fold of a database whose rows are still to be made from its log: no older program made them. */
export const NEVER_FOLDED = 0

export interface OpenStoreParts {
  readonly workspace: WorkspaceId
  /** Which of the workspace's databases: the one before could not be read and stays as it is. */
  readonly generation?: number
  /** 32 bytes from the host's secrets. */
  readonly localKey: Uint8Array
  readonly registry: DomainRegistry
  readonly clock: Clock
  readonly ids: Ids
  readonly app: Store['app']
  readonly versions?: readonly DatabaseVersion[]
  /** The journal of this host; none where it has none. */
  readonly journal?: Journal
  /** The keys of a community that is joined or restored; a founded one mints its own. */
  readonly ring?: KeyRing
  /** Whoever fills it from a backup opens a half built one; nobody else does. */
  readonly isFilling?: true
  /** Before rows of an older program are made anew: what stands there is backed up. `stop` leaves everything as it is. */
  readonly beforeRefold?: (store: Store) => Promise<'go-on' | 'stop'>
}

/**
 * Why a store does not open: a newer program's database, a local key that is not the one it was sealed with, no storage, or a log
 * that cannot be read to its end, to which nothing may be appended, a rebuilding that did not come to its end, or rows of an older program
 * that were to be backed up first.
 */
export type OpenRefusal =
  | NewerDatabase
  | { readonly code: 'wrong-local-key' | 'half-built' | 'not-backed-up' }
  | { readonly code: 'storage-blocked' | 'log-damaged'; readonly detail: string }

/**
 * The store of a workspace, founded on the first opening; rows of an older fold are made anew.
 * **Refuses** `database-newer`, `wrong-local-key`, `storage-blocked`, `log-damaged`, `half-built`, `not-backed-up`; the rows are left as they were.
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
  const { workspace, versions = DATABASE_VERSIONS, generation } = parts
  const db = createDatabase(workspace, versions, generation)
  try {
    const checked = await checkDatabaseVersion(workspace, versions, generation)
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
  if (parts.isFilling === undefined && (await isHalfBuilt(db))) return err({ code: 'half-built' })
  const seal = createLocalSeal(parts.localKey, parts.ids.randomBytes)
  const { identity, ring: ringRow } = await readOrMintIdentity(db, seal, parts)
  const deviceKey = seal.open(identity.deviceKey, DEVICE_KEY_CONTEXT)
  const ringBytes = seal.open(ringRow.body, RING_CONTEXT)
  const ring = ringBytes && decodeRing(ringBytes)
  if (!deviceKey || !ring) return err({ code: 'wrong-local-key' })
  if (identity.foldVersion > registry.foldVersion) {
    return err({ code: 'database-newer', found: identity.foldVersion, known: registry.foldVersion })
  }
  const journal = parts.journal ?? noJournal
  const signer = signerOf(deviceKey)
  const store = await assembleStore(db, { parts: { ...parts, journal }, seal, identity, ring, signer })
  if (await needsRefold(store, identity.foldVersion)) {
    const isUpgrade = identity.foldVersion > NEVER_FOLDED && identity.foldVersion < registry.foldVersion
    if (isUpgrade && (await parts.beforeRefold?.(store)) === 'stop') return err({ code: 'not-backed-up' })
    await refold(store)
  }
  return ok(store)
}

interface Identity {
  readonly identity: IdentityRow
  readonly ring: RingRow
}

async function readOrMintIdentity(db: FrontDeskDatabase, seal: LocalSeal, parts: OpenStoreParts): Promise<Identity> {
  return db.transaction('rw', db.meta, db.changes, async () => {
    const known = (await db.meta.get('identity')) as IdentityRow | undefined
    const ring = (await db.meta.get('ring')) as RingRow | undefined
    if (known && ring) return { identity: known, ring }
    // A second founding over a log would begin it again from 1, under another key.
    if (known || (await db.changes.count()) > 0) throw new Error('There is a change log, but nothing says whose.')
    const minted = mintIdentity(seal, parts)
    await db.meta.bulkPut([minted.identity, minted.ring])
    return minted
  })
}

function mintIdentity(seal: LocalSeal, parts: OpenStoreParts): Identity {
  const { ids } = parts
  const identity: IdentityRow = {
    key: 'identity',
    workspace: parts.workspace,
    device: ids.newDeviceId() as DeviceId,
    createdMs: parts.clock.nowMs(),
    foldVersion: parts.registry.foldVersion,
    deviceKey: seal.seal(ids.randomBytes(DEVICE_SECRET_BYTES), DEVICE_KEY_CONTEXT),
  }
  const ring = parts.ring ?? mintRing(ids.randomBytes)
  return { identity, ring: { key: 'ring', body: seal.seal(encodeRing(ring), RING_CONTEXT) } }
}

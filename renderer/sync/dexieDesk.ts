/** The desk behind the engine's port: the log, the rows and the keys of a store, and the blobs of its host. */
import {
  forgetBlobsWanted,
  noteBlobHere,
  noteBlobsWanted,
  postponeBlobs,
  readBlobsWanted,
} from '#renderer/db/blobsWanted.ts'
import { refreshRing } from '#renderer/db/exchangeMemory.ts'
import { readHead } from '#renderer/db/head.ts'
import { keepKeysText, keepRing, readKeysText } from '#renderer/db/keysFile.ts'
import { adoptSnapshot } from '#renderer/db/log/adoptSnapshot.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { readErased } from '#renderer/db/log/erasedKeys.ts'
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import { changesFrom } from '#renderer/db/log/readLog.ts'
import { pagesAfter } from '#renderer/db/log/sendOn.ts'
import { snapshotOf, stateHashOf } from '#renderer/db/log/storeState.ts'
import { countParkedHere } from '#renderer/db/parkedCount.ts'
import type { IdentityRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { strandedUpTo } from '#renderer/db/strandedRows.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import { seqOf } from '#shared/sync/dot.ts'
import type { BlobPort, DeskPort, RenewReason } from '#shared/sync/exchange/ports.ts'

export interface DexieDeskParts {
  readonly store: Store
  readonly blobs: FrontDeskBridge['blobs']
  /** Gives this desk another id; the store is opened anew by whoever owns it. */
  readonly renewDevice: (reason: RenewReason) => Promise<void>
  /** Issues again what waits behind a hole of the journal: in the context that writes for this desk. */
  readonly letGo?: () => void
  /** Told when a newer ring was taken over: other contexts hold their own copy. */
  readonly onRing?: () => void
}

/** The port of a store. `former` is read once: another id means another store. */
export async function dexieDesk(parts: DexieDeskParts): Promise<DeskPort> {
  const { store, renewDevice, onRing, letGo } = parts
  const identity = (await store.db.meta.get('identity')) as IdentityRow | undefined
  const former = (identity?.former ?? []) as readonly DeviceId[]
  return {
    workspace: store.workspace,
    foldVersion: store.registry.foldVersion,
    device: () => store.device,
    former: () => former,
    signer: () => store.signer,
    ring: () => store.ring.read(),
    takeRing: async (ring) => {
      await keepRing(store, ring)
      onRing?.()
    },
    keysFile: { read: () => readKeysText(store), keep: (text) => keepKeysText(store, text) },
    erasedKeys: async () => [...(await readErased(store.db)).ks],
    stranded: { upTo: () => strandedUpTo(store), letGo: async () => letGo?.() },
    card: async () => {
      const desk = await store.db.desks.get(store.device)
      const name = typeof desk?.v.name === 'string' ? desk.v.name.slice(0, 100) : ''
      return { name: name === '' ? store.device.slice(0, 4) : name, version: store.app.version }
    },
    frontier: async () => {
      await refreshRing(store)
      return (await readHead(store)).frontier
    },
    applyRuns: async (runs) => {
      const { fates, frontier } = await applyRuns(store, runs)
      const named = runs.flatMap(({ changes }) => changes.flatMap(({ blobs }) => blobs))
      await noteBlobsWanted(store, named)
      return { fates, frontier }
    },
    ownRunAfter: (seq, maxBytes) => ownRunAfter(store, seq, maxBytes),
    pagesAfter: (device, seq, maxBytes) => pagesAfter(store, device, seq, maxBytes),
    stateHash: () => stateHashOf(store),
    makeSnapshot: () => snapshotOf(store),
    adoptSnapshot: async ({ bytes, hash, keys }) => {
      const adopted = await adoptSnapshot(store, bytes, { hash, keys })
      if (!adopted.ok) return false
      const documents = await store.db.documents.where('v.blob').above('').toArray()
      const named = documents.flatMap(({ v }) => (typeof v.blob === 'string' ? [v.blob] : []))
      await noteBlobsWanted(store, named)
      return true
    },
    blobs: blobPort(parts),
    parked: () => countParkedHere(store),
    renewDevice,
  }
}

function blobPort({ store, blobs }: DexieDeskParts): BlobPort {
  const { workspace: workspaceId } = store
  const isHere = async (hash: string) => (await blobs.get({ workspaceId, hash })).ok
  return {
    ofOwn: async (after, upTo) => {
      const named = new Set<string>()
      for await (const change of changesFrom(store, store.device, after + 1)) {
        if (seqOf(change.dot) > upTo) break
        for (const hash of change.blobs) named.add(hash)
      }
      return [...named]
    },
    missing: async (limit) => {
      const missing: string[] = []
      for (const hash of await readBlobsWanted(store)) {
        if (missing.length >= limit) break
        if (await isHere(hash)) await forgetBlobsWanted(store, [hash])
        else missing.push(hash)
      }
      // Those that nobody has yet must not stand before the others for ever.
      if (missing.length > 0) await postponeBlobs(store, missing)
      return missing
    },
    read: async (hash) => {
      const found = await blobs.get({ workspaceId, hash })
      const bytes = found.ok ? fromBase64url(found.value.bytes) : undefined
      return bytes?.ok ? bytes.value : undefined
    },
    keep: async (hash, bytes) => {
      const kept = await blobs.put({ workspaceId, bytes: base64url(bytes) })
      if (kept.ok && kept.value.hash === hash) await noteBlobHere(store, hash)
    },
  }
}

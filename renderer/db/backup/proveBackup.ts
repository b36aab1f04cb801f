/**
 * The proof of a backup (sync 4.5.4): it is read back from where it lies, every part is opened, and all changes are folded into an empty
 * state, which must be the one that the desk had. Only then it counts. Of the store nothing but the registry is used.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { openContainer } from '#renderer/db/log/container.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupFault } from '#shared/sync/backup/faults.ts'
import { type BackupFoot, type BackupHead, sameCounts } from '#shared/sync/backup/head.ts'
import type { BackupPart } from '#shared/sync/backup/parts.ts'
import type { Change } from '#shared/sync/change.ts'
import { missing } from '#shared/sync/missing.ts'
import { stateHash } from '#shared/sync/snapshot.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import { applyChange, emptyWorkingSet, putEmpty, type WorkingSet } from '#shared/sync/working.ts'
import { isKnownDot } from '#shared/sync/workingSet.ts'
import { unpackBase } from './base.ts'
import { type BackupOpening, createPieces, type PartKeys, type ReadTrouble, readBackup } from './readBackup.ts'

/** What was proved. */
export interface Proof {
  readonly head: BackupHead
  readonly foot: BackupFoot
}

/** Reads and folds a backup. **Refuses** with what it is instead of a good one, or with the host's code. */
export async function proveBackup<Code>(
  opening: Omit<BackupOpening<Code>, 'onPart'> & { readonly registry: DomainRegistry },
): Promise<Result<Proof, ReadTrouble<Code>>> {
  const folding = createFolding(opening.registry)
  const done = await readBackup({ ...opening, onPart: async (part, keys) => folding.take(part, keys) })
  return done.ok ? folding.end() : done
}

interface Folding {
  readonly take: (part: BackupPart, keys: PartKeys) => Result<'go-on', BackupFault>
  readonly end: () => Result<Proof, BackupFault>
}

function createFolding(registry: DomainRegistry): Folding {
  const base = createPieces()
  let set: WorkingSet | undefined
  let head: BackupHead | undefined
  let foot: BackupFoot | undefined
  const counted = { changes: 0, keys: 0, blobs: 0 }
  const start = (): WorkingSet | undefined => {
    const packed = base.take()
    if (set === undefined) set = packed ? setOfBase(packed, registry) : emptyWorkingSet()
    return set
  }
  const fold = (container: Uint8Array, keys: PartKeys): boolean => {
    const into = start()
    const changes = into && head && changesIn(container, keys, head)
    if (!into || !changes) return false
    for (const change of changes) if (foldNext(into, change, registry)) counted.changes += 1
    return true
  }
  const takePart = (part: BackupPart, keys: PartKeys): boolean => {
    switch (part.what) {
      case 'head':
        head = part.head
        // Another fold gives another state of the same changes: only this program's own can be compared.
        return true
      case 'base':
        base.add(part.bytes)
        return true
      case 'segments':
        return part.containers.every((container) => fold(container, keys))
      case 'person-keys':
        counted.keys += part.keys.length
        return true
      case 'blob':
        counted.blobs += 1
        return equalBytes(sha256(part.bytes), part.hash)
      case 'foot':
        foot = part.foot
        return true
      default:
        return true
    }
  }
  return {
    take: (part, keys) => {
      try {
        return takePart(part, keys) ? ok('go-on') : err('damaged')
      } catch {
        // A change that cannot be folded after the one before it: the file holds something else than it says.
        return err('damaged')
      }
    },
    end: () => {
      const folded = start()
      if (!head || !foot || !folded) return err('incomplete')
      const counts = { ...counted, blobsMissing: foot.counts.blobsMissing }
      if (!sameCounts(counts, foot.counts) || !reaches(folded, head)) return err('counts-differ')
      if (head.foldVersion > registry.foldVersion) return err('newer-backup')
      if (head.foldVersion === registry.foldVersion && stateHash(folded) !== head.stateHash) return err('state-differs')
      return ok({ head, foot })
    },
  }
}

function setOfBase(packed: Uint8Array, registry: DomainRegistry): WorkingSet | undefined {
  const bytes = unpackBase(packed)
  const loaded = bytes && loadSnapshot(bytes, registry)
  return loaded?.ok ? loaded.value : undefined
}

function changesIn(
  container: Uint8Array,
  { ws, ring }: PartKeys,
  { frontier }: BackupHead,
): readonly Change[] | undefined {
  try {
    const run = openContainer({ ring: { read: () => ring, move: () => undefined }, workspace: ws }, container)
    return run.last <= (frontier[run.device] ?? 0) ? run.changes : undefined
  } catch {
    // A segment that does not open: damaged, or sealed with a key that the ring lacks.
    return undefined
  }
}

/** Whether it was new. What lies before the snapshot is known already. */
function foldNext(set: WorkingSet, change: Change, registry: DomainRegistry): boolean {
  if (isKnownDot(set, change.dot)) return false
  for (let absent = missing(set, change, registry); absent.length > 0; absent = missing(set, change, registry)) {
    for (const address of absent) putEmpty(set, address)
  }
  applyChange(set, change, registry)
  return true
}

function reaches(set: WorkingSet, { frontier }: BackupHead): boolean {
  const devices = new Set([...Object.keys(frontier), ...set.frontier.keys()])
  return [...devices].every((device) => (frontier[device] ?? 0) === (set.frontier.get(device) ?? 0))
}

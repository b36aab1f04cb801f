/**
 * The sealed parts of a backup, in their order. Every part is a frame of its own under the community's backup key; its header, which the
 * cipher binds, names the file and the place in it, and the foot names them all: nothing can be left out, doubled, moved or exchanged.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import type { DeviceSigner } from '#shared/sync/wire/deviceKey.ts'
import { type FrameFault, openUnproved, sealFrame } from '#shared/sync/wire/frame.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { type BackupDocument, unpackBlob, unpackDocuments, unpackList, unpackPersonKeys } from './content.ts'
import type { BackupFault } from './faults.ts'
import { type BackupFoot, type BackupHead, decodeFoot, decodeHead } from './head.ts'

/** What a part holds. `base`: a piece of the packed snapshot with which the desk's log begins. */
export type PartKind = 'head' | 'base' | 'segments' | 'person-keys' | 'documents' | 'blob' | 'foot'

/** A part that was opened. */
export type BackupPart =
  | { readonly what: 'head'; readonly head: BackupHead }
  | { readonly what: 'base'; readonly bytes: Uint8Array }
  | { readonly what: 'segments'; readonly containers: readonly Uint8Array[] }
  | { readonly what: 'person-keys'; readonly keys: readonly PersonKeyEntry[] }
  | { readonly what: 'documents'; readonly documents: readonly BackupDocument[] }
  | { readonly what: 'blob'; readonly hash: Uint8Array; readonly bytes: Uint8Array }
  | { readonly what: 'foot'; readonly foot: BackupFoot }

/** Whose file, and with what it is sealed. */
export interface PartSealing {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly ring: KeyRing
  readonly signer: DeviceSigner
  /** As in the preamble. */
  readonly file: string
  readonly randomBytes: (length: number) => Uint8Array
}

const NONCE_BYTES = 24

/** Seals parts one after another. */
export interface PartWriter {
  readonly seal: (what: PartKind, plain: Uint8Array) => Uint8Array
  /** SHA-256 over the hashes of all parts so far, hex: what the foot says. */
  readonly digest: () => string
}

/** A writer before its first part. */
export function createPartWriter({ ws, device, ring, signer, file, randomBytes }: PartSealing): PartWriter {
  const all = sha256.create()
  let part = 0
  return {
    digest: () => hex(all.clone().digest()),
    seal: (what, plain) => {
      const header = { kind: 'backup', ws, device, more: { file, part, what } } as const
      const frame = sealFrame({ header, plain }, { ring, signer, nonce: randomBytes(NONCE_BYTES) })
      all.update(sha256(frame))
      part += 1
      return frame
    },
  }
}

/** Opens parts one after another. */
export interface PartReader {
  /** **Refuses** what a part can be that does not stand where it should, as it was written. */
  readonly take: (frame: Uint8Array) => Result<BackupPart, BackupFault>
  /** Whether the foot was read, and every part before it was the one it names. */
  readonly isWhole: () => boolean
}

/** A reader before its first part. */
export function createPartReader({ ws, ring, file }: Pick<PartSealing, 'ws' | 'ring' | 'file'>): PartReader {
  const all = sha256.create()
  let place = 0
  let isWhole = false
  return {
    isWhole: () => isWhole,
    take: (frame) => {
      // Whoever holds the ring may have made it, and the card of a desk that is gone is nowhere: the cipher is the proof.
      const opened = openUnproved(frame, { ws, ring })
      if (!opened.ok) return err(faultOfFrame(opened.error))
      const { header, plain } = opened.value
      const { more } = header
      if (header.kind !== 'backup' || more.file !== file || more.part !== place || isWhole) return err('damaged')
      const part = partOf(String(more.what), plain)
      if (!part || (place === 0) !== (part.what === 'head')) return err('damaged')
      if (part.what === 'foot') {
        if (part.foot.parts !== hex(all.clone().digest())) return err('damaged')
        isWhole = true
      }
      all.update(sha256(frame))
      place += 1
      return ok(part)
    },
  }
}

function partOf(what: string, plain: Uint8Array): BackupPart | undefined {
  switch (what as PartKind) {
    case 'head': {
      const head = decodeHead(plain)
      return head && { what: 'head', head }
    }
    case 'base':
      return { what: 'base', bytes: plain }
    case 'segments': {
      const containers = unpackList(plain)
      return containers && { what: 'segments', containers }
    }
    case 'person-keys': {
      const keys = unpackPersonKeys(plain)
      return keys && { what: 'person-keys', keys }
    }
    case 'documents': {
      const documents = unpackDocuments(plain)
      return documents && { what: 'documents', documents }
    }
    case 'blob':
      return { what: 'blob', ...unpackBlob(plain) }
    case 'foot': {
      const foot = decodeFoot(plain)
      return foot && { what: 'foot', foot }
    }
    default:
      return undefined
  }
}

/** What a frame's fault means for a backup. */
export function faultOfFrame(fault: FrameFault): BackupFault {
  switch (fault) {
    case 'newer-format':
      return 'newer-backup'
    case 'other-workspace':
      return 'other-community'
    case 'unknown-key':
      return 'wrong-key'
    default:
      return 'damaged'
  }
}

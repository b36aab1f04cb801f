/** A backup from its first byte to its last, part by part: for the proof, for a preview, and for restoring. */
import { concatBytes } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupFault } from '#shared/sync/backup/faults.ts'
import type { BackupHead } from '#shared/sync/backup/head.ts'
import { type BackupPreamble, createPartSplitter, readBackupName, readPreamble } from '#shared/sync/backup/layout.ts'
import { type BackupPart, createPartReader } from '#shared/sync/backup/parts.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { PART_BYTES } from './sink.ts'

/** Gives bytes of the file; fewer at its end, none behind it. */
export type ReadPart<Code> = (offset: number, length: number) => Promise<Result<Uint8Array, Code>>

/** What a file can be that is not read to its end: the fault of the file, or the host's code. */
export type ReadTrouble<Code> = BackupFault | Code

/** A preamble is read with the first part. */
export async function readBackupPreamble<Code>(
  read: ReadPart<Code>,
): Promise<Result<{ readonly preamble: BackupPreamble; readonly size: number }, ReadTrouble<Code>>> {
  const first = await read(0, PART_BYTES)
  return first.ok ? readPreamble(first.value) : first
}

/** Of which community, and with which keys. */
export interface PartKeys {
  readonly ws: WorkspaceId
  readonly ring: KeyRing
}

/** What a file is opened with. */
export interface BackupOpening<Code> {
  readonly read: ReadPart<Code>
  readonly name: string
  /** The community it must be of; any where it is undefined. */
  readonly workspace?: WorkspaceId | undefined
  /** The ring of the preamble; undefined where these keys do not open it. */
  readonly ringOf: (preamble: BackupPreamble) => KeyRing | undefined
  /** Hears of every part in its order. A result that is not ok ends the reading. */
  readonly onPart: (part: BackupPart, keys: PartKeys) => Promise<Result<'go-on' | 'enough', BackupFault>>
  /** Bytes read so far. */
  readonly onBytes?: (bytes: number) => void
}

/**
 * Reads the file to its end and gives every part to `onPart`; ok only where the file is whole.
 * **Refuses** with the fault, or with the host's code.
 */
export async function readBackup<Code>(opening: BackupOpening<Code>): Promise<Result<null, ReadTrouble<Code>>> {
  const { read, workspace, ringOf, onPart, onBytes } = opening
  const begun = await readBackupPreamble(read)
  if (!begun.ok) return begun
  const { preamble, size } = begun.value
  const fault = faultOfName(opening.name, preamble)
  if (fault) return err(fault)
  if (workspace !== undefined && preamble.ws !== workspace) return err('other-community')
  const ring = ringOf(preamble)
  if (!ring) return err('wrong-key')
  const reader = createPartReader({ ws: preamble.ws, ring, file: preamble.file })
  const splitter = createPartSplitter()
  for (let offset = size; ; ) {
    const bytes = await read(offset, PART_BYTES)
    if (!bytes.ok) return bytes
    if (bytes.value.length === 0) break
    offset += bytes.value.length
    const frames = splitter.push(bytes.value)
    if (!frames.ok) return frames
    for (const frame of frames.value) {
      const part = reader.take(frame)
      if (!part.ok) return part
      const next = await onPart(part.value, { ws: preamble.ws, ring })
      if (!next.ok) return next
      if (next.value === 'enough') return ok(null)
    }
    onBytes?.(offset)
  }
  return reader.isWhole() && splitter.left() === 0 ? ok(null) : err('incomplete')
}

/** A file that was renamed to another community's or another moment's is not believed. */
function faultOfName(name: string, { ws, file }: BackupPreamble): BackupFault | undefined {
  const said = readBackupName(name)
  if (!said) return 'not-a-backup'
  if (said.ws !== ws) return 'other-community'
  return file.startsWith(said.mark) ? undefined : 'damaged'
}

/** The head alone: what a preview needs. **Refuses** as `readBackup`. */
export async function readBackupHead<Code>(
  opening: Omit<BackupOpening<Code>, 'onPart' | 'onBytes'>,
): Promise<Result<PartKeys & { readonly head: BackupHead }, ReadTrouble<Code>>> {
  let found: (PartKeys & { readonly head: BackupHead }) | undefined
  const done = await readBackup({
    ...opening,
    onPart: async (part, keys) => {
      if (part.what === 'head') found = { head: part.head, ...keys }
      return ok('enough')
    },
  })
  if (!done.ok) return done
  return found ? ok(found) : err('incomplete')
}

/** Pieces that belong together, until the last one is there. */
export function createPieces(): {
  readonly add: (piece: Uint8Array) => void
  readonly take: () => Uint8Array | undefined
} {
  let pieces: Uint8Array[] = []
  return {
    add: (piece) => {
      pieces.push(piece)
    },
    take: () => {
      if (pieces.length === 0) return undefined
      const whole = concatBytes(pieces)
      pieces = []
      return whole
    },
  }
}

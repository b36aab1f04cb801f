/**
 * The file of a backup (decisions/0039): magic, a preamble that says whose it is and holds the wrapped keys, then sealed parts, each behind
 * its length. A backup is read from its beginning to its end and never jumped in, so that a stick can be pulled at any byte.
 */
import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { isPlain, isText, type Plain } from '#shared/sync/shape.ts'
import { parsedJson } from '#shared/sync/wire/parsedJson.ts'
import type { BackupFault } from './faults.ts'

/** Version of the layout of the file. */
export const BACKUP_FORMAT = 1
const MAGIC = utf8('QTBACKUP')
const LENGTH_BYTES = 4
/** A longer preamble is no preamble: wrapped keys take a few kilobytes. */
const PREAMBLE_MAX_BYTES = 256 * 1024
/** The largest part: a blob of 16 MB, or a segment of 24 MB, with its frame. */
export const PART_MAX_BYTES = 28 * 1024 * 1024
const KEYS_FILE_MAX_CHARS = 100_000

/** What is readable without a key. */
export interface BackupPreamble {
  readonly ws: WorkspaceId
  /** Ties all parts to this file: 32 hex digits of randomness. */
  readonly file: string
  /** The ring under the local key of the desk that made it, base64url: opens on that machine only. */
  readonly localRing: string
  /** Text of the community's keys file, once a passphrase was set: opens on any machine. */
  readonly keysFile?: string
}

/** The beginning of the file. */
export function encodePreamble(preamble: BackupPreamble): Uint8Array {
  const text = utf8(canonicalText({ ...preamble, format: BACKUP_FORMAT }))
  return concatBytes([MAGIC, lengthBytes(text.length), text])
}

/**
 * The preamble, and where the parts begin.
 * **Refuses** `not-a-backup`, `newer-backup`, `incomplete` where the bytes end within it, `damaged`.
 */
export function readPreamble(
  bytes: Uint8Array,
): Result<{ readonly preamble: BackupPreamble; readonly size: number }, BackupFault> {
  const known = bytes.subarray(0, MAGIC.length)
  if (known.some((byte, index) => byte !== MAGIC[index])) return err('not-a-backup')
  const begin = MAGIC.length + LENGTH_BYTES
  if (bytes.length < begin) return err('incomplete')
  const length = readLength(bytes, MAGIC.length)
  if (length > PREAMBLE_MAX_BYTES) return err('damaged')
  if (bytes.length < begin + length) return err('incomplete')
  const text = fromUtf8(bytes.subarray(begin, begin + length))
  const value = text.ok ? parsedJson(text.value) : undefined
  if (!isPlain(value)) return err('damaged')
  if (typeof value.format === 'number' && value.format > BACKUP_FORMAT) return err('newer-backup')
  return isPreamble(value) ? ok({ preamble: preambleOf(value), size: begin + length }) : err('damaged')
}

function isPreamble({ format, ws, file, localRing, keysFile }: Plain): boolean {
  return (
    format === BACKUP_FORMAT &&
    /^[a-z2-7]{16}$/.test(String(ws)) &&
    /^[0-9a-f]{32}$/.test(String(file)) &&
    isText(localRing, KEYS_FILE_MAX_CHARS) &&
    (keysFile === undefined || isText(keysFile, KEYS_FILE_MAX_CHARS))
  )
}

/** Checked member by member above; the casts say so. */
function preambleOf({ ws, file, localRing, keysFile }: Plain): BackupPreamble {
  const known = { ws: ws as WorkspaceId, file: file as string, localRing: localRing as string }
  return keysFile === undefined ? known : { ...known, keysFile: keysFile as string }
}

/** A part as it stands in the file: its length, four bytes, big-endian, and its frame. */
export function framedPart(frame: Uint8Array): Uint8Array {
  return concatBytes([lengthBytes(frame.length), frame])
}

/** Takes bytes as they come and gives whole frames. */
export interface PartSplitter {
  /** **Refuses** `damaged` for a length that no part has. */
  readonly push: (bytes: Uint8Array) => Result<readonly Uint8Array[], BackupFault>
  /** Bytes of a frame that has not come whole. */
  readonly left: () => number
}

/** A splitter that has seen nothing behind the preamble. */
export function createPartSplitter(): PartSplitter {
  let kept: Uint8Array = new Uint8Array(0)
  return {
    left: () => kept.length,
    push: (bytes) => {
      kept = kept.length === 0 ? bytes : concatBytes([kept, bytes])
      const frames: Uint8Array[] = []
      let at = 0
      while (kept.length - at >= LENGTH_BYTES) {
        const length = readLength(kept, at)
        if (length === 0 || length > PART_MAX_BYTES) return err('damaged')
        if (kept.length - at - LENGTH_BYTES < length) break
        frames.push(kept.slice(at + LENGTH_BYTES, at + LENGTH_BYTES + length))
        at += LENGTH_BYTES + length
      }
      kept = kept.slice(at)
      return ok(frames)
    },
  }
}

/** Four bytes, big-endian. */
export function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of(length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff)
}

/** What four bytes say. */
export function readLength(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, LENGTH_BYTES).getUint32(0)
}

const NAME = /^([a-z2-7]{16})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([0-9a-f]{16})\.qtbackup$/

/** What a file's name says. */
export interface BackupName {
  readonly ws: WorkspaceId
  /** Milliseconds since 1970, UTC, whole seconds. */
  readonly madeMs: number
  /** The first 16 hex digits of the file's own id. */
  readonly mark: string
}

/** `<workspace>-<yyyymmddThhmmssZ>-<16 hex digits>.qtbackup`: community, moment and the file's id; nothing of a person (I10). */
export function backupName({ ws, madeMs, mark }: BackupName): string {
  const moment = `${instantFrom(madeMs).slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return `${ws}-${moment}-${mark}.qtbackup`
}

/** The name taken apart; undefined for any other name. */
export function readBackupName(name: string): BackupName | undefined {
  const found = NAME.exec(name)
  if (!found) return undefined
  const [, ws, year, month, day, hour, minute, second, mark] = found
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  if (!isInstant(instant)) return undefined
  return { ws: ws as WorkspaceId, madeMs: instantMs(instant), mark: mark as string }
}

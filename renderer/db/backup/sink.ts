/** Bytes of a backup on their way to the host: gathered into parts of one megabyte, hashed as they go. */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hex } from '#shared/kernel/bytes.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Bytes of one call: large enough to be quick, small enough for nobody to feel it. */
export const PART_BYTES = 1024 * 1024

/** Takes one part at its place in the file. */
export type WritePart<Code> = (offset: number, bytes: Uint8Array) => Promise<Result<null, Code>>

/** What was written. */
export interface Written {
  readonly size: number
  /** SHA-256 of the whole file, lower-case hex. */
  readonly sha256: string
}

/** The file could not be written on; carries the host's code out of the stream. */
export class WriteRefused extends Error {
  readonly code: string

  constructor(code: string) {
    super(`A backup could not be written: ${code}`)
    this.code = code
  }
}

/** Appends bytes; **throws** `WriteRefused` when the host refuses. */
export interface Sink {
  readonly append: (bytes: Uint8Array) => Promise<void>
  readonly finish: () => Promise<Written>
}

/** A sink over `write`, before its first byte. */
export function createSink<Code extends string>(write: WritePart<Code>): Sink {
  const hash = sha256.create()
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let offset = 0
  const send = async (bytes: Uint8Array): Promise<void> => {
    const written = await write(offset, bytes)
    if (!written.ok) throw new WriteRefused(written.error)
    hash.update(bytes)
    offset += bytes.length
  }
  const flush = async (least: number): Promise<void> => {
    if (waitingBytes < least) return
    let rest = concatBytes(waiting)
    while (rest.length >= least && rest.length > 0) {
      await send(rest.subarray(0, PART_BYTES))
      rest = rest.subarray(PART_BYTES)
    }
    waiting = rest.length > 0 ? [rest.slice()] : []
    waitingBytes = rest.length
  }
  return {
    append: async (bytes) => {
      waiting.push(bytes)
      waitingBytes += bytes.length
      await flush(PART_BYTES)
    },
    finish: async () => {
      await flush(1)
      return { size: offset, sha256: hex(hash.digest()) }
    },
  }
}

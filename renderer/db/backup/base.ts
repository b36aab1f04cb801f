/** The snapshot with which the log of a joined desk begins, as a backup holds it. */
import { inflateSync } from 'fflate'

/** The canonical bytes of a snapshot; undefined where they do not unpack. */
export function unpackBase(packed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(packed)
  } catch {
    // Opened and not what it was: the proof says so.
    return undefined
  }
}

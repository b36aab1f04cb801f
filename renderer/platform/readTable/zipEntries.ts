// The entries of a zip archive, inflated by the platform: enough to guard a workbook before a library unpacks it whole.
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** One file in the archive. `size` is what the archive claims it unpacks to. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly packed: Uint8Array<ArrayBuffer>
  readonly method: number
}

const END_OF_CENTRAL = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL) return at
  }
  return -1
}

function entryAt(file: ArrayBuffer, view: DataView, at: number): ZipEntry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const local = view.getUint32(at + 42, true)
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > view.byteLength) return undefined
  const name = new TextDecoder().decode(new Uint8Array(file, at + 46, view.getUint16(at + 28, true)))
  return { name, size, packed: new Uint8Array(file, start, packedSize), method: view.getUint16(at + 10, true) }
}

/** The entries by the archive's directory; refused when it is cut short or its directory does not fit. */
export function zipEntries(file: ArrayBuffer): Result<readonly ZipEntry[], 'damaged'> {
  const view = new DataView(file)
  const end = findEnd(view)
  if (end < 0) return err('damaged')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const entry = entryAt(file, view, at)
    if (entry === undefined) return err('damaged')
    entries.push(entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

function stream(entry: ZipEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([entry.packed]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>
  return entry.method === STORED ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'))
}

/**
 * Inflates an entry and gives its text piece by piece; returns the bytes it had. Refused when it holds more than `limit`
 * bytes, whatever the archive claims, and when it cannot be inflated.
 */
export async function inflateText(
  entry: ZipEntry,
  limit: number,
  onText: (text: string) => void,
): Promise<Result<number, 'damaged' | 'too-much-inside'>> {
  if (entry.method !== STORED && entry.method !== DEFLATED) return err('damaged')
  const decoder = new TextDecoder()
  const reader = stream(entry).getReader()
  let bytes = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.length
      if (bytes > limit) {
        await reader.cancel()
        return err('too-much-inside')
      }
      onText(decoder.decode(piece.value, { stream: true }))
    }
  } catch {
    return err('damaged')
  }
  return ok(bytes)
}

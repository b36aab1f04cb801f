/**
 * Changes of a run as bytes (sync 4.1): without loss, so that the canonical text of every change is the one that was hashed. Keys and
 * brackets are written once for all changes of one shape; what remains is written column by column, where like stands by like.
 */
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { type Column, msOfToken, type Origin, originOf, WAYS, wayOf } from './columns.ts'
import { deflated } from './inflating.ts'
import { cut } from './tokens.ts'
import { type NumberWriter, numberWriter } from './wholeNumbers.ts'

/** All changes of one skeleton, and their tokens by slot. */
interface Shape {
  readonly index: number
  readonly origins: Origin[]
  readonly columns: string[][]
}

/** What columns are written into. */
interface Output {
  readonly numbers: NumberWriter
  readonly lines: string[]
  /** Tokens that occur more than once in columns of texts, each with its place. */
  readonly repeats: Map<string, number>
  readonly devices: Map<string, number>
}

/** The changes, packed. They are valid, of one device, and contiguous. */
export function packChanges(changes: readonly Change[]): Uint8Array {
  const shapes = new Map<string, Shape>()
  const order = changes.map((change) => fileIn(shapes, change))
  const columns = [...shapes.values()].flatMap(({ origins, columns }) => columns.map((tokens) => ({ origins, tokens })))
  const written = columns.map((column) => ({ ...column, way: wayOf(column) }))
  const repeats = repeatedTokens(written.filter(({ way }) => way === 'texts').map(({ tokens }) => tokens))
  const output = { numbers: numberWriter(), lines: [...shapes.keys(), ...repeats.keys()], repeats, devices: new Map() }
  output.numbers.whole(shapes.size)
  output.numbers.whole(repeats.size)
  for (const { index } of order) output.numbers.whole(index)
  writeStamps(changes, output.numbers)
  for (const column of written) writeColumn(column, output)
  return concatBytes([stream(output.numbers.bytes()), stream(utf8(output.lines.join('\n')))])
}

/** Puts a change into its shape. */
function fileIn(shapes: Map<string, Shape>, change: Change): Shape {
  const { skeleton, tokens } = cut(canonicalText(change))
  let shape = shapes.get(skeleton)
  if (!shape) {
    shape = { index: shapes.size, origins: [], columns: tokens.map(() => []) }
    shapes.set(skeleton, shape)
  }
  shape.origins.push(originOf(change))
  for (const [slot, token] of tokens.entries()) shape.columns[slot]?.push(token)
  return shape
}

function repeatedTokens(columns: readonly (readonly string[])[]): Map<string, number> {
  const [seen, repeats] = [new Set<string>(), new Map<string, number>()]
  for (const tokens of columns)
    for (const token of tokens) {
      if (seen.has(token) && !repeats.has(token)) repeats.set(token, repeats.size)
      seen.add(token)
    }
  return repeats
}

/** Milliseconds as steps from the change before; the device is that of the run. */
function writeStamps(changes: readonly Change[], numbers: NumberWriter): void {
  let before = 0
  for (const change of changes) {
    const { ms, counter } = originOf(change)
    numbers.signed(ms - before)
    numbers.whole(counter)
    before = ms
  }
}

function writeColumn({ tokens, origins, way }: Column & { readonly way: (typeof WAYS)[number] }, output: Output): void {
  output.numbers.whole(WAYS.indexOf(way))
  if (way === 'same') output.lines.push(tokens[0] as string)
  if (way === 'own-dot' || way === 'own-hlc' || way === 'same') return
  for (const [index, token] of tokens.entries()) {
    const origin = origins[index] as Origin
    if (way === 'texts') writeText(token, output)
    else if (way === 'dots') writeDot(token.slice(1, -1) as Dot, origin, output)
    else output.numbers.signed((msOfToken(token) as number) - origin.ms)
  }
}

function writeText(token: string, { numbers, lines, repeats }: Output): void {
  const place = repeats.get(token)
  numbers.whole(place === undefined ? 0 : place + 1)
  if (place === undefined) lines.push(token)
}

/** A device that was not named yet is the next one, and its name a line. */
function writeDot(dot: Dot, { seq }: Origin, { numbers, lines, devices }: Output): void {
  const device = deviceOf(dot)
  const place = devices.get(device) ?? devices.size
  if (place === devices.size) {
    devices.set(device, place)
    lines.push(device)
  }
  numbers.whole(place)
  numbers.signed(seq - seqOf(dot))
}

/** Bytes deflated, behind their lengths packed and unpacked. */
function stream(bytes: Uint8Array): Uint8Array {
  const packed = deflated(bytes)
  const lengths = new Uint8Array(STREAM_HEAD_BYTES)
  new DataView(lengths.buffer).setUint32(0, packed.length)
  new DataView(lengths.buffer).setUint32(4, bytes.length)
  return concatBytes([lengths, packed])
}

/** Before a stream. */
export const STREAM_HEAD_BYTES = 8

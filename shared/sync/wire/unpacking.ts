/** The way back from `packChanges`: bytes of anybody who holds a team key, so that every count is checked before it is believed. */
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { faultOfChange } from '#shared/sync/changeShape.ts'
import { isDeviceId, makeDot } from '#shared/sync/dot.ts'
import { MAX_CHANGE_BYTES } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { instantToken, type Origin, WAYS } from './columns.ts'
import { inflated } from './inflating.ts'
import { STREAM_HEAD_BYTES } from './packing.ts'
import { parsedJson } from './parsedJson.ts'
import { isCanonicalSkeleton, isCanonicalToken, SLOT } from './tokens.ts'
import { type NumberReader, numberReader } from './wholeNumbers.ts'

/** What the header of a run says, and is not said again in each change. */
export interface PackedRange {
  readonly device: DeviceId
  readonly first: number
  readonly last: number
}

/** A change, and the canonical bytes that its hash is over. */
export interface Unpacked {
  readonly change: Change
  readonly body: Uint8Array
}

/** Most bytes that the canonical text of a packed run may have: 64 MiB. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** A skeleton cut at its slots, and the tokens of each slot in the order of its changes. */
interface Shape {
  between: readonly string[]
  readonly origins: Origin[]
  columns: readonly (readonly string[])[]
}

/** What is read from. */
interface Input {
  readonly numbers: NumberReader
  readonly line: () => string
  readonly repeats: readonly string[]
  readonly devices: string[]
}

/**
 * The changes of packed bytes. `onText` hears their canonical texts, joined by commas, some hundred at a time.
 * **Refuses** `malformed` for anything else than `packChanges` gives: another length, a bomb, an invalid change.
 */
export function unpackChanges(
  bytes: Uint8Array,
  range: PackedRange,
  onText: (text: string) => void = ignored,
): Result<readonly Unpacked[], 'malformed'> {
  try {
    const order = shapesIn(bytes, range)
    return order ? changesOf(blocksOf(order), onText) : err('malformed')
  } catch (fault) {
    // What is read from damaged numbers may lie outside of what dates and strings can be.
    if (fault instanceof RangeError || fault instanceof TypeError) return err('malformed')
    throw fault
  }
}

function ignored(): void {}

/** The shape of each change in turn, its columns filled. */
function shapesIn(bytes: Uint8Array, range: PackedRange): readonly Shape[] | undefined {
  const [first, second] = streamsIn(bytes)
  const text = second && fromUtf8(second)
  if (!first || !text?.ok) return undefined
  const [numbers, lines] = [numberReader(first), text.value.split('\n')]
  let at = 0
  const line = () => lines[at++] ?? ''
  const [shapeCount, repeatCount] = [numbers.whole(), numbers.whole()]
  const count = range.last - range.first + 1
  // Each change takes three bytes of the numbers at least, each skeleton and repeat a line.
  if (count * 3 > first.length || shapeCount > count || shapeCount + repeatCount > lines.length) return undefined
  const shapes = Array.from({ length: shapeCount }, () => shapeOf(line()))
  const repeats = Array.from({ length: repeatCount }, line)
  if (shapes.includes(undefined) || !repeats.every(isCanonicalToken)) return undefined
  const order = Array.from({ length: count }, () => shapes[numbers.whole()])
  if (order.includes(undefined)) return undefined
  readOrigins(order as Shape[], range, numbers)
  const input: Input = { numbers, line, repeats, devices: [] }
  for (const shape of shapes as Shape[]) readColumns(shape, input)
  if (numbers.isOver() || !numbers.isAtEnd() || at !== lines.length) return undefined
  return order as Shape[]
}

/** Both streams, inflated. */
function streamsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: Uint8Array[] = []
  let at = 0
  while (at + STREAM_HEAD_BYTES <= bytes.length && found.length < 2) {
    const [packed, length] = [view.getUint32(at), view.getUint32(at + 4)]
    const start = at + STREAM_HEAD_BYTES
    at = start + packed
    const stream =
      at <= bytes.length && length <= MAX_UNPACKED_BYTES ? inflated(bytes.subarray(start, at), length) : undefined
    if (!stream) return []
    found.push(stream)
  }
  return at === bytes.length ? found : []
}

function shapeOf(skeleton: string): Shape | undefined {
  return isCanonicalSkeleton(skeleton) ? { between: skeleton.split(SLOT), origins: [], columns: [] } : undefined
}

function readOrigins(order: readonly Shape[], { device, first }: PackedRange, numbers: NumberReader): void {
  let ms = 0
  for (const [index, { origins }] of order.entries()) {
    ms += numbers.signed()
    const [seq, counter] = [first + index, numbers.whole()]
    origins.push({
      device,
      seq,
      dot: `"${makeDot(device, seq)}"`,
      hlc: `"${makeHlc(ms, counter, device)}"`,
      ms,
      counter,
    })
  }
}

/** A token that is the same in all changes of a shape becomes a piece of its skeleton: most are. */
function readColumns(shape: Shape, input: Input): void {
  const [between, columns] = [[shape.between[0] ?? ''], [] as (readonly string[])[]]
  for (const text of shape.between.slice(1)) {
    const column = readColumn(shape, input)
    if (typeof column === 'string') {
      between.push(`${between.pop()}${column}${text}`)
    } else {
      columns.push(column)
      between.push(text)
    }
  }
  shape.between = between
  shape.columns = columns
}

function readColumn({ origins }: Shape, input: Input): string | readonly string[] {
  const { numbers } = input
  switch (WAYS[numbers.whole()]) {
    case 'own-dot':
      return origins.map(({ dot }) => dot)
    case 'own-hlc':
      return origins.map(({ hlc }) => hlc)
    case 'same':
      return canonical(input.line())
    case 'instants':
      return origins.map(({ ms }) => instantToken(ms + numbers.signed()))
    case 'dots':
      return origins.map((origin) => readDot(origin, input))
    case 'texts':
      return origins.map(() => readText(input))
    default:
      throw new TypeError('No such way')
  }
}

function readText({ numbers, line, repeats }: Input): string {
  const place = numbers.whole()
  return place === 0 ? canonical(line()) : canonical(repeats[place - 1] ?? '')
}

function readDot({ seq }: Origin, { numbers, line, devices }: Input): string {
  const place = numbers.whole()
  if (place === devices.length) devices.push(line())
  const device = devices[place] ?? ''
  if (!isDeviceId(device)) throw new TypeError('No such device')
  return `"${makeDot(device, seq - numbers.signed())}"`
}

function canonical(token: string): string {
  if (!isCanonicalToken(token)) throw new TypeError('No canonical token')
  return token
}

/** Canonical texts of some changes, joined by commas, and the length of each in UTF-16 units. */
interface Block {
  readonly text: string
  readonly lengths: readonly number[]
}

/** How many at a time: a call of the engine's parser or encoder costs more than one change does. */
const BLOCK = 256

function* blocksOf(order: readonly Shape[]): Generator<Block> {
  const used = new Map<Shape, number>()
  for (let start = 0; start < order.length; start += BLOCK) {
    const [pieces, lengths] = [[] as string[], [] as number[]]
    for (const shape of order.slice(start, start + BLOCK)) {
      const index = used.get(shape) ?? 0
      used.set(shape, index + 1)
      if (lengths.length > 0) pieces.push(',')
      lengths.push(fill(shape, index, pieces))
    }
    yield { text: pieces.join(''), lengths }
  }
}

function fill({ between, columns }: Shape, index: number, pieces: string[]): number {
  let units = 0
  for (const [slot, text] of between.entries()) {
    const token = columns[slot]?.[index] ?? ''
    pieces.push(text, token)
    units += text.length + token.length
  }
  return units
}

function changesOf(blocks: Iterable<Block>, onText: (text: string) => void): Result<readonly Unpacked[], 'malformed'> {
  const found: Unpacked[] = []
  let room = MAX_UNPACKED_BYTES
  for (const block of blocks) {
    const bodies = bodiesOf(block)
    const changes = parsedJson(`[${block.text}]`)
    room -= block.text.length
    // Canonical skeletons filled with canonical tokens are as many values as texts; anything else is no list of that length.
    if (room < 0 || !Array.isArray(changes) || changes.length !== bodies.length) return err('malformed')
    for (const [index, body] of bodies.entries()) {
      const change: unknown = changes[index]
      if (body.length > MAX_CHANGE_BYTES || faultOfChange(change) !== undefined) return err('malformed')
      found.push({ change: change as Change, body })
    }
    onText(block.text)
  }
  return ok(found)
}

function bodiesOf({ text, lengths }: Block): readonly Uint8Array[] {
  const bytes = utf8(text)
  let end = -1
  return lengths.map((length) => {
    const start = end + 1
    end = start + length
    // Where something is longer in bytes than in units, each is encoded by itself.
    return bytes.length === text.length ? bytes.subarray(start, end) : utf8(text.slice(start, end))
  })
}

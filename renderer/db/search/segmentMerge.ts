// Two blocks become one by copying stretches of documents, so a merge of 100,000 documents takes milliseconds.
import {
  compareStored,
  readOrder,
  type Segment,
  TEXT_COLUMNS,
  type TextColumn,
  type TextColumnName,
  VALUE_END,
} from './segment.ts'
import { compareSorts } from './sortKey.ts'

/** A stretch of documents of one block; `to` is exclusive. */
interface Run {
  readonly segment: Segment
  readonly from: number
  readonly to: number
}

/** The first document of `base` that comes after the given one. */
function insertionPoint(base: Segment, addition: Segment, document: number): number {
  const key = readOrder(addition, document)
  let low = 0
  let high = base.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareStored(base, middle, key) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The same stretches without the documents that no longer stand. */
function liveRuns({ segment, from, to }: Run): Run[] {
  const runs: Run[] = []
  let start = from
  while (start < to) {
    const dead = segment.live.subarray(start, to).indexOf(0)
    const end = dead < 0 ? to : start + dead
    if (end > start) runs.push({ segment, from: start, to: end })
    start = end + 1
  }
  return runs
}

function planRuns(base: Segment, addition: Segment): Run[] {
  const runs: Run[] = []
  let done = 0
  for (let document = 0; document < addition.count; document++) {
    if (addition.live[document] === 0) continue
    const point = insertionPoint(base, addition, document)
    runs.push({ segment: base, from: done, to: point }, { segment: addition, from: document, to: document + 1 })
    done = point
  }
  runs.push({ segment: base, from: done, to: base.count })
  return runs.flatMap(liveRuns)
}

function copyStarts(runs: readonly Run[], startsOf: (segment: Segment) => Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  let document = 0
  let at = 0
  for (const { segment, from, to } of runs) {
    const source = startsOf(segment)
    const shift = at - (source[from] ?? 0)
    for (let index = from; index < to; index++) starts[document++] = (source[index] ?? 0) + shift
    at = (source[to] ?? 0) + shift
  }
  starts[count] = at
  return starts
}

function mergeColumn(runs: readonly Run[], name: TextColumnName, count: number): TextColumn {
  const parts = runs.map(({ segment, from, to }) => {
    const { text, starts } = segment.columns[name]
    return text.slice(starts[from], starts[to])
  })
  return {
    text: parts.join('') + VALUE_END,
    starts: copyStarts(runs, (segment) => segment.columns[name].starts, count),
  }
}

/** The bytes of a part that has as many as its offsets say. */
function mergeBytes(
  runs: readonly Run[],
  starts: Uint32Array,
  partOf: (segment: Segment) => { readonly bytes: Uint8Array; readonly starts: Uint32Array },
): Uint8Array {
  const bytes = new Uint8Array(starts.at(-1) ?? 0)
  let at = 0
  for (const { segment, from, to } of runs) {
    const source = partOf(segment)
    const part = source.bytes.subarray(source.starts[from], source.starts[to])
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The standing documents of a block in list order, under their new numbers. */
function renumberedOrder(
  runs: readonly Run[],
  segment: Segment,
): { readonly old: Uint32Array; readonly new: Uint32Array } {
  const numbers = new Uint32Array(segment.count)
  let document = 0
  for (const run of runs) {
    if (run.segment === segment) for (let old = run.from; old < run.to; old++) numbers[old] = document + old - run.from
    document += run.to - run.from
  }
  const old = segment.listOrder.filter((each) => segment.live[each] === 1)
  return { old, new: old.map((each) => numbers[each] ?? 0) }
}

/** Both list orders become one; equal keys stand in the order of the documents, as when all were packed at once. */
function mergeListOrder(runs: readonly Run[], base: Segment, addition: Segment): Uint32Array {
  const left = renumberedOrder(runs, base)
  const right = renumberedOrder(runs, addition)
  const order = new Uint32Array(left.new.length + right.new.length)
  let [a, b] = [0, 0]
  const isLeftNext = (): boolean => {
    if (b >= right.new.length) return true
    if (a >= left.new.length) return false
    const difference = compareSorts(base, left.old[a] ?? 0, addition, right.old[b] ?? 0)
    return difference < 0 || (difference === 0 && (left.new[a] ?? 0) < (right.new[b] ?? 0))
  }
  for (let at = 0; at < order.length; at++) order[at] = (isLeftNext() ? left.new[a++] : right.new[b++]) ?? 0
  return order
}

/** One block of all documents that stand in either; their ids must be distinct, and both of one index. */
export function mergeSegments(base: Segment, addition: Segment): Segment {
  const runs = planRuns(base, addition)
  const count = runs.reduce((sum, { from, to }) => sum + to - from, 0)
  const idTails = new Uint32Array(count)
  const ranks = new Float64Array(count)
  const facetSets = new Uint32Array(count)
  let at = 0
  for (const { segment, from, to } of runs) {
    idTails.set(segment.idTails.subarray(from, to), at)
    ranks.set(segment.ranks.subarray(from, to), at)
    facetSets.set(segment.facetSets.subarray(from, to), at)
    at += to - from
  }
  const cardStarts = copyStarts(runs, (segment) => segment.cardStarts, count)
  const sortStarts = copyStarts(runs, (segment) => segment.sortStarts, count)
  const columns = Object.fromEntries(TEXT_COLUMNS.map((name) => [name, mergeColumn(runs, name, count)]))
  return {
    count,
    // Every name of TEXT_COLUMNS is there: fromEntries only loses the keys' type.
    columns: columns as Record<TextColumnName, TextColumn>,
    idTails,
    ranks,
    cards: mergeBytes(runs, cardStarts, (segment) => ({ bytes: segment.cards, starts: segment.cardStarts })),
    cardStarts,
    facets: base.facets,
    facetSets,
    sorts: mergeBytes(runs, sortStarts, (segment) => ({ bytes: segment.sorts, starts: segment.sortStarts })),
    sortStarts,
    listOrder: mergeListOrder(runs, base, addition),
    live: new Uint8Array(count).fill(1),
  }
}

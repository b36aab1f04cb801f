// The index as bytes: a header, then each array and string at a multiple of eight. The store seals it: it holds personal data.
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { createFacetTable, type FacetTable } from './facetTable.ts'
import { type Segment, TEXT_COLUMNS, type TextColumn, type TextColumnName, VALUE_END } from './segment.ts'

export type SnapshotRefusal = 'not-a-snapshot' | 'other-version'

const MAGIC = 0x31_58_54_51
/** Raised when keys are made or packed in another way: an older snapshot is then built anew from the rows. */
export const SNAPSHOT_VERSION = 3
const ALIGNMENT = 8
const OTHER_SECTIONS = 11
const SECTIONS = TEXT_COLUMNS.length * 2 + OTHER_SECTIONS
const HEADER_BYTES = (3 + SECTIONS + 1) * 4

const align = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT
const bytesOf = (array: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

function sectionsOf(segment: Segment): Uint8Array[] {
  const encoder = new TextEncoder()
  const columns = TEXT_COLUMNS.map((name) => segment.columns[name])
  const facets = facetSections(segment)
  return [
    ...columns.flatMap(({ text, starts }) => [encoder.encode(text), bytesOf(starts)]),
    bytesOf(segment.idTails),
    bytesOf(segment.ranks),
    segment.cards,
    bytesOf(segment.cardStarts),
    segment.sorts,
    bytesOf(segment.sortStarts),
    bytesOf(segment.listOrder),
    ...facets,
  ]
}

const NAME_END = '\n'

/** Names, sets and where each set begins, and the set of each document; sets that no document has any more are left out. */
function facetSections({ facets, facetSets }: Segment): Uint8Array[] {
  const used = createFacetTable()
  const renumbered = new Map<number, number>()
  const own = facetSets.map((number) => {
    const known = renumbered.get(number)
    if (known !== undefined) return known
    const names = Array.from(facets.sets[number] ?? [], (facet) => facets.names[facet] ?? '')
    const fresh = used.intern(names)
    renumbered.set(number, fresh)
    return fresh
  })
  const members = Uint32Array.from(used.sets.flatMap((set) => [...set]))
  const ends = new Uint32Array(used.sets.length)
  let end = 0
  for (const [number, set] of used.sets.entries()) {
    end += set.length
    ends[number] = end
  }
  return [new TextEncoder().encode(used.names.join(NAME_END)), bytesOf(members), bytesOf(ends), bytesOf(own)]
}

function readFacets(text: Uint8Array | undefined, members: Uint32Array, ends: Uint32Array): FacetTable {
  const joined = new TextDecoder().decode(text)
  const sets = Array.from(ends, (end, index) => Uint16Array.from(members.subarray(ends[index - 1] ?? 0, end)))
  return createFacetTable(joined === '' ? [] : joined.split(NAME_END), sets)
}

/** The bytes of a block whose documents all stand. */
export function encodeSnapshot(segment: Segment): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(segment)
  const total = sections.reduce((sum, section) => sum + align(section.length), align(HEADER_BYTES))
  const bytes = new Uint8Array(total)
  const header = new DataView(bytes.buffer)
  for (const [index, word] of [MAGIC, SNAPSHOT_VERSION, segment.count].entries())
    header.setUint32(index * 4, word, true)
  let at = align(HEADER_BYTES)
  for (const [index, section] of sections.entries()) {
    header.setUint32((3 + index) * 4, section.length, true)
    bytes.set(section, at)
    at += align(section.length)
  }
  return bytes
}

function readSections(bytes: Uint8Array): Uint8Array[] | undefined {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sections: Uint8Array[] = []
  let at = align(HEADER_BYTES)
  for (let index = 0; index < SECTIONS; index++) {
    const length = header.getUint32((3 + index) * 4, true)
    if (at + length > bytes.length) return undefined
    sections.push(bytes.subarray(at, at + length))
    at += align(length)
  }
  return at === bytes.length ? sections : undefined
}

function isAscending(starts: Uint32Array, end: number): boolean {
  let before = 0
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0
    if (start < before) return false
    before = start
  }
  return starts[0] === 0 && before === end
}

// Copies: the text of the snapshot must not be kept beside its strings.
const words = (section: Uint8Array | undefined): Uint32Array =>
  section && section.length % 4 === 0 ? new Uint32Array(section.slice().buffer) : new Uint32Array(0)

function readColumn(text: Uint8Array | undefined, starts: Uint8Array | undefined): TextColumn {
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(text), starts: words(starts) }
}

function isWhole(segment: Segment): boolean {
  const { count, columns, idTails, ranks, cards, cardStarts } = segment
  const fits = TEXT_COLUMNS.every((name) => {
    const { text, starts } = columns[name]
    return starts.length === count + 1 && text.endsWith(VALUE_END) && isAscending(starts, text.length - 1)
  })
  const sized = idTails.length === count && ranks.length === count && cardStarts.length === count + 1
  return fits && sized && isAscending(cardStarts, cards.length) && areListsWhole(segment)
}

function isBelow(numbers: Uint16Array | Uint32Array, end: number): boolean {
  for (let index = 0; index < numbers.length; index++) if ((numbers[index] ?? 0) >= end) return false
  return true
}

/** Offsets and numbers that point nowhere would be found out only when a list is opened. */
function areListsWhole({ count, facets, facetSets, sorts, sortStarts, listOrder }: Segment): boolean {
  const sized = facetSets.length === count && sortStarts.length === count + 1 && listOrder.length === count
  const known = facets.sets.every((set) => isBelow(set, facets.names.length))
  return (
    sized &&
    known &&
    isBelow(facetSets, facets.sets.length) &&
    isBelow(listOrder, count) &&
    isAscending(sortStarts, sorts.length)
  )
}

function readSegment(count: number, sections: readonly Uint8Array[]): Segment {
  const others = sections.slice(-OTHER_SECTIONS)
  const [idTails, ranks, cards, cardStarts, sorts, sortStarts, listOrder, names, members, ends, facetSets] = others
  const columns = TEXT_COLUMNS.map((name, index) => [name, readColumn(sections[index * 2], sections[index * 2 + 1])])
  return {
    count,
    // Every name of TEXT_COLUMNS is there: fromEntries only loses the keys' type.
    columns: Object.fromEntries(columns) as Record<TextColumnName, TextColumn>,
    idTails: words(idTails),
    ranks: ranks && ranks.length % 8 === 0 ? new Float64Array(ranks.slice().buffer) : new Float64Array(0),
    cards: cards?.slice() ?? new Uint8Array(0),
    cardStarts: words(cardStarts),
    facets: readFacets(names, words(members), words(ends)),
    facetSets: words(facetSets),
    sorts: sorts?.slice() ?? new Uint8Array(0),
    sortStarts: words(sortStarts),
    listOrder: words(listOrder),
    live: new Uint8Array(count).fill(1),
  }
}

/** The block of a snapshot. Refuses `not-a-snapshot` for bytes that are damaged or something else, `other-version`. */
export function decodeSnapshot(bytes: Uint8Array): Result<Segment, SnapshotRefusal> {
  if (bytes.length < align(HEADER_BYTES)) return err('not-a-snapshot')
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.getUint32(0, true) !== MAGIC) return err('not-a-snapshot')
  if (header.getUint32(4, true) !== SNAPSHOT_VERSION) return err('other-version')
  const sections = readSections(bytes)
  const count = header.getUint32(8, true)
  // Each document has a rank of eight bytes: a damaged count cannot ask for more memory than was given.
  if (!sections || count * 8 > bytes.length) return err('not-a-snapshot')
  const segment = readSegment(count, sections)
  return isWhole(segment) ? ok(segment) : err('not-a-snapshot')
}

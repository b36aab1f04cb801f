// One immutable block of the index: per field one packed string, values ended by NUL, documents in the order of their rank.
// Strings and typed arrays only: 100,000 documents as objects would take ten times the memory.
import { type FacetTable, KIND_FACET } from './facetTable.ts'
import { encodePinyin } from './pinyin.ts'
import type { SearchDocument } from './searchDocument.ts'
import { encodePairs, foldCode, foldName, foldPhone } from './searchText.ts'
import { compareSorts, type SortKeys, sortKey } from './sortKey.ts'
import { compareUnitKeys, unitForms } from './unitShorthand.ts'

/** Ends each value and stands before the first one. */
export const VALUE_END = '\0'
/** Ends the short form of a unit, so that it is told from the whole form. */
export const SHORT_START = '\u0001'
export const CARD_SEPARATOR = '\u001f'
const SEPARATOR_CODE = CARD_SEPARATOR.charCodeAt(0)

export const TEXT_COLUMNS = ['name', 'pinyin', 'unit', 'phone', 'plate', 'code'] as const
export type TextColumnName = (typeof TEXT_COLUMNS)[number]

export interface TextColumn {
  /** Each value begins with NUL (a short unit form with \u0001); one NUL ends the whole. */
  readonly text: string
  /** Offset of each document's first value; one more entry than documents. */
  readonly starts: Uint32Array
}

export interface Segment {
  readonly count: number
  readonly columns: Readonly<Record<TextColumnName, TextColumn>>
  /** The last four characters of the ID number, one byte each, the last one lowest; 0 for none. */
  readonly idTails: Uint32Array
  readonly ranks: Float64Array
  /** UTF-8 of id, kind and label. */
  readonly cards: Uint8Array
  readonly cardStarts: Uint32Array
  /** One table for all blocks of an index; each document has the number of its set. */
  readonly facets: FacetTable
  readonly facetSets: Uint32Array
  /** UTF-8 of the sort keys. */
  readonly sorts: Uint8Array
  readonly sortStarts: Uint32Array
  /** The documents in the order of lists: by sort key, then as they stand. */
  readonly listOrder: Uint32Array
  /** 1 for a document that stands, 0 for one replaced or removed since. The only part that changes. */
  readonly live: Uint8Array
}

export interface Card {
  readonly id: string
  readonly kind: string
  readonly label: { readonly title: string; readonly unit?: string; readonly maskedPhone?: string }
}

/** What of a document decides its place among equal matches; compared in this order. */
export interface OrderKey {
  readonly rank: number
  readonly unit: string
  readonly name: string
  readonly id: string
}

/** An id or label text as a card can hold it. */
export const cleanCardText = (text: string): string => text.toWellFormed().replaceAll(CARD_SEPARATOR, ' ')

function encodeCard({ id, kind, label }: SearchDocument): string {
  const fields = [id, kind, label.title, label.unit ?? '', label.maskedPhone ?? '']
  return fields.map(cleanCardText).join(CARD_SEPARATOR)
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Id, kind and label of a document. */
export function readCard(segment: Segment, document: number): Card {
  const bytes = segment.cards.subarray(segment.cardStarts[document], segment.cardStarts[document + 1])
  const [id = '', kind = '', title = '', unit = '', maskedPhone = ''] = decoder.decode(bytes).split(CARD_SEPARATOR)
  return { id, kind, label: { title, ...(unit && { unit }), ...(maskedPhone && { maskedPhone }) } }
}

/** The id of a document; read apart from its card, because a list asks for nothing else. */
export function readId({ cards, cardStarts }: Segment, document: number): string {
  const start = cardStarts[document] ?? 0
  let end = start
  while (end < cards.length && cards[end] !== SEPARATOR_CODE) end++
  return decoder.decode(cards.subarray(start, end))
}

/** The bytes of a tail, as `idTails` holds it; 0 for text that is no tail. */
export function packTail(text: string): number {
  if (!/^[0-9A-Z]{1,4}$/.test(text)) return 0
  let packed = 0
  for (let index = 0; index < text.length; index++) packed = ((packed << 8) | text.charCodeAt(index)) >>> 0
  return packed
}

function unitValues(written: string): string[] {
  const forms = unitForms(written)
  if (!forms) return []
  return [VALUE_END + forms.whole, ...(forms.short ? [SHORT_START + forms.short] : [])]
}

function pack(values: readonly string[], fold: (value: string) => string): string {
  const folded = values.map(fold).filter((value) => value !== '')
  return folded.map((value) => VALUE_END + value).join('')
}

function columnTexts(document: SearchDocument): Record<TextColumnName, string> {
  return {
    name: pack(document.names, foldName),
    pinyin: pack(document.names, encodePinyin),
    unit: document.units.flatMap(unitValues).join(''),
    phone: pack(document.phones, (phone) => encodePairs(foldPhone(phone))),
    plate: pack(document.plates ?? [], foldCode),
    code: pack(document.codes ?? [], foldCode),
  }
}

/** The first value of a document's part of a column. */
function firstValue(text: string): string {
  let end = 1
  while (text.charCodeAt(end) > 1) end++
  return text.slice(1, end)
}

/** Negative when `a` comes first: higher rank, then unit (by number), name, id. */
export function compareOrder(a: OrderKey, b: OrderKey): number {
  return b.rank - a.rank || compareUnitKeys(a.unit, b.unit) || compareText(a.name, b.name) || compareText(a.id, b.id)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function readFirst(segment: Segment, document: number, name: 'unit' | 'name'): string {
  const { text, starts } = segment.columns[name]
  return firstValue(text.slice(starts[document], starts[document + 1]))
}

/** The order key of a stored document. */
export function readOrder(segment: Segment, document: number): OrderKey {
  const rank = segment.ranks[document] ?? 0
  const unit = readFirst(segment, document, 'unit')
  return { rank, unit, name: readFirst(segment, document, 'name'), id: readCard(segment, document).id }
}

/** As `compareOrder`, reading no more of the stored document than it needs. */
export function compareStored(segment: Segment, document: number, key: OrderKey): number {
  return (
    key.rank - (segment.ranks[document] ?? 0) ||
    compareUnitKeys(readFirst(segment, document, 'unit'), key.unit) ||
    compareText(readFirst(segment, document, 'name'), key.name) ||
    compareText(readCard(segment, document).id, key.id)
  )
}

interface Prepared {
  readonly document: SearchDocument
  readonly texts: Record<TextColumnName, string>
  readonly order: OrderKey
}

function prepare(document: SearchDocument): Prepared {
  const texts = columnTexts(document)
  const rank = Number.isFinite(document.rank) ? (document.rank ?? 0) : 0
  const order = { rank, unit: firstValue(texts.unit), name: firstValue(texts.name), id: cleanCardText(document.id) }
  return { document, texts, order }
}

function packColumn(rows: readonly Prepared[], name: TextColumnName): TextColumn {
  const starts = new Uint32Array(rows.length + 1)
  let at = 0
  const parts = rows.map(({ texts }, index) => {
    starts[index] = at
    at += texts[name].length
    return texts[name]
  })
  starts[rows.length] = at
  return { text: parts.join('') + VALUE_END, starts }
}

interface PackedBytes {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

const encoder = new TextEncoder()

function packBytes(rows: readonly Prepared[], textOf: (row: Prepared) => string): PackedBytes {
  const parts = rows.map((row) => encoder.encode(textOf(row)))
  const starts = new Uint32Array(rows.length + 1)
  for (const [index, part] of parts.entries()) starts[index + 1] = (starts[index] ?? 0) + part.length
  const bytes = new Uint8Array(starts[rows.length] ?? 0)
  for (const [index, part] of parts.entries()) bytes.set(part, starts[index])
  return { bytes, starts }
}

/** Lists the documents in the order of their sort keys. */
function orderForLists(keys: SortKeys): Uint32Array {
  const order = Uint32Array.from({ length: keys.sortStarts.length - 1 }, (_, index) => index)
  return order.sort((a, b) => compareSorts(keys, a, keys, b) || a - b)
}

const facetsOf = ({ kind, facets = [] }: SearchDocument): readonly string[] => [KIND_FACET + kind, ...facets]

/** Packs documents with distinct ids; their facets are entered in the table of the index. */
export function buildSegment(documents: readonly SearchDocument[], facets: FacetTable): Segment {
  const rows = documents.map(prepare).sort((a, b) => compareOrder(a.order, b.order))
  const column = (name: TextColumnName): TextColumn => packColumn(rows, name)
  const cards = packBytes(rows, ({ document }) => encodeCard(document))
  const keys = packBytes(rows, ({ document }) => sortKey(document.sort ?? ''))
  const sorts: SortKeys = { sorts: keys.bytes, sortStarts: keys.starts }
  return {
    count: rows.length,
    columns: {
      name: column('name'),
      pinyin: column('pinyin'),
      unit: column('unit'),
      phone: column('phone'),
      plate: column('plate'),
      code: column('code'),
    },
    idTails: Uint32Array.from(rows, ({ document }) => packTail(foldCode(document.idLast4 ?? ''))),
    ranks: Float64Array.from(rows, ({ order }) => order.rank),
    cards: cards.bytes,
    cardStarts: cards.starts,
    facets,
    facetSets: Uint32Array.from(rows, ({ document }) => facets.intern(facetsOf(document))),
    ...sorts,
    listOrder: orderForLists(sorts),
    live: new Uint8Array(rows.length).fill(1),
  }
}

/** One document as a block of its own, so that it can be looked through without the others. */
export function isolate(segment: Segment, document: number): Segment {
  const column = (name: TextColumnName): [TextColumnName, TextColumn] => {
    const { text, starts } = segment.columns[name]
    const own = text.slice(starts[document], starts[document + 1])
    return [name, { text: own + VALUE_END, starts: Uint32Array.of(0, own.length) }]
  }
  return {
    ...segment,
    count: 1,
    // Every name of TEXT_COLUMNS is there: fromEntries only loses the keys' type.
    columns: Object.fromEntries(TEXT_COLUMNS.map(column)) as Record<TextColumnName, TextColumn>,
    idTails: segment.idTails.subarray(document, document + 1),
    live: Uint8Array.of(1),
  }
}

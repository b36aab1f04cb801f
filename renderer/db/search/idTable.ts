// Finds a document of a block by its id: open addressing over the card bytes, 1 MB for 100,000 ids instead of 10 MB for a Map.
import { CARD_SEPARATOR, type Segment } from './segment.ts'

const SEPARATOR = CARD_SEPARATOR.charCodeAt(0)
const EMPTY = -1
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

export interface IdTable {
  /** The document with this id (UTF-8), whether it still stands or not; undefined when there is none. */
  readonly find: (id: Uint8Array) => number | undefined
}

function hashFrom(bytes: Uint8Array, start: number): number {
  let hash = FNV_OFFSET
  for (let at = start; at < bytes.length && bytes[at] !== SEPARATOR; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME)
  }
  return hash >>> 0
}

function hasId({ cards, cardStarts }: Segment, document: number, id: Uint8Array): boolean {
  const start = cardStarts[document] ?? 0
  return id.every((byte, index) => cards[start + index] === byte) && cards[start + id.length] === SEPARATOR
}

/** Builds the table of a block. */
export function buildIdTable(segment: Segment): IdTable {
  const size = 2 ** Math.ceil(Math.log2(segment.count * 1.5 + 8))
  const slots = new Int32Array(size).fill(EMPTY)
  const mask = size - 1
  for (let document = 0; document < segment.count; document++) {
    let slot = hashFrom(segment.cards, segment.cardStarts[document] ?? 0) & mask
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask
    slots[slot] = document
  }
  return {
    find: (id) => {
      for (let slot = hashFrom(id, 0) & mask; ; slot = (slot + 1) & mask) {
        const document = slots[slot] ?? EMPTY
        if (document === EMPTY) return undefined
        if (hasId(segment, document, id)) return document
      }
    },
  }
}

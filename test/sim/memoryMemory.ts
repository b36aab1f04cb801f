// What the exchange remembers, in maps.
import type { Json } from '#shared/kernel/json.ts'
import type { ExchangeMemory, FileNote, QuarantineNote } from '#shared/sync/exchange/ports.ts'

export interface MapMemory extends ExchangeMemory {
  /** Bytes of the files that were set aside, by their hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

/** A memory that lasts as long as its desk. */
export function mapMemory(): MapMemory {
  const files = new Map<string, FileNote>()
  const documents = new Map<string, Json>()
  const notes = new Map<string, QuarantineNote>()
  const bytes = new Map<string, Uint8Array>()
  return {
    bytes,
    files: async () => [...files.values()],
    keepFiles: async (kept) => {
      for (const note of kept) files.set(note.path, note)
    },
    dropFiles: async (paths) => {
      for (const path of paths) files.delete(path)
    },
    document: async (key) => documents.get(key),
    keepDocument: async (key, value) => {
      documents.set(key, value)
    },
    quarantined: async () => [...notes.values()],
    setAside: async (note, content) => {
      notes.set(note.id, note)
      bytes.set(note.id, content)
    },
    forgetAside: async (ids) => {
      for (const id of ids) {
        notes.delete(id)
        bytes.delete(id)
      }
    },
  }
}

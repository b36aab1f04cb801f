// What the exchange remembers, in maps.
import type { Json } from '#shared/kernel/json.ts'
import type { ExchangeMemory, FileNote, QuarantineNote } from '#shared/sync/exchange/ports.ts'

export interface MapMemory extends ExchangeMemory {
  /** Bytes of the files that were set aside, by their hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** A memory of its own with the same content. */
  readonly copy: () => MapMemory
}

interface Content {
  readonly files: Map<string, FileNote>
  readonly documents: Map<string, Json>
  readonly notes: Map<string, QuarantineNote>
  readonly bytes: Map<string, Uint8Array>
}

/** A memory that lasts as long as its desk. */
export function mapMemory(): MapMemory {
  return memoryOver({ files: new Map(), documents: new Map(), notes: new Map(), bytes: new Map() })
}

function memoryOver({ files, documents, notes, bytes }: Content): MapMemory {
  return {
    bytes,
    copy: () =>
      memoryOver({
        files: new Map(files),
        documents: new Map(documents),
        notes: new Map(notes),
        bytes: new Map(bytes),
      }),
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

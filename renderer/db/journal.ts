/** The journal as the store sees it: changes of this desk, mirrored outside the browser profile before they are called saved (sync 4.5.2). */
import type { ChangeRow, PersonKeyPack } from './rows.ts'

/** What one transaction left for the journal. */
export interface JournalEntries {
  readonly changes: readonly ChangeRow[]
  /** Person keys minted with them: without these the changes could not be opened again. */
  readonly packs: readonly PersonKeyPack[]
}

export interface Journal {
  /**
   * Resolves when the entries, and all before them, lie in the journal; or when this host cannot just now: the entries are in the browser,
   * the journal is brought up to them as soon as it can be, and whoever shows the state says so. Never rejects: a stored change is stored.
   */
  readonly append: (entries: JournalEntries) => Promise<void>
}

/** A host without a journal, and tests that need none. */
export const noJournal: Journal = { append: async () => {} }

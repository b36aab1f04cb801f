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
  /** Takes packs out that `oweErasure` noted; resolves as `append` does. What could not be done now is done at the next chance. */
  readonly erase: () => Promise<void>
}

/** A host without a journal, and tests that need none. */
export const noJournal: Journal = { append: async () => {}, erase: async () => {} }

/**
 * How far the journal is. `none`: this host has no journal; `behind`: own changes that lie in the browser only, since when, and the code
 * of what stands in the way (a code of the host, `disk-full`, `gap`, or `slow`: it has not answered yet).
 */
export type JournalState =
  | { readonly kind: 'none' | 'caught-up' }
  | { readonly kind: 'behind'; readonly sinceMs: number; readonly changes: number; readonly why: string }

/** What the status line says about the last write, how far the journal is, and whether the browser promised to keep the files. */
import { create } from 'zustand'

export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  /** `at` is when the write was durable, milliseconds since the epoch. */
  | { readonly kind: 'saved'; readonly at: number }
  /** `why` is a refusal code of `renderer/text/refusals.ts`. */
  | { readonly kind: 'failed'; readonly why: string }

export type Persistence = 'unknown' | 'persistent' | 'not-persistent'

/** How far the journal is; as the database room tells it. `none`: this host has none, and the browser alone keeps the files. */
export type JournalStatus =
  | { readonly kind: 'none' | 'caught-up' }
  | { readonly kind: 'behind'; readonly sinceMs: number; readonly changes: number; readonly why: string }

/** How far a rebuilding is, in changes. */
export interface Rebuilding {
  readonly done: number
  readonly total: number
}

interface SaveStatusState {
  readonly state: SaveState
  readonly before: SaveState
  readonly persistence: Persistence
  readonly journal: JournalStatus
  readonly rebuilding: Rebuilding | undefined
  readonly saving: () => void
  /** Nothing was written: back to what was said before. */
  readonly refused: () => void
  readonly saved: (at: number) => void
  readonly failed: (why: string) => void
  readonly setPersistence: (persistence: Persistence) => void
  readonly setJournal: (journal: JournalStatus) => void
  readonly setRebuilding: (rebuilding: Rebuilding | undefined) => void
}

export const useSaveStatus = create<SaveStatusState>()((set) => ({
  state: { kind: 'nothing' },
  before: { kind: 'nothing' },
  persistence: 'unknown',
  journal: { kind: 'caught-up' },
  rebuilding: undefined,
  saving: () =>
    set(({ state, before }) => ({ state: { kind: 'saving' }, before: state.kind === 'saving' ? before : state })),
  refused: () => set(({ before }) => ({ state: before })),
  saved: (at) => set({ state: { kind: 'saved', at } }),
  failed: (why) => set({ state: { kind: 'failed', why } }),
  setPersistence: (persistence) => set({ persistence }),
  setJournal: (journal) => set({ journal }),
  setRebuilding: (rebuilding) => set({ rebuilding }),
}))

/** What the status line says about the last write, and whether the browser promised to keep the files. */
import { create } from 'zustand'

export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  /** `at` is when the write was durable, milliseconds since the epoch. */
  | { readonly kind: 'saved'; readonly at: number }
  /** `why` is a refusal code of `renderer/text/refusals.ts`. */
  | { readonly kind: 'failed'; readonly why: string }

export type Persistence = 'unknown' | 'persistent' | 'not-persistent'

interface SaveStatusState {
  readonly state: SaveState
  readonly before: SaveState
  readonly persistence: Persistence
  readonly saving: () => void
  /** Nothing was written: back to what was said before. */
  readonly refused: () => void
  readonly saved: (at: number) => void
  readonly failed: (why: string) => void
  readonly setPersistence: (persistence: Persistence) => void
}

export const useSaveStatus = create<SaveStatusState>()((set) => ({
  state: { kind: 'nothing' },
  before: { kind: 'nothing' },
  persistence: 'unknown',
  saving: () =>
    set(({ state, before }) => ({ state: { kind: 'saving' }, before: state.kind === 'saving' ? before : state })),
  refused: () => set(({ before }) => ({ state: before })),
  saved: (at) => set({ state: { kind: 'saved', at } }),
  failed: (why) => set({ state: { kind: 'failed', why } }),
  setPersistence: (persistence) => set({ persistence }),
}))

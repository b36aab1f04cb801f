/** What is typed on a clipboard, line by line, outside React: a key draws its own line and no other. */
import type { UndoPlan } from '#renderer/db/store.ts'
import { isTouched, type TypedRow, UNTOUCHED } from './gridRow.ts'

/** How far a line is. */
export type RowStep = 'open' | 'saving' | 'stored' | 'refused'

/** A line as the screen draws it; the same object while nothing of it changes. */
export interface GridRowState {
  readonly typed: TypedRow
  readonly step: RowStep
  /** What the command refused; the line stays as it was typed. */
  readonly refusal: string
  /** What Enter showed in place of storing it: what is missing, or meters that moved, which the next Enter stores. */
  readonly shown: 'nothing' | 'problem' | 'drift'
  /** Takes the stored line back. */
  readonly undo: UndoPlan | undefined
}

const FIRST: GridRowState = { typed: UNTOUCHED, step: 'open', refusal: '', shown: 'nothing', undo: undefined }

/** The lines of one clipboard by home. */
export interface GridEntries {
  readonly rowOf: (unitId: string) => GridRowState
  /** Something is typed: what was refused or shown before is asked anew. */
  readonly type: (unitId: string, typed: Partial<TypedRow>) => void
  readonly tell: (unitId: string, state: Partial<Omit<GridRowState, 'typed'>>) => void
  /** Lines that hold something. */
  readonly touched: () => Readonly<Record<string, TypedRow>>
  /** Lines of a draft; what was typed meanwhile stays. Gives how many came back, now and before. */
  readonly restore: (rows: Readonly<Record<string, TypedRow>>) => number
  /** Hears of one line, or of all. */
  readonly listen: (unitId: string | undefined, heard: () => void) => () => void
}

/** A clipboard on which nothing is typed. */
export function createGridEntries(): GridEntries {
  const rows = new Map<string, GridRowState>()
  const listeners = new Map<string | undefined, Set<() => void>>()
  let restored = 0
  const rowOf = (unitId: string): GridRowState => rows.get(unitId) ?? FIRST
  const put = (unitId: string, state: GridRowState): void => {
    rows.set(unitId, state)
    for (const heard of listeners.get(unitId) ?? []) heard()
    for (const heard of listeners.get(undefined) ?? []) heard()
  }
  return {
    rowOf,
    type: (unitId, typed) => {
      const before = rowOf(unitId)
      put(unitId, { ...before, typed: { ...before.typed, ...typed }, step: 'open', refusal: '', shown: 'nothing' })
    },
    tell: (unitId, state) => put(unitId, { ...rowOf(unitId), ...state }),
    touched: () =>
      Object.fromEntries([...rows].filter(([, { typed }]) => isTouched(typed)).map(([id, { typed }]) => [id, typed])),
    restore: (kept) => {
      const coming = Object.entries(kept).filter(([unitId]) => !rows.has(unitId))
      for (const [unitId, typed] of coming) put(unitId, { ...FIRST, typed })
      restored += coming.length
      return restored
    },
    listen: (unitId, heard) => {
      const all = listeners.get(unitId) ?? new Set()
      listeners.set(unitId, all.add(heard))
      return () => all.delete(heard)
    },
  }
}

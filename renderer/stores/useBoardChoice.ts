/** How the today board is grouped; kept on this computer. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const boardGroupings = ['officer', 'module'] as const
export type BoardGrouping = (typeof boardGroupings)[number]

interface BoardChoiceState {
  readonly grouping: BoardGrouping
  readonly setGrouping: (grouping: BoardGrouping) => void
}

export const useBoardChoice = create<BoardChoiceState>()(
  persist(
    (set) => ({
      grouping: 'officer',
      setGrouping: (grouping) => set({ grouping }),
    }),
    {
      name: 'qiantai-board',
      partialize: ({ grouping }) => ({ grouping }),
      merge: (stored, state) => ({ ...state, grouping: storedGrouping(stored) ?? state.grouping }),
    },
  ),
)

function storedGrouping(stored: unknown): BoardGrouping | undefined {
  const grouping = (stored as { grouping?: unknown } | undefined)?.grouping
  return boardGroupings.find((known) => known === grouping)
}

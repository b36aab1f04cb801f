/** The box or binder into which a paper was put last: the next one goes there too. Kept on this computer. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface LastBoxState {
  readonly box: string
  readonly setBox: (box: string) => void
}

export const useLastBox = create<LastBoxState>()(
  persist((set) => ({ box: '', setBox: (box) => set({ box }) }), {
    name: 'qiantai-last-box',
    partialize: ({ box }) => ({ box }),
    merge: (stored, state) => ({ ...state, box: storedBox(stored) }),
  }),
)

function storedBox(stored: unknown): string {
  const box = (stored as { box?: unknown } | undefined)?.box
  return typeof box === 'string' ? box : ''
}

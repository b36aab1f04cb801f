/** After how many idle minutes the desk locks; 0 is never. Kept on this computer. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const autoLockChoices = [0, 3, 5, 10, 30] as const
export type AutoLockMinutes = (typeof autoLockChoices)[number]

interface AutoLockState {
  readonly minutes: AutoLockMinutes
  readonly setMinutes: (minutes: AutoLockMinutes) => void
}

export const useAutoLock = create<AutoLockState>()(
  persist(
    (set) => ({
      minutes: 10,
      setMinutes: (minutes) => set({ minutes }),
    }),
    {
      name: 'qiantai-auto-lock',
      partialize: ({ minutes }) => ({ minutes }),
      merge: (stored, state) => ({ ...state, minutes: storedMinutes(stored) ?? state.minutes }),
    },
  ),
)

function storedMinutes(stored: unknown): AutoLockMinutes | undefined {
  const minutes = (stored as { minutes?: unknown } | undefined)?.minutes
  return autoLockChoices.find((known) => known === minutes)
}

/** Whether each thing that is taken in gets its label at once; kept on this computer. Undefined: as its printers suggest. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface IntakeLabelsState {
  readonly each: boolean | undefined
  readonly setEach: (each: boolean) => void
}

export const useIntakeLabels = create<IntakeLabelsState>()(
  persist(
    (set) => ({
      each: undefined,
      setEach: (each) => set({ each }),
    }),
    {
      name: 'qiantai-intake-labels',
      partialize: ({ each }) => ({ each }),
      merge: (stored, state) => ({ ...state, each: storedEach(stored) }),
    },
  ),
)

function storedEach(stored: unknown): boolean | undefined {
  const each = (stored as { each?: unknown } | undefined)?.each
  return typeof each === 'boolean' ? each : undefined
}

/** Light, dark, or as the system; kept on this computer. `renderer/ui/colorScheme.ts` hands it to Mantine. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const colorSchemes = ['light', 'dark', 'auto'] as const
export type ColorScheme = (typeof colorSchemes)[number]

interface ColorSchemeState {
  readonly colorScheme: ColorScheme
  readonly setColorScheme: (colorScheme: ColorScheme) => void
}

export const useColorScheme = create<ColorSchemeState>()(
  persist(
    (set) => ({
      colorScheme: 'light',
      setColorScheme: (colorScheme) => set({ colorScheme }),
    }),
    {
      name: 'qiantai-color-scheme',
      partialize: ({ colorScheme }) => ({ colorScheme }),
      merge: (stored, state) => ({ ...state, colorScheme: storedScheme(stored) ?? state.colorScheme }),
    },
  ),
)

function storedScheme(stored: unknown): ColorScheme | undefined {
  const scheme = (stored as { colorScheme?: unknown } | undefined)?.colorScheme
  return colorSchemes.find((known) => known === scheme)
}

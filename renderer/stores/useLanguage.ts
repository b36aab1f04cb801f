/** The language of the screen; kept on this computer. Its effects are in `subscriptions.ts`. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isLanguage, type Language } from '#renderer/text/language.ts'

interface LanguageState {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

export const useLanguage = create<LanguageState>()(
  persist(
    (set) => ({
      language: 'zh-CN',
      setLanguage: (language) => set({ language }),
    }),
    {
      name: 'qiantai-language',
      partialize: ({ language }) => ({ language }),
      merge: (stored, state) => ({ ...state, language: storedLanguage(stored) ?? state.language }),
    },
  ),
)

function storedLanguage(stored: unknown): Language | undefined {
  const language = (stored as { language?: unknown } | undefined)?.language
  return isLanguage(language) ? language : undefined
}

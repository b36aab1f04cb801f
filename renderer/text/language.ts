/** The two languages of the screen. Paper is always Chinese. */
export const languages = ['zh-CN', 'en'] as const

export type Language = (typeof languages)[number]

/** What a language calls itself, so that a lost reader finds the way back. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }

/** Whether a value read from disk is a language of the screen. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

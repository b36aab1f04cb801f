/** Typed texts: a key that does not exist, or a placeholder that is not filled, does not compile. */
import i18next, { type ParseKeys, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from './language.ts'
import { topics } from './topics.ts'

type Topics = typeof topics

export type ChineseTexts = { readonly [Name in keyof Topics]: Topics[Name]['zh-CN'] }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk'
    returnNull: false
    resources: { desk: ChineseTexts }
  }
}

/** The path of one text, for example `shell.rail`. */
export type TextKey = ParseKeys<'desk'>

/** Paths of texts without a placeholder: what a label of a table, an action or the rail may name. */
export type LabelKey<Texts = ChineseTexts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? Texts[Key] extends `${string}{{${string}`
      ? never
      : Key
    : `${Key}.${LabelKey<Texts[Key]>}`
}[keyof Texts & string]

export type Text = TFunction<'desk'>

function resourcesOf(language: Language): Record<string, unknown> {
  return Object.fromEntries(Object.entries(topics).map(([name, languages]) => [name, languages[language]]))
}

/** Loads both languages and speaks `language`; nothing is fetched, so it is ready when it returns. */
export function startTexts(language: Language): void {
  if (i18next.isInitialized) {
    speak(language)
    return
  }
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'desk',
    ns: ['desk'],
    resources: { 'zh-CN': { desk: resourcesOf('zh-CN') }, en: { desk: resourcesOf('en') } },
    // React escapes what it renders; escaping twice would show `&amp;` in a name.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
}

/** Changes the language of every text on the screen. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language)
}

/** The texts in the present language; the component renders again when it changes. */
export function useText(): Text {
  return useTranslation('desk').t
}

// The typed functions below check their keys; i18next itself is asked with plain ones, bound late because it replaces its translator.
function read(path: string, values?: object): string {
  return (i18next.t as unknown as (path: string, values?: object) => string)(path, values)
}

/** One text outside React: window titles, notifications, copied messages. */
export const text = read as unknown as Text

/** The texts of paper, which is Chinese whatever the screen speaks. */
export function paperText(): Text {
  return i18next.getFixedT('zh-CN', 'desk')
}

/** Whether the screen's words may stand on paper as they are. */
export function speaksAsPaper(): boolean {
  return i18next.language === 'zh-CN'
}

/** A text named by data (a label key of the rail, a code of a table) rather than written out in the code. */
export function label(key: LabelKey): string {
  return read(key)
}

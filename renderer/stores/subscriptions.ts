/** The one place where a change of a store has an effect outside React. */
import { label, speak, startTexts } from '#renderer/text/text.ts'
import { useLanguage } from './useLanguage.ts'

/** Starts the texts in the kept language and keeps `<html lang>` and the window title with it; gives the unsubscriber. */
export function followStores(): () => void {
  startTexts(useLanguage.getState().language)
  showLanguage()
  return useLanguage.subscribe(({ language }) => {
    speak(language)
    showLanguage()
  })
}

function showLanguage(): void {
  document.documentElement.lang = useLanguage.getState().language
  document.title = label('common.productName')
}

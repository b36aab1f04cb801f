/** The one place where a change of a store has an effect outside React. */
import { label, speak, startTexts } from '#renderer/text/text.ts'
import { useLanguage } from './useLanguage.ts'
import { usePrivacy } from './usePrivacy.ts'
import { useSession } from './useSession.ts'

/**
 * Starts the texts in the kept language and keeps `<html lang>` and the window title with it; marks the page while it is covered or
 * locked, for the style sheets (desk.css). Gives the unsubscriber.
 */
export function followStores(): () => void {
  startTexts(useLanguage.getState().language)
  showLanguage()
  const unsubscribe = [
    useLanguage.subscribe(({ language }) => {
      speak(language)
      showLanguage()
    }),
    usePrivacy.subscribe(({ covered }) => mark('covered', covered)),
    useSession.subscribe(({ locked }) => mark('locked', locked)),
  ]
  return () => {
    for (const stop of unsubscribe) stop()
  }
}

function mark(name: string, on: boolean): void {
  document.documentElement.toggleAttribute(`data-${name}`, on)
}

function showLanguage(): void {
  document.documentElement.lang = useLanguage.getState().language
  document.title = label('common.productName')
}

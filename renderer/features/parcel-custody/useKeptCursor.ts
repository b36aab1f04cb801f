/** A choice takes fields away, and the cursor with them: it goes on, so that Enter is somebody's. */
import { type RefObject, useEffect, useRef } from 'react'

/** For an element of the form that stays. After `choice` changed, a lost cursor goes to where somebody signs, or to the main action. */
export function useKeptCursor(choice: string): RefObject<HTMLDivElement | null> {
  const stays = useRef<HTMLDivElement>(null)
  const before = useRef(choice)
  useEffect(() => {
    if (before.current === choice) return
    before.current = choice
    if (document.activeElement !== document.body) return
    stays.current?.closest('form')?.querySelector<HTMLElement>('[data-autofocus], [type=submit]')?.focus()
  }, [choice])
  return stays
}

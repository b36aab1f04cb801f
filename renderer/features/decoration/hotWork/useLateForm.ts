/** A paper of a site that is about to be entered afterwards: its card opens the form for it, once. */
import { useEffect, useEffectEvent } from 'react'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import type { SiteForm } from './LateSiteForm.tsx'

/**
 * Calls `open` with the form that waits, where it is one of these; the list stays the same. The form itself takes the number of the blank; who
 * leaves the card without it leaves the number behind, so that no other form takes it.
 */
export function useLateForm(forms: readonly SiteForm[], open: (form: SiteForm) => void): void {
  const waiting = useLateStart((state) => state.waiting?.form)
  const form = forms.find((one) => one === waiting)
  const start = useEffectEvent(open)
  useEffect(() => {
    if (form !== undefined) start(form)
  }, [form])
  useEffect(
    () => () => {
      const { waiting: left, take } = useLateStart.getState()
      if (forms.some((one) => one === left?.form)) take()
    },
    [forms],
  )
}

/** The buttons beside a preview, each with its key, and in words why one of them cannot be used here. */
import { useEffect, useRef } from 'react'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'

interface PaperActsProps {
  /** The first is the main one; it has the focus, so that Enter is it. */
  readonly actions: readonly DeskAction[]
  /** Something else on the screen has the cursor. */
  readonly takesFocus?: boolean
}

/** Whether the act can be done now. */
export function isUsable(action: DeskAction): boolean {
  return action.isAvailable !== false
}

export function PaperActs({ actions, takesFocus = true }: PaperActsProps) {
  useHotKeys(actions)
  const box = useRef<HTMLDivElement>(null)
  const takes = useRef(takesFocus)
  useEffect(() => {
    if (!takes.current) return
    // The next resident may be searched for already while this paper comes: taken from there, the next Enter would print once more.
    if (document.activeElement?.closest('[role="dialog"]') == null) box.current?.querySelector('button')?.focus()
  }, [])
  const reasons = [
    ...new Set(actions.flatMap(({ isAvailable, whyNot }) => (isAvailable === false ? (whyNot ?? []) : []))),
  ]
  return (
    <div ref={box} className='paper-acts'>
      {actions.map((action, index) => (
        <ActionButton key={action.id} action={action} main={index === 0} />
      ))}
      {reasons.map((reason) => (
        <p key={reason} className='quiet'>
          {reason}
        </p>
      ))}
    </div>
  )
}

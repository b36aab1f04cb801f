/** The parts of a move-in: Alt+Shift and a figure, or by arrow keys among them. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect } from 'react'
import { MOVE_IN_TABS, type MoveInTab, moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'

const TABS = Object.keys(MOVE_IN_TABS) as MoveInTab[]
const keyOf = (index: number): string => `Alt+Shift+${index + 1}`

export function CaseTabBar({ id, shown }: { readonly id: string; readonly shown: MoveInTab }) {
  const t = useText()
  const navigate = useNavigate()
  const open = (tab: MoveInTab) => void navigate({ to: moveInPath(id, tab), replace: true })
  useHotKeys(
    TABS.map((tab, index) => ({
      ...{ id: `move-in-tab-${tab}`, label: t(`moveIn.tabs.${tab}`), keys: keyOf(index) },
      run: () => open(tab),
    })),
  )
  // On a phone the row is longer than the screen.
  useEffect(() => {
    document.getElementById(`move-in-tab-${shown}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [shown])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step === undefined ? undefined : TABS[(TABS.indexOf(shown) + step + TABS.length) % TABS.length]
    if (next === undefined) return
    event.preventDefault()
    open(next)
    document.getElementById(`move-in-tab-${next}`)?.focus()
  }
  return (
    <div className='move-in-tabs' role='tablist' aria-label={t('moveInCases.card.tabs')} onKeyDown={onKeyDown}>
      {TABS.map((tab, index) => (
        <button
          key={tab}
          type='button'
          role='tab'
          id={`move-in-tab-${tab}`}
          aria-selected={tab === shown}
          tabIndex={tab === shown ? 0 : -1}
          title={keyOf(index)}
          aria-keyshortcuts={keyOf(index)}
          onClick={() => open(tab)}
        >
          {t(`moveIn.tabs.${tab}`)}
        </button>
      ))}
      <KeyHint combo={`${keyOf(0)}–${TABS.length}`} />
    </div>
  )
}

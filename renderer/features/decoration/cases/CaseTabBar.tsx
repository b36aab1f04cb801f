/** The tabs of a case: Alt+Shift+1 to 6, or by arrow keys among them. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect } from 'react'
import { CASE_TABS, type CaseTab } from '#renderer/features/decoration/caseTabs.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { casePath } from './casePaths.ts'

interface CaseTabBarProps {
  readonly id: string
  readonly shown: CaseTab['id']
}

const keyOf = (index: number): string => `Alt+Shift+${index + 1}`

export function CaseTabBar({ id, shown }: CaseTabBarProps) {
  const t = useText()
  const navigate = useNavigate()
  const open = (tab: CaseTab['id']) => void navigate({ to: casePath(id, tab), replace: true })
  useHotKeys(
    CASE_TABS.map((tab, index) => ({
      id: `case-tab-${tab.id}`,
      label: t(`decorationCases.tabs.${tab.id}`),
      keys: keyOf(index),
      run: () => open(tab.id),
    })),
  )
  // On a phone the row is longer than the screen.
  useEffect(() => {
    void document.getElementById(`case-tab-${shown}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [shown])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = CASE_TABS.findIndex((tab) => tab.id === shown)
    const next = step === undefined ? undefined : CASE_TABS[(at + step + CASE_TABS.length) % CASE_TABS.length]
    if (next === undefined) return
    event.preventDefault()
    open(next.id)
    document.getElementById(`case-tab-${next.id}`)?.focus()
  }
  return (
    <div className='case-tabs' role='tablist' aria-label={t('decorationCases.card.tabsLabel')} onKeyDown={onKeyDown}>
      {CASE_TABS.map((tab, index) => (
        <button
          key={tab.id}
          type='button'
          role='tab'
          id={`case-tab-${tab.id}`}
          aria-selected={tab.id === shown}
          tabIndex={tab.id === shown ? 0 : -1}
          title={keyOf(index)}
          aria-keyshortcuts={keyOf(index)}
          onClick={() => open(tab.id)}
        >
          {t(`decorationCases.tabs.${tab.id}`)}
        </button>
      ))}
      {/* The keys once: on each tab they would be wider than its name. */}
      <KeyHint combo={`${keyOf(0)}–${CASE_TABS.length}`} />
    </div>
  )
}

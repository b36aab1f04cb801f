/** Which form to reserve blanks of: one figure each, letters after nine, or Tab and Enter. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { FORMS } from '#shared/domain/sheets/schema.ts'

/** The key of each form in the list. */
const KEYS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** As the forms are listed: a form keeps its key when a module adds others behind it. */
const ORDER: readonly string[] = Object.keys(FORMS)

export function BlankChoice({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const papers = useDesk().papers.toSorted((a, b) => ORDER.indexOf(a.form) - ORDER.indexOf(b.form))
  const actions = papers.map((source, index) => ({
    id: `blank-${source.form}`,
    label: source.title(),
    // What comes after the last letter is reached by Tab.
    ...(index < KEYS.length ? { keys: KEYS.charAt(index) } : {}),
    run: () => navigate({ to: `/papers/blank/${source.form}` }),
  }))
  useHotKeys(actions)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    <SidePanel title={t('papers.newBlank')} onClose={onClose}>
      <p className='quiet'>{t('papers.blankNote')}</p>
      <div ref={box} className='paper-acts'>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
    </SidePanel>
  )
}

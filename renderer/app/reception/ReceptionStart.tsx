/** The middle of the reception while no hub is open: calm, with the keys that lead on. */
import { IconUserSearch } from '@tabler/icons-react'
import type { ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useStartActions } from '#renderer/app/hub/useHubActions.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'

const KEYS = [
  ['Ctrl+K', 'search'],
  ['F2', 'walkIn'],
  ['F8', 'undo'],
  ['F9', 'cover'],
  ['Alt+1', 'areas'],
  ['Alt+L', 'lock'],
] as const

export function ReceptionStart({ side }: { readonly side: ReceptionSide }) {
  const t = useText()
  const actions = useStartActions(side)
  useHotKeys(actions)
  return (
    <div className='reception-start'>
      <EmptyState icon={IconUserSearch} title={t('hub.emptyTitle')} hint={t('hub.emptyHint')}>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} size='md' />
        ))}
      </EmptyState>
      <dl className='reception-keys'>
        {KEYS.map(([combo, name]) => (
          <div key={combo}>
            <dt>
              <KeyHint combo={combo} />
              <span className='visually-hidden'>{combo}</span>
            </dt>
            <dd>{t(`hub.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The middle of the reception while no hub is open: calm, with the keys that lead on. */
import { IconUserSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { lateEntryPlace } from '#renderer/app/downtime/lateEntryPath.ts'
import type { ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useStartActions } from '#renderer/app/hub/useHubActions.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { type DeskAction, keysOf } from '#renderer/ui/keys/deskAction.ts'
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
  useLateOpening(actions)
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

/** A paper that came back from a power cut opens the form it belongs to. The visits open theirs themselves. */
function useLateOpening(actions: readonly DeskAction[]): void {
  const form = useLateStart(({ waiting }) => waiting?.form)
  const open = useEffectEvent((of: string) => {
    const keys = lateEntryPlace(of)?.keys ?? ''
    void actions.find((action) => keysOf(action).includes(keys))?.run()
  })
  useEffect(() => {
    if (form !== undefined) open(form)
  }, [form])
}

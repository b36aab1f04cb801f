/** What can be done with the subject: the daily acts as buttons with their keys, the rest one step away under 更多. */
import type { HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { divideActions } from '#renderer/ui/divideActions.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { MoreActions } from '#renderer/ui/MoreActions.tsx'
import { useHubActions } from './useHubActions.ts'

interface HubActionsProps {
  readonly subject: HubSubject
  readonly side: ReceptionSide
}

export function HubActions({ subject, side }: HubActionsProps) {
  const t = useText()
  const actions = useHubActions(subject, side)
  useHotKeys(actions)
  const { shown, rest } = divideActions(actions)
  return (
    <section className='hub-section' aria-labelledby='hub-actions'>
      <h2 id='hub-actions'>{t('hub.actions')}</h2>
      <div className='hub-actions'>
        {shown.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
        {rest.length > 0 && <MoreActions actions={rest} />}
        {actions.length === 0 && <span className='quiet'>{t('hub.noActions')}</span>}
      </div>
    </section>
  )
}

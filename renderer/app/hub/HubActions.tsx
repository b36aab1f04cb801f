/** What can be done with the subject: the daily acts as buttons with their keys, the rest one step away under 更多. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { divideActions } from '#renderer/ui/divideActions.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys, useShownKey } from '#renderer/ui/keys/useHotKeys.tsx'
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

function MoreActions({ actions }: { readonly actions: readonly DeskAction[] }) {
  const t = useText()
  return (
    <Menu position='bottom-start' transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant='default' rightSection={<IconChevronDown size={15} stroke={1.75} />}>
          {t('hub.moreActions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <MoreAction key={action.id} action={action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function MoreAction({ action }: { readonly action: DeskAction }) {
  const combo = useShownKey(action)
  const { label, isAvailable, whyNot, run } = action
  return (
    <Menu.Item
      disabled={isAvailable === false}
      rightSection={combo === undefined ? undefined : <KeyHint combo={combo} />}
      onClick={() => void run()}
    >
      {label}
      {isAvailable === false && whyNot !== undefined && <span className='hub-why-not'>{whyNot}</span>}
    </Menu.Item>
  )
}

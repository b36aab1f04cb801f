/** 更多: the acts that are no buttons, each with its key, and with its reason where it cannot be done now. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import { useHotKeys, useShownKey } from './keys/useHotKeys.tsx'
import './moreActions.css'

export function MoreActions({ actions }: { readonly actions: readonly DeskAction[] }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  // While it is open its Escape closes it alone, and does not leave the page; its own keys go on working.
  useHotKeys(actions, { exclusive: true, enabled: isOpen })
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position='bottom-end'
      transitionProps={{ duration: 0 }}
      // Without it the first act has the cursor at once, and the menu holds acts only.
      withInitialFocusPlaceholder={false}
    >
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
      {isAvailable === false && whyNot !== undefined && <span className='why-not'>{whyNot}</span>}
    </Menu.Item>
  )
}

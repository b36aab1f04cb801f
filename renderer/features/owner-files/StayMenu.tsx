/** What can be done with one registration, beside its line on a card: edit, verify, move out. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import { useText } from '#renderer/text/text.ts'
import { verifyNow } from './stayActs.ts'

interface StayMenuProps {
  readonly stay: StayRow
  /** Whose registration, or which unit's: told to who hears the screen. */
  readonly of: string
}

export function StayMenu({ stay, of }: StayMenuProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  return (
    <Menu position='bottom-end'>
      <Menu.Target>
        <ActionIcon variant='subtle' color='gray' size={24} aria-label={t('households.stayMenu', { name: of })}>
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {stay.v.verified !== true && (
          <Menu.Item onClick={() => void verifyNow(desk, [stay.id])}>{t('households.verify')}</Menu.Item>
        )}
        <Menu.Item onClick={() => void navigate({ to: `/stay/${stay.id}/edit` })}>{t('households.editStay')}</Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: `/stay/${stay.id}/end` })}>{t('households.endStay')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

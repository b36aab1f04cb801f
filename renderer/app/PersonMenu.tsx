/** Who is signed in, with role and shift; locking and signing out. Signing out is never refused (architecture 9). */
import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLock, IconLogout } from '@tabler/icons-react'
import { type SignedIn, useSession } from '#renderer/stores/useSession.ts'
import { useText } from '#renderer/text/text.ts'

export function PersonMenu({ person }: { readonly person: SignedIn }) {
  const t = useText()
  const { lock, signOut } = useSession()
  const leave = () => {
    signOut()
    // Whoever comes next begins at the reception, not at somebody's file.
    window.history.replaceState(null, '', '#/')
  }
  const role = t(`roles.${person.role}`)
  return (
    <Menu position='bottom-end' width={200}>
      <Menu.Target>
        <UnstyledButton className='person' aria-label={t('shell.personMenu', { name: person.name })}>
          <span className='person-name'>{person.name}</span>
          <span className='quiet person-role'>
            {person.shift === undefined ? role : `${role} · ${t(`shell.shift.${person.shift}`)}`}
          </span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLock size={16} stroke={1.75} />} rightSection='Alt+L' onClick={lock}>
          {t('shell.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={leave}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

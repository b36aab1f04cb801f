/** The line above every screen: search, what is saved where, cover, who is signed in (architecture 9). */
import { Button, UnstyledButton } from '@mantine/core'
import { IconEye, IconEyeOff, IconSearch } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useSession } from '#renderer/stores/useSession.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { SaveStatus } from '#renderer/ui/SaveStatus.tsx'
import { PersonMenu } from './PersonMenu.tsx'

/** The key that covers the screen; works while typing and in every host. */
export const COVER_KEY = 'F9'

interface HeaderProps {
  readonly onSearch: () => void
  /** Stands beside what is saved here: what other places know. */
  readonly status?: ReactNode
  /** What runs on every screen: clocks of the modules. */
  readonly pieces?: readonly ComponentType[]
}

export function Header({ onSearch, status, pieces = [] }: HeaderProps) {
  const t = useText()
  const { covered, toggle } = usePrivacy()
  const person = useSession((state) => state.person)
  return (
    <header className='header'>
      <UnstyledButton className='header-search' aria-keyshortcuts='Control+K' onClick={onSearch}>
        <IconSearch size={17} stroke={1.75} aria-hidden />
        <span className='quiet'>{t('search.open')}</span>
        <KeyHint combo='Ctrl+K' />
      </UnstyledButton>
      <div className='header-pieces'>
        {pieces.map((Piece, index) => (
          // The list of modules never changes, so the place in it is the piece's identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <Piece key={index} />
        ))}
      </div>
      <SaveStatus />
      {status}
      <Button
        className='header-cover'
        size='compact-md'
        variant={covered ? 'filled' : 'default'}
        aria-pressed={covered}
        aria-keyshortcuts={COVER_KEY}
        title={t('shell.coverHint')}
        leftSection={covered ? <IconEyeOff size={16} stroke={1.75} /> : <IconEye size={16} stroke={1.75} />}
        rightSection={<KeyHint combo={COVER_KEY} onColor={covered} />}
        onClick={toggle}
      >
        {covered ? t('shell.covered') : t('shell.cover')}
      </Button>
      {person !== undefined && <PersonMenu person={person} />}
    </header>
  )
}

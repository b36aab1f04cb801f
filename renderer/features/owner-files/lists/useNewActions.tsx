/** The main actions of both lists: a new person, a new unit, many out of a roster. */
import { IconFileImport, IconHomePlus, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'

export function useNewActions(): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  return [
    {
      id: 'new-owner',
      label: t('ownerFiles.newOwner'),
      icon: IconUserPlus,
      keys: 'F2',
      run: () => navigate({ to: '/owners/new' }),
    },
    {
      id: 'new-unit',
      label: t('ownerFiles.newUnit'),
      icon: IconHomePlus,
      keys: 'F4',
      run: () => navigate({ to: '/units/new' }),
    },
    {
      id: 'import-roster',
      label: t('roster.title'),
      icon: IconFileImport,
      keys: 'F6',
      run: () => navigate({ to: '/owners/import' }),
    },
  ]
}

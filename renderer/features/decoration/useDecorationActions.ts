/** What decoration offers at a hub and at the reception: Alt+Z takes an application, or opens the case that goes on. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { applyPath, casePath } from './cases/casePaths.ts'
import { useOpenCase } from './queries/subjects.ts'

const DECORATION_KEY = 'Alt+Z'

export function useDecorationActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  const open = useOpenCase(subject)
  const isOpen = open !== undefined && open !== null
  const action: HubAction = {
    id: 'decoration',
    label: isOpen ? t('decorationDesk.openCase', { number: open.v.number }) : t('decorationDesk.apply'),
    keys: DECORATION_KEY,
    seldom: true,
    run: () => navigate({ to: isOpen ? casePath(open.id) : applyPath(subject) }),
  }
  // Until it is read, the key leads nowhere rather than to a second application.
  return open === undefined ? [] : [action]
}

export function useDecorationStartActions(): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  return [
    {
      id: 'decoration',
      label: t('decorationDesk.apply'),
      keys: DECORATION_KEY,
      seldom: true,
      run: () => navigate({ to: applyPath() }),
    },
  ]
}

/** What the rounds offer at a hub: Alt+U opens the file of an empty home. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { useInspectedHome } from './queries/inspectedHome.ts'

const VACANT_KEY = 'Alt+U'

export function useVacantActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  const unitId = useInspectedHome(subject)
  if (unitId === undefined) return []
  const run = (): Promise<void> => navigate({ to: '/vacant/unit/$unitId', params: { unitId } })
  // Of an empty home it is what one comes for; of a person it is one of many things.
  const place = subject.kind === 'unit' ? {} : ({ seldom: true } as const)
  return [{ id: 'vacant', label: t('vacantDesk.open'), keys: VACANT_KEY, ...place, run }]
}

/** What move-in offers at a hub: Alt+I opens the case of a home, or goes on with the one that runs. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { moveInPath } from './caseTabs.ts'
import { useHubMoveIn } from './queries/subjects.ts'

const MOVE_IN_KEY = 'Alt+I'

export function useMoveInActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  const found = useHubMoveIn(subject)
  // Until it is read, the key leads nowhere rather than to a second case.
  if (found === undefined) return []
  const { running, done, unitId } = found
  const shown = running ?? done
  const to = shown !== undefined ? moveInPath(shown.id) : unitId === null ? '/move-in/open' : `/move-in/open/${unitId}`
  const label = t(`moveInDesk.${running !== undefined ? 'continue' : done !== undefined ? 'look' : 'open'}`)
  const place = running === undefined ? ({ seldom: true } as const) : {}
  return [{ id: 'move-in', label, keys: MOVE_IN_KEY, ...place, run: () => navigate({ to }) }]
}

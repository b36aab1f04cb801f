/** What custody offers at a hub and at the reception: Alt+K hands out what waits, Alt+Shift+K takes something in. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { useWaitingAt } from './custodyMatters.ts'

const HAND_OUT_KEY = 'Alt+K'
const TAKE_IN_KEY = 'Alt+Shift+K'

export function useCustodyActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const waiting = useWaitingAt(subject) ?? []
  const takeIn = useCustodyStartActions()
  const navigate = useNavigate()
  const [first] = waiting
  if (first === undefined) return takeIn
  const handOut: HubAction = {
    id: 'custody-hand-out',
    label: t('custody.handOut', { count: waiting.length }),
    keys: HAND_OUT_KEY,
    // The line of what waits leads there too: the file's own acts keep their place.
    seldom: true,
    run: () => navigate({ to: `/custody/item/${first.id}/out` }),
  }
  return [handOut, ...takeIn]
}

export function useCustodyStartActions(): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  return [
    {
      id: 'custody-take-in',
      label: t('custody.takeIn'),
      keys: TAKE_IN_KEY,
      seldom: true,
      run: () => navigate({ to: '/custody/intake' }),
    },
  ]
}

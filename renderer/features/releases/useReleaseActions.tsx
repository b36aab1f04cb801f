/** What release slips offer on a hub page and at the reception: Alt+R. */
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { ReleaseForm } from './ReleaseForm.tsx'

const RELEASE_KEY = 'Alt+R'

/** 放行单 of the person or unit whose hub is open. */
export function useReleaseActions(subject: HubSubject, side: ReceptionSide): readonly HubAction[] {
  return [useIssueAction(side, subject)]
}

/** 放行单 without a hub: a decorator who is nobody's file. */
export function useReleaseStartActions(side: ReceptionSide): readonly HubAction[] {
  return [useIssueAction(side)]
}

function useIssueAction(side: ReceptionSide, subject?: HubSubject): HubAction {
  const t = useText()
  return {
    id: 'release-issue',
    label: t('releases.issue'),
    keys: RELEASE_KEY,
    run: () => side.show((close) => <ReleaseForm subject={subject} onClose={close} />),
  }
}

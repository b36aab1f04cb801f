/** What check-in offers on a hub page: F2 arrives, F4 leaves, Shift+F4 mends one's own slip. */
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { useUnitCode, useVisitsHereOf, type VisitLine } from './queries.ts'
import { useVisitSteps } from './useVisitSteps.tsx'
import { isOwnSlip, VisitForm } from './VisitForm.tsx'

export const ARRIVE_KEY = 'F2'
export const LEAVE_KEY = 'F4'
export const CORRECT_KEY = 'Shift+F4'
export const PLAN_KEY = 'Alt+Y'

/** Check-in of the person, or of somebody who comes to the unit. */
export function useVisitActions(subject: HubSubject, side: ReceptionSide): readonly HubAction[] {
  const t = useText()
  const { signature } = useDesk()
  const steps = useVisitSteps()
  const here = useVisitsHereOf(subject) ?? []
  const unitCode = useUnitCode(subject)
  const own = here.find((line) => isOwnSlip(line.visit, signature))
  const arriving: HubAction = {
    id: 'visit-arrive',
    label: subject.kind === 'person' ? t('deskVisits.arrive') : t('deskVisits.arriveAtUnit'),
    keys: ARRIVE_KEY,
    run: () =>
      subject.kind === 'person'
        ? steps.arriveKnown(subject.id)
        : side.show((close) => <VisitForm job={{ kind: 'arrive' }} unitCode={unitCode} onClose={close} />),
  }
  const correcting: HubAction[] = own
    ? [
        {
          id: 'visit-correct',
          label: t('deskVisits.correct'),
          keys: CORRECT_KEY,
          seldom: true,
          run: () => side.show((close) => <VisitForm job={{ kind: 'correct', line: own }} onClose={close} />),
        },
      ]
    : []
  const planning: HubAction = {
    id: 'visit-plan',
    label: subject.kind === 'person' ? t('deskVisits.plan') : t('deskVisits.planAtUnit'),
    keys: PLAN_KEY,
    seldom: true,
    run: () => {
      const job = { kind: 'plan', ...(subject.kind === 'person' ? { personId: subject.id } : {}) } as const
      side.show((close) => <VisitForm job={job} unitCode={unitCode} onClose={close} />)
    },
  }
  // While somebody is here, leaving is the next thing; F2 still answers, with words.
  if (here.length === 0) return [arriving, planning]
  const again: HubAction = subject.kind === 'person' ? { ...arriving, seldom: true } : arriving
  return [leaving(here, { t, leave: steps.leave }), again, ...correcting, planning]
}

interface LeavingParts {
  readonly t: ReturnType<typeof useText>
  readonly leave: (visitId: string) => Promise<void>
}

/** One key can mean one person only: of several at once the clerk picks on the left. */
function leaving(here: readonly VisitLine[], { t, leave }: LeavingParts): HubAction {
  const [only, ...others] = here
  return {
    id: 'visit-leave',
    label: t('deskVisits.leave'),
    keys: LEAVE_KEY,
    ...(others.length > 0 ? { disabledReason: t('deskVisits.leaveWhich', { count: here.length }) } : {}),
    run: () => (only ? leave(only.visit.id) : undefined),
  }
}

/** Without a hub: a visit is announced by telephone. Somebody new is checked in by the panel's own key. */
export function useVisitStartActions(side: ReceptionSide): readonly HubAction[] {
  const t = useText()
  return [
    {
      id: 'visit-plan',
      label: t('deskVisits.plan'),
      keys: PLAN_KEY,
      run: () => side.show((close) => <VisitForm job={{ kind: 'plan' }} onClose={close} />),
    },
  ]
}

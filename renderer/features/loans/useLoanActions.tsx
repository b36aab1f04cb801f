/** What loans offer on a hub page and at the reception: Alt+B lends, Alt+Shift+B takes back. */
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { LendForm } from './LendForm.tsx'
import { useLoansOutOf } from './queries.ts'
import { ReturnForm } from './ReturnForm.tsx'
import { useLoanSteps } from './useLoanSteps.tsx'

const LEND_KEY = 'Alt+B'
const RETURN_KEY = 'Alt+Shift+B'

export function useLoanActions(subject: HubSubject, side: ReceptionSide): readonly HubAction[] {
  return useActions(side, subject)
}

export function useLoanStartActions(side: ReceptionSide): readonly HubAction[] {
  return useActions(side)
}

/** One thing without fee or deposit comes back by the key alone; everything else is asked first. */
function useActions(side: ReceptionSide, subject?: HubSubject): readonly HubAction[] {
  const t = useText()
  const steps = useLoanSteps()
  const out = useLoansOutOf(subject) ?? []
  const [only] = out
  const isPlain = subject !== undefined && out.length === 1 && only?.loan.feeFen === 0 && only.loan.depositFen === 0
  const lend: HubAction = {
    id: 'loan-lend',
    label: t('loans.lend'),
    keys: LEND_KEY,
    run: () => side.show((close) => <LendForm subject={subject} onClose={close} />),
  }
  if (out.length === 0) return [lend]
  const back: HubAction = {
    id: 'loan-return',
    label: t('loans.return'),
    keys: RETURN_KEY,
    run: () =>
      isPlain && only
        ? steps.takeBack(only.id)
        : side.show((close) => <ReturnForm subject={subject} onClose={close} />),
  }
  return subject === undefined ? [lend, back] : [back, lend]
}

/** What can be done with a fault as it stands: the first is what is owed next. */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { OpenedFault } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { type FaultLine, isOrderDone } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { printNotices } from './faultNotices.tsx'
import { FAULTS } from './faultPaths.ts'

/** A step that opens a form. */
export type FaultStepForm = 'notice' | 'order' | 'mend' | 'reinspect' | 'takeBack'

/** Steps that fit, what is owed first. Pure. */
export function stepsOfFault(fault: Pick<FaultLine, 'state' | 'due' | 'order'>): readonly FaultStepForm[] {
  const { state, due, order } = fault
  const isOpen = due.duty !== 'none'
  const waits = isOpen && state.status !== 'mended'
  const fits: Readonly<Record<FaultStepForm, boolean>> = {
    reinspect: state.status === 'mended',
    notice: waits,
    order: waits && order?.status !== 'open',
    mend: waits,
    takeBack: state.status === 'found' && state.itemId === null && state.reinspections.length === 0,
  }
  const first: FaultStepForm = due.duty === 'mend' || isOrderDone(fault) ? 'mend' : 'notice'
  const fitting = (Object.keys(fits) as FaultStepForm[]).filter((step) => fits[step])
  return [...fitting.filter((step) => step === first), ...fitting.filter((step) => step !== first)]
}

/** F8 undoes and F9 covers on every screen. */
const KEYS = ['F2', 'F4', 'F6', 'F7'] as const

/** The actions of a fault's page. */
export function useFaultActs(fault: OpenedFault, onStep: (step: FaultStepForm) => void): DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { state } = fault
  const { sheetId, number, itemId } = state
  const steps = stepsOfFault(fault).map((step, index): DeskAction => {
    const keys = KEYS[index]
    const name = step === 'notice' && number !== '' ? 'noticeAgain' : step
    return {
      id: step,
      label: t(`vacantFaults.acts.${name}`),
      ...(keys === undefined ? {} : { keys }),
      ...(step === 'takeBack' ? { seldom: true } : {}),
      run: () => onStep(step),
    }
  })
  const order: DeskAction = {
    id: 'order-open',
    label: t('vacantFaults.acts.openOrder'),
    run: () => void navigate({ to: `/items/${itemId}` }),
  }
  const reprint: DeskAction = {
    id: 'reprint',
    label: t('vacantFaults.acts.reprint'),
    keys: 'Ctrl+P',
    run: () => printNotices(desk, [{ sheetId: sheetId ?? '', number }]),
  }
  return [
    ...steps,
    ...(itemId === null ? [] : [order]),
    ...(sheetId === null ? [] : [reprint]),
    {
      id: 'unit',
      label: t('vacantFaults.acts.openUnit'),
      run: () => void navigate({ to: `/vacant/unit/${state.unitId}` }),
    },
    { id: 'list', label: t('vacantFaults.acts.list'), run: () => void navigate({ to: FAULTS }) },
  ]
}

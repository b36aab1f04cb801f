/** What can be done with the chosen faults, and the form of the step that is open. */
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issuePaper } from '#renderer/db/papers.ts'
import { type HouseFaultLine, useFaultFormStart } from '#renderer/features/move-in/queries/faults.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { FaultDialog } from './FaultDialog.tsx'
import { printHouseNotices, printReinspection, tellFaultRefusal } from './faultNotices.tsx'
import { reinspectionPaper } from './faultPapers.ts'
import { LookForm } from './LookForm.tsx'
import { MendForm } from './MendForm.tsx'
import { DeclineForm, OrderForm, TrackForm } from './StepForms.tsx'
import { TellForm } from './TellForm.tsx'

/** A step that opens a form. */
export type FaultStepForm = 'tell' | 'mend' | 'look' | 'order' | 'track' | 'decline'

/** Which of the chosen faults a step is of. Pure. */
export function meantBy(step: FaultStepForm, lines: readonly HouseFaultLine[]): readonly HouseFaultLine[] {
  if (step === 'look') return lines.filter(({ due }) => due.duty === 'look')
  const waiting = lines.filter(({ due }) => due.duty === 'tell' || due.duty === 'mend')
  if (step === 'tell' || step === 'mend') return waiting
  if (step === 'track') return lines.filter(({ fault, due }) => !fault.isTracked && due.duty !== 'none').slice(0, 1)
  return waiting.filter(({ order }) => step === 'decline' || order?.isOpen !== true).slice(0, 1)
}

interface FaultActs {
  readonly actions: DeskAction[]
  /** The form that is open; nothing otherwise. */
  readonly form: ReactNode
  readonly isOpen: boolean
}

/** Acts on these faults; single ones are of the first. `onDone` = after a step was saved. */
export function useFaultActs(lines: readonly HouseFaultLine[], onDone: () => void = () => undefined): FaultActs {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const [open, setOpen] = useState<{ readonly step: FaultStepForm; readonly lines: readonly HouseFaultLine[] }>()
  const may = (cmd: string): boolean => desk.store.registry.mayAct(cmd, desk.signature.actor.role) === 'allowed'
  const nothing = t('moveInFaults.refusals.no-faults.what')
  const batch = (step: 'tell' | 'mend' | 'look', keys: string, cmd: string): DeskAction => {
    const meant = meantBy(step, lines)
    const isOneHome = step !== 'look' || new Set(meant.map(({ caseId }) => caseId)).size <= 1
    return {
      ...{ id: step, keys, label: t(`moveInFaults.acts.${step}`, { count: meant.length }) },
      isAvailable: may(cmd) && meant.length > 0 && isOneHome,
      whyNot: isOneHome ? nothing : t('moveInFaults.acts.oneHome'),
      run: () => setOpen({ step, lines: meant }),
    }
  }
  const single = (step: 'order' | 'track' | 'decline', keys: string): DeskAction => {
    const meant = meantBy(step, lines)
    return {
      ...{ id: step, keys, label: t(`moveInFaults.acts.${step}`), seldom: true as const },
      isAvailable: lines.length === 1 && meant.length === 1,
      whyNot: nothing,
      run: () => setOpen({ step, lines: meant }),
    }
  }
  const [first] = lines
  const reprint = first?.fault.sheetId ?? null
  const actions: DeskAction[] = [
    batch('tell', 'F4', 'moveIn.tellFault'),
    batch('mend', 'F6', 'moveIn.mendFault'),
    batch('look', 'F7', 'moveIn.lookAtFault'),
    single('order', 'Alt+O'),
    single('track', 'Alt+T'),
    single('decline', 'Alt+D'),
    {
      ...{ id: 'blank-look', label: t('moveInFaults.acts.blank'), seldom: true },
      isAvailable: first !== undefined && first.unitId !== '',
      whyNot: nothing,
      run: async () => {
        const made = await issuePaper(desk, reinspectionPaper, { kind: 'unit', id: first?.unitId ?? '' })
        if (made.ok) printReinspection(desk, made.value.draft)
        else tellFaultRefusal(made.error.code)
      },
    },
    ...(reprint === null || lines.length !== 1
      ? []
      : [
          {
            ...{ id: 'reprint', label: t('moveInFaults.acts.reprint'), seldom: true as const },
            run: () => printHouseNotices(desk, [{ sheetId: reprint, number: first?.fault.number ?? '' }]),
          },
        ]),
    ...(first?.order === undefined || lines.length !== 1
      ? []
      : [
          {
            ...{ id: 'open-order', label: t('moveInFaults.acts.openOrder'), seldom: true as const },
            run: () => void navigate({ to: `/items/${first.order?.id ?? ''}` }),
          },
        ]),
  ]
  const close = (): void => setOpen(undefined)
  const done = (): void => {
    onDone()
    close()
  }
  const form = open && <StepDialog {...open} onDone={done} onClose={close} />
  return { actions, form, isOpen: open !== undefined }
}

interface StepDialogProps {
  readonly step: FaultStepForm
  readonly lines: readonly HouseFaultLine[]
  readonly onDone: () => void
  readonly onClose: () => void
}

function StepDialog({ step, lines, onDone, onClose }: StepDialogProps) {
  const t = useText()
  const start = useFaultFormStart()
  return (
    <FaultDialog title={t(`moveInFaults.${step}.title`)} onClose={onClose}>
      {start !== undefined && <StepForm step={step} lines={lines} start={start} onDone={onDone} onClose={onClose} />}
    </FaultDialog>
  )
}

type StepFormProps = StepDialogProps & { readonly start: NonNullable<ReturnType<typeof useFaultFormStart>> }

function StepForm({ step, lines, ...more }: StepFormProps) {
  const [line] = lines
  if (step === 'tell') return <TellForm lines={lines} {...more} />
  if (step === 'mend') return <MendForm lines={lines} {...more} />
  if (step === 'look') return <LookForm lines={lines} {...more} />
  if (line === undefined) return null
  const Form = { order: OrderForm, track: TrackForm, decline: DeclineForm }[step]
  return <Form line={line} {...more} />
}

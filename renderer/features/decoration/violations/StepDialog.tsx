/** The form of one step over the violation's page. */

import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { useText } from '#renderer/text/text.ts'
import { ApproveForm, ProposeForm } from './DeductionForms.tsx'
import { MeasureForm, RecheckForm, ReportForm } from './MeasureForms.tsx'
import { NoticeForm, ServeForm } from './NoticeForms.tsx'
import { StopForm } from './StopForm.tsx'
import type { ViolationStep } from './useViolationActs.ts'
import { WordForm } from './WordForms.tsx'

interface StepDialogProps {
  readonly violation: OpenedViolation
  readonly step: ViolationStep
  readonly onClose: () => void
}

export function StepDialog({ violation, step, onClose }: StepDialogProps) {
  const t = useText()
  return (
    <MoneyDialog title={t(`decorationViolations.acts.${step}`)} onClose={onClose}>
      <StepForm violation={violation} step={step} onClose={onClose} />
    </MoneyDialog>
  )
}

const FORMS = {
  notice: NoticeForm,
  serve: ServeForm,
  measure: MeasureForm,
  recheck: RecheckForm,
  report: ReportForm,
  propose: ProposeForm,
} as const

function StepForm({ violation, step, onClose }: StepDialogProps) {
  const { id, state } = violation
  if (step === 'halt' || step === 'refuse' || step === 'takeBack')
    return <WordForm id={id} step={step} onClose={onClose} />
  if (step === 'stop' || step === 'resume') {
    const reason = step === 'stop' ? state.facts : ''
    return <StopForm caseId={state.caseId} act={step} violationId={id} reason={reason} onClose={onClose} />
  }
  if (step === 'approve') {
    const proposal = state.deductions.find(({ approvedAt }) => approvedAt === '')
    return proposal ? <ApproveForm violation={violation} proposal={proposal} onClose={onClose} /> : null
  }
  const Form = FORMS[step]
  return <Form violation={violation} onClose={onClose} />
}

/** The form of one step over the page of its fault. */
import { type OpenedFault, useFaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { useText } from '#renderer/text/text.ts'
import { FaultDialog } from './FaultDialog.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { OrderForm } from './OrderForm.tsx'
import { ReinspectForm } from './ReinspectForm.tsx'
import { MendForm, TakeBackForm } from './StepForms.tsx'
import type { FaultStepForm } from './useFaultActs.ts'

interface FaultStepDialogProps {
  readonly fault: OpenedFault
  readonly step: FaultStepForm
  readonly onClose: () => void
}

export function FaultStepDialog(props: FaultStepDialogProps) {
  const t = useText()
  return (
    <FaultDialog title={t(`vacantFaults.acts.${props.step}`)} onClose={props.onClose}>
      <StepForm {...props} />
    </FaultDialog>
  )
}

function StepForm({ fault, step, onClose }: FaultStepDialogProps) {
  const start = useFaultFormStart()
  if (step === 'takeBack') return <TakeBackForm fault={fault} onClose={onClose} />
  if (start === undefined) return null
  if (step === 'notice') return <NoticeForm lines={[fault]} start={start} onDone={onClose} onClose={onClose} />
  const Form = { order: OrderForm, mend: MendForm, reinspect: ReinspectForm }[step]
  return <Form fault={fault} start={start} onClose={onClose} />
}

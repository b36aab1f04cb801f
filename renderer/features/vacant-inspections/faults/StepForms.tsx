/** 整改完成 and 撤回: steps of a few words. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { mendFault, takeBackFault } from '#renderer/features/vacant-inspections/commands/faults.ts'
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { type FaultLine, isOrderDone } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultLineField, FaultWho, WhenFields, type WhenValues, whenOf } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { faultRefusalWords } from './faultWords.ts'

interface StepProps {
  readonly fault: FaultLine
  readonly start: FaultFormStart
  readonly onClose: () => void
}

type MendValues = { byId: string | null; remark: string } & WhenValues

export function MendForm({ fault, start, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  // Whoever finished the work order mended it.
  const doneBy = isOrderDone(fault) ? (fault.order?.doneBy ?? '') : ''
  const isHere = start.staff.some(({ id }) => id === doneBy)
  const entry = useEntryForm<MendValues>({
    initialValues: { byId: isHere ? doneBy : desk.signature.actor.id, remark: '', day: today, at: '' },
    validate: () => ({}),
  })
  const submit = async ({ byId, remark, ...when }: MendValues): Promise<EntryOutcome> => {
    const done = await mendFault(desk, fault.id, { byId: byId ?? '', remark, at: whenOf(when, { today, zone }) })
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    tellFault(desk, t('vacantFaults.mend.done'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.mend.title')}
      submitLabel={t('vacantFaults.mend.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultLineField
          form={entry.form}
          field='remark'
          label={t('vacantFaults.mend.remark')}
          placeholder={t('vacantFaults.mend.remarkHint')}
          data-autofocus
        />
        <FaultWho form={entry.form} field='byId' label={t('vacantFaults.mend.by')} staff={start.staff} />
        <WhenFields form={entry.form} />
      </EntrySection>
    </EntryForm>
  )
}

export function TakeBackForm({ fault, onClose }: Omit<StepProps, 'start'>) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<{ reason: string }>({ initialValues: { reason: '' }, validate: () => ({}) })
  const submit = async ({ reason }: { reason: string }): Promise<EntryOutcome> => {
    const done = await takeBackFault(desk, fault.id, reason)
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    tellFault(desk, t('vacantFaults.takeBack.done'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.takeBack.title')}
      intro={t('vacantFaults.takeBack.intro')}
      submitLabel={t('vacantFaults.takeBack.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultLineField form={entry.form} field='reason' label={t('vacantFaults.takeBack.reason')} data-autofocus />
      </EntrySection>
    </EntryForm>
  )
}

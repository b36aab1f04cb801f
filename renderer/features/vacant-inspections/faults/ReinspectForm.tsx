/** 复查: good or not, by somebody else than who mended it; on a phone with its camera. */
import { Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { reinspectFault } from '#renderer/features/vacant-inspections/commands/faults.ts'
import type { FaultFormStart, OpenedFault } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { FaultPhotos, FaultRadios, FaultWho, WhenFields, type WhenValues, whenOf } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { faultRefusalWords } from './faultWords.ts'

interface ReinspectFormProps {
  readonly fault: OpenedFault
  readonly start: FaultFormStart
  readonly onClose: () => void
}

type ReinspectValues = { result: string; officerId: string | null; remark: string } & WhenValues

export function ReinspectForm({ fault, start, onClose }: ReinspectFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const shown = useShownName()
  const taken = usePhotoDraft(`fault-look/${fault.id}`)
  const photos = taken.photos.look ?? []
  const { mendedBy } = fault.state
  const me = desk.signature.actor.id
  const entry = useEntryForm<ReinspectValues>({
    initialValues: { result: 'good', officerId: me === mendedBy ? null : me, remark: '', day: today, at: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ result, officerId, remark, ...when }: ReinspectValues): Promise<EntryOutcome> => {
    const isGood = result === 'good'
    const at = whenOf(when, { today, zone })
    const look = { isGood, officerId: officerId ?? '', remark, pictures: photos, at }
    const done = await reinspectFault(desk, fault.id, look)
    // There is no field to stand beside for a photograph.
    if (!done.ok && done.error.field === 'photos') return err({ words: faultRefusalWords(done.error.code) })
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    taken.drop()
    tellFault(desk, t(isGood ? 'vacantFaults.reinspect.doneGood' : 'vacantFaults.reinspect.doneBad'), done.value.undo)
    return ok(undefined)
  }
  const mender = fault.names.get(mendedBy) ?? ''
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.reinspect.title')}
      {...(mender === '' ? {} : { intro: t('vacantFaults.reinspect.mender', { name: shown(mender) }) })}
      submitLabel={t('vacantFaults.reinspect.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultRadios
          form={form}
          field='result'
          label={t('vacantFaults.reinspect.result')}
          choices={[
            { value: 'good', label: t('vacantFaults.reinspect.good') },
            { value: 'bad', label: t('vacantFaults.reinspect.bad') },
          ]}
          isFirst
        />
        <FaultPhotos photos={photos} onChange={(next) => taken.set('look', next)} />
        <Textarea
          label={t('vacantFaults.reinspect.remark')}
          placeholder={t('vacantFaults.reinspect.badHint')}
          autosize
          minRows={2}
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
        <FaultWho form={form} field='officerId' label={t('vacantFaults.reinspect.officer')} staff={start.staff} />
        <WhenFields form={form} />
      </EntrySection>
    </EntryForm>
  )
}

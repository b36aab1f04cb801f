/** 整改完成 of one fault or many: by one of the house, or by whoever answers for it. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { mendFaults } from '#renderer/features/move-in/commands/faults.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultWho, WhenFields, type WhenValues, whenOf } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { houseFaultRefusal } from './faultWords.ts'
import { asked, type FaultFormProps } from './TellForm.tsx'

const OUTSIDE = 'outside'

type MendValues = { remark: string; byId: string | null; party: string } & WhenValues

export function MendForm({ lines, start, onDone, onClose }: FaultFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const [party = '', ...others] = new Set(lines.map(({ fault }) => fault.responsible))
  const isEngineer = desk.signature.actor.role === 'engineering'
  const entry = useEntryForm<MendValues>({
    initialValues: {
      ...{ remark: '', byId: isEngineer ? desk.signature.actor.id : OUTSIDE },
      ...{ party: others.length === 0 ? party : '', day: today, at: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const isOutside = form.useWatchValue('byId') === OUTSIDE
  const submit = async ({ byId, party: name, remark, ...when }: MendValues): Promise<EntryOutcome> => {
    const by =
      byId === OUTSIDE ? { byId: '', party: name || t('moveInFaults.mend.outside') } : { byId: byId ?? '', party: '' }
    const done = await mendFaults(desk, asked(lines), { ...by, remark, at: whenOf(when, { today, zone }) })
    if (!done.ok) return refusedEntry(done.error, houseFaultRefusal)
    tellFault(desk, t('moveInFaults.mend.done'), done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.mend.title')}
      intro={t('moveInFaults.mend.intro', { count: lines.length })}
      submitLabel={t('moveInFaults.mend.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <TextInput
          label={t('moveInFaults.mend.remark')}
          placeholder={t('moveInFaults.mend.remarkHint')}
          autoComplete='off'
          data-autofocus
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
        <FaultWho
          form={form}
          field='byId'
          label={t('moveInFaults.mend.by')}
          staff={start.staff}
          outside={{ value: OUTSIDE, label: t('moveInFaults.mend.outside') }}
        />
        {isOutside && (
          <TextInput
            label={t('moveInFaults.mend.party')}
            autoComplete='off'
            key={form.key('party')}
            {...form.getInputProps('party')}
          />
        )}
        <WhenFields form={form} />
      </EntrySection>
    </EntryForm>
  )
}

/** Forms of two rarer acts: a claim on a found thing, and a wrong way out taken back. */
import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { WhereNow } from '#shared/domain/parcel-custody/mendWayOut.ts'
import { ok } from '#shared/kernel/result.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import { type ItemFormProps, useOutcome } from './KeepingForms.tsx'
import { askFor } from './keepingCommands.ts'
import { tellUnplaced } from './mendNotice.tsx'
import { mendWayOut } from './outCommands.ts'
import { SlotSelect } from './SlotSelect.tsx'

type AskValues = { name: string; phone: string; idLast4: string; description: string; fits: boolean }

/** 认领: the description is taken before the thing is shown. */
export function AskForm({ line, onDone }: ItemFormProps) {
  const t = useText()
  const desk = useDesk()
  const outcome = useOutcome()
  const entry = useEntryForm<AskValues>({
    initialValues: { name: '', phone: '', idLast4: '', description: '', fits: false },
    validate: () => ({}),
  })
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('custodyOut.forms.ask')}
      intro={t('custodyOut.forms.askIntro')}
      submitLabel={t('custodyOut.forms.save')}
      onSubmit={async (values) => outcome(await askFor(desk, line.id, values), () => text('custodyOut.done.asked'))}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={line.item.tag}>
        <TextInput
          label={t('custodyOut.forms.askName')}
          autoComplete='off'
          autoFocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('custodyOut.handOut.phone')}
          placeholder={t('custodyOut.handOut.optional')}
          inputMode='tel'
          autoComplete='off'
          key={form.key('phone')}
          {...form.getInputProps('phone')}
        />
        <TextInput
          label={t('custodyOut.handOut.idLast4')}
          autoComplete='off'
          maxLength={4}
          key={form.key('idLast4')}
          {...form.getInputProps('idLast4')}
        />
        <Textarea
          label={t('custodyOut.forms.description')}
          autosize
          minRows={2}
          key={form.key('description')}
          {...form.getInputProps('description')}
        />
        <Checkbox
          label={t('custodyOut.forms.fits')}
          key={form.key('fits')}
          {...form.getInputProps('fits', { type: 'checkbox' })}
        />
      </EntrySection>
    </EntryForm>
  )
}

type MendValues = { reason: string; where: 'slot' | 'run' | 'missing'; slotId: string | null }

/** 更正: what was told stays on record; the desk says where the thing is now. */
export function MendForm({ line, onDone }: ItemFormProps) {
  const t = useText()
  const desk = useDesk()
  const outcome = useOutcome()
  const { item } = line
  const entry = useEntryForm<MendValues>({
    initialValues: { reason: '', where: 'slot', slotId: item.slotId },
    validate: () => ({}),
  })
  const { form } = entry
  const where = form.useWatchValue('where') as MendValues['where']
  const slotId = form.useWatchValue('slotId') as string | null
  const onSubmit = async (values: MendValues): Promise<EntryOutcome> => {
    const now = whereOf(values)
    if (now === undefined) return refusedEntry({ code: 'slot-missing', field: 'slotId' }, custodyRefusalWords)
    const word = { reason: values.reason, where: now }
    const done = await mendWayOut(desk, line.id, word)
    if (done.ok && done.value.unplaced !== undefined) {
      tellUnplaced(desk, { id: line.id, tag: item.tag, word, code: done.value.unplaced })
      return ok(undefined)
    }
    return outcome(done, () => text('custodyOut.done.mended', { tag: item.tag }))
  }
  return (
    <EntryForm
      entry={entry}
      title={t('custodyOut.forms.mend')}
      intro={t('custodyOut.forms.mendIntro')}
      submitLabel={t('custodyOut.forms.save')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={item.tag}>
        <TextInput
          label={t('custodyOut.forms.mendReason')}
          autoComplete='off'
          autoFocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Radio.Group
          label={t('custodyOut.forms.where')}
          value={where}
          onChange={(chosen) => form.setFieldValue('where', chosen as MendValues['where'])}
          error={form.errors.where}
        >
          <div className='custody-radios'>
            <Radio value='slot' label={t('custodyOut.forms.whereSlot')} />
            {item.status === 'delivered' && <Radio value='run' label={t('custodyOut.forms.whereRun')} />}
            <Radio value='missing' label={t('custodyOut.forms.whereMissing')} />
          </div>
        </Radio.Group>
        {where === 'slot' && (
          <SlotSelect value={slotId} onChange={(id) => form.setFieldValue('slotId', id)} error={form.errors.slotId} />
        )}
      </EntrySection>
    </EntryForm>
  )
}

function whereOf({ where, slotId }: MendValues): WhereNow | undefined {
  if (where === 'slot') return slotId === null ? undefined : { slotId }
  return where === 'run' ? 'with-run' : 'missing'
}

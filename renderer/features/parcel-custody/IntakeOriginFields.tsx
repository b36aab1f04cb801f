/** Where a thing comes from that no courier brings: found by whom and counted by whom, or left by whom. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ThingValues } from './intakeValues.ts'

interface FieldsProps {
  readonly entry: EntryFormState<ThingValues>
}

/** Where, when and by whom it was found, and who counted it (handbook D12). */
export function FoundFields({ entry: { form } }: FieldsProps) {
  const t = useText()
  return (
    <EntrySection title={t('custodyIntake.thing.found')}>
      <TextInput
        label={t('custodyIntake.thing.foundPlace')}
        autoComplete='off'
        autoFocus
        key={form.key('foundPlace')}
        {...form.getInputProps('foundPlace')}
      />
      <DayInput
        label={t('custodyIntake.thing.foundDay')}
        key={form.key('foundDay')}
        {...form.getInputProps('foundDay')}
      />
      <TextInput
        label={t('custodyIntake.thing.foundTime')}
        inputMode='numeric'
        autoComplete='off'
        key={form.key('foundTime')}
        {...form.getInputProps('foundTime')}
      />
      <TextInput
        label={t('custodyIntake.thing.finder')}
        autoComplete='off'
        key={form.key('finder')}
        {...form.getInputProps('finder')}
      />
      <CounterField form={form} />
    </EntrySection>
  )
}

function CounterField({ form }: { readonly form: FieldsProps['entry']['form'] }) {
  const t = useText()
  const { store, signature } = useDesk()
  const staff = useLiveAnswer(
    async () => (await store.db.staff.toArray()).filter((row) => !row.deleted && row.v.active === true),
    [store],
  )
  const colleagues = (staff ?? []).filter(({ id }) => id !== signature.actor.id)
  return (
    <NativeSelect
      label={t('custodyIntake.thing.counter')}
      data={[
        { value: '', label: t('custodyIntake.thing.counterLater') },
        ...colleagues.map(({ id, v }) => ({ value: id, label: v.name ?? '' })),
      ]}
      key={form.key('countedBy')}
      {...form.getInputProps('countedBy')}
    />
  )
}

/** Who left something for somebody. */
export function FromFields({ entry: { form } }: FieldsProps) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('custodyIntake.thing.from')}
        autoComplete='off'
        key={form.key('fromName')}
        {...form.getInputProps('fromName')}
        error={form.errors.from ?? form.errors.fromName}
      />
      <TextInput
        label={t('custodyIntake.thing.fromPhone')}
        placeholder={t('custodyIntake.thing.optional')}
        inputMode='tel'
        autoComplete='off'
        key={form.key('fromPhone')}
        {...form.getInputProps('fromPhone')}
      />
    </>
  )
}

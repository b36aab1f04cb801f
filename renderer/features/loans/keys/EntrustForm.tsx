/** Taking an owner's key: unit, owner, why and until when, which hook, its seal. Saving prints the paper in two copies. */
import { Select, Switch, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { addMonths } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { takeEntrustment } from './commandsEntrust.ts'
import { EntrustUnitField } from './EntrustUnitField.tsx'
import { type EntrustValues, entrustInput, NEW_SET, NOBODY_ON_FILE } from './entrustValues.ts'
import { keyRefusalWords } from './keyWords.ts'
import { useUnitKeys } from './queries.ts'
import { useKeySteps } from './useKeySteps.tsx'

interface EntrustFormProps {
  readonly unitCode?: string
  readonly slot?: string
  readonly onClose: () => void
}

const MONTHS = 6

export function EntrustForm({ unitCode = '', slot = '', onClose }: EntrustFormProps) {
  const t = useText()
  const today = useToday()
  const entry = useEntryForm<EntrustValues>({
    initialValues: {
      ...NO_LATE_ENTRY,
      ...{ unitCode, who: NOBODY_ON_FILE, agent: '', agentPhone: '', why: '', from: today },
      ...{ until: addMonths(today, MONTHS), withCare: true, thingId: NEW_SET, label: '', slot },
      ...{ count: '', opens: '', sealNumber: '', remark: '' },
    },
    validate: () => ({}),
    missing: ({ unitCode: code, why, count }) => [
      ...(code.trim() === '' ? [{ field: 'unitCode', label: t('keys.form.unit') }] : []),
      ...(why.trim() === '' ? [{ field: 'why', label: t('keys.form.why') }] : []),
      ...(count.trim() === '' ? [{ field: 'count', label: t('keys.form.count') }] : []),
    ],
  })
  const code = entry.form.useWatchValue('unitCode') as string
  const unit = useUnitChoice(code).unit
  const onSubmit = useSubmitEntrust(unit?.id)
  return (
    <aside className='side-panel loan-form key-form' aria-label={t('keys.acts.entrust')}>
      <EntryForm
        entry={entry}
        title={t('keys.acts.entrust')}
        intro={t('keys.form.entrustIntro')}
        submitLabel={t('keys.acts.entrust')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <WhoSection entry={entry} unitId={unit?.id} code={unit?.code ?? ''} />
        <KeysSection entry={entry} unitId={unit?.id} />
        <LateEntryFields entry={entry} />
      </EntryForm>
    </aside>
  )
}

function useSubmitEntrust(unitId: string | undefined) {
  const t = useText()
  const desk = useDesk()
  const { tell } = useKeySteps()
  return async (values: EntrustValues): Promise<EntryOutcome> => {
    const late = lateEntryOf(values, { zone: desk.store.zone(), form: 'key-entrustment' })
    const done = await takeEntrustment(desk, entrustInput(values, unitId ?? ''), late)
    if (!done.ok) return refusedEntry(done.error, keyRefusalWords)
    const { sheetId, number, undo } = done.value
    tell(t('keys.done.entrusted', { number }), undo)
    if (sheetId !== undefined) void sendPaper(desk, { sheetId, number, title: t('papers.forms.key-entrustment') })
    return ok(undefined)
  }
}

interface SectionProps {
  readonly entry: ReturnType<typeof useEntryForm<EntrustValues>>
  readonly unitId: string | undefined
}

function WhoSection({ entry, unitId, code }: SectionProps & { readonly code: string }) {
  const t = useText()
  const shown = useShownName()
  const { form } = entry
  const unit = useUnitKeys(unitId)
  const text = (name: 'agent' | 'agentPhone' | 'why', hint = '') => (
    <TextInput
      label={t(`keys.form.${name}`)}
      placeholder={hint}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <EntrySection title={t('keys.form.whoSection')}>
      <EntrustUnitField entry={entry} found={code} owners={unit?.owners} />
      <Select
        label={t('keys.form.who')}
        data={[
          ...(unit?.owners ?? []).map(({ personId, name }) => ({ value: personId, label: shown(name) })),
          { value: NOBODY_ON_FILE, label: t('keys.form.noOwner') },
        ]}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        key={form.key('who')}
        {...form.getInputProps('who')}
      />
      <div className='key-pair'>
        {text('agent', t('keys.form.agentHint'))}
        {text('agentPhone')}
      </div>
      {text('why')}
      <DayInput label={t('keys.form.from')} key={form.key('from')} {...form.getInputProps('from')} />
      <DayInput label={t('keys.form.until')} key={form.key('until')} {...form.getInputProps('until')} />
      <Switch
        label={t('keys.form.withCare')}
        key={form.key('withCare')}
        {...form.getInputProps('withCare', { type: 'checkbox' })}
      />
    </EntrySection>
  )
}

function KeysSection({ entry, unitId }: SectionProps) {
  const t = useText()
  const { form } = entry
  const unit = useUnitKeys(unitId)
  const thingId = form.useWatchValue('thingId') as string
  const text = (name: 'label' | 'slot' | 'count' | 'opens' | 'sealNumber' | 'remark', hint = '') => (
    <TextInput
      label={t(`keys.form.${name}`)}
      placeholder={hint}
      autoComplete='off'
      {...(name === 'count' ? { inputMode: 'numeric' as const } : {})}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  const sets = unit?.sets ?? []
  return (
    <EntrySection title={t('keys.form.keysSection')}>
      {sets.length > 0 && (
        <Select
          label={t('keys.form.set')}
          data={[
            { value: NEW_SET, label: t('keys.form.newSet') },
            ...sets.map(({ id, thing }) => ({ value: id, label: `${thing.label} ${thing.slot}`.trim() })),
          ]}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          key={form.key('thingId')}
          {...form.getInputProps('thingId')}
        />
      )}
      <div className='key-pair'>
        {thingId === NEW_SET ? text('label') : null}
        {text('slot')}
      </div>
      <div className='key-pair'>
        {text('count')}
        {text('sealNumber', t('keys.form.sealHint'))}
      </div>
      {text('opens', t('keys.form.opensHint'))}
      {text('remark', t('keys.form.optional'))}
    </EntrySection>
  )
}

/** Short forms beside a slip: what does not match, the guard's word from paper (代录), voiding. Enter notes it, Escape leaves. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { SlipLine } from './queries.ts'
import { slipRefusalWords } from './slipWords.ts'
import { useSlipSteps } from './useSlipSteps.tsx'

interface GateFormProps {
  readonly line: SlipLine
  readonly onDone: () => void
}

type Outcome = Result<unknown, { readonly code: string; readonly field?: string }>

const outcomeOf = (done: Outcome): EntryOutcome =>
  done.ok ? ok(undefined) : refusedEntry(done.error, slipRefusalWords)

/** 不符: what does not match. */
export function MismatchForm({ line, onDone }: GateFormProps) {
  const t = useText()
  const steps = useSlipSteps()
  return (
    <OneText
      title={t('releases.card.refuse')}
      label={t('releases.card.what')}
      hint={t('releases.card.whatHint')}
      field='what'
      onDone={onDone}
      onSubmit={(what) => steps.refuse(line.id, { guard: '', what })}
    />
  )
}

/** Voids slip and paper. */
export function VoidForm({ line, onDone }: GateFormProps) {
  const t = useText()
  const steps = useSlipSteps()
  return (
    <OneText
      title={t('releases.card.void')}
      label={t('releases.card.reason')}
      hint={t('releases.card.voidSentence', { number: line.number })}
      field='reason'
      onDone={onDone}
      onSubmit={(reason) => steps.voidSlip(line.id, reason)}
    />
  )
}

/** The gate copy differs from the stub. */
export function DiffersForm({ line, onDone }: GateFormProps) {
  const t = useText()
  const steps = useSlipSteps()
  return (
    <OneText
      title={t('releases.week.differs')}
      label={t('releases.card.what')}
      hint={t('releases.card.whatHint')}
      field='what'
      onDone={onDone}
      onSubmit={(what) => steps.reconcile(line.id, { matches: false, what })}
    />
  )
}

interface OneTextProps {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly field: 'what' | 'reason'
  readonly onSubmit: (text: string) => Promise<Outcome>
  readonly onDone: () => void
}

function OneText({ title, label, hint, field, onSubmit, onDone }: OneTextProps) {
  const t = useText()
  const entry = useEntryForm<Record<'what' | 'reason', string>>({
    initialValues: { what: '', reason: '' },
    validate: () => ({}),
  })
  return (
    <EntryForm
      entry={entry}
      title={title}
      submitLabel={t('releases.card.save')}
      onSubmit={async (values) => outcomeOf(await onSubmit(values[field]))}
      onDone={onDone}
      onLeave={onDone}
    >
      <TextInput
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete='off'
        autoFocus
        key={entry.form.key(field)}
        {...entry.form.getInputProps(field)}
      />
    </EntryForm>
  )
}

type GateValues = { result: string; guard: string; day: Day | null; at: string; what: string }

/** 代录: the guard's word from the gate copy, with the guard's name and the time written there. */
export function GateForm({ line, onDone }: GateFormProps) {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const steps = useSlipSteps()
  const day = (line.slip.day === '' ? today : line.slip.day) as Day
  const entry = useEntryForm<GateValues>({
    initialValues: { result: 'passed', guard: '', day, at: '', what: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const result = form.useWatchValue('result') as string
  const onSubmit = async (values: GateValues): Promise<EntryOutcome> => {
    const minutes = parseTypedTime(values.at)
    if (minutes === undefined || values.day === null)
      return refusedEntry({ code: 'late-time-missing', field: 'at' }, slipRefusalWords)
    const told = { at: zonedInstant(values.day, minutes, store.zone()), day: values.day }
    const word = { guard: values.guard, what: values.what, told }
    return outcomeOf(await (values.result === 'passed' ? steps.passTold : steps.refuse)(line.id, word))
  }
  return (
    <EntryForm
      entry={entry}
      title={t('releases.card.byPaper')}
      submitLabel={t('releases.card.save')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={t('releases.card.gate')}>
        <TextInput
          label={t('releases.card.guard')}
          autoComplete='off'
          autoFocus
          key={form.key('guard')}
          {...form.getInputProps('guard')}
        />
        <div className='release-pair'>
          <TextInput
            label={t('releases.card.guardTime')}
            placeholder={t('releases.form.callTimeHint')}
            inputMode='numeric'
            autoComplete='off'
            key={form.key('at')}
            {...form.getInputProps('at')}
          />
          <DayInput label={t('releases.card.guardDay')} key={form.key('day')} {...form.getInputProps('day')} />
        </div>
        <Radio.Group aria-label={t('releases.card.gate')} key={form.key('result')} {...form.getInputProps('result')}>
          <div className='release-choices'>
            <Radio value='passed' label={t('releases.card.wasPassed')} />
            <Radio value='refused' label={t('releases.card.wasRefused')} />
          </div>
        </Radio.Group>
        {result === 'refused' && (
          <TextInput
            label={t('releases.card.what')}
            autoComplete='off'
            key={form.key('what')}
            {...form.getInputProps('what')}
          />
        )}
      </EntrySection>
    </EntryForm>
  )
}

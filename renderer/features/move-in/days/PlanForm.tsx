/** The form of a handover day: which homes, when, and how many at a time. */
import { MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type DayPlan, previewDayPlan } from '#renderer/features/move-in/commands/daysPlan.ts'
import { type BuildingChoice, usePlanStart } from '#renderer/features/move-in/queries/daysHomes.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { type PlanValues, readPlan } from './planValues.ts'

interface PlanFormProps {
  readonly day: Day
  /** What was typed before, where the plan is changed. */
  readonly typed: PlanValues | undefined
  readonly onPlan: (plan: DayPlan, typed: PlanValues) => void
  readonly onLeave: () => void
}

export function PlanForm(props: PlanFormProps) {
  const start = usePlanStart()
  if (start === undefined) return null
  const first: PlanValues = {
    ...{ day: props.day, buildings: [], units: '', hours: '9:00-11:30, 13:30-17:00', place: '' },
    ...{ slotMinutes: String(start.slotMinutes), slotHomes: String(start.slotHomes) },
  }
  return <Form {...props} buildings={start.buildings} initialValues={props.typed ?? first} />
}

const LINES = ['slotMinutes', 'slotHomes', 'place'] as const

function Form({
  buildings,
  initialValues,
  onPlan,
  onLeave,
}: PlanFormProps & { readonly buildings: readonly BuildingChoice[]; readonly initialValues: PlanValues }) {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const entry = useEntryForm<PlanValues>({ initialValues, validate: () => ({}) })
  const { form } = entry
  const submit = async (values: PlanValues): Promise<EntryOutcome> => {
    const read = readPlan(values, today)
    if ('faults' in read) {
      const said = Object.entries(read.faults).map(([field, fault]) => [field, t(`moveInDays.plan.faults.${fault}`)])
      return err({ fields: Object.fromEntries(said) })
    }
    onPlan(await previewDayPlan(store, read.input), values)
    return ok(undefined)
  }
  return (
    <section className='move-in-plan-form' aria-label={t('moveInDays.plan.title')}>
      <EntryForm
        entry={entry}
        title={t('moveInDays.plan.title')}
        intro={t('moveInDays.plan.intro')}
        submitLabel={t('moveInDays.plan.submit')}
        onSubmit={submit}
        onDone={() => undefined}
        onLeave={onLeave}
      >
        <EntrySection>
          <DayInput
            label={t('moveInDays.plan.day')}
            key={form.key('day')}
            {...form.getInputProps('day')}
            defaultValue={initialValues.day}
            data-autofocus
          />
          <MultiSelect
            label={t('moveInDays.plan.buildings')}
            data={buildings.map(({ id, label }) => ({ value: id, label }))}
            searchable
            comboboxProps={{ transitionProps: { duration: 0 } }}
            key={form.key('buildings')}
            {...form.getInputProps('buildings')}
          />
          <Textarea
            label={t('moveInDays.plan.units')}
            placeholder={t('moveInDays.plan.unitsHint')}
            autosize
            minRows={2}
            maxRows={6}
            key={form.key('units')}
            {...form.getInputProps('units')}
          />
          <TextInput
            label={t('moveInDays.plan.hours')}
            placeholder={t('moveInDays.plan.hoursHint')}
            autoComplete='off'
            key={form.key('hours')}
            {...form.getInputProps('hours')}
          />
          {LINES.map((name) => (
            <TextInput
              key={form.key(name)}
              label={t(`moveInDays.plan.${name}`)}
              {...(name === 'place' ? {} : { inputMode: 'numeric' as const })}
              autoComplete='off'
              {...form.getInputProps(name)}
            />
          ))}
        </EntrySection>
      </EntryForm>
    </section>
  )
}

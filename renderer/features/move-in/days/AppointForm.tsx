/** One appointment: set, moved, or cancelled by an empty day. Stands beside the day, and beside a case. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { appointMoveIn } from '#renderer/features/move-in/commands/days.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayRefusalWords, tellDayDone } from './dayWords.tsx'

interface AppointFormProps {
  readonly caseId: string
  readonly unitCode: string
  readonly appointment: MoveInState['appointment']
  /** The day to begin with where nothing is appointed. */
  readonly day?: Day
  readonly onClose: () => void
}

type AppointValues = { day: string | null; from: string; to: string; place: string }

const LINES = ['from', 'to', 'place'] as const

export function AppointForm({ caseId, unitCode, appointment, day, onClose }: AppointFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<AppointValues>({
    initialValues: {
      day: appointment?.day ?? day ?? null,
      ...{ from: appointment?.from ?? '', to: appointment?.to ?? '', place: appointment?.place ?? '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async (values: AppointValues): Promise<EntryOutcome> => {
    const done = await appointMoveIn(desk, caseId, { ...values, day: values.day ?? '' })
    if (!done.ok) return refusedEntry(done.error, dayRefusalWords)
    const said = { unit: unitCode, day: values.day ?? '', from: values.from, to: values.to }
    tellDayDone(desk, t(values.day ? 'moveInDays.done.appointed' : 'moveInDays.done.cancelled', said), done.value.undo)
    return ok(undefined)
  }
  const title = t('moveInDays.appoint.title', { unit: unitCode })
  return (
    <aside className='side-panel move-in-day-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        intro={t('moveInDays.appoint.intro')}
        submitLabel={t('moveInDays.appoint.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <DayInput
          label={t('moveInDays.appoint.day')}
          key={form.key('day')}
          {...form.getInputProps('day')}
          defaultValue={form.getValues().day as Day | null}
          data-autofocus
        />
        {LINES.map((name) => (
          <TextInput
            key={form.key(name)}
            label={t(`moveInDays.appoint.${name}`)}
            {...(name === 'place' ? {} : { placeholder: '9:00' })}
            autoComplete='off'
            {...form.getInputProps(name)}
          />
        ))}
      </EntryForm>
    </aside>
  )
}

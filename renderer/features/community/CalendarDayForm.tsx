/** One day that the community sets itself. */
import { Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { CALENDAR_DAY_KINDS, type CalendarDay } from '#shared/domain/community/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { SpecialDay } from './calendar.ts'
import { setCalendarDay } from './commands.ts'
import { communityRefusalWords, offerCommunityUndo } from './communityWords.ts'

interface CalendarDayFormProps {
  /** The day to change; absent for a new one. */
  readonly special?: SpecialDay
  readonly onClose: () => void
}

type Typed = { day: Day | null; kind: string; name: string }

export function CalendarDayForm({ special, onClose }: CalendarDayFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Typed>({
    initialValues: { day: special?.day ?? null, kind: special?.kind ?? 'holiday', name: special?.name ?? '' },
    validate: (typed): Record<string, string> => (typed.day === null ? { day: t('common.required') } : {}),
    missing: (typed) => (typed.day === null ? [{ field: 'day', label: t('community.calendar.day') }] : []),
  })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const kind = typed.kind as CalendarDay['kind']
    const day = typed.day ?? ''
    const done = await setCalendarDay(desk, day, kind, typed.name)
    if (!done.ok) return refusedEntry(done.error, communityRefusalWords)
    const message = t('community.calendar.set', { day, kind: t(`community.calendar.kinds.${kind}`) })
    offerCommunityUndo(desk, message, done.value.undo)
    return done
  }
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('community.calendar.addTitle')}
      intro={t('community.calendar.addIntro')}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('community.calendar.addSection')}>
        {special === undefined ? (
          <DayInput
            key={form.key('day')}
            {...form.getInputProps('day')}
            label={t('community.calendar.day')}
            withAsterisk
            autoFocus
          />
        ) : (
          <TextInput label={t('community.calendar.day')} value={special.day} readOnly />
        )}
        <Select
          key={form.key('kind')}
          {...form.getInputProps('kind')}
          label={t('community.calendar.kind')}
          data={CALENDAR_DAY_KINDS.map((kind) => ({ value: kind, label: t(`community.calendar.kinds.${kind}`) }))}
          allowDeselect={false}
        />
        <TextInput
          key={form.key('name')}
          {...form.getInputProps('name')}
          label={t('community.calendar.name')}
          description={t('community.calendar.nameHint')}
        />
      </EntrySection>
    </EntryForm>
  )
}

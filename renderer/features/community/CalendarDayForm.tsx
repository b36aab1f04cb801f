/** One day that the community sets itself. */
import { Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { CALENDAR_DAY_KINDS, type CalendarDay } from '#shared/domain/community/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { SpecialDay } from './calendar.ts'
import { type DayValues, dayShape, readDay, sayDay, useSeenDays } from './calendarFollow.ts'
import { setCalendarDay } from './commands.ts'
import { communityRefusalWords, offerCommunityUndo } from './communityWords.ts'

interface CalendarDayFormProps {
  /** The day to change; absent for a new one. */
  readonly special?: SpecialDay
  readonly onClose: () => void
}

type Typed = DayValues & { day: Day | null }

export function CalendarDayForm(props: CalendarDayFormProps) {
  const seenOf = useSeenDays()
  return seenOf === undefined ? null : <OpenDayForm {...props} seenOf={seenOf} />
}

interface OpenDayFormProps extends CalendarDayFormProps {
  readonly seenOf: NonNullable<ReturnType<typeof useSeenDays>>
}

function OpenDayForm({ special, seenOf, onClose }: OpenDayFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Typed>({
    initialValues: { day: special?.day ?? null, kind: special?.kind ?? 'holiday', name: special?.name ?? '' },
    validate: (typed): Record<string, string> => (typed.day === null ? { day: t('common.required') } : {}),
    missing: (typed) => (typed.day === null ? [{ field: 'day', label: t('community.calendar.day') }] : []),
  })
  const { form } = entry
  const first = special && { values: { kind: special.kind, name: special.name }, seen: seenOf(special.day) }
  const followed = useFollowedForm({ id: special?.day ?? '', shape: dayShape, read: readDay, first, form })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const kind = typed.kind as CalendarDay['kind']
    const day = typed.day ?? ''
    const done = await setCalendarDay(desk, {
      day,
      kind,
      name: typed.name,
      seen: followed.shown()?.seen ?? seenOf(day),
    })
    if (!done.ok) return refusedEntry(done.error, communityRefusalWords)
    const message = t('community.calendar.set', { day, kind: t(`community.calendar.kinds.${kind}`) })
    offerCommunityUndo(desk, message, done.value.undo)
    return done
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={notesElsewhere(followed, dayShape, sayDay)}
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

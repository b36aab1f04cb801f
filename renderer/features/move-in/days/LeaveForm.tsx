/** Somebody went away before it was their turn, or did not come when called. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { leaveMoveIn } from '#renderer/features/move-in/commands/days.ts'
import type { DayLine } from '#renderer/features/move-in/queries/days.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayRefusalWords, tellDayDone } from './dayWords.tsx'

interface LeaveFormProps {
  readonly line: DayLine
  readonly onClose: () => void
}

export function LeaveForm({ line: { id, unitCode }, onClose }: LeaveFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<{ why: string }>({ initialValues: { why: '' }, validate: () => ({}) })
  const { form } = entry
  const submit = async ({ why }: { why: string }): Promise<EntryOutcome> => {
    const done = await leaveMoveIn(desk, id, why)
    if (!done.ok) return refusedEntry(done.error, dayRefusalWords)
    tellDayDone(desk, t('moveInDays.done.left', { unit: unitCode }), done.value.undo)
    return ok(undefined)
  }
  const title = t('moveInDays.leave.title', { unit: unitCode })
  return (
    <aside className='side-panel move-in-day-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        submitLabel={t('moveInDays.leave.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <TextInput
          key={form.key('why')}
          label={t('moveInDays.leave.why')}
          placeholder={t('moveInDays.leave.hint')}
          autoComplete='off'
          data-autofocus
          {...form.getInputProps('why')}
        />
      </EntryForm>
    </aside>
  )
}

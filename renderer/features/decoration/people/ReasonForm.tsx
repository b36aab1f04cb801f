/** One line of words beside a permit, a pass or a person: why, or what to remember. Enter notes it, Escape leaves. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { LineField } from './PeopleFields.tsx'
import { peopleRefusalWords } from './peopleWords.ts'
import { type StepDone, tellDone } from './usePeopleSteps.tsx'

interface ReasonFormProps {
  readonly title: string
  readonly label: string
  readonly hint?: string
  /** Field that a refusal may name. */
  readonly field: 'reason' | 'remark' | 'why'
  readonly submitLabel: string
  /** Told when it is done. */
  readonly message: string
  readonly onSubmit: (words: string) => Promise<StepDone>
  readonly onClose: () => void
}

type Words = Record<'reason' | 'remark' | 'why', string>

export function ReasonForm({ title, label, hint, field, submitLabel, message, onSubmit, onClose }: ReasonFormProps) {
  const desk = useDesk()
  const entry = useEntryForm<Words>({
    initialValues: { reason: '', remark: '', why: '' },
    validate: () => ({}),
  })
  const submit = async (values: Words): Promise<EntryOutcome> => {
    const done = await onSubmit(values[field])
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    tellDone(desk, message, done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={title}
      submitLabel={submitLabel}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <LineField entry={entry} name={field} label={label} {...(hint === undefined ? {} : { hint })} isFirst />
    </EntryForm>
  )
}

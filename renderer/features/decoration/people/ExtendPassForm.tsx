/** One pass lasts longer, within its permit; the new card comes out at once. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { extendPasses, printPassCards } from '#renderer/features/decoration/commands/passes.ts'
import type { PassLine } from '#renderer/features/decoration/queries/people.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { DayField } from './PeopleFields.tsx'
import { peopleRefusalWords } from './peopleWords.ts'
import { tellDone, tellRefusal } from './usePeopleSteps.tsx'

interface ExtendPassFormProps {
  readonly line: PassLine
  readonly title: string
  readonly permitTo: string
  readonly onClose: () => void
}

export function ExtendPassForm({ line, title, permitTo, onClose }: ExtendPassFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<{ to: Day | null }>({
    initialValues: { to: line.pass.to < permitTo ? (permitTo as Day) : null },
    validate: () => ({}),
  })
  const submit = async ({ to }: { to: Day | null }): Promise<EntryOutcome> => {
    const done = await extendPasses(desk, [line.id], to ?? '')
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    tellDone(desk, t('decorationPeople.passes.extended', { count: 1 }), done.value.undo)
    const cards = await printPassCards(desk, [line.id])
    if (cards.ok) void sendPaper(desk, { ...cards.value.draft, title: t('papers.forms.worker-pass') })
    else tellRefusal(cards.error.code)
    return ok(undefined)
  }
  return (
    <div className='people-form'>
      <EntryForm
        entry={entry}
        title={title}
        submitLabel={t('decorationPeople.passes.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <DayField
          entry={entry}
          name='to'
          label={t('decorationPeople.passes.extendTo')}
          hint={t('decorationPeople.passes.extendHint', { to: permitTo })}
        />
      </EntryForm>
    </div>
  )
}

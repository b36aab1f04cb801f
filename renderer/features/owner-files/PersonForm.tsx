/** 修改资料: one person's fields and phones; what another desk changes meanwhile is shown, and typed text is never lost. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import { ContactFieldset } from './ContactFieldset.tsx'
import { editPerson } from './commands.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { fieldsOf, phoneEdits, type ShownPerson } from './openPersonForm.ts'
import { PersonFieldset } from './PersonFieldset.tsx'
import { type PersonFields, pathOfField, personErrors, personInputOf, personMissing } from './personFields.ts'
import { ownerRefusalWords, refusedOutcome } from './refusalOutcome.ts'
import { useOpenedPerson, useRemoteChanges } from './usePersonEditing.ts'
import './ownerFiles.css'

export function PersonForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  // Another person is another form: nothing of the first may stay.
  return <PersonFormOf key={id} personId={id} />
}

function PersonFormOf({ personId }: { readonly personId: string }) {
  const opened = useOpenedPerson(personId)
  if (opened.kind === 'opening') return null
  if (opened.kind === 'gone') return <NotFound />
  if (opened.kind === 'refused') return <RefusalNote words={ownerRefusalWords(opened.code)} />
  return <OpenPersonForm personId={personId} first={opened.shown} />
}

interface OpenPersonFormProps {
  readonly personId: string
  readonly first: ShownPerson
}

/** Without drafts: an old draft over a file that went on would rest on writes nobody sees any more. */
function OpenPersonForm({ personId, first }: OpenPersonFormProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const entry = useEntryForm<PersonFields>({
    initialValues: fieldsOf(first),
    validate: (fields) => personErrors(fields, today),
    missing: personMissing,
  })
  const { form } = entry
  const { shown, notes, elsewhere, isGone } = useRemoteChanges({ personId, first, form })
  const backToHub = () => void navigate({ to: `/person/${personId}` })
  const save = async (fields: PersonFields): Promise<EntryOutcome> => {
    const rests = shown()
    const done = await editPerson(desk, {
      personId,
      before: rests.values,
      after: personInputOf(fields, rests.values.idNumber === null ? rests.values.idKind : null),
      seen: rests.seen,
      phones: phoneEdits(rests, fields),
    })
    if (!done.ok) return refusedOutcome(done.error, pathOfField)
    offerUndo(desk, text('ownerFiles.saved.person', { name: normalizeName(fields.name) }), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t('ownerFiles.editPerson')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={backToHub}
      onLeave={backToHub}
    >
      {isGone && <RefusalNote words={ownerRefusalWords('person-unknown')} />}
      <PersonFieldset form={form} ownId={personId} notes={notes} isFirst />
      <ContactFieldset form={form} notes={notes} />
    </EntryForm>
  )
}

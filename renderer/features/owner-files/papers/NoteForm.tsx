/** 写备注, and 更正 of one's own: a dated note on the file of a person or a unit. */
import { Textarea } from '@mantine/core'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { RemoveRecord } from './RemoveRecord.tsx'
import { correctNote, takeBackNote, writeNote } from './recordCommands.ts'
import { recordErrors, recordOutcome } from './recordWords.ts'
import { useBackToFile } from './useRecordForm.ts'

interface NoteFormProps {
  readonly subject: HubSubject
  readonly id: string | undefined
}

interface Values extends Record<string, unknown> {
  readonly text: string
}

function isValues(values: unknown): values is Values {
  return typeof values === 'object' && values !== null && typeof (values as Values).text === 'string'
}

export function NoteForm({ subject, id }: NoteFormProps) {
  const { store } = useDesk()
  const note = useLiveAnswer(async () => (id === undefined ? null : await store.db.fileNotes.get(id)), [store, id])
  if (id === undefined) return <OpenNoteForm subject={subject} id={undefined} before='' />
  if (note === undefined) return null
  return note === null || note.v.voided ? <NotFound /> : <OpenNoteForm subject={subject} id={id} before={note.v.text} />
}

function OpenNoteForm({ subject, id, before }: NoteFormProps & { readonly before: string }) {
  const t = useText()
  const desk = useDesk()
  const drafts = useFormDrafts()
  const back = useBackToFile(subject)
  const entry = useEntryForm<Values>({
    initialValues: { text: before },
    validate: (values) => (values.text.trim() === '' ? recordErrors([{ code: 'note-missing', field: 'text' }]) : {}),
    missing: (values) => (values.text.trim() === '' ? [{ field: 'text', label: t('fileRecords.missing.text') }] : []),
    ...(id === undefined ? { drafts, draftKey: `note/${subject.kind}/${subject.id}`, isValues } : {}),
  })
  const { form } = entry
  const save = async (values: Values): Promise<EntryOutcome> => {
    const ofPerson = subject.kind === 'person'
    const whose = { personId: ofPerson ? subject.id : null, unitId: ofPerson ? null : subject.id }
    const done =
      id === undefined
        ? await writeNote(desk, { ...whose, text: values.text })
        : await correctNote(desk, id, values.text)
    if (!done.ok) return recordOutcome(done.error, ['text'])
    offerUndo(desk, text('fileRecords.saved.note'), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(id === undefined ? 'fileRecords.addTo' : 'fileRecords.editOf', { what: t('fileRecords.groups.notes') })}
      {...(id === undefined ? {} : { intro: t('fileRecords.note.readOnly') })}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={t('fileRecords.groups.notes')}>
        <Textarea
          key={form.key('text')}
          {...form.getInputProps('text')}
          label={t('fileRecords.note.text')}
          description={t('fileRecords.note.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={3}
          autoFocus
        />
      </EntrySection>
      {id !== undefined && (
        <RemoveRecord
          label={t('fileRecords.note.takeBack')}
          remove={() => takeBackNote(desk, id)}
          said={t('fileRecords.saved.noteGone')}
          onDone={back}
        />
      )}
    </EntryForm>
  )
}

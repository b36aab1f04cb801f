/** 写关怀备注: what to do, on what basis, until when; the consent is taken in the same form where none stands. */
import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { RecordShape } from '#renderer/db/formMerge.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { label, text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { checkCareNote } from '#shared/domain/owner-files/careNotes.ts'
import { standingConsent } from '#shared/domain/owner-files/consents.ts'
import { currentConsentText } from '#shared/domain/owner-files/consentTexts.ts'
import { CARE_NOTE_BASES, type CareNoteBasis, type CareNoteFields } from '#shared/domain/owner-files/fileRecords.ts'
import { addMonths, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { ConsentWords } from './ConsentWords.tsx'
import { RemoveRecord } from './RemoveRecord.tsx'
import { removeCareNote, saveCareNote } from './recordCommands.ts'
import { usePersonRecords } from './recordQueries.ts'
import { recordErrors, recordOutcome } from './recordWords.ts'
import { type OpenedRecord, useBackToFile, useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'

interface CareNoteFormProps {
  readonly personId: string
  readonly id: string | undefined
}

interface Followed extends Record<string, unknown> {
  readonly text: string
  readonly basis: CareNoteBasis
  readonly endDay: Day | null
}

interface Values extends Followed {
  /** The consent given now. */
  readonly given: boolean
}

export function CareNoteForm({ personId, id }: CareNoteFormProps) {
  const opened = useOpenedRecord<CareNoteFields>('careNote', id)
  const records = usePersonRecords(personId)
  const { store } = useDesk()
  // Read before the form opens: its last day is filled in once.
  const months = useLiveAnswer(() => settingOf(store, 'care-notes.end-months'), [store])
  if (opened === undefined || records === undefined || months === undefined) return null
  if (opened === 'gone' || records === null) return <NotFound />
  const stands = standingConsent(records.consents, 'care-notes') !== undefined
  return <OpenCareNoteForm {...{ personId, stands, months }} record={opened === 'new' ? undefined : opened} />
}

interface OpenCareNoteFormProps {
  readonly personId: string
  readonly record: OpenedRecord<CareNoteFields> | undefined
  readonly stands: boolean
  /** Months for which a new note is kept unless another day is typed. */
  readonly months: number
}

const shape: RecordShape<Partial<CareNoteFields>, Followed> = {
  entity: 'careNote',
  fieldsOf: ({ text: written, basis, endDay }) => ({
    text: written ?? '',
    basis: basis ?? 'consent',
    endDay: (endDay ?? null) as Day | null,
  }),
  parts: { text: ['text'], basis: ['basis'], endDay: ['endDay'] },
}

function sayCareNote(name: string, theirs: unknown): string {
  const basis = name === 'basis' ? CARE_NOTE_BASES.find((one) => one === theirs) : undefined
  return basis === undefined ? String(theirs ?? '') : label(`fileRecords.care.bases.${basis}`)
}

function fieldsOf(personId: string, values: Values): CareNoteFields {
  return { personId, text: values.text, basis: values.basis, consentId: null, endDay: values.endDay ?? '' }
}

function OpenCareNoteForm({ personId, record, stands, months }: OpenCareNoteFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const back = useBackToFile({ kind: 'person', id: personId })
  const entry = useEntryForm<Values>({
    initialValues: {
      ...shape.fieldsOf(record?.before ?? {}),
      ...(record?.before.endDay === undefined ? { endDay: addMonths(today, months) } : {}),
      given: false,
    },
    validate: (values) => {
      const checked = checkCareNote(fieldsOf(personId, values), today)
      const faults = checked.ok ? [] : checked.error
      const asks = values.basis === 'consent' && !stands && !values.given
      return recordErrors(asks ? [...faults, { code: 'consent-missing', field: 'given' }] : faults)
    },
    missing: (values) => [
      ...(values.text.trim() === '' ? [{ field: 'text', label: t('fileRecords.missing.text') }] : []),
      ...(values.endDay === null ? [{ field: 'endDay', label: t('fileRecords.missing.endDay') }] : []),
    ],
  })
  const { form } = entry
  const basis = form.useWatchValue('basis')
  const { current, elsewhere } = useFollowedRecord<CareNoteFields, Followed>({ record, shape, form, say: sayCareNote })
  const save = async (values: Values): Promise<EntryOutcome> => {
    const rests = current()
    const before = rests ? (rests.before as CareNoteFields) : null
    const after = fieldsOf(before?.personId ?? personId, values)
    const given = { personId, purposes: ['care-notes'] as const, givenDay: today, medium: 'oral' as const }
    const done = await saveCareNote(
      desk,
      { id: rests?.id ?? null, before, after, seen: rests?.seen ?? {} },
      values.given ? given : undefined,
    )
    if (!done.ok) return recordOutcome(done.error, ['text', 'basis', 'endDay'])
    offerUndo(desk, text('fileRecords.saved.care'), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t(record ? 'fileRecords.editOf' : 'fileRecords.addTo', { what: t('fileRecords.groups.careNotes') })}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={t('fileRecords.groups.careNotes')}>
        <Textarea
          key={form.key('text')}
          {...form.getInputProps('text')}
          label={t('fileRecords.care.text')}
          description={t('fileRecords.care.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={2}
          autoFocus
        />
        <NativeSelect
          key={form.key('basis')}
          {...form.getInputProps('basis')}
          label={t('fileRecords.care.basis')}
          data={CARE_NOTE_BASES.map((value) => ({ value, label: t(`fileRecords.care.bases.${value}`) }))}
        />
        <DayInput
          key={form.key('endDay')}
          {...form.getInputProps('endDay')}
          label={t('fileRecords.care.endDay')}
          description={t('fileRecords.care.endHint', { months })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </EntrySection>
      {basis === 'consent' && !stands && (
        <EntrySection title={t('fileRecords.groups.consents')}>
          <ConsentWords purpose='care-notes' />
          <Checkbox
            key={form.key('given')}
            {...form.getInputProps('given', { type: 'checkbox' })}
            label={t('fileRecords.scan.giveNow', { version: currentConsentText('care-notes').version })}
          />
        </EntrySection>
      )}
      {record && (
        <RemoveRecord
          remove={() => removeCareNote(desk, record.id)}
          said={t('fileRecords.saved.careGone', { count: 1 })}
          onDone={back}
        />
      )}
    </EntryForm>
  )
}

/** 登记附件: on paper by default; a scan on purpose, with what it is for; a promise with its day (handbook 2.18, R139). */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { FormErrors } from '@mantine/form'
import { useState } from 'react'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  type DocumentFields,
  type DocumentKind,
  type DocumentState,
} from '#shared/domain/owner-files/fileRecords.ts'
import { ok } from '#shared/kernel/result.ts'
import {
  type DocumentValues,
  documentEdit,
  documentErrors,
  documentMissing,
  documentShape,
  documentValues,
  NOT_KEPT_YET,
  sayDocument,
} from './documentValues.ts'
import { RemoveRecord } from './RemoveRecord.tsx'
import { removeDocument } from './recordCommands.ts'
import { usePresentStays } from './recordQueries.ts'
import { recordOutcome } from './recordWords.ts'
import { ScanFields } from './ScanFields.tsx'
import { saveScannedDocument } from './saveScan.ts'
import { type OpenedRecord, useBackToFile, useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'
import type { PreparedScan } from './watermark.ts'

interface DocumentFormProps {
  readonly subject: HubSubject
  readonly id: string | undefined
}

const FIELDS = [
  'number',
  'copies',
  'place',
  'receivedDay',
  'validTo',
  'dueDay',
  'remark',
  'purpose',
  'scanBasis',
  'kind',
]
const underField = ['label', 'input', 'description', 'error'] as const

export function DocumentForm({ subject, id }: DocumentFormProps) {
  const opened = useOpenedRecord<DocumentFields>('document', id)
  const stays = usePresentStays(subject)
  const usually = useUsualIdState()
  if (opened === undefined || stays === undefined || usually === undefined) return null
  if (opened === 'gone') return <NotFound />
  // A paper of somebody with one home is a paper of that home, until the clerk says otherwise.
  const only = stays.length === 1 ? (stays[0]?.unit.id ?? null) : null
  const whose =
    subject.kind === 'person' ? { personId: subject.id, unitId: only } : { personId: null, unitId: subject.id }
  return <OpenDocumentForm {...{ subject, whose, usually }} record={opened === 'new' ? undefined : opened} />
}

/** How a new identity copy is kept unless the clerk says otherwise: on paper, or as a scan where the project keeps them and the host can. */
function useUsualIdState(): DocumentState | undefined {
  const { store, info } = useDesk()
  return useLiveAnswer(async () => {
    const keeps = await settingOf(store, 'file.keep-id-scan')
    return keeps && info.capabilities.blobs === true ? 'scanned' : 'on-paper'
  }, [store, info])
}

/** Whose a stored paper is; undefined for a new one. */
function ownerOf(
  record: OpenedRecord<DocumentFields> | undefined,
): Pick<DocumentFields, 'personId' | 'unitId'> | undefined {
  return record && { personId: record.before.personId ?? null, unitId: record.before.unitId ?? null }
}

interface OpenDocumentFormProps {
  readonly subject: HubSubject
  readonly record: OpenedRecord<DocumentFields> | undefined
  readonly whose: Pick<DocumentFields, 'personId' | 'unitId'>
  readonly usually: DocumentState
}

function OpenDocumentForm({ subject, record, whose, usually }: OpenDocumentFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const back = useBackToFile(subject)
  const owner = ownerOf(record) ?? whose
  const firstKind = subject.kind === 'person' ? 'id-copy' : 'purchase-contract'
  const first = { kind: firstKind, state: firstKind === 'id-copy' ? usually : 'on-paper', today } as const
  const [scan, setScan] = useState<PreparedScan>()
  const entry = useEntryForm<DocumentValues>({
    initialValues: documentValues(record?.before, first),
    validate: (values): FormErrors => documentErrors(values, { owner, scan, record: current(), today }),
    missing: documentMissing,
  })
  const { form } = entry
  const { current, elsewhere } = useFollowedRecord<DocumentFields, DocumentValues>({
    record,
    shape: documentShape,
    form,
    say: sayDocument,
  })
  const kind = form.useWatchValue('kind') as DocumentKind
  const state = form.useWatchValue('state') as DocumentState
  const takeScan = (taken: PreparedScan | undefined): void => {
    setScan(taken)
    const kept = current()?.before.blob ?? ''
    form.setFieldValue('hasScan', taken !== undefined || kept !== '')
    form.setFieldValue('blob', taken === undefined ? kept : NOT_KEPT_YET)
  }
  const save = async (values: DocumentValues): Promise<EntryOutcome> => {
    const rests = current()
    const edit = documentEdit(values, { owner: ownerOf(rests) ?? whose, scan, record: rests })
    const done = await saveScannedDocument(desk, edit, { scan, gives: values.givesConsent })
    if (!done.ok) return recordOutcome(done.error, FIELDS)
    const what = t(`fileRecords.document.kinds.${values.kind}`)
    offerUndo(desk, text('fileRecords.saved.document', { what }), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t(record ? 'fileRecords.editOf' : 'fileRecords.addTo', { what: t('fileRecords.groups.documents') })}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={back}
      onLeave={back}
    >
      <EntrySection title={t('fileRecords.groups.documents')}>
        <NativeSelect
          key={form.key('kind')}
          {...form.getInputProps('kind')}
          label={t('fileRecords.document.kind')}
          data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`fileRecords.document.kinds.${value}`) }))}
          autoFocus
        />
        <NativeSelect
          key={form.key('state')}
          {...form.getInputProps('state')}
          label={t('fileRecords.document.state')}
          description={t(`fileRecords.document.stateHints.${state}`)}
          inputWrapperOrder={[...underField]}
          data={DOCUMENT_STATES.map((value) => ({ value, label: t(`fileRecords.document.states.${value}`) }))}
        />
        {kind !== 'id-copy' && (
          <TextInput
            key={form.key('number')}
            {...form.getInputProps('number')}
            label={t('fileRecords.document.number')}
            description={t('fileRecords.document.numberHint')}
            inputWrapperOrder={[...underField]}
            autoComplete='off'
          />
        )}
        {state === 'promised' && (
          <DayInput
            key={form.key('dueDay')}
            {...form.getInputProps('dueDay')}
            label={t('fileRecords.document.dueDay')}
          />
        )}
        <DayInput
          key={form.key('receivedDay')}
          {...form.getInputProps('receivedDay')}
          label={t(state === 'promised' ? 'fileRecords.document.promisedOn' : 'fileRecords.document.receivedDay')}
        />
      </EntrySection>
      {state === 'scanned' && (
        <ScanFields
          form={form}
          personId={owner.personId}
          kind={kind}
          scan={scan}
          onScan={takeScan}
          kept={record?.before.blob == null ? undefined : (record.before.fileName ?? '')}
        />
      )}
      <EntrySection title={t('fileRecords.document.place')}>
        {state !== 'promised' && state !== 'seen' && (
          <TextInput
            key={form.key('place')}
            {...form.getInputProps('place')}
            label={t('fileRecords.document.place')}
            autoComplete='off'
          />
        )}
        <NumberInput
          key={form.key('copies')}
          {...form.getInputProps('copies')}
          label={t('fileRecords.document.copies')}
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={99}
        />
        <DayInput
          key={form.key('validTo')}
          {...form.getInputProps('validTo')}
          label={t('fileRecords.document.validTo')}
        />
        <TextInput
          key={form.key('remark')}
          {...form.getInputProps('remark')}
          label={t('fileRecords.document.remark')}
          autoComplete='off'
        />
      </EntrySection>
      {record && (
        <RemoveRecord
          remove={() => removeDocument(desk, record.id)}
          said={t('fileRecords.saved.documentGone', {
            what: t(`fileRecords.document.kinds.${record.before.kind ?? 'other'}`),
          })}
          onDone={back}
        />
      )}
    </EntryForm>
  )
}

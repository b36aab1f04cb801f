/** 修改住房关系: relation, days, share, lease, kinship of one stay; follows what other desks change meanwhile. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { StayInput } from '#shared/domain/owner-files/stayInput.ts'
import { ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { type NamedEnds, useStayEnds } from './queriesStays.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { StayFieldset } from './StayFieldset.tsx'
import { editStay } from './stayCommands.ts'
import {
  readStay,
  type StayFields,
  stayErrors,
  stayFieldsOf,
  stayInputOf,
  stayMissing,
  stayShape,
} from './stayFields.ts'
import { useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'
import './ownerFiles.css'

export function EditStayForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  return <EditStayFormOf key={id} stayId={id} />
}

function EditStayFormOf({ stayId }: { readonly stayId: string }) {
  const opened = useOpenedRecord({ table: 'stays', id: stayId, shape: stayShape, read: readStay })
  const ends = useStayEnds(stayId)
  if (opened === undefined || ends === undefined) return null
  if (opened === 'gone' || ends === null) return <NotFound />
  return <OpenStayForm stayId={stayId} first={opened} ends={ends} />
}

interface OpenStayFormProps {
  readonly stayId: string
  readonly first: ShownRecord<StayInput>
  readonly ends: NamedEnds
}

function OpenStayForm({ stayId, first, ends }: OpenStayFormProps) {
  const t = useText()
  const desk = useDesk()
  const shownName = useShownName()
  const navigate = useNavigate()
  const entry = useEntryForm<StayFields>({
    initialValues: stayFieldsOf(first.values),
    validate: stayErrors,
    missing: stayMissing,
  })
  const { form } = entry
  const following = { table: 'stays', id: stayId, shape: stayShape, read: readStay, first, form } as const
  const { shown, notes, elsewhere } = useFollowedRecord(following)
  const save = async (fields: StayFields): Promise<EntryOutcome> => {
    const { values: before, seen } = shown()
    const done = await editStay(desk, { stayId, before, after: stayInputOf(fields), seen })
    if (!done.ok) return refusedOutcome(done.error)
    offerUndo(desk, text('households.saved.stayEdited', { name: ends.name }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: `/unit/${ends.unitId}` })
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t('households.editStayTitle', { name: shownName(ends.name), unit: ends.unit })}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <StayFieldset form={form} title={t('households.sections.stay')} notes={notes} />
    </EntryForm>
  )
}

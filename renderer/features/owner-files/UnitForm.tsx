/** 新建房屋, and 修改房屋, which follows what other desks change. The code stays once the unit exists, because its id comes from it. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { derivedId } from '#shared/domain/ids.ts'
import type { UnitInput } from '#shared/domain/owner-files/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { addUnit, editUnit } from './commands.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { UnitFieldset } from './UnitFieldset.tsx'
import {
  isUnitFields,
  readUnit,
  type UnitFields,
  unitErrors,
  unitFieldsOf,
  unitInputOf,
  unitMissing,
  unitShape,
} from './unitFields.ts'
import { useDerivedPlace } from './useDerivedPlace.ts'
import { useFollowedRecord, useOpenedRecord } from './useRecordForm.ts'
import './ownerFiles.css'

export function NewUnitForm() {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const drafts = useFormDrafts()
  const entry = useEntryForm<UnitFields>({
    initialValues: unitFieldsOf(),
    validate: unitErrors,
    missing: unitMissing,
    drafts,
    draftKey: 'unit/new',
    isValues: isUnitFields,
  })
  const named = useDerivedPlace(entry.form, entry.form.useWatchValue('code') as string)
  const save = async (fields: UnitFields): Promise<EntryOutcome> => {
    const done = await addUnit(desk, unitInputOf(fields))
    if (!done.ok) return refusedOutcome(done.error)
    offerUndo(desk, text('ownerFiles.saved.unit', { code: normalizeCode(fields.code) }), done.value.undo)
    return ok(done.value)
  }
  const toHub = () => {
    const unitId = derivedId(desk.store.workspace, 'unit', entry.form.getValues().code)
    void navigate({ to: `/unit/${unitId}` })
  }
  return (
    <EntryForm
      entry={entry}
      title={t('ownerFiles.newUnit')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={toHub}
      onLeave={() => void navigate({ to: '/owners' })}
    >
      <UnitFieldset form={entry.form} isKnown={false} named={named} />
    </EntryForm>
  )
}

export function EditUnitForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  // Another unit is another form: nothing of the first may stay.
  return <EditUnitFormOf key={id} unitId={id} />
}

function EditUnitFormOf({ unitId }: { readonly unitId: string }) {
  const opened = useOpenedRecord({ table: 'units', id: unitId, shape: unitShape, read: readUnit })
  if (opened === undefined) return null
  return opened === 'gone' ? <NotFound /> : <OpenUnitForm unitId={unitId} first={opened} />
}

interface OpenUnitFormProps {
  readonly unitId: string
  readonly first: ShownRecord<UnitInput>
}

/** Without drafts: an old draft over a unit that went on would rest on writes nobody sees any more. */
function OpenUnitForm({ unitId, first }: OpenUnitFormProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const entry = useEntryForm<UnitFields>({
    initialValues: unitFieldsOf(first.values),
    validate: unitErrors,
    missing: unitMissing,
  })
  const { form } = entry
  const following = { table: 'units', id: unitId, shape: unitShape, read: readUnit, first, form } as const
  const { shown, notes, elsewhere } = useFollowedRecord(following)
  const save = async (fields: UnitFields): Promise<EntryOutcome> => {
    const { values: before, seen } = shown()
    const done = await editUnit(desk, unitId, { before, after: unitInputOf(fields), seen })
    if (!done.ok) return refusedOutcome(done.error)
    offerUndo(desk, text('ownerFiles.saved.unitEdited', { code: before.code }), done.value.undo)
    return ok(done.value)
  }
  const toHub = () => void navigate({ to: `/unit/${unitId}` })
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t('ownerFiles.editUnit')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={toHub}
      onLeave={toHub}
    >
      <UnitFieldset form={form} isKnown notes={notes} />
    </EntryForm>
  )
}

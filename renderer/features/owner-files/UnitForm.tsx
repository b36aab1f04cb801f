/** 新建房屋, and 修改房屋: unit, area by digits, use. The code stays once the unit exists, because its id comes from it. */

import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { type FormValues, openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { UNIT_USES } from '#shared/domain/owner-files/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { addUnit, editUnit } from './commands.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { isUnitFields, type UnitFields, unitErrors, unitFieldsOf, unitInputOf, unitMissing } from './unitFields.ts'
import './ownerFiles.css'

/** A unit that is being changed, as it stood when the form opened. */
interface OpenedUnit {
  readonly unitId: string
  readonly before: UnitFields
  readonly seen: FormValues['seen']
}

export function NewUnitForm() {
  return <UnitForm />
}

export function EditUnitForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const opened = useOpenedUnit(id)
  if (opened === undefined) return null
  return opened === 'gone' ? <NotFound /> : <UnitForm key={id} opened={opened} />
}

function useOpenedUnit(unitId: string): OpenedUnit | 'gone' | undefined {
  const { store } = useDesk()
  const [opened, setOpened] = useState<OpenedUnit | 'gone'>()
  useEffect(() => {
    let isStale = false
    void openUnit(store, unitId).then((unit) => {
      if (!isStale) setOpened(unit ?? 'gone')
    })
    return () => {
      isStale = true
    }
  }, [store, unitId])
  return opened
}

async function openUnit(store: Store, unitId: string): Promise<OpenedUnit | undefined> {
  const row = await store.db.units.get(unitId)
  if (!row || row.deleted) return undefined
  const { seen } = await openForm(store, 'unit', row)
  return { unitId, before: unitFieldsOf(row.v), seen }
}

function saveUnit(desk: Desk, fields: UnitFields, opened: OpenedUnit | undefined) {
  const after = unitInputOf(fields)
  if (!opened) return addUnit(desk, after)
  return editUnit(desk, opened.unitId, { before: unitInputOf(opened.before), after, seen: opened.seen })
}

function UnitForm({ opened }: { readonly opened?: OpenedUnit }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const drafts = useFormDrafts()
  const entry = useEntryForm<UnitFields>({
    initialValues: opened?.before ?? unitFieldsOf(),
    validate: unitErrors,
    missing: unitMissing,
    ...(opened ? {} : { drafts, draftKey: 'unit/new', isValues: isUnitFields }),
  })
  const { form } = entry
  const save = async (fields: UnitFields): Promise<EntryOutcome> => {
    const done = await saveUnit(desk, fields, opened)
    if (!done.ok) return refusedOutcome(done.error)
    const code = normalizeCode(fields.code)
    const message = opened ? text('ownerFiles.saved.unitEdited', { code }) : text('ownerFiles.saved.unit', { code })
    offerUndo(desk, message, done.value.undo)
    return ok(done.value)
  }
  const toHub = () => {
    const unitId = opened?.unitId ?? derivedId(desk.store.workspace, 'unit', form.getValues().code)
    void navigate({ to: `/unit/${unitId}` })
  }
  return (
    <EntryForm
      entry={entry}
      title={opened ? t('ownerFiles.editUnit') : t('ownerFiles.newUnit')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={toHub}
      onLeave={() => (opened ? toHub() : void navigate({ to: '/owners' }))}
    >
      <EntrySection title={t('ownerFiles.unit')}>
        <TextInput
          key={form.key('code')}
          {...form.getInputProps('code')}
          label={t('ownerFiles.fields.code')}
          description={opened ? undefined : t('ownerFiles.codeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          readOnly={opened !== undefined}
          autoFocus={opened === undefined}
          withAsterisk
          required
          autoComplete='off'
        />
        <TextInput
          key={form.key('areaCm2')}
          {...form.getInputProps('areaCm2')}
          label={t('ownerFiles.fields.areaCm2')}
          inputMode='decimal'
          autoFocus={opened !== undefined}
          autoComplete='off'
          rightSection={<span className='quiet'>{t('ownerFiles.squareMetres')}</span>}
        />
        <NativeSelect
          key={form.key('use')}
          {...form.getInputProps('use')}
          label={t('ownerFiles.fields.use')}
          data={[
            { value: '', label: t('ownerFiles.notChosen') },
            ...UNIT_USES.map((value) => ({ value, label: t(`ownerFiles.uses.${value}`) })),
          ]}
        />
      </EntrySection>
    </EntryForm>
  )
}

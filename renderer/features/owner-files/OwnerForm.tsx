/** 新建业主: a person, their unit and their phones in the order of the registration form; one save, one undo. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { UnitRow } from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import { addOwner } from './commands.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { offerUndo } from './offerUndo.ts'
import {
  emptyOwnerFields,
  isOwnerFields,
  type KnownOfOwner,
  type OwnerFields,
  ownerErrors,
  ownerInputOf,
  ownerMissing,
} from './ownerFields.ts'
import { PhoneFields } from './PhoneFields.tsx'
import { pathOfField } from './personFields.ts'
import { useUnits } from './queries.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { UnitField } from './UnitField.tsx'
import './ownerFiles.css'

export function OwnerForm() {
  const units = useUnits()
  return units === undefined ? null : <OpenOwnerForm units={units} />
}

function OpenOwnerForm({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const { unit }: KnownOfOwner = useSearch({ strict: false })
  const sought = useLocation({ select: ({ state }) => state.sought })
  const drafts = useFormDrafts()
  const made = useRef<string>(undefined)
  const entry = useEntryForm<OwnerFields>({
    initialValues: emptyOwnerFields({ unit, name: sought }),
    validate: (fields) => ownerErrors(fields, units, today),
    missing: ownerMissing,
    drafts,
    draftKey: 'owner/new',
    isValues: isOwnerFields,
  })
  const { form } = entry
  const save = async (fields: OwnerFields): Promise<EntryOutcome> => {
    const done = await addOwner(desk, ownerInputOf(fields, units))
    if (!done.ok) return refusedOutcome(done.error, pathOfField)
    made.current = done.value.draft.personId
    offerUndo(desk, text('ownerFiles.saved.owner', { name: normalizeName(fields.name) }), done.value.undo)
    return ok(done.value)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('ownerFiles.newOwner')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={() => void navigate({ to: `/person/${made.current}` })}
      onLeave={() => void navigate({ to: '/owners' })}
    >
      <EntrySection title={t('ownerFiles.sections.home')}>
        <UnitField form={form} units={units} />
        <NativeSelect
          key={form.key('relation')}
          {...form.getInputProps('relation')}
          label={t('ownerFiles.fields.relation')}
          data={RELATIONS.map((value) => ({ value, label: t(`ownerFiles.relations.${value}`) }))}
        />
        <DayInput key={form.key('fromDay')} {...form.getInputProps('fromDay')} label={t('ownerFiles.fields.fromDay')} />
      </EntrySection>
      <EntrySection title={t('ownerFiles.sections.person')}>
        <TextInput
          key={form.key('name')}
          {...form.getInputProps('name')}
          label={t('ownerFiles.fields.name')}
          withAsterisk
          required
          autoComplete='off'
        />
        <IdentityFields form={form} />
      </EntrySection>
      <EntrySection title={t('ownerFiles.sections.phones')}>
        <PhoneFields form={form} />
      </EntrySection>
      <EntrySection title={t('ownerFiles.sections.remark')}>
        <Textarea
          key={form.key('remark')}
          {...form.getInputProps('remark')}
          label={t('ownerFiles.fields.remark')}
          description={t('ownerFiles.remarkHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </EntrySection>
    </EntryForm>
  )
}

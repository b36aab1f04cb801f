/** 新建业主: a person, their unit and their phones in the order of the registration form; one save, one undo. */
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import { ContactFieldset } from './ContactFieldset.tsx'
import { addOwner } from './commands.ts'
import { offerUndo } from './offerUndo.ts'
import {
  emptyOwnerFields,
  isOwnerFields,
  type KnownOfOwner,
  meantUnitOf,
  type OwnerFields,
  ownerErrors,
  ownerInputOf,
  ownerMissing,
  unitChoiceErrors,
} from './ownerFields.ts'
import { PersonFieldset } from './PersonFieldset.tsx'
import { pathOfField } from './personFields.ts'
import { fieldErrors, refusedOutcome } from './refusalOutcome.ts'
import { StayFieldset } from './StayFieldset.tsx'
import { showRefusal } from './showRefusal.tsx'
import { addStay } from './stayCommands.ts'
import { stayErrors, stayInputOf } from './stayFields.ts'
import { UnitField } from './UnitField.tsx'
import './ownerFiles.css'

export function OwnerForm() {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const { unit }: KnownOfOwner = useSearch({ strict: false })
  const sought = useLocation({ select: ({ state }) => state.sought })
  const goOnAt = useLocation({ select: ({ state }) => state.goOnAt })
  const drafts = useFormDrafts()
  const findUnit = useFindUnit()
  const made = useRef<string>(undefined)
  const entry = useEntryForm<OwnerFields>({
    initialValues: emptyOwnerFields({ unit, name: sought }),
    validate: (fields) => ownerErrors(fields, today),
    missing: ownerMissing,
    drafts,
    draftKey: 'owner/new',
    isValues: isOwnerFields,
  })
  const { form } = entry
  const save = async (fields: OwnerFields): Promise<EntryOutcome> => {
    const meant = meantUnitOf(fields, await findUnit(fields.unit))
    if (!meant.ok) return refusedOutcome(meant.error, pathOfField)
    const done = await addOwner(desk, ownerInputOf(fields, meant.value))
    if (!done.ok) return refusedOutcome(done.error, pathOfField)
    made.current = done.value.draft.personId
    offerUndo(desk, text('ownerFiles.saved.owner', { name: normalizeName(fields.name) }), done.value.undo)
    return ok(done.value)
  }
  const takeKnown = async (personId: string): Promise<void> => {
    const fields = form.getValues()
    const meant = meantUnitOf(fields, await findUnit(fields.unit))
    const unitErrors = meant.ok ? {} : fieldErrors([meant.error], pathOfField)
    const errors = { ...unitErrors, ...unitChoiceErrors(fields), ...stayErrors(fields) }
    form.setErrors(errors)
    if (!meant.ok || Object.keys(errors).length > 0) return
    const done = await addStay(desk, { ...stayInputOf(fields), ...meant.value, personId })
    if (!done.ok) {
      showRefusal(done.error.code)
      return
    }
    entry.dropDraft()
    offerUndo(desk, text('households.saved.stayAdded', { ...done.value.draft.names }), done.value.undo)
    await navigate({ to: goOnAt ?? `/person/${personId}` })
  }
  return (
    <EntryForm
      entry={entry}
      title={t('ownerFiles.newOwner')}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={() => void navigate({ to: goOnAt ?? `/person/${made.current}` })}
      onLeave={() => void navigate({ to: goOnAt ?? '/owners' })}
    >
      <StayFieldset form={form} title={t('ownerFiles.sections.home')}>
        <UnitField form={form} />
      </StayFieldset>
      <PersonFieldset form={form} onTakeKnown={(personId) => void takeKnown(personId)} />
      <ContactFieldset form={form} />
    </EntryForm>
  )
}

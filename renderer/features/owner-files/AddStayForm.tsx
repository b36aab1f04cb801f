/** 加一套房 for a person on file, or 加已有档案的人 to a unit: the same stay from its two ends. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit, useUnitByCode } from '#renderer/db/search/useUnitChoice.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { meantUnitOf, type UnitChoiceFields, unitChoiceErrors } from './ownerFields.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { pathOfField } from './personFields.ts'
import { usePersonFile } from './queries.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { StayFieldset } from './StayFieldset.tsx'
import { addStay } from './stayCommands.ts'
import { emptyStayFields, type StayFields, stayErrors, stayInputOf, stayMissing } from './stayFields.ts'
import { UnitField } from './UnitField.tsx'
import './ownerFiles.css'

/** What the way here already said: whose new unit, or who comes into which unit. */
interface KnownOfStay {
  readonly person?: string
  readonly unit?: string
}

export function AddStayForm() {
  const { person, unit }: KnownOfStay = useSearch({ strict: false })
  // The router reads a search of figures as a number.
  return person === undefined ? <PersonIntoUnit code={String(unit ?? '')} /> : <UnitForPerson personId={person} />
}

function UnitForPerson({ personId }: { readonly personId: string }) {
  const t = useText()
  const shownName = useShownName()
  const file = usePersonFile(personId)
  if (file === undefined) return null
  if (file === null) return <NotFound />
  const title = t('households.addUnitTitle', { name: shownName(file.person.v.name ?? '') })
  return <StayForm title={title} personId={personId} code='' back={`/person/${personId}`} />
}

function PersonIntoUnit({ code }: { readonly code: string }) {
  const t = useText()
  const unit = useUnitByCode(code)
  if (unit === undefined) return null
  const back = unit === null ? '/owners' : `/unit/${unit.id}`
  return <StayForm title={t('households.addKnownTitle', { unit: code })} code={code} back={back} />
}

interface AddFields extends StayFields, UnitChoiceFields {}

interface StayFormProps {
  readonly title: string
  readonly personId?: string
  readonly code: string
  readonly back: string
}

function StayForm({ title, personId, code, back }: StayFormProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const findUnit = useFindUnit()
  const [picked, setPicked] = useState(personId)
  const [pickError, setPickError] = useState<string>()
  const entry = useEntryForm<AddFields>({
    initialValues: { ...emptyStayFields, unit: code, makeUnit: false },
    validate: (fields) => ({ ...unitChoiceErrors(fields), ...stayErrors(fields) }),
    missing: stayMissing,
  })
  const { form } = entry
  const save = async (fields: AddFields): Promise<EntryOutcome> => {
    setPickError(picked === undefined ? t('households.personNotChosen') : undefined)
    if (picked === undefined) return err({})
    const meant = meantUnitOf(fields, await findUnit(fields.unit))
    if (!meant.ok) return refusedOutcome(meant.error, pathOfField)
    const done = await addStay(desk, { ...stayInputOf(fields), ...meant.value, personId: picked })
    if (!done.ok) return refusedOutcome(done.error, pathOfField)
    offerUndo(desk, text('households.saved.stayAdded', { ...done.value.draft.names }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: back })
  return (
    <EntryForm
      entry={entry}
      title={title}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <StayFieldset form={form} title={t('households.sections.stay')}>
        {personId === undefined ? (
          <PersonPicker label={t('households.fields.known')} error={pickError} onPick={setPicked} autoFocus />
        ) : (
          <UnitField form={form} />
        )}
      </StayFieldset>
    </EntryForm>
  )
}

/** 加一套房 for a person on file, or 加已有档案的人 to a unit: the same stay from its two ends. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UnitRow } from '#renderer/db/tables.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { meantUnitOf, type UnitChoiceFields, unitChoiceErrors } from './ownerFields.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { pathOfField } from './personFields.ts'
import { usePersonFile, useUnits } from './queries.ts'
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
  const units = useUnits()
  if (units === undefined) return null
  return person === undefined ? (
    <PersonIntoUnit units={units} code={String(unit ?? '')} />
  ) : (
    <UnitForPerson units={units} personId={person} />
  )
}

function UnitForPerson({ units, personId }: { readonly units: readonly UnitRow[]; readonly personId: string }) {
  const t = useText()
  const file = usePersonFile(personId)
  if (file === undefined) return null
  if (file === null) return <NotFound />
  const title = t('households.addUnitTitle', { name: file.person.v.name ?? '' })
  return <StayForm units={units} title={title} personId={personId} code='' back={`/person/${personId}`} />
}

function PersonIntoUnit({ units, code }: { readonly units: readonly UnitRow[]; readonly code: string }) {
  const t = useText()
  const unit = units.find((row) => row.v.code === code)
  const back = unit === undefined ? '/owners' : `/unit/${unit.id}`
  return <StayForm units={units} title={t('households.addKnownTitle', { unit: code })} code={code} back={back} />
}

interface AddFields extends StayFields, UnitChoiceFields {}

interface StayFormProps {
  readonly units: readonly UnitRow[]
  readonly title: string
  readonly personId?: string
  readonly code: string
  readonly back: string
}

function StayForm({ units, title, personId, code, back }: StayFormProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const [picked, setPicked] = useState(personId)
  const [pickError, setPickError] = useState<string>()
  const entry = useEntryForm<AddFields>({
    initialValues: { ...emptyStayFields, unit: code, makeUnit: false },
    validate: (fields) => ({ ...unitChoiceErrors(fields, units), ...stayErrors(fields) }),
    missing: stayMissing,
  })
  const { form } = entry
  const save = async (fields: AddFields): Promise<EntryOutcome> => {
    setPickError(picked === undefined ? t('households.personNotChosen') : undefined)
    if (picked === undefined) return err({})
    const done = await addStay(desk, { ...stayInputOf(fields), ...meantUnitOf(fields, units), personId: picked })
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
          <UnitField form={form} units={units} />
        )}
      </StayFieldset>
    </EntryForm>
  )
}

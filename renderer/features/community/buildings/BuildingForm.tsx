/** A building: what its code is, how people call it, who looks after it. */
import { MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { BuildingInput } from '#shared/domain/community/buildingInput.ts'
import { ok } from '#shared/kernel/result.ts'
import { addBuilding, editBuilding, setOfficers } from './commands.ts'
import { type BuildingTyped, buildingShape, readBuilding } from './placeFollow.ts'
import { type BuildingLine, buildingTitle, useStaffChoice } from './queries.ts'
import { wholeOrNull } from './typedNumber.ts'

interface BuildingFormProps {
  /** Absent for a new one. */
  readonly building?: BuildingLine
  readonly onClose: () => void
  readonly onShow: (buildingId: string | undefined) => void
}

type Typed = BuildingTyped & { officers: string[] }

export function BuildingForm(props: BuildingFormProps) {
  const opened = useOpenedForm({ entity: 'building', id: props.building?.id, read: readBuilding })
  const staff = useStaffChoice()
  if (opened === undefined || opened === 'gone' || staff === undefined) return null
  return <OpenedForm {...props} first={opened === 'new' ? undefined : opened} staff={staff} />
}

interface OpenedFormProps extends BuildingFormProps {
  readonly first: ShownRecord<BuildingInput> | undefined
  readonly staff: readonly { readonly value: string; readonly label: string }[]
}

function OpenedForm({ building, first, onClose, onShow, staff }: OpenedFormProps) {
  const t = useText()
  const desk = useDesk()
  const officers = useState(() => building?.officers.map((officer) => officer.id) ?? [])[0]
  const entry = useEntryForm<Typed>({
    initialValues: { ...buildingShape.fieldsOf(first?.values ?? readBuilding({})), officers },
    validate: ({ code }): Record<string, string> => (code.trim() === '' ? { code: t('common.required') } : {}),
  })
  const { form } = entry
  const followed = useFollowedForm({ id: building?.id ?? '', shape: buildingShape, read: readBuilding, first, form })
  const field = (name: 'code' | 'name' | 'phase' | 'floors') => ({
    ...form.getInputProps(name),
    label: t(`project.places.${name}`),
    autoComplete: 'off',
  })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const shown = followed.shown()
    const done = await saveBuilding(desk, typed, building && shown && { id: building.id, shown, officers })
    if (!done.ok) return refusedEntry(done.error, projectRefusalWords)
    const name = buildingTitle({ code: building?.code ?? typed.code, name: typed.name })
    offerProjectUndo(desk, t(building ? 'project.places.saved' : 'project.places.added', { name }), done.value.undo)
    if (done.value.buildingId !== undefined) onShow(done.value.buildingId)
    return done
  }
  const title = building === undefined ? t('project.places.addTitle') : t('project.places.editTitle')
  return (
    <aside className='side-panel project-side' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={notesElsewhere(followed, buildingShape)}
        title={title}
        submitLabel={t('common.save')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('project.places.section')}>
          <TextInput
            key={form.key('code')}
            {...field('code')}
            description={t('project.places.codeHint')}
            readOnly={building !== undefined}
            withAsterisk
            autoFocus={building === undefined}
          />
          <TextInput
            key={form.key('name')}
            {...field('name')}
            description={t('project.places.nameHint')}
            autoFocus={building !== undefined}
          />
          <TextInput key={form.key('phase')} {...field('phase')} />
          <TextInput key={form.key('floors')} {...field('floors')} inputMode='numeric' />
          <DayInput
            key={form.key('firstMoveInDay')}
            {...form.getInputProps('firstMoveInDay')}
            label={t('project.places.firstMoveInDay')}
            description={t('project.places.firstMoveInHint')}
          />
          <MultiSelect
            key={form.key('officers')}
            {...form.getInputProps('officers')}
            label={t('project.places.officers')}
            description={t('project.places.officersHint')}
            data={[...staff]}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
          />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

interface Before {
  readonly id: string
  readonly shown: ShownRecord<BuildingInput>
  /** Those that the form showed. */
  readonly officers: readonly string[]
}

/** The building, then its officers: each is saved when it was changed; nothing changed at all is refused. */
async function saveBuilding(desk: Desk, typed: Typed, before: Before | undefined) {
  const { officers, ...fields } = typed
  const after: BuildingInput = { ...fields, floors: wholeOrNull(typed.floors) }
  if (before === undefined) {
    const added = await addBuilding(desk, after)
    if (!added.ok) return added
    const { buildingId } = added.value.draft
    const duty = await setOfficers(desk, buildingId, { wanted: officers, shown: [] })
    return ok({ undo: [added.value.undo, ...(duty.ok ? [duty.value.undo] : [])], buildingId })
  }
  const { id, shown } = before
  const edited = await editBuilding(desk, { id, before: shown.values, after, seen: shown.seen })
  if (!edited.ok && edited.error.code !== 'nothing-changed') return edited
  const duty = await setOfficers(desk, id, { wanted: officers, shown: before.officers })
  if (!duty.ok && (duty.error.code !== 'nothing-changed' || !edited.ok)) return duty
  const undo = [...(edited.ok ? [edited.value.undo] : []), ...(duty.ok ? [duty.value.undo] : [])]
  return ok({ undo, buildingId: undefined })
}

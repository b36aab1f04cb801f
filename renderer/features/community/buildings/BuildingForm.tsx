/** A building: what its code is, how people call it, who looks after it. */
import { MultiSelect, TextInput } from '@mantine/core'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { PlaceEdit } from '#shared/domain/community/buildingDecisions.ts'
import type { BuildingInput } from '#shared/domain/community/buildingInput.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { addBuilding, editBuilding, setOfficers } from './commands.ts'
import { type BuildingLine, buildingTitle, useStaffChoice } from './queries.ts'
import { wholeOrNull } from './typedNumber.ts'
import { useSeen } from './useSeen.ts'

interface BuildingFormProps {
  /** Absent for a new one. */
  readonly building?: BuildingLine
  readonly onClose: () => void
  readonly onShow: (buildingId: string | undefined) => void
}

type Typed = {
  code: string
  name: string
  phase: string
  floors: string
  firstMoveInDay: Day | null
  officers: string[]
}

export function BuildingForm(props: BuildingFormProps) {
  const seen = useSeen('building', props.building?.id)
  const staff = useStaffChoice()
  if (seen === undefined || staff === undefined) return null
  return <OpenedForm {...props} seen={seen} staff={staff} />
}

interface OpenedFormProps extends BuildingFormProps {
  readonly seen: PlaceEdit<unknown>['seen']
  readonly staff: readonly { readonly value: string; readonly label: string }[]
}

function OpenedForm({ building, onClose, onShow, seen, staff }: OpenedFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Typed>({
    initialValues: typedOf(building),
    validate: ({ code }): Record<string, string> => (code.trim() === '' ? { code: t('common.required') } : {}),
  })
  const { form } = entry
  const field = (name: 'code' | 'name' | 'phase' | 'floors') => ({
    ...form.getInputProps(name),
    label: t(`project.places.${name}`),
    autoComplete: 'off',
  })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const done = await saveBuilding(desk, typed, building === undefined ? undefined : { building, seen })
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

function typedOf(building: BuildingLine | undefined): Typed {
  const { code = '', name = '', phase = '', floors = null, firstMoveInDay = null, officers = [] } = building ?? {}
  return {
    code,
    name,
    phase,
    floors: floors === null ? '' : String(floors),
    firstMoveInDay: firstMoveInDay as Day | null,
    officers: officers.map((officer) => officer.id),
  }
}

interface Before {
  readonly building: BuildingLine
  readonly seen: PlaceEdit<unknown>['seen']
}

/** The building, then its officers: each is saved when it was changed; nothing changed at all is refused. */
async function saveBuilding(desk: Desk, typed: Typed, before: Before | undefined) {
  const { officers, ...fields } = typed
  const after: BuildingInput = { ...fields, floors: wholeOrNull(typed.floors) }
  if (before === undefined) {
    const added = await addBuilding(desk, after)
    if (!added.ok) return added
    const { buildingId } = added.value.draft
    const duty = await setOfficers(desk, buildingId, officers)
    return ok({ undo: [added.value.undo, ...(duty.ok ? [duty.value.undo] : [])], buildingId })
  }
  const { building, seen } = before
  const { code, name, phase, floors, firstMoveInDay } = building
  const edited = await editBuilding(desk, {
    id: building.id,
    before: { code, name, phase, floors, firstMoveInDay },
    after,
    seen,
  })
  if (!edited.ok && edited.error.code !== 'nothing-changed') return edited
  const duty = await setOfficers(desk, building.id, officers)
  if (!duty.ok && (duty.error.code !== 'nothing-changed' || !edited.ok)) return duty
  const undo = [...(edited.ok ? [edited.value.undo] : []), ...(duty.ok ? [duty.value.undo] : [])]
  return ok({ undo, buildingId: undefined })
}

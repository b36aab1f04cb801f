/** An entrance of a building: its number, its floors, its doors. */
import { Button, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { EntranceInput } from '#shared/domain/community/buildingInput.ts'
import { addEntrance, editEntrance, removeEntrance } from './commands.ts'
import { type EntranceTyped, entranceShape, readEntrance } from './placeFollow.ts'
import type { BuildingLine } from './queries.ts'
import { wholeOf } from './typedNumber.ts'

interface EntranceFormProps {
  readonly building: BuildingLine
  /** Absent for a new one. */
  readonly entrance?: BuildingLine['entrances'][number]
  readonly onClose: () => void
}

function inputOf(typed: EntranceTyped): EntranceInput {
  return {
    code: typed.code,
    floorFrom: wholeOf(typed.floorFrom),
    floorTo: wholeOf(typed.floorTo),
    unitsPerFloor: wholeOf(typed.unitsPerFloor),
  }
}

export function EntranceForm(props: EntranceFormProps) {
  const opened = useOpenedForm({ entity: 'entrance', id: props.entrance?.id, read: readEntrance })
  if (opened === undefined || opened === 'gone') return null
  return <OpenedForm {...props} first={opened === 'new' ? undefined : opened} />
}

interface OpenedFormProps extends EntranceFormProps {
  readonly first: ShownRecord<EntranceInput> | undefined
}

function OpenedForm({ building, entrance, first, onClose }: OpenedFormProps) {
  const t = useText()
  const desk = useDesk()
  const unsaid = { code: '', floorFrom: '1', floorTo: String(building.floors ?? ''), unitsPerFloor: '2' }
  const entry = useEntryForm<EntranceTyped>({
    initialValues: first === undefined ? unsaid : entranceShape.fieldsOf(first.values),
    validate: () => ({}),
  })
  const { form } = entry
  const followed = useFollowedForm({ id: entrance?.id ?? '', shape: entranceShape, read: readEntrance, first, form })
  const field = (name: keyof EntranceTyped) => ({ ...form.getInputProps(name), autoComplete: 'off' })
  const submit = async (typed: EntranceTyped): Promise<EntryOutcome> => {
    const after = inputOf(typed)
    const shown = followed.shown()
    const done =
      entrance === undefined || shown === undefined
        ? await addEntrance(desk, building, after)
        : await editEntrance(desk, { id: entrance.id, before: shown.values, after, seen: shown.seen })
    if (!done.ok) return refusedEntry(done.error, projectRefusalWords)
    offerProjectUndo(desk, t('project.places.entranceSaved'), [done.value.undo])
    return done
  }
  const remove = async (): Promise<void> => {
    if (entrance === undefined) return
    const done = await removeEntrance(desk, entrance.id)
    if (!done.ok) return showNotice(projectRefusalWords(done.error.code).what)
    offerProjectUndo(desk, t('project.places.entranceRemoved'), [done.value.undo])
    onClose()
  }
  const title = entrance === undefined ? t('project.places.addEntrance') : t('project.places.editEntrance')
  return (
    <aside className='side-panel project-side' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={notesElsewhere(followed, entranceShape)}
        title={title}
        intro={building.title}
        submitLabel={t('common.save')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('project.places.entranceTitle')}>
          <TextInput
            key={form.key('code')}
            {...field('code')}
            label={t('project.places.entranceCode')}
            description={t('project.places.entranceCodeHint')}
            readOnly={entrance !== undefined}
            autoFocus={entrance === undefined}
          />
          <TextInput
            key={form.key('floorFrom')}
            {...field('floorFrom')}
            label={t('project.places.floorFrom')}
            description={t('project.places.floorFromHint')}
          />
          <TextInput
            key={form.key('floorTo')}
            {...field('floorTo')}
            label={t('project.places.floorTo')}
            autoFocus={entrance !== undefined}
          />
          <TextInput
            key={form.key('unitsPerFloor')}
            {...field('unitsPerFloor')}
            label={t('project.places.unitsPerFloor')}
          />
          {entrance !== undefined && (
            <Button className='entrance-remove' variant='subtle' color='gray' onClick={() => void remove()}>
              {t('project.places.remove')}
            </Button>
          )}
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

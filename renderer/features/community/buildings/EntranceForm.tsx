/** An entrance of a building: its number, its floors, its doors. */
import { Button, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { EntranceInput } from '#shared/domain/community/buildingInput.ts'
import { addEntrance, editEntrance, removeEntrance } from './commands.ts'
import type { BuildingLine } from './queries.ts'
import { wholeOf } from './typedNumber.ts'
import { useSeen } from './useSeen.ts'

interface EntranceFormProps {
  readonly building: BuildingLine
  /** Absent for a new one. */
  readonly entrance?: BuildingLine['entrances'][number]
  readonly onClose: () => void
}

type Field = 'code' | 'floorFrom' | 'floorTo' | 'unitsPerFloor'
type Typed = Record<Field, string>

function inputOf(typed: Typed): EntranceInput {
  return {
    code: typed.code,
    floorFrom: wholeOf(typed.floorFrom),
    floorTo: wholeOf(typed.floorTo),
    unitsPerFloor: wholeOf(typed.unitsPerFloor),
  }
}

export function EntranceForm({ building, entrance, onClose }: EntranceFormProps) {
  const t = useText()
  const desk = useDesk()
  const seen = useSeen('entrance', entrance?.id)
  const entry = useEntryForm<Typed>({
    initialValues: {
      code: entrance?.code ?? '',
      floorFrom: String(entrance?.floorFrom ?? 1),
      floorTo: String(entrance?.floorTo ?? building.floors ?? ''),
      unitsPerFloor: String(entrance?.unitsPerFloor ?? 2),
    },
    validate: () => ({}),
  })
  const { form } = entry
  const field = (name: Field) => ({ ...form.getInputProps(name), autoComplete: 'off' })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const after = inputOf(typed)
    const done =
      entrance === undefined
        ? await addEntrance(desk, building, after)
        : await editEntrance(desk, { id: entrance.id, before: entrance, after, seen: seen ?? {} })
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

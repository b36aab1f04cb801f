/** 批量建房号: the units of an entrance from its floors and doors, with a preview of what will be made. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { joinedWords, refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { countedDoors, planUnits, readNames, type UnitOrder } from '#shared/domain/community/unitMaking.ts'
import { existingUnits, makeUnits } from './commands.ts'
import { type BuildingLine, usePlanUnits } from './queries.ts'
import { wholeOf } from './typedNumber.ts'

interface MakeUnitsFormProps {
  readonly building: BuildingLine
  readonly onClose: () => void
}

type Typed = { entrance: string; floorFrom: string; floorTo: string; skip: string; doors: string; digits: string }

export function MakeUnitsForm(props: MakeUnitsFormProps) {
  const units = usePlanUnits(props.building.id, useToday())
  if (units === undefined) return null
  // As the building's other rooms are written: 0301 or 301.
  return <OpenedForm {...props} digits={units.some((unit) => unit.room.startsWith('0')) ? '2' : '1'} />
}

function OpenedForm({ building, onClose, digits }: MakeUnitsFormProps & { readonly digits: '1' | '2' }) {
  const t = useText()
  const desk = useDesk()
  const skipped = useSetting('unit.skipped-floors')
  const [first] = building.entrances
  const initialValues: Typed = {
    entrance: first?.code ?? '',
    floorFrom: String(first?.floorFrom ?? 1),
    floorTo: String(first?.floorTo ?? building.floors ?? ''),
    skip: skipped,
    doors: countedDoors(first?.unitsPerFloor ?? 2).join(' '),
    digits,
  }
  const [typed, setTyped] = useState(initialValues)
  const entry = useEntryForm<Typed>({
    initialValues,
    validate: () => ({}),
    missing: (values) => {
      setTyped({ ...values })
      return []
    },
  })
  const submit = async (values: Typed): Promise<EntryOutcome> => {
    const done = await makeUnits(desk, orderOf(building, values))
    if (!done.ok) return refusedEntry({ code: done.error.code }, projectRefusalWords)
    const { units, undo } = done.value
    offerProjectUndo(desk, t('project.making.made', { name: building.title, count: units }), undo)
    return done
  }
  return (
    <aside className='side-panel project-side' aria-label={t('project.making.title')}>
      <EntryForm
        entry={entry}
        title={t('project.making.title')}
        intro={`${building.title} · ${t('project.making.intro')}`}
        submitLabel={t('project.making.make')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('project.making.numbers')}>
          <Preview order={orderOf(building, typed)} />
        </EntrySection>
        <MakingFields entry={entry} building={building} />
      </EntryForm>
    </aside>
  )
}

function orderOf(building: BuildingLine, typed: Typed): UnitOrder {
  return {
    buildingId: building.id,
    buildingCode: building.code,
    phase: building.phase,
    entrance: typed.entrance,
    floorFrom: wholeOf(typed.floorFrom),
    floorTo: wholeOf(typed.floorTo),
    skipFloors: readNames(typed.skip).map(Number),
    doors: readNames(typed.doors),
    floorDigits: typed.digits === '2' ? 2 : 1,
  }
}

interface MakingFieldsProps {
  readonly entry: ReturnType<typeof useEntryForm<Typed>>
  readonly building: BuildingLine
}

function MakingFields({ entry: { form }, building }: MakingFieldsProps) {
  const t = useText()
  const field = (name: keyof Typed) => ({ ...form.getInputProps(name), autoComplete: 'off' })
  const entrances = building.entrances.map(({ code }) => ({
    value: code,
    label: code === '' ? t('project.places.oneDoor') : t('project.places.entrance', { code }),
  }))
  return (
    <EntrySection title={t('project.making.floors')}>
      {entrances.length > 1 ? (
        <Select
          key={form.key('entrance')}
          {...field('entrance')}
          label={t('project.making.entrance')}
          data={entrances}
          allowDeselect={false}
        />
      ) : (
        <TextInput key={form.key('entrance')} {...field('entrance')} label={t('project.making.entrance')} />
      )}
      <TextInput
        key={form.key('floorFrom')}
        {...field('floorFrom')}
        label={t('project.places.floorFrom')}
        description={t('project.places.floorFromHint')}
      />
      <TextInput key={form.key('floorTo')} {...field('floorTo')} label={t('project.places.floorTo')} autoFocus />
      <TextInput
        key={form.key('skip')}
        {...field('skip')}
        label={t('project.making.skip')}
        description={t('project.making.skipHint')}
      />
      <TextInput
        key={form.key('doors')}
        {...field('doors')}
        label={t('project.making.doors')}
        description={t('project.making.doorsHint')}
      />
      <Select
        key={form.key('digits')}
        {...field('digits')}
        label={t('project.making.digits')}
        data={[
          { value: '1', label: t('project.making.oneDigit') },
          { value: '2', label: t('project.making.twoDigits') },
        ]}
        allowDeselect={false}
      />
    </EntrySection>
  )
}

/** What the order would make, said before it is made. */
function Preview({ order }: { readonly order: UnitOrder }) {
  const t = useText()
  const { store } = useDesk()
  const pattern = useSetting('unit.pattern')
  const planned = planUnits(order, pattern)
  const codes = planned.ok ? planned.value.map((unit) => unit.code) : []
  const there = useLiveAnswer(async () => (await existingUnits(store, codes)).size, [store, codes.join('\n')]) ?? 0
  const [first = ''] = codes
  const count = codes.length - there
  return (
    <div role='status'>
      <p className='quiet making-preview'>{t('project.making.patternNow', { pattern })}</p>
      {planned.ok ? (
        <p className='making-preview'>
          <strong>
            {codes.length === 1
              ? t('project.making.previewOne', { first })
              : t('project.making.preview', { count, first, last: codes.at(-1) ?? '' })}
          </strong>
        </p>
      ) : (
        <p className='making-preview'>{joinedWords(projectRefusalWords(planned.error.code))}</p>
      )}
      {there > 0 && <p className='quiet making-preview'>{t('project.making.alreadyThere', { count: there })}</p>}
    </div>
  )
}

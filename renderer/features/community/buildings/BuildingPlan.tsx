/** One building: what is known of it, its entrances, its floor plan. */
import { Button } from '@mantine/core'
import { IconGridDots, IconPencil, IconPlus } from '@tabler/icons-react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { Officers } from './BuildingList.tsx'
import type { BuildingSide } from './BuildingsScreen.tsx'
import { removeBuilding } from './commands.ts'
import { FloorPlan } from './FloorPlan.tsx'
import { type BuildingLine, usePlanUnits } from './queries.ts'
import { UnitStateLegend } from './UnitStateMark.tsx'

interface BuildingPlanProps {
  readonly building: BuildingLine
  readonly leads: boolean
  readonly onSide: (side: BuildingSide) => void
}

export function BuildingPlan({ building, leads, onSide }: BuildingPlanProps) {
  const t = useText()
  const today = useToday()
  const units = usePlanUnits(building.id, today)
  const make = {
    id: 'make-units',
    label: t('project.making.action'),
    icon: IconGridDots,
    keys: 'F4',
    isAvailable: leads,
    whyNot: t('project.places.onlyLeaders'),
    run: () => onSide({ kind: 'make' }),
  }
  useHotKeys([make])
  if (units === undefined) return <div className='building-plan' />
  return (
    <section className='building-plan' aria-label={building.title}>
      <header className='building-head'>
        <h2>{building.title}</h2>
        <span className='quiet'>{factsOf(building, t)}</span>
        <span>
          {t('project.places.officers')}: <Officers building={building} />
        </span>
        <span className='building-acts'>
          {leads && <PlaceButtons building={building} isEmpty={units.length === 0} onSide={onSide} />}
          <ActionButton action={make} />
        </span>
      </header>
      <Entrances building={building} leads={leads} onSide={onSide} />
      {units.length === 0 ? (
        <EmptyState title={t('project.places.noUnits')} hint={t('project.places.noUnitsHint')} />
      ) : (
        <>
          <UnitStateLegend units={units} />
          <FloorPlan title={t('project.places.plan', { name: building.title })} units={units} />
        </>
      )}
    </section>
  )
}

function factsOf({ phase, floors, firstMoveInDay }: BuildingLine, t: Text): string {
  return [
    phase,
    ...(floors === null ? [] : [t('project.places.storeys', { count: floors })]),
    ...(firstMoveInDay === null ? [] : [`${t('project.places.firstMoveInDay')} ${firstMoveInDay}`]),
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

interface PlaceButtonsProps extends Pick<BuildingPlanProps, 'building' | 'onSide'> {
  readonly isEmpty: boolean
}

function PlaceButtons({ building, isEmpty, onSide }: PlaceButtonsProps) {
  const t = useText()
  const desk = useDesk()
  const remove = async (): Promise<void> => {
    const done = await removeBuilding(desk, building.id)
    if (!done.ok) return showNotice(projectRefusalWords(done.error.code).what)
    offerProjectUndo(desk, t('project.places.removed', { name: building.title }), [done.value.undo])
  }
  return (
    <>
      {isEmpty && (
        <Button variant='subtle' color='gray' onClick={() => void remove()}>
          {t('project.places.remove')}
        </Button>
      )}
      <Button
        variant='default'
        leftSection={<IconPencil size={16} stroke={1.75} />}
        onClick={() => onSide({ kind: 'edit' })}
      >
        {t('project.places.edit')}
      </Button>
    </>
  )
}

function Entrances({ building, leads, onSide }: BuildingPlanProps) {
  const t = useText()
  if (!leads && building.entrances.length === 0) return null
  return (
    <ul className='building-entrances' aria-label={t('project.places.entranceTitle')}>
      {building.entrances.map(({ id, code, floorFrom, floorTo, unitsPerFloor }) => (
        <li key={id}>
          <Button
            variant='default'
            size='compact-sm'
            disabled={!leads}
            onClick={() => onSide({ kind: 'entrance', entranceId: id })}
          >
            {code === '' ? t('project.places.oneDoor') : t('project.places.entrance', { code })}
            <span className='quiet'>
              &ensp;{t('project.places.range', { from: floorFrom, to: floorTo, rooms: unitsPerFloor })}
            </span>
          </Button>
        </li>
      ))}
      {leads && (
        <li>
          <Button
            variant='subtle'
            size='compact-sm'
            leftSection={<IconPlus size={14} stroke={2} />}
            onClick={() => onSide({ kind: 'entrance' })}
          >
            {t('project.places.addEntrance')}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** 小区 · 楼栋: buildings at the left, the floor plan of one in the middle, forms at the right. */

import { IconBuildingPlus, IconBuildings } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSearchCounts } from '#renderer/db/search/useSearchCounts.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { BuildingForm } from './BuildingForm.tsx'
import { BuildingList } from './BuildingList.tsx'
import { BuildingPlan } from './BuildingPlan.tsx'
import { EntranceForm } from './EntranceForm.tsx'
import { HomelessPanel } from './HomelessPanel.tsx'
import { MakeUnitsForm } from './MakeUnitsForm.tsx'
import { ProjectTabs } from './ProjectTabs.tsx'
import { type BuildingLine, useBuildings, useHomelessUnits } from './queries.ts'
import './buildings.css'

/** What stands at the right side. */
export type BuildingSide =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'make' }
  | { readonly kind: 'homeless' }
  | { readonly kind: 'entrance'; readonly entranceId?: string }

const ALL_UNITS = { kind: 'unit', all: [] } as const
const BY_BUILDING = ['building/'] as const

export function BuildingsScreen() {
  const t = useText()
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const leads = isLeader(useDesk().signature.actor)
  const buildings = useBuildings()
  const homeless = useHomelessUnits()
  const counts = useSearchCounts(ALL_UNITS, BY_BUILDING)
  const [side, setSide] = useState<BuildingSide>()
  const add = {
    id: 'add-building',
    label: t('project.places.add'),
    icon: IconBuildingPlus,
    keys: 'F2',
    isAvailable: leads,
    whyNot: t('project.places.onlyLeaders'),
    run: () => setSide({ kind: 'add' }),
  }
  if (buildings === undefined || homeless === undefined) return null
  const shown = buildings.find((building) => building.id === id) ?? buildings[0]
  const close = () => setSide(undefined)
  const isGone = id !== undefined && shown?.id !== id
  return (
    <Page
      title={t('project.buildings')}
      note={<Note buildings={buildings} counts={counts} homeless={homeless.length} />}
      actions={[add]}
      filters={<ProjectTabs current='/project' />}
      side={side && <SideOf side={side} building={shown} onClose={close} />}
    >
      {shown === undefined ? (
        <EmptyState icon={IconBuildings} title={t('project.places.emptyTitle')} hint={t('project.places.emptyHint')}>
          <ActionButton action={add} main />
        </EmptyState>
      ) : (
        <div className='buildings'>
          <BuildingList
            buildings={buildings}
            shown={shown}
            counts={counts ?? {}}
            homeless={homeless.length}
            onHomeless={() => setSide({ kind: 'homeless' })}
          />
          {isGone ? (
            <EmptyState title={t('project.places.gone')} />
          ) : (
            <BuildingPlan key={shown.id} building={shown} leads={leads} onSide={setSide} />
          )}
        </div>
      )}
    </Page>
  )
}

interface NoteProps {
  readonly buildings: readonly BuildingLine[]
  readonly counts: Readonly<Record<string, number>> | undefined
  readonly homeless: number
}

function Note({ buildings, counts, homeless }: NoteProps) {
  const t = useText()
  if (counts === undefined) return null
  const units = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      {t('project.places.count', { buildings: buildings.length, units })}
      {homeless > 0 && ` · ${t('project.homeless.count', { count: homeless })}`}
    </>
  )
}

interface SideOfProps {
  readonly side: BuildingSide
  readonly building: BuildingLine | undefined
  readonly onClose: () => void
}

function SideOf({ side, building, onClose }: SideOfProps) {
  const navigate = useNavigate()
  const show = (id: string | undefined) =>
    void navigate({ to: id === undefined ? '/project' : `/project/building/${id}` })
  if (side.kind === 'add') return <BuildingForm onClose={onClose} onShow={show} />
  if (side.kind === 'homeless') return <HomelessPanel onClose={onClose} />
  if (building === undefined) return null
  if (side.kind === 'edit')
    return <BuildingForm key={building.id} building={building} onClose={onClose} onShow={show} />
  if (side.kind === 'make') return <MakeUnitsForm key={building.id} building={building} onClose={onClose} />
  const entrance = building.entrances.find((one) => one.id === side.entranceId)
  return (
    <EntranceForm
      key={entrance?.id ?? building.id}
      building={building}
      {...(entrance === undefined ? {} : { entrance })}
      onClose={onClose}
    />
  )
}

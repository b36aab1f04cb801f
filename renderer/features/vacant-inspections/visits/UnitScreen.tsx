/** `/vacant/unit/$unitId`: the file of one home in the rounds: visits with photographs, meters, faults; a visit or a fault is one key away. */
import { SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconHome, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { faultPath, newFaultPath } from '#renderer/features/vacant-inspections/faults/faultPaths.ts'
import { useFaultColumns } from '#renderer/features/vacant-inspections/faults/useFaultColumns.tsx'
import { type UnitFile, useUnitFile } from '#renderer/features/vacant-inspections/queries/unitFile.ts'
import type { KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { visitPath } from './nextHome.ts'
import { printVisit } from './printInspection.tsx'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitMeters } from './UnitMeters.tsx'
import { useVisitColumns } from './useVisitColumns.tsx'
import { VisitCard } from './VisitCard.tsx'
import './unitFile.css'

const VIEWS = ['visits', 'meters', 'faults'] as const
type View = (typeof VIEWS)[number]

export function UnitScreen() {
  const t = useText()
  const today = useToday()
  const { unitId = '' } = useParams({ strict: false }) as { readonly unitId?: string }
  const file = useUnitFile(unitId, today)
  if (file === undefined || (file !== null && file.unitId !== unitId)) return null
  if (file === null)
    return (
      <Page title={t('vacantUnit.title')}>
        <EmptyState title={t('vacantVisits.unknown.title')} hint={t('vacantVisits.unknown.hint')} />
      </Page>
    )
  return <HomeFile key={unitId} file={file} />
}

function HomeFile({ file }: { readonly file: UnitFile }) {
  const t = useText()
  const [view, setView] = useState<View>('visits')
  const [activeKey, setActiveKey] = useState<string>()
  const { visits, faults } = file
  const active = visits.find(({ id }) => id === activeKey) ?? visits[0]
  const openVisit = (visitId: string): void => {
    setActiveKey(visitId)
    setView('visits')
  }
  const counts: Readonly<Record<View, number>> = {
    visits: visits.length,
    meters: visits.filter(({ state }) => state.readings.length > 0).length,
    faults: faults.length,
  }
  return (
    <Page
      title={file.code}
      note={t('vacantUnit.title')}
      actions={useFileActions(file, view === 'visits' ? active : undefined)}
      filters={
        <>
          <VacantNav at='board' />
          <SegmentedControl
            size='xs'
            aria-label={t('vacantUnit.views.label')}
            data={VIEWS.map((value) => ({ value, label: `${t(`vacantUnit.views.${value}`)} ${counts[value]}` }))}
            value={view}
            onChange={(value) => setView(value as View)}
          />
        </>
      }
      side={
        view === 'visits' &&
        active !== undefined && (
          <SidePanel title={`${active.state.day}`}>
            <VisitCard
              key={active.id}
              visit={active}
              unit={file.code}
              staff={file.staff}
              items={file.items}
              keySets={file.keySets}
            />
          </SidePanel>
        )
      }
    >
      <div className='home-file'>
        <UnitFacts file={file} />
        {view === 'visits' && <VisitTable file={file} onActive={setActiveKey} />}
        {view === 'meters' && <UnitMeters unitId={file.unitId} visits={visits} onOpen={openVisit} />}
        {view === 'faults' && <FaultTable file={file} />}
      </div>
    </Page>
  )
}

interface VisitTableProps {
  readonly file: UnitFile
  readonly onActive: (visitId: string) => void
}

function VisitTable({ file, onActive }: VisitTableProps) {
  const t = useText()
  return (
    <VirtualTable
      name={`home-visits-${file.unitId}`}
      label={t('vacantUnit.views.visits')}
      rows={file.visits}
      columns={useVisitColumns(file)}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onActive(id)}
      onActive={onActive}
      empty={<EmptyState title={t('vacantUnit.visits.none')} hint={t('vacantUnit.visits.noneHint')} />}
    />
  )
}

function FaultTable({ file }: { readonly file: UnitFile }) {
  const t = useText()
  const navigate = useNavigate()
  const columns = useFaultColumns().filter(({ key }) => key !== 'unit')
  return (
    <VirtualTable
      name={`home-faults-${file.unitId}`}
      label={t('vacantUnit.views.faults')}
      rows={file.faults}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: faultPath(id) })}
      empty={<EmptyState title={t('vacantUnit.faults.none')} />}
    />
  )
}

function useFileActions({ unitId, scope }: UnitFile, shown: KnownVisit | undefined): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const go = (path: string) => () => void navigate({ to: path })
  return [
    {
      ...{ id: 'visit', label: t('vacantUnit.acts.visit'), icon: IconPencil, keys: 'F2', run: go(visitPath(unitId)) },
      ...(scope === undefined ? { isAvailable: false, whyNot: t('vacantUnit.acts.noVisit') } : {}),
    },
    {
      id: 'fault',
      label: t('vacantUnit.acts.fault'),
      icon: IconAlertTriangle,
      keys: 'F4',
      run: go(newFaultPath(unitId)),
    },
    {
      ...{ id: 'print', label: t('vacantUnit.acts.print'), icon: IconPrinter, keys: 'Ctrl+P' },
      ...(shown === undefined ? { isAvailable: false, whyNot: t('vacantUnit.acts.noPrint') } : {}),
      run: () => (shown === undefined ? undefined : printVisit(desk, shown.id)),
    },
    { id: 'owner', label: t('vacantVisits.outside.owner'), icon: IconHome, keys: 'F6', run: go(`/unit/${unitId}`) },
  ]
}

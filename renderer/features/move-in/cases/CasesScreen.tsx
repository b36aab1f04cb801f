/** `/move-in/{-$view}`: every move-in, by how it stands; what lacks and whose turn it is beside each. */
import { Select } from '@mantine/core'
import { IconFileExport, IconFilePlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { useCasesExport } from '#renderer/features/move-in/days/useCasesExport.tsx'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { CASE_VIEWS, type CaseLine, type CaseView, useCaseLines } from '#renderer/features/move-in/queries/cases.ts'
import { useBuildingChoices } from '#renderer/features/move-in/queries/daysHomes.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { normalizeText } from '#shared/kernel/text.ts'
import { useCaseColumns } from './useCaseColumns.tsx'

const isView = (text: string | undefined): text is CaseView => CASE_VIEWS.some((view) => view === text)

/** Unit, names, numbers: what the desk types to find a case. */
function fits({ row, unitCode }: CaseLine, typed: string): boolean {
  const { ownerName, comerName, noticeNumber, confirmationNumber } = row.v.party
  const text = [unitCode, ownerName, comerName, noticeNumber, confirmationNumber].join('\n').toLowerCase()
  return text.includes(typed)
}

export function CasesScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { view: asked } = useParams({ strict: false }) as { readonly view?: string }
  const view: CaseView = isView(asked) ? asked : 'open'
  const lines = useCaseLines(view, useToday())
  const buildings = useBuildingChoices() ?? []
  const [building, setBuilding] = useState<string | null>(null)
  const [text, setText] = useState('')
  const columns = useCaseColumns()
  const exporting = useCasesExport()
  const rows = useMemo(() => {
    const typed = normalizeText(text).toLowerCase()
    return (lines ?? []).filter(
      (line) => (building === null || line.buildingId === building) && (typed === '' || fits(line, typed)),
    )
  }, [lines, building, text])
  const open = (line: CaseLine | undefined): void => {
    if (line !== undefined) void navigate({ to: moveInPath(line.row.id) })
  }
  if (lines === undefined) return null
  return (
    <Page
      title={t('moveInCases.title')}
      note={t('moveInCases.list.count', { count: rows.length })}
      actions={[
        {
          ...{ id: 'open-move-in', label: t('moveInCases.list.open'), icon: IconFilePlus, keys: 'F2' },
          run: () => void navigate({ to: '/move-in/open' }),
        },
        { ...exporting.action, icon: IconFileExport },
      ]}
      filters={
        <>
          <MoveInNav at='cases' />
          <FilterField
            value={text}
            placeholder={t('moveInCases.list.filterHint')}
            onChange={setText}
            onEnter={() => open(rows[0])}
          />
          <Select
            size='xs'
            aria-label={t('moveInCases.list.building')}
            placeholder={t('moveInCases.list.allBuildings')}
            clearable
            data={buildings.map(({ id, label }) => ({ value: id, label }))}
            value={building}
            onChange={setBuilding}
          />
          <QuickFilters
            filters={CASE_VIEWS.map((one) => ({
              ...{ id: one, name: t(`moveInCases.list.views.${one}`), inForce: one === view },
              onPick: () => void navigate({ to: one === 'open' ? '/move-in' : `/move-in/${one}` }),
            }))}
          />
        </>
      }
    >
      <VirtualTable
        name={`move-in-cases?${view}/${building ?? ''}`}
        label={t('moveInCases.title')}
        rows={rows}
        columns={columns}
        rowKey={({ row }) => row.id}
        onOpen={open}
        empty={<EmptyState title={t('moveInCases.list.none')} hint={t('moveInCases.list.noneHint')} />}
      />
      {exporting.dialog}
    </Page>
  )
}

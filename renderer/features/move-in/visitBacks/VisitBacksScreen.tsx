/** `/move-in/visit-backs`: who is to be asked how they are, the oldest first; Enter records, a quiet list beside the day's work. */
import { Select } from '@mantine/core'
import { IconFileText, IconPencil, IconPrinter, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import {
  type OwedVisitBack,
  useOwedVisitBacks,
  useStaffNames,
  useVisitBackChoices,
} from '#renderer/features/move-in/queries/visitBacks.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { compareCodes } from '#shared/kernel/names.ts'
import { useVisitBackColumns } from './useVisitBackColumns.tsx'
import { VisitBackForm } from './VisitBackForm.tsx'
import { tellVisitBackRefusal } from './visitBackNotices.tsx'
import { owedVisitBacksSheet, visitBackPaper } from './visitBackPaper.ts'
import './visitBacks.css'

const keyOf = ({ row, turn }: OwedVisitBack): string => `${row.id}/${turn}`

export function VisitBacksScreen() {
  const t = useText()
  const today = useToday()
  const owed = useOwedVisitBacks(today)
  const staff = useStaffNames()
  const choices = useVisitBackChoices()
  const [building, setBuilding] = useState('')
  const [officer, setOfficer] = useState('')
  const [activeKey, setActiveKey] = useState<string>()
  const [askedKey, setAskedKey] = useState<string>()
  const columns = useVisitBackColumns(staff)
  const rows = useMemo(
    () =>
      (owed ?? []).filter(
        (one) =>
          (building === '' || one.buildingId === building) && (officer === '' || one.officerIds.includes(officer)),
      ),
    [owed, building, officer],
  )
  const active = rows.find((one) => keyOf(one) === activeKey) ?? rows[0]
  const asked = rows.find((one) => keyOf(one) === askedKey)
  const scope = (owed ?? []).find((one) => one.buildingId === building)?.building ?? ''
  const actions = useListActs({ active, rows, scope, onRecord: (one) => setAskedKey(keyOf(one)) })
  if (owed === undefined || choices === undefined) return null
  const late = rows.filter(({ day }) => day < today).length
  return (
    <Page
      title={t('moveInVisitBacks.title')}
      note={t('moveInVisitBacks.note', { count: rows.length, late })}
      actions={actions}
      filters={
        <>
          <MoveInNav at='visitBacks' />
          <Choice
            label={t('moveInVisitBacks.filters.building')}
            all={t('moveInVisitBacks.filters.allBuildings')}
            choices={new Map(owed.map((one) => [one.buildingId, one.building]))}
            value={building}
            onChange={setBuilding}
          />
          <Choice
            label={t('moveInVisitBacks.filters.officer')}
            all={t('moveInVisitBacks.filters.allOfficers')}
            choices={new Map(owed.flatMap((one) => one.officerIds.map((id) => [id, staff.get(id) ?? ''] as const)))}
            value={officer}
            onChange={setOfficer}
          />
        </>
      }
      side={
        asked !== undefined && (
          <VisitBackForm
            key={keyOf(asked)}
            asked={{ ...asked, caseId: asked.row.id }}
            choices={choices}
            onClose={() => setAskedKey(undefined)}
          />
        )
      }
    >
      <VirtualTable
        name={`move-in-visit-backs?${building}/${officer}`}
        label={t('moveInVisitBacks.title')}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        onOpen={(one) => setAskedKey(keyOf(one))}
        onActive={setActiveKey}
        empty={<EmptyState title={t('moveInVisitBacks.empty')} hint={t('moveInVisitBacks.emptyHint')} />}
      />
    </Page>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly choices: ReadonlyMap<string, string>
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, all, choices, value, onChange }: ChoiceProps) {
  const data = [...choices]
    .filter(([id]) => id !== '')
    .map(([id, name]) => ({ value: id, label: name || id }))
    .toSorted((a, b) => compareCodes(a.label, b.label))
  return (
    <Select
      size='xs'
      aria-label={label}
      placeholder={all}
      clearable
      data={data}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}

interface ListActs {
  readonly active: OwedVisitBack | undefined
  readonly rows: readonly OwedVisitBack[]
  /** The building that the list is narrowed to. */
  readonly scope: string
  readonly onRecord: (one: OwedVisitBack) => void
}

function useListActs({ active, rows, scope, onRecord }: ListActs): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const navigate = useNavigate()
  const isThere = { isAvailable: active !== undefined, whyNot: t('moveInVisitBacks.empty') }
  const print = async (): Promise<void> => {
    const about = { scope: scope === '' ? paperText()('moveInVisitBacks.filters.allBuildings') : scope, day: today }
    const issued = await issueFilled(desk, visitBackPaper, owedVisitBacksSheet(desk.store, rows, about))
    if (!issued.ok) {
      tellVisitBackRefusal(issued.error.code)
      return
    }
    const { sheetId, number } = issued.value.draft
    await sendPaper(desk, { sheetId, number, title: visitBackPaper.title() })
  }
  return [
    {
      ...{ id: 'record-visit-back', label: t('moveInVisitBacks.acts.record'), icon: IconPencil, keys: 'F2' },
      ...isThere,
      run: () => (active === undefined ? undefined : onRecord(active)),
    },
    {
      ...{ id: 'visit-back-hub', label: t('moveInVisitBacks.acts.hub'), icon: IconUser, keys: 'F6' },
      ...isThere,
      run: () => {
        const { personId, unitId } = active?.row.v ?? {}
        const to = personId ? `/person/${personId}` : `/unit/${unitId ?? ''}`
        void navigate({ to })
      },
    },
    {
      ...{ id: 'visit-back-case', label: t('moveInVisitBacks.acts.card'), icon: IconFileText, keys: 'F4' },
      ...isThere,
      run: () => void (active && navigate({ to: moveInPath(active.row.id, 'visit-backs') })),
    },
    {
      ...{ id: 'print-visit-backs', label: t('moveInVisitBacks.acts.print'), icon: IconPrinter, keys: 'F7' },
      ...isThere,
      run: print,
    },
  ]
}

/** The register of filled lists of a month: by list, by place, faults only; what stands under the cursor beside it. */
import { Select, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type KnownList, useRegister } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { addMonths, type Day, type Month, monthOf } from '#shared/kernel/days.ts'
import { ListCard } from './ListCard.tsx'
import { ListSwitcher } from './ListSwitcher.tsx'
import { REGISTER } from './listPaths.ts'
import { listName, placeName } from './listWords.ts'
import { useRegisterColumns } from './useRegisterColumns.tsx'

interface ListRegisterProps {
  readonly lists: readonly KnownList[]
  /** Those that can be filled. */
  readonly shown: readonly KnownList[]
}

const EVERYTHING = ''

export function ListRegister({ lists, shown }: ListRegisterProps) {
  const t = useText()
  const today = useToday()
  const [month, setMonth] = useState(monthOf(today))
  const [list, setList] = useState(EVERYTHING)
  const [place, setPlace] = useState(EVERYTHING)
  const [faultsOnly, setFaultsOnly] = useState(false)
  const [activeKey, setActiveKey] = useState<string>()
  const found = useRegister(month)
  const rows = useMemo(
    () =>
      (found?.filled ?? []).filter(
        ({ state }) =>
          (list === EVERYTHING || state.list === list) &&
          (place === EVERYTHING || state.buildingId === place) &&
          (!faultsOnly || state.status === 'abnormal'),
      ),
    [found, list, place, faultsOnly],
  )
  const columns = useRegisterColumns({ lists, buildings: found?.buildings, staff: found?.staff })
  const active = rows.find(({ id }) => id === activeKey) ?? rows[0]
  const actions: readonly DeskAction[] = ([-1, 1] as const).map((step) => ({
    id: step < 0 ? 'before' : 'after',
    label: t(`vacantLists.filter.${step < 0 ? 'before' : 'after'}`),
    keys: step < 0 ? 'Alt+PageUp' : 'Alt+PageDown',
    isAvailable: step < 0 || month < monthOf(today),
    run: () => setMonth(monthStep(month, step)),
  }))
  if (found === undefined) return null
  const faults = rows.filter(({ state }) => state.status === 'abnormal').length
  const choices = (
    label: string,
    all: string,
    data: readonly { readonly value: string; readonly label: string }[],
  ) => ({
    size: 'xs',
    'aria-label': label,
    data: [{ value: EVERYTHING, label: all }, ...data],
    allowDeselect: false,
  })
  const known = lists.find((one) => one.list === active?.state.list)
  const building = found.buildings.find(({ buildingId }) => buildingId === active?.state.buildingId)
  return (
    <Page
      title={t('vacantLists.register')}
      note={t('vacantLists.registerNote', { month, count: rows.length, faults })}
      actions={actions}
      filters={
        <>
          <ListSwitcher lists={shown} at={REGISTER} />
          <Select
            {...choices(
              t('vacantLists.lists'),
              t('vacantLists.filter.all'),
              lists.filter(({ place: of }) => of !== '').map((one) => ({ value: one.list, label: listName(one, t) })),
            )}
            value={list}
            onChange={(chosen) => setList(chosen ?? EVERYTHING)}
          />
          <Select
            {...choices(
              t('vacantLists.columns.place'),
              t('vacantLists.filter.everywhere'),
              found.buildings.map((one) => ({ value: one.buildingId, label: placeName(one, t) })),
            )}
            value={place}
            onChange={(chosen) => setPlace(chosen ?? EVERYTHING)}
          />
          <Switch
            size='xs'
            label={t('vacantLists.filter.faultsOnly')}
            checked={faultsOnly}
            onChange={(event) => setFaultsOnly(event.currentTarget.checked)}
          />
        </>
      }
      side={
        active !== undefined && (
          <SidePanel title={`${placeName(building, t)} ${active.state.day}`}>
            <ListCard
              key={active.id}
              filled={active}
              known={known ?? { list: active.state.list, name: '' }}
              place={placeName(building, t)}
              staff={found.staff}
            />
          </SidePanel>
        )
      }
    >
      <VirtualTable
        name={`patrol-register-${month}`}
        label={t('vacantLists.register')}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setActiveKey(id)}
        onActive={setActiveKey}
        empty={<EmptyState title={t('vacantLists.registerEmpty')} />}
      />
    </Page>
  )
}

function monthStep(month: Month, step: -1 | 1): Month {
  return monthOf(addMonths(`${month}-01` as Day, step))
}

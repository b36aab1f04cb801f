/** 查看记录: who looked at what of whom, when and why; for leaders (architecture 6). */
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { lists } from '#renderer/text/zh-CN/lists.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { loadRevealLines, type RevealFilter, type RevealLine } from './revealLines.ts'
import { useSaveList } from './useSaveList.tsx'

/** Lists that have a name in words. */
const LISTS = Object.keys(lists.listOf) as readonly (keyof typeof lists.listOf)[]

const EVERYTHING: RevealFilter = { fromDay: null, toDay: null, staffId: '', name: '' }

export function RevealsScreen() {
  const t = useText()
  const { signature } = useDesk()
  if (!isLeader(signature.actor)) return <EmptyState title={t('privacy.reveals.onlyLeaders')} />
  return <RevealLog />
}

function RevealLog() {
  const t = useText()
  const { store } = useDesk()
  const navigate = useNavigate()
  const [filter, setFilter] = useState(EVERYTHING)
  const columns = useColumns()
  const lines = useLiveAnswer(() => loadRevealLines(store, filter), [store, filter])
  const exporting = useSaveList({
    list: 'reveals',
    columns: columns.map(({ title }) => title),
    count: lines?.length ?? 0,
    rows: () => (lines ?? []).map((line) => columns.map((column) => column.words(line))),
  })
  if (lines === undefined) return null
  return (
    <Page
      title={t('privacy.reveals.title')}
      actions={[exporting.action]}
      filters={<RevealFilters filter={filter} onChange={setFilter} />}
    >
      <VirtualTable
        name='reveals'
        label={t('privacy.reveals.list')}
        rows={lines}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ personId, whose }) => {
          if (personId !== '' && whose !== undefined) void navigate({ to: `/person/${personId}` })
        }}
        empty={<EmptyState title={t('privacy.reveals.emptyTitle')} hint={t('privacy.reveals.emptyHint')} />}
      />
      {exporting.dialog}
    </Page>
  )
}

interface RevealFiltersProps {
  readonly filter: RevealFilter
  readonly onChange: (filter: RevealFilter) => void
}

function RevealFilters({ filter, onChange }: RevealFiltersProps) {
  const t = useText()
  const { store } = useDesk()
  const staff = useLiveAnswer(() => store.db.staff.toArray(), [store]) ?? []
  return (
    <>
      <TextInput
        aria-label={t('privacy.reveals.filterPerson')}
        placeholder={t('privacy.reveals.filterPerson')}
        value={filter.name}
        onChange={(event) => onChange({ ...filter, name: event.currentTarget.value })}
        autoComplete='off'
        autoFocus
      />
      <NativeSelect
        aria-label={t('privacy.reveals.filterStaff')}
        value={filter.staffId}
        onChange={(event) => onChange({ ...filter, staffId: event.currentTarget.value })}
        data={[
          { value: '', label: t('privacy.reveals.everyone') },
          ...staff.map((row) => ({ value: row.id, label: row.v.name ?? '' })),
        ]}
      />
      <DayInput
        aria-label={t('privacy.reveals.from')}
        placeholder={t('privacy.reveals.from')}
        onChange={(day) => onChange({ ...filter, fromDay: day })}
      />
      <DayInput
        aria-label={t('privacy.reveals.to')}
        placeholder={t('privacy.reveals.to')}
        onChange={(day) => onChange({ ...filter, toDay: day })}
      />
    </>
  )
}

/** Whose it was; of an exported list which, how many and whether with phones. */
function whoseWords({ whose, personId, list, count, phones }: RevealLine): string {
  if (whose !== undefined) return whose
  if (personId !== '') return text('privacy.reveals.deletedPerson')
  const known = LISTS.find((one) => one === list)
  const named = known === undefined ? text('privacy.reveals.unknownList') : text(`lists.listOf.${known}`)
  if (count === 0) return named
  const rows = text('privacy.reveals.ofList', { list: named, count })
  const phoned = phones === 'masked' || phones === 'full' ? text(`privacy.reveals.listPhones.${phones}`) : undefined
  return [rows, phoned].filter((part) => part !== undefined).join(' · ')
}

type RevealColumn = TableColumn<RevealLine> & { readonly words: (line: RevealLine) => string }

function useColumns(): readonly RevealColumn[] {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const column = (
    key: 'at' | 'staff' | 'what' | 'reason',
    words: (line: RevealLine) => string,
    tracks: Pick<RevealColumn, 'width' | 'narrowWidth'>,
  ): RevealColumn => ({ key, title: t(`privacy.reveals.columns.${key}`), words, render: words, ...tracks })
  return [
    column('at', ({ at, day }) => `${day} ${clockInZone(Date.parse(at), zone)}`, {
      width: '10rem',
      narrowWidth: '5.5rem',
    }),
    column('staff', ({ staff }) => staff, { width: 'minmax(6rem, 1fr)', narrowWidth: 'hidden' }),
    column('what', ({ what }) => (what === undefined ? '' : t(`privacy.reveals.what.${what}`)), {
      width: 'minmax(8rem, 1.2fr)',
      narrowWidth: 'minmax(0, 1fr)',
    }),
    {
      key: 'person',
      title: t('privacy.reveals.columns.person'),
      width: 'minmax(7rem, 1.2fr)',
      narrowWidth: 'minmax(0, 1fr)',
      words: whoseWords,
      render: (line) => (line.whose === undefined ? whoseWords(line) : <PersonName name={line.whose} />),
    },
    column('reason', ({ reason }) => (reason === undefined ? '' : t(`ownerFiles.reasons.${reason}`)), {
      width: 'minmax(8rem, 1.2fr)',
      narrowWidth: 'minmax(0, 1fr)',
    }),
  ]
}

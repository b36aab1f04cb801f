/** `/releases`: today's slips by state. A scan or a typed number opens a slip; one key tells what the gate said. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { IconChecklist, IconFilePlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { isDifference } from '#shared/domain/releases/standing.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { findSlip, type SlipLine, useRecentSlips } from './queries.ts'
import { ReleaseForm } from './ReleaseForm.tsx'
import { SlipCard } from './SlipCard.tsx'
import { badgeOf, goodsInShort } from './slipWords.ts'
import './releases.css'

const FILTERS = ['today', 'issued', 'passed', 'refused', 'expired', 'uncollected'] as const
type Filter = (typeof FILTERS)[number]

export function ReleasesScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { slipId } = useParams({ strict: false }) as { readonly slipId?: string }
  const today = useToday()
  const slips = useRecentSlips(today)
  const [filter, setFilter] = useState<Filter>('today')
  const subject = unitOfStart(slipId)
  const [issuing, setIssuing] = useState(subject !== undefined)
  const finder = useFindSlip(() => setIssuing(false))
  const open = (id: string): void => {
    setIssuing(false)
    void navigate({ to: `/releases/${id}`, replace: true })
  }
  const actions = [
    { id: 'issue', label: t('releases.issue'), icon: IconFilePlus, keys: 'Alt+R', run: () => setIssuing(true) },
    {
      id: 'week',
      label: t('releases.list.reconcile'),
      icon: IconChecklist,
      keys: 'F6',
      run: () => navigate({ to: '/releases/week' }),
    },
  ]
  if (slips === undefined) return null
  const ofToday = slips.filter(({ slip }) => slip.day === today)
  const count = { count: ofToday.length, open: ofToday.filter(({ standing }) => standing === 'issued').length }
  return (
    <Page
      title={t('releases.title')}
      note={t('releases.list.note', count)}
      actions={actions}
      filters={
        <>
          <SlipFinder finder={finder} />
          <SegmentedControl
            size='xs'
            aria-label={t('releases.filters.label')}
            value={filter}
            onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'today')}
            data={FILTERS.map((value) => ({ value, label: t(`releases.filters.${value}`) }))}
          />
        </>
      }
      side={
        issuing ? (
          <ReleaseForm subject={subject} onClose={() => setIssuing(false)} />
        ) : (
          <SlipSide slips={slips} slipId={slipId} />
        )
      }
    >
      <SlipTable
        slips={slips.filter((line) => passes(line, filter, today))}
        isToday={filter === 'today'}
        onOpen={open}
      />
    </Page>
  )
}

/** Another screen starts a slip of a unit by the address `/releases/for-<unit id>`. */
function unitOfStart(slipId: string | undefined): HubSubject | undefined {
  return slipId?.startsWith('for-') ? { kind: 'unit', id: slipId.slice('for-'.length) } : undefined
}

function passes({ slip, standing, finding }: SlipLine, filter: Filter, today: string): boolean {
  if (filter === 'today') return slip.day === today
  if (filter === 'uncollected') return standing !== 'void' && isDifference(finding)
  return standing === filter
}

interface SlipSideProps {
  readonly slips: readonly SlipLine[]
  readonly slipId: string | undefined
}

function SlipSide({ slips, slipId }: SlipSideProps) {
  const t = useText()
  const line = slips.find(({ id }) => id === slipId)
  if (line) return <SlipCard key={line.id} line={line} />
  return (
    <SidePanel title={t('releases.title')}>
      <p className='quiet'>{t('releases.card.pick')}</p>
    </SidePanel>
  )
}

interface SlipTableProps {
  readonly slips: readonly SlipLine[]
  readonly isToday: boolean
  readonly onOpen: (id: string) => void
}

function SlipTable({ slips, isToday, onOpen }: SlipTableProps) {
  const t = useText()
  const columns = useSlipColumns()
  const empty = isToday ? (
    <EmptyState title={t('releases.list.empty')} hint={t('releases.list.emptyHint')} />
  ) : (
    <EmptyState title={t('releases.list.none')} />
  )
  return (
    <VirtualTable
      name='releases'
      label={t('releases.title')}
      rows={slips}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
    />
  )
}

function useSlipColumns(): readonly TableColumn<SlipLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = (at: string): string => {
    const { day, time, near } = momentText(at, { zone, now })
    return near === 'today' ? time : `${day} ${time}`
  }
  return [
    {
      key: 'number',
      title: t('releases.list.columns.number'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: (line) => line.number,
    },
    {
      key: 'unit',
      title: t('releases.list.columns.unit'),
      width: '5rem',
      narrowWidth: '4rem',
      render: (line) => line.unitCode,
    },
    {
      key: 'applicant',
      title: t('releases.list.columns.applicant'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ slip }) => <PersonName name={slip.applicantName} />,
    },
    {
      key: 'goods',
      title: t('releases.list.columns.goods'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ slip }) => <span className='release-goods-cell'>{goodsInShort(slip.goods)}</span>,
    },
    {
      key: 'plate',
      title: t('releases.list.columns.plate'),
      width: '6.75rem',
      narrowWidth: HIDDEN,
      render: ({ slip }) => slip.plate,
    },
    {
      key: 'at',
      title: t('releases.list.columns.at'),
      width: '6.5rem',
      narrowWidth: HIDDEN,
      render: ({ slip }) => moment(slip.issuedAt),
    },
    {
      key: 'state',
      title: t('releases.list.columns.state'),
      width: '9.5rem',
      narrowWidth: 'minmax(6rem, 1fr)',
      render: (line) => (
        <>
          <StateBadge {...badgeOf(line)} /> <ContestedMark records={[`release/${line.id}`]} />
        </>
      ),
    },
  ]
}

interface Finder {
  readonly find: (typed: string) => Promise<boolean>
  readonly missed: string | undefined
}

/** A scan from anywhere on this screen, or a number in the field. */
function useFindSlip(onFound: () => void): Finder {
  const { store } = useDesk()
  const navigate = useNavigate()
  const [missed, setMissed] = useState<string>()
  const find = async (typed: string): Promise<boolean> => {
    const code = parseRecordCode(typed)
    const row = await findSlip(
      store,
      code.ok ? { sheetId: code.value } : { number: foldWidth(typed).trim().toUpperCase() },
    )
    setMissed(row ? undefined : typed.trim())
    if (!row) return false
    onFound()
    await navigate({ to: `/releases/${row.id}`, replace: true })
    return true
  }
  useScanner((scanned) => void find(scanned))
  return { find, missed }
}

function SlipFinder({ finder }: { readonly finder: Finder }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  return (
    <TextInput
      className='release-find'
      size='xs'
      aria-label={t('releases.list.find')}
      placeholder={t('releases.list.find')}
      autoComplete='off'
      autoFocus
      value={typed}
      error={finder.missed === undefined ? undefined : t('releases.list.notFound', { typed: finder.missed })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={async (event) => {
        if (event.key !== 'Enter' || isReactComposing(event) || typed.trim() === '') return
        event.preventDefault()
        if (await finder.find(typed)) setTyped('')
      }}
    />
  )
}

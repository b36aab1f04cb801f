/** The columns of the register. */
import { useMemo } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { kindWords, statusBadge, whatInShort } from './custodyWords.ts'
import type { RegisterLine } from './registerLines.ts'
import './register.css'

const MINUTE_MS = 60_000
/** Columns that the panel beside the table says as well. */
const SAID_BESIDE = ['kind', 'told', 'what']

interface DeskTime {
  readonly zone: string
  readonly now: number
}

/** `beside`: the panel takes its room from the table. */
export function useRegisterColumns(room: 'whole' | 'beside'): readonly TableColumn<RegisterLine>[] {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  // By the minute: the clock is told more often than a row can change.
  const minute = useDeskClock((state) => Math.floor(state.now / MINUTE_MS))
  return useMemo(() => {
    const columns = columnsIn(t, { zone, now: minute * MINUTE_MS })
    return room === 'whole' ? columns : columns.filter(({ key }) => !SAID_BESIDE.includes(key))
  }, [t, zone, minute, room])
}

function columnsIn(t: Text, time: DeskTime): readonly TableColumn<RegisterLine>[] {
  return [
    {
      key: 'tag',
      title: t('custodyRegister.columns.tag'),
      width: '4.75rem',
      narrowWidth: '3.75rem',
      render: ({ item }) => <strong className='register-tag'>{item.tag}</strong>,
    },
    {
      key: 'unit',
      title: t('custodyRegister.columns.unit'),
      width: '5.5rem',
      narrowWidth: '4.5rem',
      render: ({ unitCode }) => <span className='list-cell'>{unitCode}</span>,
    },
    {
      key: 'who',
      title: t('custodyRegister.columns.who'),
      width: 'minmax(4.5rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) => <WhoCell line={line} t={t} />,
    },
    {
      key: 'kind',
      title: t('custodyRegister.columns.kind'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: ({ item }) => <span className='list-cell'>{kindWords(item.kind)}</span>,
    },
    {
      key: 'what',
      title: t('custodyRegister.columns.what'),
      width: 'minmax(7rem, 1.6fr)',
      narrowWidth: HIDDEN,
      render: ({ item }) => (
        <span className='list-cell'>
          {item.kind === 'courier' ? whatInShort(item) : <CoveredWords words={whatInShort(item)} />}{' '}
          {item.waybill !== '' && <span className='quiet register-waybill'>{tail(item.waybill)}</span>}
        </span>
      ),
    },
    {
      key: 'slot',
      title: t('custodyRegister.columns.slot'),
      width: '4.5rem',
      narrowWidth: HIDDEN,
      render: ({ item, slotCode }) => <span className='list-cell'>{item.endedAt === '' ? slotCode : ''}</span>,
    },
    {
      key: 'received',
      title: t('custodyRegister.columns.received'),
      width: '8.5rem',
      narrowWidth: HIDDEN,
      sortable: true,
      render: (line) => <ReceivedCell line={line} t={t} time={time} />,
    },
    {
      key: 'told',
      title: t('custodyRegister.columns.told'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: ({ item }) =>
        item.notices.length === 0 ? '' : t('custodyRegister.toldTimes', { count: item.notices.length }),
    },
    {
      key: 'state',
      title: t('custodyRegister.columns.state'),
      width: '10rem',
      narrowWidth: '7.25rem',
      render: (line) => <StateCell line={line} />,
    },
  ]
}

/** The last figures are what somebody reads out. */
const tail = (waybill: string): string => (waybill.length > 6 ? `…${waybill.slice(-6)}` : waybill)

function WhoCell({ line: { who, item }, t }: { readonly line: RegisterLine; readonly t: Text }) {
  if (item.kind === 'found') return <span className='list-cell quiet'>{t('custodyRegister.nobodyYet')}</span>
  return <span className='list-cell'>{who === '' ? '' : <PersonName name={who} />}</span>
}

function ReceivedCell({ line, t, time }: { readonly line: RegisterLine; readonly t: Text; readonly time: DeskTime }) {
  const { day, time: clock, near } = momentText(line.item.receivedAt, time)
  return (
    <span className='list-cell register-when'>
      {near === undefined ? day : t(`common.${near}`)} {near === undefined ? '' : clock}
      {near === undefined && line.days > 0 && (
        <span className='quiet'> {t('custodyRegister.days', { count: line.days })}</span>
      )}
    </span>
  )
}

function StateCell({ line }: { readonly line: RegisterLine }) {
  const { item, due, itemId, isContested } = line
  return (
    <>
      <StateBadge {...statusBadge(item, due === 'in-time' ? 'in-time' : 'overdue')} />{' '}
      <ContestedMark records={[`custodyItem/${itemId}`]} isContested={isContested} />
    </>
  )
}

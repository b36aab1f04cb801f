/** The columns of the queue. */
import { useMemo } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { QueueLine } from './queueLines.ts'
import { type DeskTime, dueText, lateText, queueState, stateColor } from './queueWords.ts'

const MINUTE_MS = 60_000

/** Columns that the panel beside the table says as well. */
const SAID_BESIDE = ['first', 'kind']

/** `beside`: the panel takes its room from the table. */
export function useQueueColumns(room: 'whole' | 'beside'): readonly TableColumn<QueueLine>[] {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  // By the minute: the clock is told more often than a row can change.
  const minute = useDeskClock((state) => Math.floor(state.now / MINUTE_MS))
  return useMemo(() => {
    const columns = columnsIn(t, { zone, now: minute * MINUTE_MS })
    return room === 'whole' ? columns : columns.filter(({ key }) => !SAID_BESIDE.includes(key))
  }, [t, zone, minute, room])
}

function columnsIn(t: Text, time: DeskTime): readonly TableColumn<QueueLine>[] {
  const plain = (key: 'kind' | 'department' | 'officer', width: string) => ({
    key,
    title: t(`itemQueue.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: (line: QueueLine) => <span className='list-cell'>{line[key]}</span>,
  })
  return [
    {
      key: 'unit',
      title: t('itemQueue.columns.unit'),
      width: '5rem',
      narrowWidth: '4.5rem',
      render: (line) => <strong>{line.unitCode}</strong>,
    },
    {
      key: 'who',
      title: t('itemQueue.columns.who'),
      width: 'minmax(4.5rem, 0.7fr)',
      narrowWidth: HIDDEN,
      render: (line) => (line.who === '' ? '' : <PersonName name={line.who} />),
    },
    {
      key: 'matter',
      title: t('itemQueue.columns.matter'),
      width: 'minmax(9rem, 2.4fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) => <MatterCell line={line} />,
    },
    plain('kind', 'minmax(4rem, 0.6fr)'),
    plain('department', 'minmax(4.5rem, 0.8fr)'),
    plain('officer', 'minmax(4rem, 0.7fr)'),
    {
      key: 'first',
      title: t('itemQueue.columns.first'),
      width: 'minmax(4rem, 0.7fr)',
      narrowWidth: HIDDEN,
      render: (line) => <span className='list-cell'>{line.firstReceiver}</span>,
    },
    {
      key: 'due',
      title: t('itemQueue.columns.due'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: (line) => <span className='queue-due'>{dueText(line, t, time)}</span>,
    },
    {
      key: 'state',
      title: t('itemQueue.columns.state'),
      width: '8.5rem',
      narrowWidth: '7.25rem',
      render: (line) => <StateCell line={line} t={t} time={time} />,
    },
  ]
}

/** Somebody's own words: covered with the names. */
function MatterCell({ line }: { readonly line: QueueLine }) {
  const covered = usePrivacy((state) => state.covered)
  return (
    <span className='list-cell' {...(covered ? {} : { title: line.matter })}>
      {covered ? '••••' : line.matter}
    </span>
  )
}

function StateCell({ line, t, time }: { readonly line: QueueLine; readonly t: Text; readonly time: DeskTime }) {
  const state = queueState(line, time)
  const since = line.attendBy || line.due
  const words =
    state === 'late' && since !== '' ? lateText(time.now - Date.parse(since), t) : t(`itemQueue.states.${state}`)
  return (
    <>
      <StateBadge state={stateColor(state)} words={words} /> <ContestedMark records={[`item/${line.id}`]} />
    </>
  )
}

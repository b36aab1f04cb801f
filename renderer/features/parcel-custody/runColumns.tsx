/** The columns of what can go out, and of the doors of a run. */
import type { ReactNode } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { failedTooOften, type StopResult } from '#shared/domain/parcel-custody/runs.ts'
import { sizeWords, whatInShort } from './custodyWords.ts'
import type { RunCandidate, RunDoor } from './runQueries.ts'

export function useCandidateColumns(): readonly TableColumn<RunCandidate>[] {
  const t = useText()
  return [
    {
      key: 'unit',
      title: t('custodyRuns.columns.unit'),
      width: '6rem',
      narrowWidth: '5rem',
      render: (line) => <strong>{line.unitCode}</strong>,
    },
    {
      key: 'who',
      title: t('custodyRuns.columns.who'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: (line) => <PersonName name={line.who} />,
    },
    {
      key: 'tag',
      title: t('custodyRuns.columns.tag'),
      width: '4.5rem',
      narrowWidth: '4.5rem',
      render: ({ item }) => item.tag,
    },
    {
      key: 'what',
      title: t('custodyRuns.columns.what'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: 'minmax(4rem, 1fr)',
      render: ({ item }) => <Joined words={[whatInShort(item)]} />,
    },
    {
      key: 'size',
      title: t('custodyRuns.columns.size'),
      width: '4rem',
      narrowWidth: HIDDEN,
      render: ({ item }) => sizeWords(item.size),
    },
    {
      key: 'slot',
      title: t('custodyRuns.columns.slot'),
      width: '4.5rem',
      narrowWidth: '4rem',
      render: (line) => line.slotCode,
    },
    {
      key: 'told',
      title: t('custodyRuns.columns.told'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ item }) =>
        item.notices.length === 0
          ? t('custodyRuns.notTold')
          : t('custodyRuns.toldTimes', { count: item.notices.length }),
    },
    {
      key: 'tries',
      title: t('custodyRuns.columns.tries'),
      width: '13rem',
      narrowWidth: HIDDEN,
      render: (line) => <Tries line={line} />,
    },
  ]
}

/** Words in one line that takes no more width than its column. */
function Joined({ words }: { readonly words: readonly string[] }): ReactNode {
  const line = words.join('、')
  return (
    <span className='list-cell' title={line}>
      {line}
    </span>
  )
}

function Tries({ line: { id, item, quiet } }: { readonly line: RunCandidate }): ReactNode {
  const t = useText()
  return (
    <>
      {item.failedDeliveries > 0 && (
        <StateBadge
          state={failedTooOften(item) ? 'late' : 'due'}
          words={t('custodyRuns.triedTimes', { count: item.failedDeliveries })}
        />
      )}{' '}
      {quiet !== '' && <span className='quiet'>{t('custodyRuns.quiet', { hours: quiet })}</span>}{' '}
      <ContestedMark records={[`custodyItem/${id}`]} />
    </>
  )
}

const STATES: Readonly<Record<StopResult, DeskState>> = {
  open: 'running',
  delivered: 'done',
  back: 'due',
  collected: 'done',
  elsewhere: 'todo',
  other: 'todo',
}

/** What became of a door's things; one word where it is the same for all. */
export function DoorResult({ door: { things } }: { readonly door: RunDoor }) {
  const t = useText()
  const groups = [...Map.groupBy(things, ({ result }) => result)]
  return (
    <>
      {groups.map(([result, same]) => {
        const word = t(`custodyRuns.results.${result}`)
        const words = groups.length === 1 ? word : t('custodyRuns.resultSome', { word, count: same.length })
        return <StateBadge key={result} state={STATES[result]} words={words} />
      })}
      <ContestedMark records={things.map(({ id }) => `custodyItem/${id}`)} />
    </>
  )
}

/** Columns of the doors; `current` is the number of the one that is entered now. */
export function useDoorColumns(current: number | undefined): readonly TableColumn<RunDoor>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const timeOf = ({ things }: RunDoor): string => {
    const at = things.find(({ result }) => result !== 'open')?.item.endedAt ?? ''
    return at === '' ? '' : momentText(at, { zone, now }).time
  }
  return [
    {
      key: 'number',
      title: t('custodyRuns.columns.number'),
      width: '3.5rem',
      narrowWidth: '3rem',
      render: ({ number }) => (
        <span aria-current={number === current ? 'step' : undefined} className='run-number'>
          {number === current ? `▸ ${number}` : number}
        </span>
      ),
    },
    {
      key: 'unit',
      title: t('custodyRuns.columns.unit'),
      width: '6rem',
      narrowWidth: '5rem',
      render: ({ unitCode }) => <strong>{unitCode}</strong>,
    },
    {
      key: 'who',
      title: t('custodyRuns.columns.who'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ who }) => <PersonName name={who} />,
    },
    {
      key: 'tag',
      title: t('custodyRuns.columns.tag'),
      width: 'minmax(5rem, 1fr)',
      narrowWidth: 'minmax(4rem, 1fr)',
      render: ({ things }) => <Joined words={things.map(({ item }) => item.tag)} />,
    },
    {
      key: 'what',
      title: t('custodyRuns.columns.what'),
      width: 'minmax(7rem, 1.5fr)',
      narrowWidth: HIDDEN,
      render: ({ things }) => <Joined words={things.map(({ item }) => whatInShort(item))} />,
    },
    {
      key: 'result',
      title: t('custodyRuns.columns.result'),
      width: '12rem',
      narrowWidth: '6rem',
      render: (door) => <DoorResult door={door} />,
    },
    {
      key: 'at',
      title: t('custodyRuns.columns.at'),
      width: '4rem',
      narrowWidth: HIDDEN,
      render: timeOf,
    },
  ]
}

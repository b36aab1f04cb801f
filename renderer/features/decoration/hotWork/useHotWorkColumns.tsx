/** Columns of the lists of hot work and of cuts. */
import type { CutLine, HotWorkLine } from '#renderer/features/decoration/queries/hotWork.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { cutBadge, hotWorkBadge, nextWords, supplyWords, wayWords } from './hotWorkWords.ts'

function usePeriod() {
  const { zone, now } = useDeskClock()
  const moment = (at: string): string => {
    if (at === '') return ''
    const { day, time, near } = momentText(at, { zone, now })
    return near === 'today' ? time : `${day} ${time}`
  }
  return ({ from, to }: { readonly from: string; readonly to: string }): string => `${moment(from)} – ${moment(to)}`
}

export function useHotWorkColumns(): readonly TableColumn<HotWorkLine>[] {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const period = usePeriod()
  const title = (key: 'unit' | 'number' | 'standing' | 'what' | 'period' | 'guardian' | 'next') =>
    t(`decorationHotWork.list.columns.${key}`)
  return [
    {
      key: 'unit',
      title: title('unit'),
      width: '6rem',
      narrowWidth: 'minmax(4.5rem, 1fr)',
      render: (line) => line.unitCode,
    },
    { key: 'number', title: title('number'), width: '7.5rem', narrowWidth: HIDDEN, render: ({ work }) => work.number },
    {
      key: 'standing',
      title: title('standing'),
      width: '8rem',
      narrowWidth: '7rem',
      render: ({ work }) => <StateBadge {...hotWorkBadge(work, now, t)} />,
    },
    {
      key: 'what',
      title: title('what'),
      width: 'minmax(9rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ work }) => [work.place, ...work.ways.map((way) => wayWords(way, t))].join(t('common.listSeparator')),
    },
    { key: 'period', title: title('period'), width: '14rem', narrowWidth: HIDDEN, render: ({ work }) => period(work) },
    {
      key: 'guardian',
      title: title('guardian'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ work }) => <PersonName name={work.guardian} />,
    },
    {
      key: 'next',
      title: title('next'),
      width: '8rem',
      narrowWidth: '7rem',
      render: ({ work }) => nextWords(work, now, t),
    },
  ]
}

export function useCutColumns(): readonly TableColumn<CutLine>[] {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const period = usePeriod()
  const title = (key: 'unit' | 'number' | 'standing' | 'what' | 'period') => t(`decorationHotWork.list.columns.${key}`)
  return [
    {
      key: 'unit',
      title: title('unit'),
      width: '6rem',
      narrowWidth: 'minmax(4.5rem, 1fr)',
      render: (line) => line.unitCode,
    },
    { key: 'number', title: title('number'), width: '7.5rem', narrowWidth: HIDDEN, render: ({ cut }) => cut.number },
    {
      key: 'standing',
      title: title('standing'),
      width: '8rem',
      narrowWidth: '7rem',
      render: ({ cut }) => <StateBadge {...cutBadge(cut, now, t)} />,
    },
    {
      key: 'what',
      title: title('what'),
      width: 'minmax(9rem, 1fr)',
      narrowWidth: '7rem',
      render: ({ cut }) => `${supplyWords(cut.supply, t)} ${cut.area}`,
    },
    { key: 'period', title: title('period'), width: '14rem', narrowWidth: HIDDEN, render: ({ cut }) => period(cut) },
  ]
}

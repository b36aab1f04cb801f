/** Columns of the lists of hot work and of cuts. */
import type { CutLine, HotWorkLine } from '#renderer/features/decoration/queries/hotWork.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { cutBadge, hotWorkBadge, nextWords, supplyWords, wayWords } from './hotWorkWords.ts'
import { usePeriod } from './usePeriod.ts'

type Column = 'unit' | 'number' | 'standing' | 'what' | 'period' | 'guardian' | 'next'

/** What both lists show of a line. */
interface Shown {
  readonly unitCode: string
  readonly number: string
  readonly badge: { readonly state: DeskState; readonly words: string }
  readonly what: string
  readonly from: string
  readonly to: string
}

/** The columns of both lists: home, number, where it stands, what, when; the narrow screen keeps what `keeps` names. */
function useSiteColumns<Line>(shown: (line: Line) => Shown, keeps: 'what' | 'next'): readonly TableColumn<Line>[] {
  const t = useText()
  const period = usePeriod()
  const title = (key: Column) => t(`decorationHotWork.list.columns.${key}`)
  return [
    {
      ...{ key: 'unit', title: title('unit'), width: '5.5rem', narrowWidth: 'minmax(4.5rem, 1fr)' },
      render: (line) => shown(line).unitCode,
    },
    {
      ...{ key: 'number', title: title('number'), width: '7rem', narrowWidth: HIDDEN },
      render: (line) => shown(line).number,
    },
    {
      ...{ key: 'standing', title: title('standing'), width: 'minmax(7rem, 9.5rem)', narrowWidth: '7rem' },
      render: (line) => <StateBadge {...shown(line).badge} />,
    },
    {
      ...{ key: 'what', title: title('what'), width: 'minmax(7rem, 1fr)' },
      narrowWidth: keeps === 'what' ? '7rem' : HIDDEN,
      render: (line) => shown(line).what,
    },
    {
      ...{ key: 'period', title: title('period'), width: 'minmax(9.5rem, 12rem)', narrowWidth: HIDDEN },
      render: (line) => period(shown(line)),
    },
  ]
}

export function useHotWorkColumns(): readonly TableColumn<HotWorkLine>[] {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const columns = useSiteColumns<HotWorkLine>(
    ({ unitCode, work }) => ({
      ...{ unitCode, number: work.number, from: work.from, to: work.to },
      badge: hotWorkBadge(work, now, t),
      what: [work.place, ...work.ways.map((way) => wayWords(way, t))].join(t('common.listSeparator')),
    }),
    'next',
  )
  const guardian: TableColumn<HotWorkLine> = {
    ...{ key: 'guardian', title: t('decorationHotWork.list.columns.guardian'), width: '6.25rem', narrowWidth: HIDDEN },
    render: ({ work }) => <PersonName name={work.guardian} />,
  }
  const next: TableColumn<HotWorkLine> = {
    ...{ key: 'next', title: t('decorationHotWork.list.columns.next'), width: '9rem', narrowWidth: '7rem' },
    render: ({ work }) => nextWords(work, now, t),
  }
  return [...columns, guardian, next]
}

export function useCutColumns(): readonly TableColumn<CutLine>[] {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  return useSiteColumns<CutLine>(
    ({ unitCode, cut }) => ({
      ...{ unitCode, number: cut.number, from: cut.from, to: cut.to },
      badge: cutBadge(cut, now, t),
      what: `${supplyWords(cut.supply, t)} ${cut.area}`,
    }),
    'what',
  )
}

/** Columns of the list of faults. */
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { isOrderDone } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { dueWords, faultBadge, faultItemWords, faultWhat } from './faultWords.ts'

/** How many days a fault is late on this day. */
export function daysLate({ due }: Pick<FaultLine, 'due'>, today: Day): number {
  return due.isLate ? daysBetween(due.day as Day, today) : 0
}

/** What catches the eye: it came back, it was not good, its work order is done. */
export function faultMarks(line: FaultLine, t: Text): readonly string[] {
  const { recurred, state, order, due } = line
  const isOpen = due.duty !== 'none'
  return [
    ...(isOpen && isOrderDone(line) ? [t('vacantFaults.list.orderDone')] : []),
    ...(isOpen && order?.status === 'open' && state.status !== 'mended' ? [t('vacantFaults.list.ordered')] : []),
    ...(recurred > 0 ? [t('vacantFaults.list.recurred', { count: recurred + 1 })] : []),
    ...(state.reopened > 0 ? [t('vacantFaults.list.reopened', { count: state.reopened })] : []),
  ]
}

export function useFaultColumns(): readonly TableColumn<FaultLine>[] {
  const t = useText()
  const today = useToday()
  const { zone, now } = useDeskClock()
  const column = (
    key: 'unit' | 'status' | 'due' | 'item' | 'what' | 'department' | 'marks' | 'found',
    tracks: Pick<TableColumn<FaultLine>, 'width' | 'narrowWidth'>,
    render: TableColumn<FaultLine>['render'],
  ): TableColumn<FaultLine> => ({ key, title: t(`vacantFaults.list.columns.${key}`), ...tracks, render })
  return [
    column('unit', { width: '6rem', narrowWidth: '4.75rem' }, ({ unitCode }) => unitCode),
    column('status', { width: '7.75rem', narrowWidth: '7.25rem' }, (line) => (
      <>
        <StateBadge {...faultBadge(line, t)} />
        <ContestedMark records={[`inspectionFault/${line.id}`]} />
      </>
    )),
    column('due', { width: '7rem', narrowWidth: HIDDEN }, (line) => {
      const words = dueWords(line.due, daysLate(line, today), t)
      return line.due.isLate ? <strong className='fault-late'>{words}</strong> : words
    }),
    column('item', { width: '8.5rem', narrowWidth: 'minmax(5rem, 1fr)' }, (line) => faultItemWords(line, t)),
    column('what', { width: 'minmax(10rem, 1fr)', narrowWidth: HIDDEN }, (line) => faultWhat(line, t)),
    column('department', { width: '7rem', narrowWidth: HIDDEN }, ({ state }) => state.department),
    column('marks', { width: '9.5rem', narrowWidth: HIDDEN }, (line) => (
      <span className='fault-marks'>{faultMarks(line, t).join(' · ')}</span>
    )),
    column('found', { width: '5rem', narrowWidth: HIDDEN }, ({ state }) =>
      state.foundAt === '' ? '' : momentText(state.foundAt, { zone, now }).day,
    ),
  ]
}

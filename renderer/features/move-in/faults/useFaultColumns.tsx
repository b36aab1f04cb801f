/** Columns of faults: on the register each with its home. */
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { faultBadge, faultDueWords, faultMarks, faultPlace } from './faultWords.ts'

type ColumnKey = 'unit' | 'status' | 'due' | 'place' | 'what' | 'responsible' | 'marks' | 'number'

export function useFaultColumns(isOfOneHome: boolean): readonly TableColumn<HouseFaultLine>[] {
  const t = useText()
  const today = useToday()
  const column = (
    key: ColumnKey,
    tracks: Pick<TableColumn<HouseFaultLine>, 'width' | 'narrowWidth'>,
    render: TableColumn<HouseFaultLine>['render'],
  ): TableColumn<HouseFaultLine> => ({ key, title: t(`moveInFaults.list.columns.${key}`), ...tracks, render })
  const unit = column('unit', { width: '6rem', narrowWidth: '4.75rem' }, ({ unitCode }) => unitCode)
  return [
    ...(isOfOneHome ? [] : [unit]),
    column('status', { width: '8rem', narrowWidth: '7.25rem' }, (line) => (
      <>
        <StateBadge {...faultBadge(line, t)} />
        <ContestedMark records={[`moveInCase/${line.caseId}`]} />
      </>
    )),
    column('due', { width: '7rem', narrowWidth: HIDDEN }, (line) => {
      const words = faultDueWords(line, today, t)
      return line.due.isLate ? <strong className='house-fault-late'>{words}</strong> : words
    }),
    column('place', { width: '11rem', narrowWidth: 'minmax(6rem, 1fr)' }, (line) => faultPlace(line, t)),
    column('what', { width: 'minmax(10rem, 1fr)', narrowWidth: HIDDEN }, ({ fault }) => fault.what),
    column('responsible', { width: '6.5rem', narrowWidth: HIDDEN }, ({ fault }) => fault.responsible),
    column('number', { width: '7rem', narrowWidth: HIDDEN }, ({ fault }) => fault.number),
    column('marks', { width: '9rem', narrowWidth: HIDDEN }, (line) => (
      <span className='house-fault-marks'>{faultMarks(line, t).join(' · ')}</span>
    )),
  ]
}

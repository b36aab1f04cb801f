/** Columns of the list of those who are to be asked. */
import type { OwedVisitBack } from '#renderer/features/move-in/queries/visitBacks.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { quietWords, standBadge } from './visitBackWords.ts'

export function useVisitBackColumns(staff: ReadonlyMap<string, string>): readonly TableColumn<OwedVisitBack>[] {
  const t = useText()
  const today = useToday()
  const minute = useDeskClock(({ now, zone }) => minutesInZone(now, zone))
  const column = (
    key: 'day' | 'unit' | 'owner' | 'turn' | 'stand' | 'building' | 'officer' | 'tries' | 'keys' | 'mind',
    tracks: Pick<TableColumn<OwedVisitBack>, 'width' | 'narrowWidth'>,
    render: TableColumn<OwedVisitBack>['render'],
  ): TableColumn<OwedVisitBack> => ({ key, title: t(`moveInVisitBacks.columns.${key}`), ...tracks, render })
  return [
    column('unit', { width: '6rem', narrowWidth: '5rem' }, ({ unitCode }) => unitCode),
    column('stand', { width: '8rem', narrowWidth: '7.5rem' }, (one) => (
      <>
        <StateBadge {...standBadge(one, today, t)} />
        <ContestedMark records={[`moveInCase/${one.row.id}`]} />
      </>
    )),
    column('turn', { width: '7.5rem', narrowWidth: 'minmax(5rem, 1fr)' }, ({ turn }) =>
      t(`moveInVisitBacks.turns.${turn}`),
    ),
    column('owner', { width: '8rem', narrowWidth: HIDDEN }, ({ owner }) => <PersonName name={owner} />),
    column('day', { width: '6.5rem', narrowWidth: HIDDEN }, ({ day }) => day),
    column('keys', { width: '6.5rem', narrowWidth: HIDDEN }, ({ row }) => row.v.handedOverDay),
    column('tries', { width: '7.5rem', narrowWidth: HIDDEN }, ({ tries }) =>
      tries === 0 ? '' : t('moveInVisitBacks.tries', { count: tries }),
    ),
    column('mind', { width: 'minmax(9rem, 1fr)', narrowWidth: HIDDEN }, ({ unit, care }) => (
      <>
        {quietWords(unit, minute, t)} <CoveredWords words={care.join(t('common.listSeparator'))} />
      </>
    )),
    column('officer', { width: '7rem', narrowWidth: HIDDEN }, ({ officerIds }) => (
      <PersonName name={officerIds.map((id) => staff.get(id) ?? '').join(t('common.listSeparator'))} />
    )),
  ]
}

/** Columns of the visits of one home. */
import type { UnitFile } from '#renderer/features/vacant-inspections/queries/unitFile.ts'
import type { KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { allPhotos, itemName, kindTextOf, STATUS_STATES, wayText } from './visitTexts.ts'

export function useVisitColumns(file: UnitFile): readonly TableColumn<KnownVisit>[] {
  const t = useText()
  const { staff, items, contradicting } = file
  const column = (
    key: 'day' | 'status' | 'way' | 'found' | 'officer' | 'photos',
    tracks: Pick<TableColumn<KnownVisit>, 'width' | 'narrowWidth'>,
    render: TableColumn<KnownVisit>['render'],
  ): TableColumn<KnownVisit> => ({ key, title: t(`vacantUnit.visits.${key}`), ...tracks, render })
  return [
    column('day', { width: '6.5rem', narrowWidth: '6.5rem' }, ({ state }) => state.day),
    column('status', { width: '7.75rem', narrowWidth: '7.25rem' }, ({ id, state }) => (
      <>
        <StateBadge state={STATUS_STATES[state.status] ?? 'todo'} words={vacantWord('statuses', state.status, t)} />
        <ContestedMark records={[`vacantInspection/${id}`]} />
      </>
    )),
    column('way', { width: '6.5rem', narrowWidth: HIDDEN }, ({ state }) => wayText(state, t)),
    column('found', { width: 'minmax(10rem, 1fr)', narrowWidth: 'minmax(6rem, 1fr)' }, (visit) => (
      <span className={visit.state.status === 'abnormal' ? 'home-late' : ''}>
        {contradicting.has(visit.id) && `${t('vacantUnit.visits.livedIn')} `}
        {foundText(visit, items, t)}
      </span>
    )),
    column('photos', { width: '4.75rem', narrowWidth: HIDDEN }, ({ state }) => allPhotos(state).length || ''),
    column('officer', { width: '7rem', narrowWidth: HIDDEN }, ({ state }) => (
      <PersonName name={staff.get(state.officerId) ?? ''} />
    )),
  ]
}

/** Faults by name, a meter that moved or was replaced, dirt, somebody inside; or what was written. */
function foundText({ state }: KnownVisit, items: readonly ChecklistItem[], t: Text): string {
  const faults = state.items.filter(({ found }) => found === 'fault').map(({ item }) => itemName(item, items, t))
  const meters = state.readings.flatMap((reading) => {
    const told = reading.isDrift ? t('vacantUnit.visits.moved') : kindTextOf(reading, t)
    return told === '' ? [] : [`${vacantWord('meters', reading.meter, t)}${told}`]
  })
  const others = [
    ...(state.isOccupied ? [t('vacantVisits.state.occupied')] : []),
    ...(state.isDirty ? [t('vacantVisits.state.dirty')] : []),
  ]
  return [...faults, ...meters, ...others, state.remark].filter((part) => part !== '').join(t('common.listSeparator'))
}

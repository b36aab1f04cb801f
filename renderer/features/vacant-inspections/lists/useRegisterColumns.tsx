/** Columns of the register of filled lists. */
import type { FilledList, KnownList, ListBuilding } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { standBadge } from './listStand.ts'
import { findingsWords, listName, placeName } from './listWords.ts'

interface ColumnParts {
  readonly lists: readonly KnownList[]
  readonly buildings: readonly ListBuilding[] | undefined
  readonly staff: ReadonlyMap<string, string> | undefined
}

export function useRegisterColumns({ lists, buildings, staff }: ColumnParts): readonly TableColumn<FilledList>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const title = (key: 'day' | 'time' | 'list' | 'place' | 'state' | 'findings' | 'officer') => ({
    key,
    title: t(`vacantLists.columns.${key}`),
  })
  const knownOf = (list: string) => lists.find((one) => one.list === list)
  return [
    { ...title('day'), width: '6.5rem', narrowWidth: '6.25rem', render: ({ state }) => state.day },
    {
      ...title('time'),
      width: '4rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => momentText(state.seenAt, { zone, now }).time,
    },
    {
      ...title('list'),
      width: '9rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => listName(knownOf(state.list) ?? { list: state.list, name: '' }, t),
    },
    {
      ...title('place'),
      width: '7rem',
      narrowWidth: 'minmax(4rem, 1fr)',
      render: ({ state }) =>
        placeName(
          state.buildingId === null
            ? undefined
            : (buildings?.find(({ buildingId }) => buildingId === state.buildingId) ?? { code: '', name: '—' }),
          t,
        ),
    },
    {
      ...title('state'),
      width: '6.5rem',
      narrowWidth: '7rem',
      render: (filled) => (
        <>
          <StateBadge
            {...standBadge({ key: filled.id, building: undefined, turn: 1, filled, elsewhere: undefined }, t)}
          />
          <ContestedMark records={[`listPatrol/${filled.id}`]} />
        </>
      ),
    },
    {
      ...title('findings'),
      width: 'minmax(10rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ state }) => {
        const versions = knownOf(state.list)?.state?.versions ?? []
        const items = versions.find(({ version }) => version === state.checklistVersion)?.items ?? []
        return findingsWords(state, items, t)
      },
    },
    {
      ...title('officer'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => <PersonName name={staff?.get(state.officerId) ?? ''} />,
    },
  ]
}

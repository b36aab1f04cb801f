/** Columns of a list on a day. */
import type { ListDay, ListLine } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { elsewhereWords, isOpen, standBadge } from './listStand.ts'
import { findingsWords, placeName } from './listWords.ts'

interface ColumnParts extends Pick<ListDay, 'staff'> {
  /** Items in force: a line of an older version names what it can. */
  readonly items: readonly ChecklistItem[]
}

export function useListColumns({ staff, items }: ColumnParts): readonly TableColumn<ListLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const title = (key: 'place' | 'state' | 'turn' | 'findings' | 'officer' | 'time') => ({
    key,
    title: t(`vacantLists.columns.${key}`),
  })
  return [
    {
      ...title('place'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: ({ building }) => placeName(building, t),
    },
    {
      ...title('state'),
      width: '6.5rem',
      narrowWidth: '6rem',
      render: (line) => (
        <>
          <StateBadge {...standBadge(line, t)} />
          {line.filled && <ContestedMark records={[`listPatrol/${line.filled.id}`]} />}
        </>
      ),
    },
    {
      ...title('turn'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ turn, filled }) => filled && turn > 1 && t('vacantLists.turn', { turn }),
    },
    {
      ...title('findings'),
      width: 'minmax(12rem, 2fr)',
      narrowWidth: 'minmax(6rem, 1fr)',
      render: ({ filled, elsewhere }) =>
        filled ? findingsWords(filled.state, items, t) : elsewhere && elsewhereWords(elsewhere, t),
    },
    {
      ...title('officer'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: (line) => {
        const id = line.filled?.state.officerId ?? line.elsewhere?.officerId ?? line.building?.officerIds[0] ?? ''
        return <span className={isOpen(line) ? 'quiet' : undefined}>{<PersonName name={staff.get(id) ?? ''} />}</span>
      },
    },
    {
      ...title('time'),
      width: '4rem',
      narrowWidth: HIDDEN,
      render: ({ filled, elsewhere }) => {
        const at = filled?.state.seenAt ?? elsewhere?.seenAt
        return at && momentText(at, { zone, now }).time
      },
    },
  ]
}

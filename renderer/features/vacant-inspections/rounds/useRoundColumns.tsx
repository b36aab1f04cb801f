/** Columns of a list to be walked. */
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import type { RoundLine } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { homeKeyWords, standBadge, useNameOf } from './roundWords.ts'

export function useRoundColumns({ staff }: RoundPlaces): readonly TableColumn<RoundLine>[] {
  const t = useText()
  const nameOf = useNameOf(staff)
  return [
    {
      key: 'unit',
      title: t('vacantRounds.columns.unit'),
      width: '6.5rem',
      narrowWidth: 'minmax(4.5rem, 1fr)',
      render: ({ code }) => code,
    },
    {
      key: 'floor',
      title: t('vacantRounds.columns.floor'),
      width: '4rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ floor }) => floor ?? '',
    },
    {
      key: 'stand',
      title: t('vacantRounds.columns.stand'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: ({ stand, visitId }) => (
        <>
          <StateBadge {...standBadge(stand, t)} />
          {visitId !== undefined && <ContestedMark records={[`vacantInspection/${visitId}`]} />}
        </>
      ),
    },
    {
      key: 'reason',
      title: t('vacantRounds.columns.reason'),
      width: '8.5rem',
      narrowWidth: HIDDEN,
      render: ({ scope }) => vacantWord('reasons', scope.reason, t),
    },
    {
      key: 'key',
      title: t('vacantRounds.columns.key'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: ({ keys, scope }) =>
        keys.length === 0 && scope.depth === 'outside'
          ? vacantWord('depths', scope.depth, t)
          : homeKeyWords(keys, nameOf, t),
    },
    {
      key: 'last',
      title: t('vacantRounds.columns.last'),
      width: '5rem',
      narrowWidth: HIDDEN,
      render: ({ lastOn }) => lastOn?.slice(5) ?? '—',
    },
    {
      key: 'officer',
      title: t('vacantRounds.columns.officer'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ officerIds }) =>
        officerIds.map((id, index) => (
          <span key={id}>
            {index > 0 && ' '}
            <PersonName name={staff.get(id) ?? ''} />
          </span>
        )),
    },
  ]
}

/** Columns of the handover day. */
import { useMemo } from 'react'
import type { DayLine } from '#renderer/features/move-in/queries/days.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { STAND_STATES, standWords } from './dayWords.tsx'

export function useDayColumns(): readonly TableColumn<DayLine>[] {
  const t = useText()
  const zone = useDeskClock((clock) => clock.zone)
  return useMemo(
    () => [
      {
        key: 'slot',
        title: t('moveInDays.columns.slot'),
        width: '8rem',
        narrowWidth: '6rem',
        render: ({ state: { appointment } }) =>
          appointment === null ? t('moveInDays.noSlot') : `${appointment.from}–${appointment.to}`,
      },
      {
        key: 'unit',
        title: t('moveInDays.columns.unit'),
        width: '6rem',
        narrowWidth: '4.25rem',
        render: ({ unitCode }) => unitCode,
      },
      {
        key: 'owner',
        title: t('moveInDays.columns.owner'),
        width: 'minmax(7rem, 1fr)',
        narrowWidth: HIDDEN,
        render: ({ state }) => <PersonName name={state.party.ownerName} />,
      },
      {
        key: 'number',
        title: t('moveInDays.columns.number'),
        width: '5rem',
        narrowWidth: '3rem',
        render: ({ state }) => state.arrival?.queueNumber ?? '',
      },
      {
        key: 'stand',
        title: t('moveInDays.columns.stand'),
        width: '11rem',
        narrowWidth: 'minmax(0, 1fr)',
        render: ({ stand, turn, state }) => (
          <StateBadge
            state={STAND_STATES[stand]}
            words={standWords({ stand, turn, calls: state.arrival?.calls ?? 0 }, t)}
          />
        ),
      },
      {
        key: 'came',
        title: t('moveInDays.columns.came'),
        width: '4.5rem',
        narrowWidth: HIDDEN,
        render: ({ state: { arrival } }) => (arrival === null ? '' : clockInZone(Date.parse(arrival.at), zone)),
      },
      {
        key: 'place',
        title: t('moveInDays.columns.place'),
        width: 'minmax(6rem, 1fr)',
        narrowWidth: HIDDEN,
        render: ({ state }) => <span className='list-cell'>{state.appointment?.place ?? ''}</span>,
      },
      {
        key: 'why',
        title: t('moveInDays.columns.remark'),
        width: 'minmax(6rem, 1fr)',
        narrowWidth: HIDDEN,
        render: ({ stand, state }) => stand === 'left' && <CoveredWords words={state.arrival?.leftWhy ?? ''} />,
      },
    ],
    [t, zone],
  )
}

/** The columns of 来访登记. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import type { VisitLine } from './queries.ts'

export function useVisitColumns(): readonly TableColumn<VisitLine>[] {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const clock = (at: string): string => (at === '' ? '' : clockInZone(Date.parse(at), zone))
  return [
    {
      key: 'arrived',
      title: t('deskVisits.columns.arrived'),
      width: '5rem',
      narrowWidth: '3.75rem',
      render: ({ visit: { v } }) => clock(v.arrivedAt),
    },
    {
      key: 'who',
      title: t('deskVisits.columns.who'),
      width: 'minmax(8rem, 1.4fr)',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: (line) => (
        <>
          {line.name === '' ? t('deskVisits.unnamed') : <PersonName name={line.name} />}
          <span className='quiet'> {firmOf(line)}</span>
        </>
      ),
    },
    {
      key: 'unit',
      title: t('deskVisits.columns.unit'),
      width: '7rem',
      narrowWidth: '5rem',
      render: (line) => line.unitCode,
    },
    {
      key: 'host',
      title: t('deskVisits.columns.host'),
      width: 'minmax(5rem, 0.8fr)',
      narrowWidth: HIDDEN,
      render: (line) => (line.hostName === '' ? '' : <PersonName name={line.hostName} />),
    },
    {
      key: 'purpose',
      title: t('deskVisits.columns.purpose'),
      width: '7.5rem',
      narrowWidth: HIDDEN,
      render: ({ visit: { v } }) => t(`deskVisits.purposes.${v.purpose}`),
    },
    {
      key: 'heads',
      title: t('deskVisits.columns.heads'),
      width: '5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ visit: { v } }) => v.headCount,
    },
    {
      key: 'left',
      title: t('deskVisits.columns.left'),
      width: '9rem',
      narrowWidth: '6rem',
      render: (line) => <Leaving line={line} clock={clock} />,
    },
  ]
}

/** The firm or department beside a name; alone it is the name. */
function firmOf({ name, visit: { v } }: VisitLine): string {
  return [v.company, v.department].filter((firm) => firm !== '' && firm !== name).join(' ')
}

/** Still here, gone, or signed out by the program. */
function Leaving({ line, clock }: { readonly line: VisitLine; readonly clock: (at: string) => string }) {
  const t = useText()
  const { status, leftAt, leftAuto } = line.visit.v
  const contested = <ContestedMark records={[`visit/${line.visit.id}`]} />
  if (status === 'here')
    return (
      <span className='visit-left'>
        <StateBadge state='running' words={t('deskVisits.listHere')} />
        {contested}
      </span>
    )
  return (
    <span className='visit-left'>
      {clock(leftAt ?? '')}
      {leftAuto && <StateBadge state='due' words={t('deskVisits.auto')} />}
      {contested}
    </span>
  )
}

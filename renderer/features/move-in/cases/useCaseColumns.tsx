/** The columns of the list of move-ins. */
import { useMemo } from 'react'
import { gapWords } from '#renderer/features/move-in/moveInWords.ts'
import { type CaseLine, useFirstGaps } from '#renderer/features/move-in/queries/cases.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { statusBadge } from './caseWords.ts'

export function useCaseColumns(): readonly TableColumn<CaseLine>[] {
  const t = useText()
  return useMemo(() => columnsIn(t), [t])
}

function columnsIn(t: Text): readonly TableColumn<CaseLine>[] {
  const title = (key: 'unit' | 'owner' | 'state' | 'appointed' | 'lacks' | 'notice') =>
    t(`moveInCases.list.columns.${key}`)
  return [
    {
      ...{ key: 'unit', title: title('unit'), width: '7rem', narrowWidth: '5.5rem' },
      render: ({ unitCode }) => <strong className='list-cell'>{unitCode}</strong>,
    },
    {
      ...{ key: 'owner', title: title('owner'), width: 'minmax(5rem, 0.7fr)', narrowWidth: 'minmax(0, 1fr)' },
      render: ({ row }) => (
        <span className='list-cell'>{row.v.party.ownerName !== '' && <PersonName name={row.v.party.ownerName} />}</span>
      ),
    },
    {
      ...{ key: 'state', title: title('state'), width: '9rem', narrowWidth: '7.5rem' },
      render: ({ row }) => (
        <>
          <StateBadge {...statusBadge(row.v.status, t)} /> <ContestedMark records={[`moveInCase/${row.id}`]} />
        </>
      ),
    },
    {
      ...{ key: 'appointed', title: title('appointed'), width: '9rem', narrowWidth: HIDDEN },
      render: ({ row: { v } }) => (
        <span className='list-cell'>
          {v.appointment?.day} {v.appointment?.from}
        </span>
      ),
    },
    {
      ...{ key: 'lacks', title: title('lacks'), width: 'minmax(10rem, 1.6fr)', narrowWidth: HIDDEN },
      render: (line) => <Lacks line={line} />,
    },
    {
      ...{ key: 'notice', title: title('notice'), width: '9rem', narrowWidth: HIDDEN },
      render: ({ row }) => <span className='list-cell'>{row.v.party.noticeNumber}</span>,
    },
  ]
}

/** Read for the lines that are on the screen: five thousand homes cost a screenful. */
function Lacks({ line: { row } }: { readonly line: CaseLine }) {
  const t = useText()
  const gaps = useFirstGaps(row)
  const [first] = gaps ?? []
  if (gaps === undefined || row.v.status === 'broken-off') return null
  if (first === undefined) return <span className='quiet'>{t('moveInCases.list.nothing')}</span>
  const words = gapWords(first, t)
  const said = gaps.length === 1 ? words : t('moveInCases.list.lacks', { first: words, count: gaps.length })
  return (
    <span className='list-cell'>
      {t(`moveInCases.turns.${first.turn}`)} · {said}
    </span>
  )
}

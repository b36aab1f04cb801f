/** The rows of an opening import, faulty ones first; all that is wrong with the row under the cursor stands below. */
import { useState } from 'react'
import { StateBadge } from './StateBadge.tsx'
import type { TableColumn } from './tableColumn.ts'
import { type OpeningStanding, sayingOf, type TableOpeningParts } from './tableOpeningParts.ts'
import type { OpeningLine, ShownOpening } from './useTableOpening.ts'
import { VirtualTable } from './VirtualTable.tsx'

interface LinesProps<Row, Line extends OpeningLine> {
  readonly parts: TableOpeningParts<Row, Line>
  readonly shown: ShownOpening<Row, Line>
}

export function TableOpeningLines<Row, Line extends OpeningLine>({ parts, shown }: LinesProps<Row, Line>) {
  const { name, standings, faultWords } = parts
  const say = sayingOf(parts)
  const { file, lines } = shown
  const [active, setActive] = useState<string>()
  const order = standings as Readonly<Record<string, OpeningStanding>>
  const sorted = lines.toSorted((a, b) => (order[a.standing]?.order ?? 0) - (order[b.standing]?.order ?? 0))
  const marked = sorted.find(({ row }) => String(row.row) === active) ?? sorted[0]
  return (
    <VirtualTable
      name={`${name}?${file}`}
      label={say('title')}
      rows={sorted}
      columns={columnsOf(parts)}
      rowKey={({ row }) => String(row.row)}
      onOpen={() => undefined}
      empty={null}
      onActive={setActive}
      foot={<p className='table-opening-faults'>{faultWords(marked?.faults ?? [])}</p>}
    />
  )
}

function columnsOf<Row, Line extends OpeningLine>(parts: TableOpeningParts<Row, Line>): readonly TableColumn<Line>[] {
  const { standings, faultWords, columns, tracks = {} } = parts
  const say = sayingOf(parts)
  const { state = '7.5rem', stateNarrow = '6.5rem', problem = 'minmax(11rem, 1fr)' } = tracks
  return [
    {
      ...{ key: 'row', title: say('row'), width: '3.5rem', narrowWidth: '2.5rem', numeric: true },
      render: ({ row }) => row.row,
    },
    {
      ...{ key: 'state', title: say('state'), width: state, narrowWidth: stateNarrow },
      render: ({ standing }) => {
        const shown = standings[standing as Line['standing']]
        return <StateBadge state={shown.state} words={shown.words} />
      },
    },
    {
      ...{ key: 'problem', title: say('columns.problem'), width: problem, narrowWidth: 'minmax(0, 1fr)' },
      render: ({ faults }) => <span className='list-cell'>{faultWords(faults)}</span>,
    },
    ...columns,
  ]
}

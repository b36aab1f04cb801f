/** The rows of a handover list, faulty ones first. */
import { useMemo, useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { HandoverField, HandoverLine } from '#shared/domain/move-in/days/handoverRow.ts'
import { handoverFaultWords } from './listFile.ts'

const ORDER = { faulty: 0, new: 1, known: 2 } as const
const STATES = { faulty: 'late', new: 'running', known: 'done' } as const

interface LinesProps {
  readonly file: string
  readonly lines: readonly HandoverLine[]
}

export function ListLines({ file, lines }: LinesProps) {
  const t = useText()
  const [active, setActive] = useState<string>()
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  const shown = sorted.find(({ row }) => String(row.row) === active) ?? sorted[0]
  return (
    <VirtualTable
      name={`handover-list?${file}`}
      label={t('moveInDaysList.title')}
      rows={sorted}
      columns={columns}
      rowKey={({ row }) => String(row.row)}
      onOpen={() => undefined}
      empty={null}
      onActive={setActive}
      foot={<p className='move-in-row-faults'>{handoverFaultWords(shown?.faults ?? [])}</p>}
    />
  )
}

function columnsIn(t: Text): readonly TableColumn<HandoverLine>[] {
  const field = (key: HandoverField, width: string): TableColumn<HandoverLine> => ({
    key,
    title: t(`moveInDaysList.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const { narrowWidth: _, ...unit } = field('unit', '6rem')
  return [
    {
      key: 'row',
      title: t('moveInDaysList.row'),
      width: '3.5rem',
      narrowWidth: '2.5rem',
      numeric: true,
      render: ({ row }) => row.row,
    },
    {
      key: 'state',
      title: t('moveInDaysList.state'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: ({ standing }) => (
        <StateBadge state={STATES[standing]} words={t(`moveInDaysList.standings.${standing}`)} />
      ),
    },
    {
      key: 'problem',
      title: t('moveInDaysList.columns.problem'),
      width: 'minmax(11rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ faults }) => <span className='list-cell'>{handoverFaultWords(faults)}</span>,
    },
    unit,
    { ...field('owner', '6rem'), render: ({ ownerName }) => ownerName !== '' && <PersonName name={ownerName} /> },
    field('noticeNumber', '9rem'),
    field('noticeDay', '7rem'),
    field('day', '7rem'),
    field('slot', '7rem'),
  ]
}

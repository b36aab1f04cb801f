/** The rows of a table of empty homes, faulty ones first. */
import { useMemo, useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { VisitOpeningField, VisitOpeningLine } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { openingFaultWords } from './openingWords.ts'

const ORDER = { faulty: 0, new: 1, known: 2 } as const
const STATES = { faulty: 'late', new: 'running', known: 'done' } as const

interface LinesProps {
  readonly file: string
  readonly lines: readonly VisitOpeningLine[]
}

export function OpeningLines({ file, lines }: LinesProps) {
  const t = useText()
  const [active, setActive] = useState<string>()
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  return (
    <VirtualTable
      name={`vacant-opening?${file}`}
      label={t('vacantOpening.title')}
      rows={sorted}
      columns={columns}
      rowKey={({ row }) => String(row.row)}
      onOpen={() => undefined}
      empty={null}
      onActive={setActive}
      foot={<p className='vacant-opening-row-faults'>{faultsAt(sorted, active)}</p>}
    />
  )
}

const faultsAt = (lines: readonly VisitOpeningLine[], active: string | undefined): string =>
  openingFaultWords((lines.find(({ row }) => String(row.row) === active) ?? lines[0])?.faults ?? [])

function columnsIn(t: Text): readonly TableColumn<VisitOpeningLine>[] {
  const field = (key: VisitOpeningField, width: string): TableColumn<VisitOpeningLine> => ({
    key,
    title: t(`vacantOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const figure = (key: 'water' | 'power' | 'gas') => ({ ...field(key, '5rem'), numeric: true })
  const { narrowWidth: _, ...unit } = field('unit', '5.5rem')
  return [
    {
      key: 'row',
      title: t('vacantOpening.row'),
      width: '3.5rem',
      narrowWidth: '2.5rem',
      numeric: true,
      render: ({ row }) => row.row,
    },
    {
      key: 'state',
      title: t('vacantOpening.state'),
      width: '7.5rem',
      narrowWidth: '6.5rem',
      render: ({ standing }) => (
        <StateBadge state={STATES[standing]} words={t(`vacantOpening.standings.${standing}`)} />
      ),
    },
    {
      key: 'problem',
      title: t('vacantOpening.columns.problem'),
      width: 'minmax(11rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ faults }) => <span className='list-cell'>{openingFaultWords(faults)}</span>,
    },
    unit,
    field('lastOn', '6.5rem'),
    { ...field('officer', '5rem'), render: ({ row }) => <PersonName name={row.texts.officer} /> },
    figure('water'),
    figure('power'),
    figure('gas'),
    field('faults', 'minmax(8rem, 1fr)'),
  ]
}

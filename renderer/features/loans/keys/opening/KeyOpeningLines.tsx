/** The rows of a table of keys, faulty ones first. */
import { useMemo, useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { KeyOpeningField, KeyOpeningLine } from '#shared/domain/loans/keys/openingRow.ts'
import { keyOpeningFaultWords } from './openingWords.ts'

const ORDER = { faulty: 0, new: 1, known: 2 } as const
const STATES = { faulty: 'late', new: 'running', known: 'done' } as const

interface LinesProps {
  readonly file: string
  readonly lines: readonly KeyOpeningLine[]
}

export function KeyOpeningLines({ file, lines }: LinesProps) {
  const t = useText()
  const [active, setActive] = useState<string>()
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  return (
    <VirtualTable
      name={`key-opening?${file}`}
      label={t('keysOpening.title')}
      rows={sorted}
      columns={columns}
      rowKey={({ row }) => String(row.row)}
      onOpen={() => undefined}
      empty={null}
      onActive={setActive}
      foot={<p className='key-opening-row-faults'>{faultsAt(sorted, active)}</p>}
    />
  )
}

const faultsAt = (lines: readonly KeyOpeningLine[], active: string | undefined): string =>
  keyOpeningFaultWords((lines.find(({ row }) => String(row.row) === active) ?? lines[0])?.faults ?? [])

function columnsIn(t: Text): readonly TableColumn<KeyOpeningLine>[] {
  const field = (key: KeyOpeningField, width: string): TableColumn<KeyOpeningLine> => ({
    key,
    title: t(`keysOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const { narrowWidth: _, ...tag } = field('label', '7.5rem')
  return [
    {
      key: 'row',
      title: t('keysOpening.row'),
      width: '3.5rem',
      narrowWidth: '2.5rem',
      numeric: true,
      render: ({ row }) => row.row,
    },
    {
      key: 'state',
      title: t('keysOpening.state'),
      width: '7.5rem',
      narrowWidth: '6.5rem',
      render: ({ standing }) => <StateBadge state={STATES[standing]} words={t(`keysOpening.standings.${standing}`)} />,
    },
    {
      key: 'problem',
      title: t('keysOpening.columns.problem'),
      width: 'minmax(9rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ faults }) => <span className='list-cell'>{keyOpeningFaultWords(faults)}</span>,
    },
    tag,
    field('unit', '5rem'),
    field('slot', '4.5rem'),
    { ...field('count', '3.5rem'), numeric: true },
    field('opens', 'minmax(5rem, 0.6fr)'),
    { ...field('owner', '4.5rem'), render: ({ row }) => <PersonName name={row.texts.owner} /> },
    field('from', '6rem'),
    field('until', '6rem'),
    field('care', '3.5rem'),
    field('seal', '5.5rem'),
  ]
}

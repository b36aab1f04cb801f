/** The rows of a table of running cases, faulty ones first. */
import { useMemo, useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { CaseOpeningField, CaseOpeningLine } from '#shared/domain/decoration/opening/openingRow.ts'
import { openingFaultWords } from './openingWords.ts'

const ORDER = { faulty: 0, asked: 1, new: 2, known: 3 } as const
const STATES = { faulty: 'late', asked: 'due', new: 'running', known: 'done' } as const

interface LinesProps {
  readonly file: string
  readonly lines: readonly CaseOpeningLine[]
}

export function OpeningLines({ file, lines }: LinesProps) {
  const t = useText()
  const [active, setActive] = useState<string>()
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  return (
    <VirtualTable
      name={`decoration-opening?${file}`}
      label={t('decorationOpening.title')}
      rows={sorted}
      columns={columns}
      rowKey={({ row }) => String(row.row)}
      onOpen={() => undefined}
      empty={null}
      onActive={setActive}
      foot={<p className='opening-row-faults'>{faultsAt(sorted, active)}</p>}
    />
  )
}

const faultsAt = (lines: readonly CaseOpeningLine[], active: string | undefined): string =>
  openingFaultWords((lines.find(({ row }) => String(row.row) === active) ?? lines[0])?.faults ?? [])

function columnsIn(t: Text): readonly TableColumn<CaseOpeningLine>[] {
  const field = (key: CaseOpeningField, width: string): TableColumn<CaseOpeningLine> => ({
    key,
    title: t(`decorationOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const { narrowWidth: _, ...unit } = field('unit', '5.5rem')
  return [
    {
      key: 'row',
      title: t('decorationOpening.row'),
      width: '3.5rem',
      narrowWidth: '2.5rem',
      numeric: true,
      render: ({ row }) => row.row,
    },
    {
      key: 'state',
      title: t('decorationOpening.state'),
      width: '8.5rem',
      narrowWidth: '8.5rem',
      render: ({ standing }) => (
        <StateBadge state={STATES[standing]} words={t(`decorationOpening.standings.${standing}`)} />
      ),
    },
    {
      key: 'problem',
      title: t('decorationOpening.columns.problem'),
      width: 'minmax(12rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ faults }) => <span className='list-cell'>{openingFaultWords(faults)}</span>,
    },
    unit,
    { ...field('ownerName', '6rem'), render: ({ row }) => <PersonName name={row.texts.ownerName} /> },
    field('contractorName', '8rem'),
    field('permitNumber', '8rem'),
    field('permitTo', '6.5rem'),
    field('ownerDeposit', '5.5rem'),
    field('contractorDeposit', '5.5rem'),
  ]
}

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
  openingFaultWords(lines.find(({ row }) => String(row.row) === active)?.faults ?? [])

function columnsIn(t: Text): readonly TableColumn<CaseOpeningLine>[] {
  const field = (key: CaseOpeningField, width: string): TableColumn<CaseOpeningLine> => ({
    key,
    title: t(`decorationOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => row.texts[key],
  })
  const { narrowWidth: _, ...unit } = field('unit', '6rem')
  return [
    { key: 'row', title: t('decorationOpening.row'), width: '3.5rem', numeric: true, render: ({ row }) => row.row },
    unit,
    { ...field('ownerName', '6rem'), render: ({ row }) => <PersonName name={row.texts.ownerName} /> },
    field('contractorName', '8rem'),
    field('permitNumber', '8rem'),
    field('permitTo', '7rem'),
    field('ownerDeposit', '6rem'),
    field('contractorDeposit', '6rem'),
    {
      key: 'state',
      title: t('decorationOpening.state'),
      width: 'minmax(10rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ standing, faults }) => (
        <StateBadge
          state={STATES[standing]}
          words={faults.length === 0 ? t(`decorationOpening.standings.${standing}`) : openingFaultWords(faults)}
        />
      ),
    },
  ]
}

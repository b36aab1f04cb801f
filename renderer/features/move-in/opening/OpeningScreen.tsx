/** `/move-in/opening`: homes that were handed over before the program (期初导入): template, file, rows with what is wrong. */
import { useNavigate } from '@tanstack/react-router'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { TableOpening } from '#renderer/ui/TableOpening.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { MoveInOpeningField, MoveInOpeningLine } from '#shared/domain/move-in/opening/openingRow.ts'
import { moveInOpeningMendTable, moveInOpeningTemplate } from './openingFile.ts'
import { moveInOpeningFaultWords, moveInOpeningRefusalWords } from './openingWords.ts'
import { useMoveInOpening } from './useMoveInOpening.ts'

export function OpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <TableOpening
      opening={useMoveInOpening()}
      name='move-in-opening'
      say={(word, values) => t(`moveInOpening.${word}`, values)}
      standings={{
        faulty: { order: 0, state: 'late', words: t('moveInOpening.standings.faulty') },
        new: { order: 1, state: 'running', words: t('moveInOpening.standings.new') },
        known: { order: 2, state: 'done', words: t('moveInOpening.standings.known') },
      }}
      faultWords={moveInOpeningFaultWords}
      refusalWords={moveInOpeningRefusalWords}
      columns={useColumns()}
      nav={<MoveInNav at='opening' />}
      home={{ label: t('moveInOpening.cases'), leave: () => void navigate({ to: '/move-in' }) }}
      onTemplate={saveTemplate}
      onMend={saveMend}
    />
  )
}

function useColumns(): readonly TableColumn<MoveInOpeningLine>[] {
  const t = useText()
  const field = (key: MoveInOpeningField, width: string): TableColumn<MoveInOpeningLine> => ({
    key,
    title: t(`moveInOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const figure = (key: 'water' | 'power' | 'gas' | 'doorKeys', width: string) => ({
    ...field(key, width),
    numeric: true,
  })
  const { narrowWidth: _, ...unit } = field('unit', '5.5rem')
  return [
    unit,
    field('handedOn', '6.5rem'),
    { ...field('owner', '5rem'), render: ({ row }) => <PersonName name={row.texts.owner} /> },
    figure('water', '4.5rem'),
    figure('power', '4.5rem'),
    figure('gas', '4.5rem'),
    figure('doorKeys', '4rem'),
    field('accessCards', 'minmax(5rem, 0.5fr)'),
    field('faults', 'minmax(6rem, 0.6fr)'),
    field('box', '4.5rem'),
  ]
}

async function saveTemplate(): Promise<void> {
  const name = `${text('moveInOpening.templateName')}.xlsx`
  downloadFile(name, await writeTable(moveInOpeningTemplate(), 'xlsx'), 'xlsx')
}

async function saveMend(lines: readonly MoveInOpeningLine[]): Promise<void> {
  const name = `${text('moveInOpening.mendName')}.xlsx`
  downloadFile(name, await writeTable(moveInOpeningMendTable(lines), 'xlsx'), 'xlsx')
}

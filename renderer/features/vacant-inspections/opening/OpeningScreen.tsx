/** `/vacant/opening`: what was known of empty homes before the program (期初导入): template, file, rows with what is wrong. */
import { IconKey } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { TableOpening } from '#renderer/ui/TableOpening.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { VisitOpeningField, VisitOpeningLine } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { visitOpeningMendTable, visitOpeningTemplate } from './openingFile.ts'
import { openingFaultWords, openingRefusalWords } from './openingWords.ts'
import { useVisitOpening } from './useVisitOpening.ts'

export function OpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  const keys: DeskAction = {
    ...{ id: 'keys-opening', label: t('keysOpening.title'), icon: IconKey, keys: 'F7' },
    run: () => void navigate({ to: '/loans/keys/opening' }),
  }
  return (
    <TableOpening
      opening={useVisitOpening()}
      name='vacant-opening'
      say={(word, values) => t(`vacantOpening.${word}`, values)}
      standings={{
        faulty: { order: 0, state: 'late', words: t('vacantOpening.standings.faulty') },
        new: { order: 1, state: 'running', words: t('vacantOpening.standings.new') },
        known: { order: 2, state: 'done', words: t('vacantOpening.standings.known') },
      }}
      faultWords={openingFaultWords}
      refusalWords={openingRefusalWords}
      columns={useColumns()}
      nav={<VacantNav at='opening' />}
      home={{ label: t('vacantOpening.board'), leave: () => void navigate({ to: '/vacant' }) }}
      onTemplate={saveTemplate}
      onMend={saveMend}
      pickActs={[keys]}
    />
  )
}

function useColumns(): readonly TableColumn<VisitOpeningLine>[] {
  const t = useText()
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
    unit,
    field('lastOn', '6.5rem'),
    { ...field('officer', '5rem'), render: ({ row }) => <PersonName name={row.texts.officer} /> },
    figure('water'),
    figure('power'),
    figure('gas'),
    field('faults', 'minmax(8rem, 1fr)'),
  ]
}

async function saveTemplate(): Promise<void> {
  const name = `${text('vacantOpening.templateName')}.xlsx`
  downloadFile(name, await writeTable(visitOpeningTemplate(), 'xlsx'), 'xlsx')
}

async function saveMend(lines: readonly VisitOpeningLine[]): Promise<void> {
  const name = `${text('vacantOpening.mendName')}.xlsx`
  downloadFile(name, await writeTable(visitOpeningMendTable(lines), 'xlsx'), 'xlsx')
}

/** `/loans/keys/opening`: the keys that hung here before the program (期初导入): template, file, rows with what is wrong. */
import { useNavigate } from '@tanstack/react-router'
import { KeyNav } from '#renderer/features/loans/keys/KeyNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { TableOpening } from '#renderer/ui/TableOpening.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { KeyOpeningField, KeyOpeningLine } from '#shared/domain/loans/keys/openingRow.ts'
import { keyOpeningMendTable, keyOpeningTemplate } from './openingFile.ts'
import { keyOpeningFaultWords, keyOpeningRefusalWords } from './openingWords.ts'
import { useKeyOpening } from './useKeyOpening.ts'

export function KeyOpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <TableOpening
      opening={useKeyOpening()}
      name='key-opening'
      say={(word, values) => t(`keysOpening.${word}`, values)}
      standings={{
        faulty: { order: 0, state: 'late', words: t('keysOpening.standings.faulty') },
        new: { order: 1, state: 'running', words: t('keysOpening.standings.new') },
        known: { order: 2, state: 'done', words: t('keysOpening.standings.known') },
      }}
      faultWords={keyOpeningFaultWords}
      refusalWords={keyOpeningRefusalWords}
      columns={useColumns()}
      tracks={{ problem: 'minmax(9rem, 1fr)' }}
      nav={<KeyNav view='opening' />}
      home={{ label: t('keysOpening.cabinet'), leave: () => void navigate({ to: '/loans/keys' }) }}
      onTemplate={saveTemplate}
      onMend={saveMend}
    />
  )
}

function useColumns(): readonly TableColumn<KeyOpeningLine>[] {
  const t = useText()
  const field = (key: KeyOpeningField, width: string): TableColumn<KeyOpeningLine> => ({
    key,
    title: t(`keysOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const { narrowWidth: _, ...tag } = field('label', '7.5rem')
  return [
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

async function saveTemplate(): Promise<void> {
  const name = `${text('keysOpening.templateName')}.xlsx`
  downloadFile(name, await writeTable(keyOpeningTemplate(), 'xlsx'), 'xlsx')
}

async function saveMend(lines: readonly KeyOpeningLine[]): Promise<void> {
  const name = `${text('keysOpening.mendName')}.xlsx`
  downloadFile(name, await writeTable(keyOpeningMendTable(lines), 'xlsx'), 'xlsx')
}

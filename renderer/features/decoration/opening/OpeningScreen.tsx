/** `/decoration/opening`: what was running before the program (期初导入): template, file, rows with what is wrong, balance to sign. */
import { IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { TableOpening } from '#renderer/ui/TableOpening.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { ShownOpening } from '#renderer/ui/useTableOpening.ts'
import type { CaseOpeningField, CaseOpeningLine } from '#shared/domain/decoration/opening/openingRow.ts'
import { OpeningQuestions } from './OpeningQuestions.tsx'
import { printCaseBalance } from './openingBalance.ts'
import { caseOpeningMendTable, caseOpeningTemplate } from './openingFile.ts'
import { openingFaultWords, openingRefusalWords } from './openingWords.ts'
import { useCaseOpening } from './useCaseOpening.ts'
import './opening.css'

export function OpeningScreen() {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { opening, answer } = useCaseOpening()
  const print = <Row,>({ file, lines }: ShownOpening<Row, CaseOpeningLine>): DeskAction => ({
    ...{ id: 'print-balance', label: t('decorationOpening.printBalance'), icon: IconPrinter, keys: 'F7' },
    isAvailable: lines.some(({ standing }) => standing === 'known'),
    whyNot: t('decorationOpening.noneKnown'),
    run: () => void printCaseBalance(desk, file, lines),
  })
  return (
    <TableOpening
      opening={opening}
      name='decoration-opening'
      say={(word, values) => t(`decorationOpening.${word}`, values)}
      standings={{
        faulty: { order: 0, state: 'late', words: t('decorationOpening.standings.faulty') },
        asked: { order: 1, state: 'due', words: t('decorationOpening.standings.asked') },
        new: { order: 2, state: 'running', words: t('decorationOpening.standings.new') },
        known: { order: 3, state: 'done', words: t('decorationOpening.standings.known') },
      }}
      faultWords={openingFaultWords}
      refusalWords={openingRefusalWords}
      columns={useColumns()}
      tracks={{ state: '8.5rem', stateNarrow: '8.5rem', problem: 'minmax(12rem, 1fr)' }}
      nav={<DecorationNav at='opening' />}
      home={{ label: t('decorationOpening.cases'), leave: () => void navigate({ to: '/decoration' }) }}
      onTemplate={saveTemplate}
      onMend={saveMend}
      shownActs={(shown) => [print(shown)]}
      questions={(shown) => (
        <OpeningQuestions lines={shown.lines} onAnswer={(typed, meant) => void answer(shown, typed, meant)} />
      )}
    />
  )
}

function useColumns(): readonly TableColumn<CaseOpeningLine>[] {
  const t = useText()
  const field = (key: CaseOpeningField, width: string): TableColumn<CaseOpeningLine> => ({
    key,
    title: t(`decorationOpening.columns.${key}`),
    width,
    narrowWidth: HIDDEN,
    render: ({ row }) => <span className='list-cell'>{row.texts[key]}</span>,
  })
  const { narrowWidth: _, ...unit } = field('unit', '5.5rem')
  return [
    unit,
    { ...field('ownerName', '6rem'), render: ({ row }) => <PersonName name={row.texts.ownerName} /> },
    field('contractorName', '8rem'),
    field('permitNumber', '8rem'),
    field('permitTo', '6.5rem'),
    field('ownerDeposit', '5.5rem'),
    field('contractorDeposit', '5.5rem'),
  ]
}

async function saveTemplate(): Promise<void> {
  const name = `${text('decorationOpening.templateName')}.xlsx`
  downloadFile(name, await writeTable(caseOpeningTemplate(), 'xlsx'), 'xlsx')
}

async function saveMend(lines: readonly CaseOpeningLine[]): Promise<void> {
  const name = `${text('decorationOpening.mendName')}.xlsx`
  downloadFile(name, await writeTable(caseOpeningMendTable(lines), 'xlsx'), 'xlsx')
}

/** `/decoration/opening`: what was running before the program (期初导入): template, file, rows with what is wrong, balance to sign. */
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { CaseOpeningLine } from '#shared/domain/decoration/opening/openingRow.ts'
import { OpeningLines } from './OpeningLines.tsx'
import { OpeningQuestions } from './OpeningQuestions.tsx'
import { printCaseBalance } from './openingBalance.ts'
import { caseOpeningMendTable, caseOpeningTemplate } from './openingFile.ts'
import { openingRefusalWords } from './openingWords.ts'
import { type ShownOpening, useCaseOpening } from './useCaseOpening.ts'
import './opening.css'

type Opening = ReturnType<typeof useCaseOpening>

export function OpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  const opening = useCaseOpening()
  const { shown, again } = opening
  const label = t(shown === undefined ? 'decorationOpening.cases' : 'decorationOpening.other')
  const leave = (): void => (shown === undefined ? void navigate({ to: '/decoration' }) : again())
  const back: DeskAction = { id: 'leave-opening', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  useHotKeys([back])
  if (shown === undefined) return <OpeningPick opening={opening} back={back} />
  return <OpeningPreview opening={opening} shown={shown} back={back} />
}

function OpeningPick({ opening, back }: { readonly opening: Opening; readonly back: DeskAction }) {
  const t = useText()
  const { refusal, mayImport, pick } = opening
  return (
    <Page title={t('decorationOpening.title')} filters={<DecorationNav at='opening' />}>
      {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('decorationOpening.head'),
          drop: t('decorationOpening.drop'),
          button: t('decorationOpening.pick'),
          field: t('decorationOpening.pick'),
          template: t('decorationOpening.template'),
        }}
        whyNot={mayImport ? undefined : t('decorationOpening.onlyLeaders')}
        onPick={(file) => void pick(file)}
        onTemplate={saveTemplate}
        acts={<ActionButton action={back} />}
      >
        <ol>
          <li>{t('decorationOpening.step1')}</li>
          <li>{t('decorationOpening.step2')}</li>
          <li>{t('decorationOpening.step3')}</li>
        </ol>
      </TableFilePick>
    </Page>
  )
}

interface PreviewProps {
  readonly opening: Opening
  readonly shown: ShownOpening
  readonly back: DeskAction
}

function OpeningPreview({ opening, shown, back }: PreviewProps) {
  const t = useText()
  const { refusal, answer } = opening
  const { file, lines, said } = shown
  const count = countsOf(lines)
  const counts = { file, fresh: count.new, asked: count.asked, faulty: count.faulty, known: count.known }
  return (
    <Page
      title={t('decorationOpening.title')}
      note={t('decorationOpening.counts', counts)}
      actions={[...useOpeningActs(opening, shown), back]}
      filters={
        <div className='opening-head'>
          {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
          {said !== undefined && (
            <p className='opening-said' role='status'>
              {t(`decorationOpening.${said.act}`, { count: said.count })}
            </p>
          )}
          <OpeningQuestions lines={lines} onAnswer={(typed, meant) => void answer(shown, typed, meant)} />
        </div>
      }
    >
      <OpeningLines file={file} lines={lines} />
    </Page>
  )
}

function countsOf(lines: readonly CaseOpeningLine[]): Readonly<Record<CaseOpeningLine['standing'], number>> {
  const count = (standing: CaseOpeningLine['standing']) => lines.filter((one) => one.standing === standing).length
  return { new: count('new'), asked: count('asked'), faulty: count('faulty'), known: count('known') }
}

function useOpeningActs({ run, mayImport }: Opening, shown: ShownOpening): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const { lines, file, untouched } = shown
  const { new: fresh, faulty, known } = countsOf(lines)
  const leaders = mayImport ? {} : { whyNot: t('decorationOpening.onlyLeaders') }
  return [
    {
      ...{ id: 'start-opening', label: t('decorationOpening.start', { count: fresh }), icon: IconCheck, keys: 'F2' },
      isAvailable: mayImport && fresh > 0,
      ...{ whyNot: t('decorationOpening.nothingNew'), ...leaders },
      run: () => void run(shown, 'done'),
    },
    {
      ...{ id: 'mend-opening', label: t('decorationOpening.mend'), icon: IconDownload, keys: 'F4' },
      isAvailable: faulty > 0,
      whyNot: t('decorationOpening.noFaults'),
      run: () => void saveMend(lines),
    },
    {
      ...{ id: 'print-balance', label: t('decorationOpening.printBalance'), icon: IconPrinter, keys: 'F7' },
      isAvailable: known > 0,
      whyNot: t('decorationOpening.noneKnown'),
      run: () => void printCaseBalance(desk, file, lines),
    },
    {
      id: 'take-back-opening',
      label: t('decorationOpening.takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: mayImport && untouched > 0,
      ...{ whyNot: t('decorationOpening.noneUntouched'), ...leaders },
      run: () => void run(shown, 'takenBack'),
    },
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

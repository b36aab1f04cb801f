/** `/vacant/opening`: what was known of empty homes before the program (期初导入): template, file, rows with what is wrong. */
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconDownload, IconKey } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { VisitOpeningLine } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { OpeningLines } from './OpeningLines.tsx'
import { visitOpeningMendTable, visitOpeningTemplate } from './openingFile.ts'
import { openingRefusalWords } from './openingWords.ts'
import { type ShownOpening, useVisitOpening } from './useVisitOpening.ts'
import './opening.css'

type Opening = ReturnType<typeof useVisitOpening>

export function OpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  const opening = useVisitOpening()
  const { shown, again } = opening
  const label = t(shown === undefined ? 'vacantOpening.board' : 'vacantOpening.other')
  const leave = (): void => (shown === undefined ? void navigate({ to: '/vacant' }) : again())
  const back: DeskAction = { id: 'leave-opening', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  const keys: DeskAction = {
    ...{ id: 'keys-opening', label: t('keysOpening.title'), icon: IconKey, keys: 'F7' },
    run: () => void navigate({ to: '/loans/keys/opening' }),
  }
  useHotKeys(shown === undefined ? [keys, back] : [back])
  if (shown === undefined) return <OpeningPick opening={opening} acts={[keys, back]} />
  return <OpeningPreview opening={opening} shown={shown} back={back} />
}

function OpeningPick({ opening, acts }: { readonly opening: Opening; readonly acts: readonly DeskAction[] }) {
  const t = useText()
  const { refusal, mayImport, pick } = opening
  return (
    <Page title={t('vacantOpening.title')} filters={<VacantNav at='opening' />}>
      {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('vacantOpening.head'),
          drop: t('vacantOpening.drop'),
          button: t('vacantOpening.pick'),
          field: t('vacantOpening.pick'),
          template: t('vacantOpening.template'),
        }}
        whyNot={mayImport ? undefined : t('vacantOpening.onlyLeaders')}
        onPick={(file) => void pick(file)}
        onTemplate={saveTemplate}
        acts={acts.map((act) => <ActionButton key={act.id} action={act} />)}
      >
        <ol>
          <li>{t('vacantOpening.step1')}</li>
          <li>{t('vacantOpening.step2')}</li>
          <li>{t('vacantOpening.step3')}</li>
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
  const { refusal } = opening
  const { file, lines, said } = shown
  const count = countsOf(lines)
  const counts = { file, fresh: count.new, faulty: count.faulty, known: count.known }
  return (
    <Page
      title={t('vacantOpening.title')}
      note={t('vacantOpening.counts', counts)}
      actions={[...useOpeningActs(opening, shown), back]}
      filters={
        <div className='vacant-opening-head'>
          {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
          {said !== undefined && (
            <p className='vacant-opening-said' role='status'>
              {t(`vacantOpening.${said.act}`, { count: said.count })}
            </p>
          )}
        </div>
      }
    >
      <OpeningLines file={file} lines={lines} />
    </Page>
  )
}

function countsOf(lines: readonly VisitOpeningLine[]): Readonly<Record<VisitOpeningLine['standing'], number>> {
  const count = (standing: VisitOpeningLine['standing']) => lines.filter((one) => one.standing === standing).length
  return { new: count('new'), faulty: count('faulty'), known: count('known') }
}

function useOpeningActs({ run, mayImport }: Opening, shown: ShownOpening): readonly DeskAction[] {
  const t = useText()
  const { lines, untouched } = shown
  const { new: fresh, faulty } = countsOf(lines)
  const leaders = mayImport ? {} : { whyNot: t('vacantOpening.onlyLeaders') }
  return [
    {
      ...{ id: 'start-opening', label: t('vacantOpening.start', { count: fresh }), icon: IconCheck, keys: 'F2' },
      isAvailable: mayImport && fresh > 0,
      ...{ whyNot: t('vacantOpening.nothingNew'), ...leaders },
      run: () => void run(shown, 'done'),
    },
    {
      ...{ id: 'mend-opening', label: t('vacantOpening.mend'), icon: IconDownload, keys: 'F4' },
      isAvailable: faulty > 0,
      whyNot: t('vacantOpening.noFaults'),
      run: () => void saveMend(lines),
    },
    {
      id: 'take-back-opening',
      label: t('vacantOpening.takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: mayImport && untouched > 0,
      ...{ whyNot: t('vacantOpening.noneUntouched'), ...leaders },
      run: () => void run(shown, 'takenBack'),
    },
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

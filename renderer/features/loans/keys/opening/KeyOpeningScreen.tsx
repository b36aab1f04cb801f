/** `/loans/keys/opening`: the keys that hung here before the program (期初导入): template, file, rows with what is wrong. */
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { KeyNav } from '#renderer/features/loans/keys/KeyNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { KeyOpeningLine } from '#shared/domain/loans/keys/openingRow.ts'
import { KeyOpeningLines } from './KeyOpeningLines.tsx'
import { keyOpeningMendTable, keyOpeningTemplate } from './openingFile.ts'
import { keyOpeningRefusalWords } from './openingWords.ts'
import { type ShownOpening, useKeyOpening } from './useKeyOpening.ts'
import './opening.css'

type Opening = ReturnType<typeof useKeyOpening>

export function KeyOpeningScreen() {
  const t = useText()
  const navigate = useNavigate()
  const opening = useKeyOpening()
  const { shown, again } = opening
  const label = t(shown === undefined ? 'keysOpening.cabinet' : 'keysOpening.other')
  const leave = (): void => (shown === undefined ? void navigate({ to: '/loans/keys' }) : again())
  const back: DeskAction = { id: 'leave-opening', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  useHotKeys([back])
  if (shown === undefined) return <OpeningPick opening={opening} back={back} />
  return <OpeningPreview opening={opening} shown={shown} back={back} />
}

function OpeningPick({ opening, back }: { readonly opening: Opening; readonly back: DeskAction }) {
  const t = useText()
  const { refusal, mayImport, pick } = opening
  return (
    <Page title={t('keysOpening.title')} filters={<KeyNav view='opening' />}>
      {refusal !== undefined && <RefusalNote words={keyOpeningRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('keysOpening.head'),
          drop: t('keysOpening.drop'),
          button: t('keysOpening.pick'),
          field: t('keysOpening.pick'),
          template: t('keysOpening.template'),
        }}
        whyNot={mayImport ? undefined : t('keysOpening.onlyLeaders')}
        onPick={(file) => void pick(file)}
        onTemplate={saveTemplate}
        acts={<ActionButton action={back} />}
      >
        <ol>
          <li>{t('keysOpening.step1')}</li>
          <li>{t('keysOpening.step2')}</li>
          <li>{t('keysOpening.step3')}</li>
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
      title={t('keysOpening.title')}
      note={t('keysOpening.counts', counts)}
      actions={[...useOpeningActs(opening, shown), back]}
      filters={
        <div className='key-opening-head'>
          {refusal !== undefined && <RefusalNote words={keyOpeningRefusalWords(refusal)} />}
          {said !== undefined && (
            <p className='key-opening-said' role='status'>
              {t(`keysOpening.${said.act}`, { count: said.count })}
            </p>
          )}
        </div>
      }
    >
      <KeyOpeningLines file={file} lines={lines} />
    </Page>
  )
}

function countsOf(lines: readonly KeyOpeningLine[]): Readonly<Record<KeyOpeningLine['standing'], number>> {
  const count = (standing: KeyOpeningLine['standing']) => lines.filter((one) => one.standing === standing).length
  return { new: count('new'), faulty: count('faulty'), known: count('known') }
}

function useOpeningActs({ run, mayImport }: Opening, shown: ShownOpening): readonly DeskAction[] {
  const t = useText()
  const { lines, untouched } = shown
  const { new: fresh, faulty } = countsOf(lines)
  const leaders = mayImport ? {} : { whyNot: t('keysOpening.onlyLeaders') }
  return [
    {
      ...{ id: 'start-opening', label: t('keysOpening.start', { count: fresh }), icon: IconCheck, keys: 'F2' },
      isAvailable: mayImport && fresh > 0,
      ...{ whyNot: t('keysOpening.nothingNew'), ...leaders },
      run: () => void run(shown, 'done'),
    },
    {
      ...{ id: 'mend-opening', label: t('keysOpening.mend'), icon: IconDownload, keys: 'F4' },
      isAvailable: faulty > 0,
      whyNot: t('keysOpening.noFaults'),
      run: () => void saveMend(lines),
    },
    {
      id: 'take-back-opening',
      label: t('keysOpening.takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: mayImport && untouched > 0,
      ...{ whyNot: t('keysOpening.noneUntouched'), ...leaders },
      run: () => void run(shown, 'takenBack'),
    },
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

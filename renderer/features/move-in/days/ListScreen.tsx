/** `/move-in/list`: the handover list of a building: template, file, rows with what is wrong; and all cases as a file. */
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { HandoverLine } from '#shared/domain/move-in/days/handoverRow.ts'
import { ListLines } from './ListLines.tsx'
import { handoverMendTable, handoverTemplate } from './listFile.ts'
import { listRefusalWords } from './listWords.ts'
import { RunBar } from './RunBar.tsx'
import { useCasesExport } from './useCasesExport.tsx'
import { type ShownList, useHandoverList } from './useHandoverList.ts'
import './days.css'

type Handover = ReturnType<typeof useHandoverList>

export function ListScreen() {
  const t = useText()
  const navigate = useNavigate()
  const list = useHandoverList()
  const { shown, again } = list
  const label = t(shown === undefined ? 'moveIn.places.cases' : 'moveInDaysList.other')
  const leave = (): void => (shown === undefined ? void navigate({ to: '/move-in' }) : again())
  const back: DeskAction = { id: 'leave-list', label, icon: IconArrowLeft, keys: 'Escape', run: leave }
  if (shown === undefined) return <ListPick list={list} back={back} />
  return <ListPreview list={list} shown={shown} back={back} />
}

function ListPick({ list: { refusal, pick }, back }: { readonly list: Handover; readonly back: DeskAction }) {
  const t = useText()
  const exporting = useCasesExport()
  const acts = [exporting.action, back]
  useHotKeys(acts)
  return (
    <Page title={t('moveInDaysList.title')} filters={<MoveInNav at='list' />}>
      {refusal !== undefined && <RefusalNote words={listRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('moveInDaysList.head'),
          drop: t('moveInDaysList.drop'),
          button: t('moveInDaysList.pick'),
          field: t('moveInDaysList.pick'),
          template: t('moveInDaysList.template'),
        }}
        whyNot={undefined}
        onPick={(file) => void pick(file)}
        onTemplate={saveTemplate}
        acts={acts.map((act) => <ActionButton key={act.id} action={act} />)}
      >
        <ol>
          <li>{t('moveInDaysList.steps.one')}</li>
          <li>{t('moveInDaysList.steps.two')}</li>
          <li>{t('moveInDaysList.steps.three')}</li>
        </ol>
        <p className='quiet'>{t('moveInDaysList.hint')}</p>
      </TableFilePick>
      {exporting.dialog}
    </Page>
  )
}

interface PreviewProps {
  readonly list: Handover
  readonly shown: ShownList
  readonly back: DeskAction
}

function ListPreview({ list, shown, back }: PreviewProps) {
  const t = useText()
  const { refusal, progress, stop } = list
  const { file, lines, said } = shown
  const count = countsOf(lines)
  const acts = [...useListActs(list, shown), back]
  return (
    <Page
      title={t('moveInDaysList.title')}
      note={t('moveInDaysList.counts', { file, fresh: count.new, faulty: count.faulty, known: count.known })}
      actions={progress === undefined ? acts : []}
      filters={
        <div className='move-in-plan-notes'>
          {progress !== undefined && (
            <RunBar words={t('moveInDaysList.running', { ...progress })} progress={progress} onStop={stop} />
          )}
          {refusal !== undefined && <RefusalNote words={listRefusalWords(refusal)} />}
          {said !== undefined && (
            <p className='move-in-list-said' role='status'>
              {t(`moveInDaysList.${said.act}`, { count: said.count })}
            </p>
          )}
        </div>
      }
    >
      <ListLines file={file} lines={lines} />
    </Page>
  )
}

function countsOf(lines: readonly HandoverLine[]): Readonly<Record<HandoverLine['standing'], number>> {
  const count = (standing: HandoverLine['standing']) => lines.filter((one) => one.standing === standing).length
  return { new: count('new'), faulty: count('faulty'), known: count('known') }
}

function useListActs({ bring, takeBack }: Handover, shown: ShownList): readonly DeskAction[] {
  const t = useText()
  const { lines, untouched } = shown
  const { new: fresh, faulty } = countsOf(lines)
  return [
    {
      ...{ id: 'start-list', label: t('moveInDaysList.start', { count: fresh }), icon: IconCheck, keys: 'F2' },
      isAvailable: fresh > 0,
      whyNot: t('moveInDaysList.nothingNew'),
      run: () => bring(shown),
    },
    {
      ...{ id: 'mend-list', label: t('moveInDaysList.mend'), icon: IconDownload, keys: 'F4' },
      isAvailable: faulty > 0,
      whyNot: t('moveInDaysList.noFaults'),
      run: () => saveMend(lines),
    },
    {
      id: 'take-back-list',
      label: t('moveInDaysList.takeBack', { count: untouched }),
      ...{ icon: IconArrowBackUp, keys: 'F6' },
      isAvailable: untouched > 0,
      whyNot: t('moveInDaysList.noneUntouched'),
      run: () => takeBack(shown),
    },
  ]
}

async function saveTemplate(): Promise<void> {
  const name = `${text('moveInDaysList.templateName')}.xlsx`
  downloadFile(name, await writeTable(handoverTemplate(), 'xlsx'), 'xlsx')
}

async function saveMend(lines: readonly HandoverLine[]): Promise<void> {
  const name = `${text('moveInDaysList.mendName')}.xlsx`
  downloadFile(name, await writeTable(handoverMendTable(lines), 'xlsx'), 'xlsx')
}

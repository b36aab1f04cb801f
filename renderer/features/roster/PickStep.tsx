/** First step: a file by button, by dragging or from the clipboard; below it the runs that were. */
import type { TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import { FormerImports } from './FormerImports.tsx'
import { fileRefusalWords } from './fileRefusalWords.ts'
import { rosterTemplate } from './files/rosterWords.ts'
import type { RunToTakeBack } from './TakeBackPanel.tsx'
import { useImportRight } from './useImportRight.ts'

interface PickStepProps {
  readonly refusal: TableFileRefusal | undefined
  readonly onPick: (file: File) => void
  readonly onTakeBack: (run: RunToTakeBack) => void
}

export function PickStep({ refusal, onPick, onTakeBack }: PickStepProps) {
  const t = useText()
  const { mayImport } = useImportRight()
  return (
    <div className='roster-pick'>
      {refusal !== undefined && <RefusalNote words={fileRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('roster.pick.title'),
          drop: t('roster.pick.drop'),
          button: t('roster.pick.button'),
          field: t('roster.pick.field'),
          template: t('roster.pick.template'),
        }}
        whyNot={mayImport ? undefined : t('roster.onlyLeaders')}
        onPick={onPick}
        onTemplate={() => saveTemplate(t('rosterFiles.template'))}
      >
        <p className='quiet'>{t('roster.pick.hint')}</p>
      </TableFilePick>
      <FormerImports onTakeBack={onTakeBack} />
    </div>
  )
}

async function saveTemplate(name: string): Promise<void> {
  downloadFile(`${name}.xlsx`, await writeTable(rosterTemplate(), 'xlsx'), 'xlsx')
}

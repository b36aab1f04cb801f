/** The first step: the template to fill in, and the filled table by button, by dragging or from the clipboard. */
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { TableFilePick } from '#renderer/ui/TableFilePick.tsx'
import type { Refusal } from '#shared/kernel/errors.ts'
import { openingTemplate } from './openingImportFile.ts'
import { openingRefusalWords } from './openingImportWords.ts'

interface PickProps {
  readonly refusal: Refusal<string> | undefined
  readonly mayImport: boolean
  readonly back: DeskAction
  readonly onPick: (file: File) => void
}

export function OpeningImportPick({ refusal, mayImport, back, onPick }: PickProps) {
  const t = useText()
  return (
    <div className='opening-pick'>
      {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
      <TableFilePick
        words={{
          title: t('custodyRegister.opening.head'),
          drop: t('custodyRegister.opening.drop'),
          button: t('custodyRegister.opening.pick'),
          field: t('custodyRegister.opening.pick'),
          template: t('custodyRegister.opening.template'),
        }}
        whyNot={mayImport ? undefined : t('custodyRegister.opening.onlyLeaders')}
        onPick={onPick}
        onTemplate={saveTemplate}
        acts={<ActionButton action={back} />}
      >
        <ol className='opening-steps'>
          <li>{t('custodyRegister.opening.step1')}</li>
          <li>{t('custodyRegister.opening.step2')}</li>
          <li>{t('custodyRegister.opening.step3')}</li>
        </ol>
      </TableFilePick>
    </div>
  )
}

async function saveTemplate(): Promise<void> {
  const name = `${text('custodyRegister.opening.templateName')}.xlsx`
  downloadFile(name, await writeTable(openingTemplate(), 'xlsx'), 'xlsx')
}

/** First step: a file by button, by dragging or from the clipboard; below it the runs that were. */
import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
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
  const right = useImportRight()
  const input = useRef<HTMLInputElement>(null)
  const { isOver, ...drop } = useDrop(right.mayImport ? onPick : undefined)
  usePastedFile(right.mayImport ? onPick : undefined)
  const pick: DeskAction = {
    id: 'pick-roster',
    label: t('roster.pick.button'),
    icon: IconFileSpreadsheet,
    keys: 'F2',
    run: () => input.current?.click(),
    ...right.whyNot,
  }
  useHotKeys([pick])
  return (
    <div className='roster-pick'>
      {refusal !== undefined && <RefusalNote words={fileRefusalWords(refusal)} />}
      <div className='roster-drop' data-over={isOver || undefined} {...drop}>
        <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
        <h2>{isOver ? t('roster.pick.drop') : t('roster.pick.title')}</h2>
        <p className='quiet'>{t('roster.pick.hint')}</p>
        <div className='roster-drop-acts'>
          <ActionButton action={pick} main />
          <Button
            variant='default'
            leftSection={<IconDownload size={16} />}
            onClick={() => void saveTemplate(t('rosterFiles.template'))}
          >
            {t('roster.pick.template')}
          </Button>
        </div>
        <input
          ref={input}
          type='file'
          className='visually-hidden'
          tabIndex={-1}
          aria-label={t('roster.pick.field')}
          accept='.xlsx,.csv,.xls,.txt,.tsv'
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            // The same file may be picked again once it is mended.
            event.currentTarget.value = ''
            if (file !== undefined) onPick(file)
          }}
        />
      </div>
      <FormerImports onTakeBack={onTakeBack} />
    </div>
  )
}

async function saveTemplate(name: string): Promise<void> {
  downloadFile(`${name}.xlsx`, await writeTable(rosterTemplate(), 'xlsx'), 'xlsx')
}

function useDrop(onPick: ((file: File) => void) | undefined) {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(onPick !== undefined)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file !== undefined) onPick?.(file)
    },
  }
}

/** A file that was copied in the file manager. */
function usePastedFile(onPick: ((file: File) => void) | undefined): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const [file] = event.clipboardData?.files ?? []
      if (file !== undefined) onPick?.(file)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })
}

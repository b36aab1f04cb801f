/** The first step: the template to fill in, and the filled table by button, by dragging or from the clipboard. */
import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { Refusal } from '#shared/kernel/errors.ts'
import { openingTemplate } from './openingImportFile.ts'
import { openingRefusalWords } from './openingImportWords.ts'

interface PickProps {
  readonly refusal: Refusal<string> | undefined
  readonly mayImport: boolean
  readonly onPick: (file: File) => void
}

export function OpeningImportPick({ refusal, mayImport, onPick }: PickProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const { isOver, ...drop } = useDrop(mayImport ? onPick : undefined)
  usePastedFile(mayImport ? onPick : undefined)
  const pick: DeskAction = {
    id: 'pick-opening',
    label: t('custodyRegister.opening.pick'),
    icon: IconFileSpreadsheet,
    keys: 'F2',
    isAvailable: mayImport,
    whyNot: t('custodyRegister.opening.onlyLeaders'),
    run: () => input.current?.click(),
  }
  useHotKeys([pick])
  return (
    <div className='opening-pick'>
      {refusal !== undefined && <RefusalNote words={openingRefusalWords(refusal)} />}
      <div className='opening-drop' data-over={isOver || undefined} {...drop}>
        <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
        <h2>{isOver ? t('custodyRegister.opening.drop') : t('custodyRegister.opening.head')}</h2>
        <ol className='opening-steps'>
          <li>{t('custodyRegister.opening.step1')}</li>
          <li>{t('custodyRegister.opening.step2')}</li>
          <li>{t('custodyRegister.opening.step3')}</li>
        </ol>
        <div className='opening-acts'>
          <ActionButton action={pick} main />
          <Button variant='default' leftSection={<IconDownload size={16} />} onClick={() => void saveTemplate()}>
            {t('custodyRegister.opening.template')}
          </Button>
        </div>
        <input
          ref={input}
          type='file'
          className='visually-hidden'
          tabIndex={-1}
          aria-label={t('custodyRegister.opening.pick')}
          accept='.xlsx,.csv,.xls,.txt,.tsv'
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            // The same file may be picked again once it is mended.
            event.currentTarget.value = ''
            if (file !== undefined) onPick(file)
          }}
        />
      </div>
    </div>
  )
}

async function saveTemplate(): Promise<void> {
  const name = `${text('custodyRegister.opening.templateName')}.xlsx`
  downloadFile(name, await writeTable(openingTemplate(), 'xlsx'), 'xlsx')
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

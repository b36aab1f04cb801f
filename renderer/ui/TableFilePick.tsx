/** The first step of an import: a filled table by button, by dragging or from the clipboard, and the template to fill in. */
import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionButton } from './ActionButton.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import './tableFilePick.css'

interface TableFilePickProps {
  readonly words: {
    readonly title: string
    /** Instead of the title while a file is held over the field. */
    readonly drop: string
    readonly button: string
    /** Names the field of the file. */
    readonly field: string
    readonly template: string
  }
  /** Why nothing can be picked; undefined: it can. */
  readonly whyNot: string | undefined
  readonly onPick: (file: File) => void
  readonly onTemplate: () => Promise<void>
  /** Beside the two buttons. */
  readonly acts?: ReactNode
  /** What is to be known before a file is picked. */
  readonly children: ReactNode
}

export function TableFilePick({ words, whyNot, onPick, onTemplate, acts, children }: TableFilePickProps) {
  const input = useRef<HTMLInputElement>(null)
  const taken = whyNot === undefined ? onPick : undefined
  const { isOver, ...drop } = useDrop(taken)
  usePastedFile(taken)
  const pick: DeskAction = {
    id: 'pick-table-file',
    label: words.button,
    icon: IconFileSpreadsheet,
    keys: 'F2',
    run: () => input.current?.click(),
    ...(whyNot === undefined ? {} : { isAvailable: false, whyNot }),
  }
  useHotKeys([pick])
  return (
    <div className='table-file' data-over={isOver || undefined} {...drop}>
      <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
      <h2>{isOver ? words.drop : words.title}</h2>
      {children}
      <div className='table-file-acts'>
        <ActionButton action={pick} main />
        <Button variant='default' leftSection={<IconDownload size={16} />} onClick={() => void onTemplate()}>
          {words.template}
        </Button>
        {acts}
      </div>
      <input
        ref={input}
        type='file'
        className='visually-hidden'
        tabIndex={-1}
        aria-label={words.field}
        accept='.xlsx,.csv,.xls,.txt,.tsv'
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // The same file may be picked again once it is mended.
          event.currentTarget.value = ''
          if (file !== undefined) onPick(file)
        }}
      />
    </div>
  )
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

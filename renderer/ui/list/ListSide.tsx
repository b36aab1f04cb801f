/** The card of the row under the cursor, beside the list: it follows ↑↓, Enter opens the whole file, Esc closes it. */
import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import './list.css'

/** Milliseconds the cursor rests before its file is read: a held arrow key reads none of those it passes. */
const REST_MS = 120

interface ListSideProps {
  /** Id of the search document under the cursor. */
  readonly document: string | undefined
  /** The card of a document. */
  readonly card: (document: string) => ReactNode
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function ListSide({ document, card, onOpen, onClose }: ListSideProps) {
  const t = useText()
  const shown = useRested(document)
  return (
    <div className='list-side'>
      <SidePanel
        title={t('lists.side')}
        onClose={onClose}
        foot={
          <Button
            fullWidth
            variant='default'
            disabled={document === undefined}
            rightSection={<KeyHint combo='Enter' />}
            onClick={onOpen}
          >
            {t('lists.openFile')}
          </Button>
        }
      >
        {shown !== undefined && card(shown)}
      </SidePanel>
    </div>
  )
}

function useRested(document: string | undefined): string | undefined {
  const [rested, setRested] = useState(document)
  useEffect(() => {
    const timer = setTimeout(() => setRested(document), REST_MS)
    return () => clearTimeout(timer)
  }, [document])
  return rested
}

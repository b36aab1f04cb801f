/** The thing under the cursor, beside the register: it follows ↑↓, Enter opens it, Esc closes the panel. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { ItemCard } from './ItemCard.tsx'
import { useItem } from './queries.ts'
import { CUSTODY_PREFIX } from './registerTerms.ts'

/** Milliseconds the cursor rests before its thing is read: a held arrow key reads none of those it passes. */
const REST_MS = 120

interface RegisterSideProps {
  /** Id of the document under the cursor. */
  readonly document: string | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function RegisterSide({ document, onOpen, onClose }: RegisterSideProps) {
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
        {shown !== undefined && <Card id={shown.slice(CUSTODY_PREFIX.length)} />}
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

function Card({ id }: { readonly id: string }) {
  const line = useItem(id)
  return line ? <ItemCard line={line} /> : null
}

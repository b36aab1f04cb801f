/** 话术 in the header: one key opens the panel over any screen, and the screen is as it was when it closes. */
import { UnstyledButton } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PhrasePanel } from './PhrasePanel.tsx'
import { usePhraseFacts } from './usePhraseFacts.ts'
import './phrases.css'

/** Opens the panel; works while typing. */
const PHRASE_KEY = 'Alt+H'

export function PhrasePiece() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  useHotKeys([{ id: 'phrases', label: t('phrases.open'), keys: PHRASE_KEY, run: () => setOpen(true) }])
  return (
    <>
      <UnstyledButton
        className='phrase-piece'
        aria-label={t('phrases.open')}
        aria-keyshortcuts={PHRASE_KEY}
        title={`${t('phrases.openHint')} ${PHRASE_KEY}`}
        onClick={() => setOpen(true)}
      >
        <IconMessage2 size={18} stroke={1.75} aria-hidden />
      </UnstyledButton>
      {isOpen && <OpenPanel onClose={() => setOpen(false)} />}
    </>
  )
}

function OpenPanel({ onClose }: { readonly onClose: () => void }) {
  // A phrase copied before they are read would address nobody.
  const facts = usePhraseFacts()
  return facts === undefined ? null : <PhrasePanel facts={facts} onClose={onClose} />
}

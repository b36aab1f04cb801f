/** The phrase panel over any screen: type to narrow, ↑↓ choose, Enter copies (handbook R7). */
import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { fillPhrase, hasGap, type PhraseFacts } from '#shared/domain/phrases/fillPhrase.ts'
import { CopyRefused } from './CopyRefused.tsx'
import { PhraseForm } from './PhraseForm.tsx'
import { PhraseList, phraseOptionId } from './PhraseList.tsx'
import { allPhrases, matchingPhrases, type OwnPhrase, otherKindIndex, type PhraseLine } from './phraseLines.ts'
import { usePhraseActs } from './usePhraseActs.ts'
import './phrases.css'

interface PhrasePanelProps {
  readonly facts: PhraseFacts
  readonly onClose: () => void
}

/** What stands in the panel: the list, the form of one phrase, or words that the clerk copies by hand. */
export type PhraseView =
  | { readonly kind: 'list' }
  | { readonly kind: 'form'; readonly phrase?: PhraseLine }
  | { readonly kind: 'refused'; readonly text: string }

export function PhrasePanel({ facts, onClose }: PhrasePanelProps) {
  const t = useText()
  const [view, setView] = useState<PhraseView>({ kind: 'list' })
  const back = (): void => setView({ kind: 'list' })
  const copy = async (line: PhraseLine): Promise<void> => {
    const said = fillPhrase(line.text, facts)
    if (!(await copied(said))) {
      setView({ kind: 'refused', text: said })
      return
    }
    showNotice(`${t('phrases.copied', { text: said })}${hasGap(said) ? ` ${t('phrases.gap')}` : ''}`)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      title={t('phrases.title')}
      size='46rem'
      yOffset='6vh'
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NoKeysBelow />
      {view.kind === 'form' && <PhraseForm phrase={view.phrase} onDone={back} />}
      {view.kind === 'refused' && <CopyRefused text={view.text} onBack={back} />}
      {view.kind === 'list' && (
        <Choosing facts={facts} onView={setView} onCopy={(line) => void copy(line)} onClose={onClose} />
      )}
    </Modal>
  )
}

const noActions: [] = []

/** The screen below hears nothing. Stands before the rest, so that what comes later, the undo of a saved phrase too, is above it. */
function NoKeysBelow() {
  useHotKeys(noActions, { exclusive: true })
  return null
}

/** False where the clipboard is refused: by the browser, or because the page has lost the focus. */
async function copied(said: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(said)
    return true
  } catch {
    return false
  }
}

interface ChoosingProps extends PhrasePanelProps {
  readonly onView: (view: PhraseView) => void
  readonly onCopy: (line: PhraseLine) => void
}

function Choosing({ facts, onView, onCopy, onClose }: ChoosingProps) {
  const t = useText()
  const language = useLanguage((state) => state.language)
  const own = useOwnPhrases()
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const lines = useMemo(
    () => matchingPhrases(allPhrases(own), typed, (kind) => t(`phrases.kinds.${kind}`)),
    [own, typed, t],
  )
  const at = Math.min(index, Math.max(0, lines.length - 1))
  const active = lines[at]
  const acts = usePhraseActs({ active, onView, onClose })
  useHotKeys(acts)
  useEffect(() => {
    list.current
      ?.querySelector(`#${CSS.escape(phraseOptionId(active?.id ?? ''))}`)
      ?.scrollIntoView?.({ block: 'nearest' })
  }, [active?.id])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event)) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, lines.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: otherKindIndex(lines, at, 1),
      PageUp: otherKindIndex(lines, at, -1),
    }
    const next = steps[event.key]
    if (next !== undefined) setIndex(next)
    else if (event.key === 'Enter' && active !== undefined) onCopy(active)
    else return
    event.preventDefault()
  }
  return (
    <div className='phrase-panel'>
      <TextInput
        aria-label={t('phrases.filter')}
        placeholder={t('phrases.filterHint')}
        data-autofocus
        autoComplete='off'
        role='combobox'
        aria-expanded
        aria-controls='phrase-list'
        aria-activedescendant={active === undefined ? undefined : phraseOptionId(active.id)}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setIndex(0)
        }}
      />
      <p className='quiet phrase-filled'>
        {facts.address === undefined ? t('phrases.notFilled') : t('phrases.filledFor', { address: facts.address })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too. */}
      <div ref={list} className='phrase-scroller' tabIndex={0}>
        {lines.length === 0 ? (
          <EmptyState title={t('phrases.none')} hint={t('phrases.noneHint')} />
        ) : (
          <PhraseList
            lines={lines}
            activeId={active?.id}
            facts={facts}
            withMeaning={language === 'en'}
            onPick={(line) => setIndex(lines.indexOf(line))}
            onCopy={onCopy}
          />
        )}
      </div>
      <div className='phrase-foot'>
        <span className='quiet'>{t('phrases.hint')}</span>
        <span className='phrase-acts'>
          {acts.slice(0, 3).map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
        </span>
      </div>
    </div>
  )
}

function useOwnPhrases(): readonly OwnPhrase[] {
  const { store } = useDesk()
  const rows = useLiveAnswer(() => store.db.phrases.toArray(), [store])
  return useMemo(
    () =>
      (rows ?? [])
        .filter((row) => !row.deleted)
        .map(({ id, v }) => ({ id, kind: v.kind ?? 'greeting', text: v.text ?? '' })),
    [rows],
  )
}

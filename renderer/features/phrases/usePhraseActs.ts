/** What can be done in the panel besides copying: write one, change or delete one of the house's own. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { deletePhrase } from './commands.ts'
import type { PhraseView } from './PhrasePanel.tsx'
import type { PhraseLine } from './phraseLines.ts'
import { offerPhraseUndo, showPhraseRefusal } from './phraseWords.tsx'

interface PhraseActsParts {
  readonly active: PhraseLine | undefined
  readonly onView: (view: PhraseView) => void
  readonly onClose: () => void
}

/** The acts with their keys; the last one closes the panel. */
export function usePhraseActs({ active, onView, onClose }: PhraseActsParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const isOwn = active?.isOwn === true
  const onlyOwn = isOwn ? { isAvailable: true } : { isAvailable: false, whyNot: t('phrases.onlyOwn') }
  const remove = async (): Promise<void> => {
    if (active === undefined) return
    const done = await deletePhrase(desk, active.id)
    if (done.ok) offerPhraseUndo(desk, t('phrases.removed', { text: active.text }), done.value.undo)
    else showPhraseRefusal(done.error.code)
  }
  return [
    { id: 'phrase-add', label: t('phrases.add'), keys: 'F2', run: () => onView({ kind: 'form' }) },
    {
      id: 'phrase-edit',
      label: t('phrases.edit'),
      keys: 'F4',
      ...onlyOwn,
      run: () => active && onView({ kind: 'form', phrase: active }),
    },
    { id: 'phrase-remove', label: t('phrases.remove'), keys: 'Ctrl+Delete', ...onlyOwn, run: remove },
    { id: 'phrase-close', label: t('common.close'), keys: 'Escape', run: onClose },
  ]
}

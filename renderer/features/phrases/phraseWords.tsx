/** What is said of phrases: why one was not kept, and the offer to take back what was done. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { phrases } from '#renderer/text/zh-CN/phrases.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

/** The words for a refusal of the phrase book. */
export function phraseRefusalWords(code: string): RefusalWords {
  return code in phrases.refusals
    ? moduleRefusalWords('phrases', code as keyof typeof phrases.refusals)
    : foreignRefusalWords(code)
}

/** Says why nothing was done. */
export function showPhraseRefusal(code: string): void {
  showNotice(<RefusalNote words={phraseRefusalWords(code)} />, { role: 'alert' })
}

/** Says what was done and offers to take it back. */
export function offerPhraseUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) return
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : phraseRefusalWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('phrases.undoRefused', { why }))
    },
  })
}

/** Voiding one paper: the reason first, then one sentence of what will happen, Cancel as the default. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { PaperLine } from './queries.ts'
import { ReasonForm } from './ReasonForm.tsx'

interface VoidPaperProps {
  readonly paper: PaperLine
  readonly onDone: () => void
}

export function VoidPaper({ paper, onDone }: VoidPaperProps) {
  const t = useText()
  const desk = useDesk()
  const { number } = paper
  const act = async (reason: string): Promise<string | undefined> => {
    const done = await voidPaper(desk, paper.id, reason)
    if (!done.ok) return done.error.code
    showNotice(t('papers.voided', { number }))
    onDone()
    return undefined
  }
  return (
    <ReasonForm
      title={t('papers.voidTitle')}
      sentence={t('papers.voidSentence', { number, title: formTitle(paper.form) })}
      action={t('papers.voidAction')}
      onAct={act}
      onLeave={onDone}
    />
  )
}

/** Blanks nobody will use, such as what is left of a downtime bundle: one reason, one sentence of what will happen, Cancel as the default. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { voidBlanks } from './commandsReturn.ts'
import type { PaperLine } from './queries.ts'
import { ReasonForm } from './ReasonForm.tsx'

interface VoidBlanksProps {
  readonly papers: readonly PaperLine[]
  readonly onClose: () => void
}

export function VoidBlanks({ papers, onClose }: VoidBlanksProps) {
  const t = useText()
  const desk = useDesk()
  const count = papers.length
  const numbers = papers.map(({ number }) => number).sort()
  const act = async (reason: string): Promise<string | undefined> => {
    const done = await voidBlanks(
      desk,
      papers.map(({ id }) => id),
      reason,
    )
    if (!done.ok) return done.error.code
    showNotice(t('papers.blanksVoided', { count }))
    onClose()
    return undefined
  }
  return (
    <SidePanel title={t('papers.voidBlanks')} onClose={onClose}>
      <p className='paper-note'>{numbers.join(t('common.listSeparator'))}</p>
      <ReasonForm
        title={t('papers.voidBlanks')}
        sentence={t('papers.voidBlanksSentence', { count, from: numbers[0] ?? '', to: numbers.at(-1) ?? '' })}
        action={t('papers.voidAction')}
        onAct={act}
        onLeave={onClose}
      />
    </SidePanel>
  )
}

/** How taking a run back ended, in one sentence, and how to have it again. */
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { TakeBackEnd } from '#shared/domain/roster/takeBack.ts'
import { runRefusalWords } from './fileRefusalWords.ts'

export function TakenBackNote({ end }: { readonly end: TakeBackEnd }) {
  const t = useText()
  const { deleted, restored, kept } = end.report
  if (end.kind === 'failed') {
    return <RefusalNote words={{ ...runRefusalWords(end.why.code), saved: t('roster.back.failed') }} />
  }
  return (
    <>
      <h2>{t(`roster.back.${end.kind}`, { deleted, restored, kept: kept.length })}</h2>
      <p className='quiet'>{t('roster.back.redo')}</p>
    </>
  )
}

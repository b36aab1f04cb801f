/** Says once what the start had to mend, and what is still to come. */
import { useEffect } from 'react'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import type { Mended } from './startParts.ts'

export function useMendedNotice(mended: Mended | undefined): void {
  useEffect(() => {
    if (mended) showNotice(mendedWords(mended), { id: 'mended', autoClose: false })
  }, [mended])
}

/** What was mended, in the screen language. */
export function mendedWords({ why, changes, awaitsOthers, leftBehind, issuedAgain = 0, fromMs }: Mended): string {
  const words: string[] = why === 'tail' && changes === 0 ? [] : [text(`journal.mended.${why}`, { count: changes })]
  if (fromMs !== undefined) words.push(text('journal.mended.fromBackup', { day: dayInZone(fromMs, DEFAULT_TIME_ZONE) }))
  if (awaitsOthers) words.push(text('journal.mended.awaitsOthers'))
  if (issuedAgain > 0 && why !== 'renewed') words.push(text('journal.mended.issuedAgain', { count: issuedAgain }))
  if (leftBehind > 0) words.push(text('journal.mended.leftBehind', { count: leftBehind }))
  return words.join(' ')
}

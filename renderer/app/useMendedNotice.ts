/** Says once what the start had to mend, and what is still to come. */
import { useEffect } from 'react'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { Mended } from './startParts.ts'

export function useMendedNotice(mended: Mended | undefined): void {
  useEffect(() => {
    if (mended) showNotice(mendedWords(mended), { id: 'mended', autoClose: false })
  }, [mended])
}

/** What was mended, in the screen language. */
export function mendedWords({ why, changes, awaitsOthers, leftBehind }: Mended): string {
  const words: string[] = [text(`journal.mended.${why}`, { count: changes })]
  if (awaitsOthers) words.push(text('journal.mended.awaitsOthers'))
  if (leftBehind > 0) words.push(text('journal.mended.leftBehind', { count: leftBehind }))
  return words.join(' ')
}

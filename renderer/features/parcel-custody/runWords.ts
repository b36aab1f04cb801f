/** What a result of a run says where nobody typed it, and whose a key is. */
import type { KeyboardEvent } from 'react'
import { text } from '#renderer/text/text.ts'
import { BACK_REASONS, type BackReason } from '#shared/domain/parcel-custody/runResults.ts'
import type { Taking } from '#shared/domain/parcel-custody/taking.ts'

/** The recipient signed on the list with this number. */
export function selfTaking(signedPaper: string): Taking {
  return {
    ...{ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '' },
    ...{ signature: '', signedPaper, remark: '' },
  }
}

/** Why it came back, in one line: the reason and what was typed beside it, which says all where the reason is another. */
export function backRemark(reason: BackReason, typed: string): string {
  const word = reason === 'other' ? '' : text(`custodyRuns.door.words.${reason}`)
  return [word, typed.trim()].filter((part) => part !== '').join('：')
}

/** The reason with this number on the screen, from 1. */
export function reasonOfDigit(digit: string): BackReason | undefined {
  return BACK_REASONS[Number(digit) - 1]
}

/** The first Escape closes the list that is open in a field; the screen hears the next one. */
export function keepListEscape(event: KeyboardEvent<HTMLElement>): void {
  const isListOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
  if (event.key === 'Escape' && isListOpen) event.stopPropagation()
}

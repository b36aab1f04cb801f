/** Where a paper stands on its way back to the desk (architecture 9): 待签回 until its signed copy lies in a box. */

/** `blank`: reserved and not used. `waiting`: 待签回. `returned`: in its box. `issued`: nothing has to come back. */
export type SheetPhase = 'blank' | 'waiting' | 'returned' | 'issued' | 'void'

/** What the phase is told by. */
interface Standing {
  readonly status: 'issued' | 'void'
  readonly blank: boolean
  readonly awaitsReturn: boolean
  readonly returnedAt: string
  readonly filledAt: string
  /** It was signed on the desk's pad, and nothing but that signature was waited for. */
  readonly isSigned: boolean
}

/** The phase of a paper. A blank that was written on and entered is a paper like any other. Source: architecture 9. */
export function sheetPhase({ status, blank, awaitsReturn, returnedAt, filledAt, isSigned }: Standing): SheetPhase {
  if (status === 'void') return 'void'
  if (blank && filledAt === '') return 'blank'
  if (returnedAt !== '') return 'returned'
  return awaitsReturn && !isSigned ? 'waiting' : 'issued'
}

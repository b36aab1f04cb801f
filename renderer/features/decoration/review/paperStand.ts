/** Where a paper that is to be signed stands. */
import type { Agreements, SignedPaper } from '#shared/domain/decoration/review/reviewFold.ts'
import { type DrawnUpKind, lastDrawnUp, type SigningInput } from '#shared/domain/decoration/review/signing.ts'

/** Not printed, waiting for its signature, signed; neighbours told or not. */
export type PaperStand = 'missing' | 'drawn' | 'signed' | 'told' | 'untold'

/** Papers that are signed, in the order in which the desk goes through them. */
export const SIGNED_KINDS: readonly SigningInput['paper'][] = ['agreed', 'undertook', 'told']

/** The signature that stands for a paper, or null. */
export function signedOf(agreements: Agreements, kind: DrawnUpKind): SignedPaper | null {
  if (kind === 'agreed') return agreements.agreement
  if (kind === 'undertook') return agreements.undertaking
  return kind === 'told' ? agreements.told : null
}

/** Where it stands; a paper drawn up after the signature waits for its own. */
export function paperStand(agreements: Agreements, kind: DrawnUpKind): PaperStand {
  if (kind === 'neighboursTold') return agreements.neighboursToldAt === '' ? 'untold' : 'told'
  const drawn = lastDrawnUp(agreements, kind)
  const signed = signedOf(agreements, kind)
  if (drawn !== undefined && drawn.sheetId !== signed?.sheetId) return 'drawn'
  return signed === null ? 'missing' : 'signed'
}

/** What engineering said of each drawing (handbook R52): a new version begins anew, and counts only once it is approved itself. */
import type { CaseState } from './caseState.ts'

/** Where a drawing of one kind stands: not brought, waiting, refused, approved. */
export type DrawingStand = 'missing' | 'waiting' | 'refused' | 'approved'

/** Where the newest version of a kind stands, by the last opinion on it. Source: handbook R52, 3.6. */
export function drawingStand(kind: string, { drawings, review }: Pick<CaseState, 'drawings' | 'review'>): DrawingStand {
  const newest = drawings.findLast((drawing) => drawing.kind === kind)
  if (!newest) return 'missing'
  const opinion = review
    .flatMap(({ opinions }) => opinions)
    .findLast((one) => one.kind === kind && one.version === newest.version)
  if (!opinion) return 'waiting'
  return opinion.conclusion === 'approved' ? 'approved' : 'refused'
}

/** How a drawing is named in a round's list of what was sent: `plan/2`. */
export function drawingKey({ kind, version }: { readonly kind: string; readonly version: number }): string {
  return `${kind}/${version}`
}

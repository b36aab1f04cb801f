/** Photographs of a violation with when each was taken: the card and the bundle of evidence show the same ones. */
import type { ViolationState } from '#shared/domain/decoration/violations/violationState.ts'

/** One photograph and the step it proves. */
export interface ViolationPhoto {
  readonly step: 'found' | 'served' | 'rechecked'
  /** An instant. */
  readonly at: string
  readonly hash: string
}

/** All of them in the order of their steps; one that two steps name stands at the first. */
export function photosOf({
  photos,
  foundAt,
  servings,
  rechecks,
}: Pick<ViolationState, 'photos' | 'foundAt' | 'servings' | 'rechecks'>): readonly ViolationPhoto[] {
  const told = [
    { step: 'found', at: foundAt, photos } as const,
    ...servings.map((one) => ({ step: 'served', at: one.at, photos: one.photos }) as const),
    ...rechecks.map((one) => ({ step: 'rechecked', at: one.at, photos: one.photos }) as const),
  ]
  const seen = new Set<string>()
  return told.flatMap(({ step, at, photos: hashes }) =>
    hashes.flatMap((hash) => {
      if (seen.has(hash)) return []
      seen.add(hash)
      return [{ step, at, hash }]
    }),
  )
}

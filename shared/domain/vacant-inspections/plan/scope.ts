/** Which homes are inspected while nobody lives in them (handbook D1, R93): derived on every look, so that no row goes stale. */
import type { UnitState } from '#shared/domain/owner-files/unitState.ts'

/** Why a home is inspected: 未售, 已售未交付, 托管, 已交未住（只看外观）. */
export const SCOPE_REASONS = ['unsold', 'sold', 'entrusted', 'outside'] as const
/** One of them. */
export type ScopeReason = (typeof SCOPE_REASONS)[number]

/** How much of a home is looked at: from within, or its door and windows only. */
export type ScopeDepth = 'whole' | 'outside'

/** A written entrustment of a key, as far as the plan asks for it; ISO days. */
export interface EntrustedSpan {
  /** First day. */
  readonly from: string
  /** Last day; an entrustment has one. */
  readonly until: string
  /** Day on which the key went back before its time, or empty: from that day on it is over. */
  readonly endedOn: string
  /** Whether the owner asked for inspections, or for keeping the key alone. */
  readonly withCare: boolean
}

/** What a home is inspected for, and how deep. */
export interface InspectionScope {
  readonly reason: ScopeReason
  readonly depth: ScopeDepth
}

/** Whether an entrustment holds on a day, both ends included. Source: handbook D1. */
export function isEntrusted({ from, until, endedOn }: EntrustedSpan, day: string): boolean {
  return from <= day && day <= until && (endedOn === '' || day < endedOn)
}

/**
 * What a home is inspected for on a day; undefined where it is not. A home that is decorated has its patrols, one that is let its tenant;
 * an owner who lives elsewhere and left the key with a mandate is entrusted, whatever the file says of residents.
 * Source: handbook D1, R93, 3.2.
 */
export function scopeOf(
  state: UnitState,
  entrustments: readonly EntrustedSpan[],
  day: string,
): InspectionScope | undefined {
  if (state === 'unsold' || state === 'sold') return { reason: state, depth: 'whole' }
  if (state === 'decorating' || state === 'let') return undefined
  const isInCare = entrustments.some((one) => one.withCare && isEntrusted(one, day))
  if (isInCare) return { reason: 'entrusted', depth: 'whole' }
  return state === 'vacant' ? { reason: 'outside', depth: 'outside' } : undefined
}

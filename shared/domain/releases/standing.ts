/** How a slip stands today (handbook 2.10, 3.11): expiry and the missing gate copy follow from its day, nothing of them is stored. */
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { ReleaseState } from './releaseFold.ts'

/** 已开、已放行、不符退回、过期作废、作废. */
export const STANDINGS = ['issued', 'passed', 'refused', 'expired', 'void'] as const
/** One of them. */
export type Standing = (typeof STANDINGS)[number]

/** Days after which a gate copy that did not come back is an open matter: copies come back weekly. Source: handbook 2.10. */
export const COPY_DAYS = 7

type Slip = Pick<ReleaseState, 'status' | 'day' | 'stub'>

/**
 * A slip's standing on a day of the community; a slip holds until 24:00 of its own day, so it is expired on every later one. A slip whose
 * day is still to come (a desk with a wrong clock wrote it) is issued.
 * Source: handbook 2.10.
 */
export function standingOf(slip: Slip, today: string): Standing {
  if (slip.status !== 'issued') return slip.status
  return slip.day < today ? 'expired' : 'issued'
}

/** What comparing a stub with the gate's copy found; `matches` and `waits` are no difference. */
export const FINDINGS = ['differs', 'copy-not-passed', 'no-copy', 'waits', 'matches'] as const
/** One of them. */
export type Finding = (typeof FINDINGS)[number]

/**
 * How stub and gate copy of one slip compare: the copy differs, it came back though nobody told of a pass or a refusal, it never came though the
 * slip's day is over, it may still come (the day runs), or all is well. A void slip needs no copy.
 * Source: handbook section 4 item 22.
 */
export function findingOf(slip: Slip, today: string): Finding {
  if (slip.stub === 'differs') return 'differs'
  if (slip.stub === 'matches') return slip.status === 'issued' ? 'copy-not-passed' : 'matches'
  if (slip.status === 'void') return 'matches'
  return slip.day < today ? 'no-copy' : 'waits'
}

/** Whether the finding is a difference to be cleared. */
export function isDifference(finding: Finding): boolean {
  return finding !== 'matches' && finding !== 'waits'
}

/** Whether the gate's copy has not come back for longer than a week. Source: handbook 2.10. */
export function isCopyOverdue(slip: Slip, today: Day): boolean {
  return findingOf(slip, today) === 'no-copy' && slip.day < addDays(today, -COPY_DAYS)
}

/** Differences first, then by the slips' numbers. */
export function byFinding<Line extends { readonly finding: Finding; readonly number: string }>(
  lines: readonly Line[],
): readonly Line[] {
  const rank = ({ finding }: Line) => FINDINGS.indexOf(finding)
  return [...lines].sort((a, b) => rank(a) - rank(b) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0))
}

/** A conflict shown to people: what rule, about what, between which changes (sync 4.4). Every desk gives it the same id. */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { canonicalText } from './canonical.ts'
import type { Dot, RecordId } from './change.ts'
import { sortedDots } from './dot.ts'

/** The rule of two live events that hold one claim key; its subject is the key. */
export const CLAIM_RULE = 'claim'
/** The rule of settlements that contradict each other; its subject is the id of the conflict they settle. */
export const SETTLE_RULE = 'settle'
/** How long a register conflict waits for what it names: 24 hours, in ms. */
const PATIENCE_MS = 24 * 60 * 60 * 1000
const ID_CHARACTERS = 32

/**
 * One open conflict. `rule` is `claim`, `settle`, `register/<entity>.<field>`, `delete/<entity>`, or `<entity>/<rule of its fold>`.
 */
export interface Conflict {
  readonly id: string
  readonly rule: string
  /** Claim key, record key, or for `settle` the id of the conflict whose settlements contradict. */
  readonly subject: string
  /** Id of the conflict under all settlements about settlements; where they are recorded. Its own id, except for `settle`. */
  readonly root: RecordId
  /** The live dots, in the order of `compareDots`. */
  readonly parties: readonly Dot[]
  /** Dots that the parties name and that have not arrived: 「2 号台的文件还在到达」. */
  readonly waiting: readonly Dot[]
}

/** Id of a conflict: 32 hex characters of the SHA-256 of its canonical `[rule, subject]`. */
export function conflictId(rule: string, subject: string): string {
  return shortHash([rule, subject])
}

/** Short hash of a set of parties, as settlement claims carry it. */
export function partiesHash(parties: readonly Dot[]): string {
  return shortHash(sortedDots(parties))
}

/** A conflict that is no conflict about settlements. */
export function rootConflict(
  rule: string,
  subject: string,
  dots: { readonly parties: Iterable<Dot>; readonly waiting: Iterable<Dot> },
): Conflict {
  const id = conflictId(rule, subject)
  return { id, rule, subject, root: id, parties: sortedDots(dots.parties), waiting: sortedDots(dots.waiting) }
}

/**
 * The conflict to settle before this one: the uppermost open one of contradicting settlements about it; itself where there is
 * none. Another settlement below an open contradiction would only join the dispute.
 */
export function settleFirst(conflict: Conflict, open: readonly Conflict[]): Conflict {
  const above = open.find(({ rule, subject }) => rule === SETTLE_RULE && subject === conflict.id)
  return above ? settleFirst(above, open) : conflict
}

/**
 * Whether the desk shows the conflict now. Claims and violations show at once; a register conflict waits for what it names, at
 * most 24 hours after this desk first saw it. Both times in ms since 1970.
 */
export function isConflictDue(conflict: Conflict, firstSeenMs: number, nowMs: number): boolean {
  const isPatient = conflict.rule.startsWith('register/') || conflict.rule.startsWith('delete/')
  return !isPatient || conflict.waiting.length === 0 || nowMs - firstSeenMs >= PATIENCE_MS
}

function shortHash(value: readonly string[]): string {
  return hex(sha256(utf8(canonicalText(value)))).slice(0, ID_CHARACTERS)
}

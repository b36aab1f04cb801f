/**
 * What the settlements of one conflict come to (sync 4.4), from the uppermost level down: those in effect, those that contradict
 * each other, and the dots they take back. A pure function of the settlement record and of who is a party.
 */
import { appendAll, greatestOf } from '#shared/kernel/lists.ts'
import type { Dot, RecordId } from './change.ts'
import { type Conflict, conflictId, SETTLE_RULE } from './conflict.ts'
import { sortedDots } from './dot.ts'
import { readSettlements, SETTLE, type Settlement } from './settlement.ts'
import type { AggregateState } from './state.ts'

/** What the settlements of one root conflict come to. */
export interface Judgement {
  /** Parties of the root conflict that are not live any more. */
  readonly dead: ReadonlySet<Dot>
  /** For each settlement in effect, what it keeps: a conflict whose live parties one of them all keeps is settled. */
  readonly keeps: readonly ReadonlySet<Dot>[]
  /** Settlements that contradict each other and wait to be settled themselves. */
  readonly conflicts: readonly Conflict[]
  /** Settlements that a settlement took back. */
  readonly deadSettlements: ReadonlySet<Dot>
  /** Settle events without effect: malformed, a false claim, or a party that is none (or has not arrived). */
  readonly ineffective: readonly Dot[]
}

/** Nobody settled anything. */
const nothingSettled: Judgement = {
  dead: new Set(),
  keeps: [],
  conflicts: [],
  deadSettlements: new Set(),
  ineffective: [],
}

/**
 * What the settlements come to. `isParty` says whether a dot is a party of the root conflict, live or not: a settlement takes
 * effect once all it names are; `isKnown` whether a dot has arrived.
 */
export function judgeSettlements(
  events: AggregateState,
  root: RecordId,
  ask: { readonly isParty: (dot: Dot) => boolean; readonly isKnown: (dot: Dot) => boolean },
): Judgement {
  if (events.length === 0) return nothingSettled
  const all = readSettlements(events, root)
  const ancestors = ancestry(events)
  const conflicts: Conflict[] = []
  const deadSettlements = new Set<Dot>()
  const effective = new Set<Dot>()
  let dead: ReadonlySet<Dot> = new Set()
  let keeps: readonly ReadonlySet<Dot>[] = []
  for (
    let level = greatestOf(
      all.map((one) => one.level),
      0,
    );
    level >= 0;
    level -= 1
  ) {
    for (const dot of dead) deadSettlements.add(dot)
    const below = new Set(all.filter((one) => one.level === level - 1).map((one) => one.event.dot))
    const isParty = level === 0 ? ask.isParty : (dot: Dot) => below.has(dot)
    const complete = all.filter((one) => one.level === level && [...one.keep, ...one.void].every(isParty))
    for (const one of complete) effective.add(one.event.dot)
    const taken = dead
    const live = complete.filter((one) => !taken.has(one.event.dot))
    const contrary = live.filter((one) => live.some((other) => contradicts(one, other, ancestors)))
    if (contrary.length > 0) conflicts.push(contradiction(contrary, root, ask.isKnown))
    const standing = live.filter((one) => !contrary.includes(one))
    dead = decidedDead(standing, ancestors)
    keeps = standing.map((one) => one.keep)
  }
  const settles = events.filter((event) => event.ev === SETTLE).map((event) => event.dot)
  const ineffective = settles.filter((dot) => !effective.has(dot))
  return { dead, keeps, conflicts, deadSettlements, ineffective }
}

type Ancestry = ReadonlyMap<Dot, ReadonlySet<Dot>>

/** Same parties and another outcome; or neither knew the other, and one keeps what the other takes back. */
function contradicts(a: Settlement, b: Settlement, ancestors: Ancestry): boolean {
  if (a.parties === b.parties) return !isSubset(a.keep, b.keep) || !isSubset(b.keep, a.keep)
  if (isAncestor(a, b, ancestors) || isAncestor(b, a, ancestors)) return false
  return !isDisjoint(a.keep, b.void) || !isDisjoint(a.void, b.keep)
}

function isAncestor(older: Settlement, younger: Settlement, ancestors: Ancestry): boolean {
  return ancestors.get(younger.event.dot)?.has(older.event.dot) === true
}

function contradiction(contrary: readonly Settlement[], root: RecordId, isKnown: (dot: Dot) => boolean): Conflict {
  const [first] = contrary
  const subject = first ? conflictId(first.rule, first.subject) : root
  const waiting = contrary.flatMap((one) => one.event.refs.filter((ref) => !isKnown(ref)))
  return {
    id: conflictId(SETTLE_RULE, subject),
    rule: SETTLE_RULE,
    subject,
    root,
    parties: sortedDots(contrary.map((one) => one.event.dot)),
    waiting: sortedDots(waiting),
  }
}

/** A dot goes by the latest settlements that name it: those that no other such settlement knew. They agree, or they contradict. */
function decidedDead(standing: readonly Settlement[], ancestors: Ancestry): ReadonlySet<Dot> {
  const dead = new Set<Dot>()
  for (const one of standing) {
    for (const dot of one.void) {
      const isOverruled = standing.some((other) => other.keep.has(dot) && isAncestor(one, other, ancestors))
      if (!isOverruled) dead.add(dot)
    }
  }
  return dead
}

/** For each event, every event of the record that it refers to, directly or through others. */
function ancestry(events: AggregateState): Ancestry {
  const refsOf = new Map(events.map((event) => [event.dot, event.refs]))
  return new Map(
    events.map((event) => {
      const seen = new Set<Dot>()
      const open = [...event.refs]
      for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
        const refs = refsOf.get(ref)
        if (!refs || seen.has(ref)) continue
        seen.add(ref)
        appendAll(open, refs)
      }
      return [event.dot, seen]
    }),
  )
}

function isSubset(part: ReadonlySet<Dot>, whole: ReadonlySet<Dot>): boolean {
  return [...part].every((dot) => whole.has(dot))
}

function isDisjoint(a: ReadonlySet<Dot>, b: ReadonlySet<Dot>): boolean {
  return ![...a].some((dot) => b.has(dot))
}

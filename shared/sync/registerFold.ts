/**
 * The fold of a register (sync 4.4): heads = writes that no other known write of the field names as base. Deletion is a field
 * like any other, `_deleted`, whose bases name the heads it saw of every field; what it names is covered, not removed.
 */
import type { Dot, FieldWrite, RegisterItem } from './change.ts'
import { sortedDots } from './dot.ts'
import { compareStamped, type Stamped } from './hlc.ts'
import { DELETED, headsOf, type RegisterEye, textForTheEye } from './registerEye.ts'
import type { FieldState, Head, RegisterState } from './state.ts'

export { type RegisterView, viewRegister } from './registerView.ts'

/** A record nobody has written. */
export const emptyRegister: RegisterState = {}
const emptyField: FieldState = { heads: [], ahead: [] }

/** Who wrote, and when: what a head keeps beside its value. */
export interface WriteStamp extends Stamped {
  readonly by?: { readonly cmd: string; readonly role: string }
}

/**
 * The state after one more write. A pure function of the set of writes: a base that is not known yet waits in `ahead`, and the
 * write it names is superseded on arrival, while its own bases still act. The change was validated: it names not itself, and comes
 * once.
 */
export function applyRegisterItem(
  state: RegisterState,
  item: RegisterItem,
  stamp: WriteStamp,
  isKnown: (dot: Dot) => boolean,
): RegisterState {
  const next = new Map(Object.entries(state))
  const isNamedByAny = Object.values(state).some((field) => field.ahead.includes(stamp.dot))
  for (const [name, write] of Object.entries(item.f)) {
    const before = next.get(name) ?? emptyField
    const isSuperseded = name === DELETED ? isNamedByAny : before.ahead.includes(stamp.dot)
    const kept = before.heads.filter((head) => !write.b.includes(head.dot))
    next.set(name, {
      heads: isSuperseded ? kept : sortHeads([...kept, headOf(name, write, stamp)]),
      ahead: sortedDots([...before.ahead, ...write.b.filter((base) => !isKnown(base))]),
    })
  }
  return tidy(reviveFrom(next, item), stamp.dot)
}

/** A write to any field that names a deletion supersedes it: the record is back. */
function reviveFrom(fields: Map<string, FieldState>, item: RegisterItem): Map<string, FieldState> {
  const deleted = fields.get(DELETED)
  if (!deleted) return fields
  const named = new Set(Object.values(item.f).flatMap((write) => write.b))
  return fields.set(DELETED, { ...deleted, heads: deleted.heads.filter((head) => !named.has(head.dot)) })
}

/** The arrived dot is ahead of nobody any more; a field without head and wait is no field: one set, one state. */
function tidy(fields: Map<string, FieldState>, arrived: Dot): RegisterState {
  const kept: [string, FieldState][] = []
  for (const [name, field] of fields) {
    const ahead = field.ahead.includes(arrived) ? field.ahead.filter((dot) => dot !== arrived) : field.ahead
    if (field.heads.length > 0 || ahead.length > 0) kept.push([name, { heads: field.heads, ahead }])
  }
  return Object.fromEntries(kept)
}

function headOf(name: string, write: FieldWrite, stamp: WriteStamp): Head {
  const seen = name === DELETED ? { b: sortedDots(write.b) } : {}
  const by = stamp.by ? { by: stamp.by } : {}
  return { dot: stamp.dot, hlc: stamp.hlc, v: write.v, ...seen, ...by }
}

function sortHeads(heads: readonly Head[]): readonly Head[] {
  return [...heads].sort((a, b) => compareStamped(b, a))
}

/**
 * What an edit of one field names (sync 4.4): the displayed head, every head equal to it for the eye, and every known deletion.
 * Take it when the form opens; a concurrent value that nobody saw stays a head.
 */
export function basesFor(state: RegisterState, field: string, eye: RegisterEye): readonly Dot[] {
  const [shown, ...others] = headsOf(state, field)
  if (!shown) return sortedDots(dotsOf(state, DELETED))
  const text = textForTheEye(eye, field, shown.v)
  const equal = others.filter((head) => textForTheEye(eye, field, head.v) === text)
  return sortedDots([shown.dot, ...equal.map((head) => head.dot), ...dotsOf(state, DELETED)])
}

/** What a deletion names: the heads of every field of the record, earlier deletions included. */
export function basesForDelete(state: RegisterState): readonly Dot[] {
  return sortedDots(Object.keys(state).flatMap((field) => dotsOf(state, field)))
}

/** What the settlement of a field conflict names: all heads of the field, and every known deletion. */
export function basesForSettlement(state: RegisterState, field: string): readonly Dot[] {
  return sortedDots([...dotsOf(state, field), ...dotsOf(state, DELETED)])
}

function dotsOf(state: RegisterState, field: string): readonly Dot[] {
  return headsOf(state, field).map((head) => head.dot)
}

/** What a register record looks like: display winners, what conflicts, whether it is deleted (sync 4.4). Derived, never stored. */
import type { Json } from '#shared/kernel/json.ts'
import type { Dot } from './change.ts'
import { type Conflict, rootConflict } from './conflict.ts'
import { sortedDots } from './dot.ts'
import { DELETED, headsOf, type RegisterEye, readValue, textForTheEye } from './registerEye.ts'
import type { RegisterSpec } from './registry.ts'
import type { Head, RegisterState } from './state.ts'

/** One record as a person sees it. */
export interface RegisterView {
  /** Some field is known and the record is not deleted. */
  readonly exists: boolean
  readonly deleted: boolean
  /** The display winner of each known field, opened; absent where nobody wrote, or where the key is missing. */
  readonly values: Readonly<Record<string, Json>>
  /** Known fields whose display winner cannot be opened: the key is erased, or has not arrived. */
  readonly sealed: readonly string[]
  /** Concurrent values of `flag` fields, and a deletion concurrent with a write; none while deleted. */
  readonly conflicts: readonly Conflict[]
  /** Fields of a newer version, kept and counted. */
  readonly unknownFields: readonly string[]
  /** Heads written beyond their actor's role. */
  readonly beyondRole: readonly Dot[]
}

/** The view of a record under its spec. */
export function viewRegister(state: RegisterState, spec: RegisterSpec, eye: RegisterEye): RegisterView {
  const fields = Object.keys(state).filter((field) => field !== DELETED && headsOf(state, field).length > 0)
  const known = fields.filter((field) => Object.hasOwn(spec.fields, field)).sort()
  const deletion = judgeDeletion(state, fields)
  const values = winners(state, known, eye)
  return {
    exists: fields.length > 0 && !deletion.deleted,
    deleted: deletion.deleted,
    values: Object.fromEntries(values.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]))),
    sealed: values.flatMap(([field, value]) => (value === undefined ? [field] : [])),
    conflicts: deletion.deleted
      ? []
      : [...deletionConflict(state, spec, deletion, eye), ...fieldConflicts(state, spec, eye)],
    unknownFields: fields.filter((field) => !Object.hasOwn(spec.fields, field)).sort(),
    beyondRole: dotsBeyondRole(state, eye),
  }
}

interface Deletion {
  readonly deleted: boolean
  readonly tombstones: readonly Head[]
  /** Heads that no tombstone had seen. */
  readonly uncovered: readonly Head[]
}

/** Deleted = a tombstone stands, and every head of every field was seen by one. */
function judgeDeletion(state: RegisterState, fields: readonly string[]): Deletion {
  const tombstones = headsOf(state, DELETED)
  const covered = new Set(tombstones.flatMap((head) => head.b ?? []))
  const isUncovered = (head: Head) => !covered.has(head.dot) && !tombstones.some((stone) => stone.dot === head.dot)
  const uncovered = fields.flatMap((field) => headsOf(state, field).filter(isUncovered))
  return { deleted: tombstones.length > 0 && uncovered.length === 0, tombstones, uncovered }
}

function winners(state: RegisterState, fields: readonly string[], eye: RegisterEye): [string, Json | undefined][] {
  return fields.flatMap((field): [string, Json | undefined][] => {
    const winner = headsOf(state, field)[0]
    return winner ? [[field, readValue(eye, field, winner.v)]] : []
  })
}

function deletionConflict(state: RegisterState, spec: RegisterSpec, deletion: Deletion, eye: RegisterEye): Conflict[] {
  if (deletion.tombstones.length === 0) return []
  const parties = [...deletion.tombstones, ...deletion.uncovered].map((head) => head.dot)
  const ahead = Object.values(state).flatMap((field) => field.ahead)
  return [rootConflict(`delete/${spec.entity}`, eye.key, { parties, waiting: stillArriving(ahead, eye) })]
}

function fieldConflicts(state: RegisterState, spec: RegisterSpec, eye: RegisterEye): Conflict[] {
  const flagged = Object.keys(spec.fields).filter((field) => spec.fields[field]?.conflict === 'flag')
  return flagged.flatMap((field) => {
    const heads = headsOf(state, field)
    if (heads.length < 2) return []
    if (new Set(heads.map((head) => textForTheEye(eye, field, head.v))).size < 2) return []
    const waiting = stillArriving(state[field]?.ahead ?? [], eye)
    const parties = heads.map((head) => head.dot)
    return [rootConflict(`register/${spec.entity}.${field}`, eye.key, { parties, waiting })]
  })
}

function stillArriving(ahead: readonly Dot[], { isKnown }: RegisterEye): readonly Dot[] {
  return isKnown ? ahead.filter((dot) => !isKnown(dot)) : ahead
}

function dotsBeyondRole(state: RegisterState, { mayAct }: RegisterEye): readonly Dot[] {
  if (!mayAct) return []
  const heads = Object.values(state).flatMap((field) => field.heads)
  return sortedDots(heads.filter(({ by }) => by && mayAct(by.cmd, by.role) === 'beyond-role').map((head) => head.dot))
}

/** A reader of registers: with which keys somebody looks at a record, and what is equal to that eye (sync 4.4). */
import type { Json } from '#shared/kernel/json.ts'
import { canonicalText } from './canonical.ts'
import type { Dot, RecordKey } from './change.ts'
import { parseRecordKey } from './dot.ts'
import { isSealed, type OpenPersonal } from './personal.ts'
import type { FoldRegistry } from './registry.ts'
import type { Head, RegisterState } from './state.ts'

/** The field of tombstones. */
export const DELETED = '_deleted'

/** Who looks at which record. */
export interface RegisterEye {
  readonly key: RecordKey
  readonly open: OpenPersonal
  /** Whether a dot has arrived; without it every named dot counts as still arriving. */
  readonly isKnown?: (dot: Dot) => boolean
  /** The role table; without it nothing is marked as beyond the role. */
  readonly mayAct?: FoldRegistry['mayAct']
}

/** The heads of a field, greatest first; none for a field nobody wrote, whatever its name. */
export function headsOf(state: RegisterState, field: string): readonly Head[] {
  const own = Object.hasOwn(state, field) ? state[field] : undefined
  return own?.heads ?? []
}

/** The value as the eye reads it; undefined where it is sealed and the key is missing. */
export function readValue(eye: RegisterEye, field: string, value: Json): Json | undefined {
  if (!isSealed(value)) return value
  return eye.open(value, { ...parseRecordKey(eye.key), field })
}

/** Equal texts are equal values: what can be opened is compared open, what cannot as it travelled. */
export function textForTheEye(eye: RegisterEye, field: string, value: Json): string {
  const read = readValue(eye, field, value)
  return read === undefined ? `sealed ${canonicalText(value)}` : `open ${canonicalText(read)}`
}

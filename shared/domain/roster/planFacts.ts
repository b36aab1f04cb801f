/** What the desk knows of the records that a slice of a roster touches, as the plan asks for it. */

import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { DELETED, headsOf } from '#shared/sync/registerEye.ts'
import type { RegisterState } from '#shared/sync/state.ts'

/** Records a roster may write. */
export const ROSTER_ENTITIES = ['building', 'entrance', 'unit', 'person', 'stay', 'phone', 'vehicle'] as const
/** One of them. */
export type RosterEntity = (typeof ROSTER_ENTITIES)[number]

/** A row as the store keeps it: `v` is shown, `s` are the heads; deleted ones included. */
export interface KnownRow {
  readonly id: string
  readonly v: JsonObject
  readonly s: RegisterState
  readonly deleted?: true
}

/** The rows around some units; each list holds living rows only. */
export interface RosterFacts {
  readonly row: (entity: RosterEntity, id: string) => KnownRow | undefined
  readonly staysOfUnit: (unitId: string) => readonly KnownRow[]
  /** People who carry this identity number. */
  readonly peopleWithNumber: (idNumber: string) => readonly KnownRow[]
  readonly phonesOf: (personId: string) => readonly KnownRow[]
  readonly vehiclesOf: (personId: string) => readonly KnownRow[]
  /** As the row keeps an identity number, to compare by. */
  readonly tagOf: (idNumber: string) => string
}

/** The command of a run. */
export const IMPORT_COMMAND = 'roster.import'
/** The command under which values of earlier runs come back: they stay the roster's. */
export const IMPORT_RESTORE = `${IMPORT_COMMAND}${UNDO_SUFFIX}`
/** The command of a taken-back run where it gives back what people wrote: that stays theirs. */
export const TAKE_BACK_COMMAND = 'roster.takeBack'

/** Commands that fill a record for the first time: what they left empty was not emptied on purpose. */
const EMPTYING = new Set(['person.edit', 'unit.edit', 'stay.edit'])

/** Whether somebody at the desk wrote the shown value, or emptied it on purpose, so that a roster may not overwrite it unasked (handbook D26). */
export function isKeptByHand({ v, s }: KnownRow, field: string): boolean {
  const [shown] = headsOf(s, field)
  if (shown === undefined) return false
  const cmd = shown.by?.cmd ?? ''
  if (cmd === IMPORT_COMMAND || cmd === IMPORT_RESTORE) return false
  return isEmpty(v[field]) && !hasTag(v, field) ? EMPTYING.has(cmd) : true
}

function hasTag(values: JsonObject, field: string): boolean {
  return typeof values[`${field}Tag`] === 'string'
}

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** Whether people deleted the record; one that a taken-back run deleted is merely not there. */
export function isDeletedByHand({ s, deleted }: KnownRow): boolean {
  const cmd = headsOf(s, DELETED)[0]?.by?.cmd
  return deleted === true && cmd !== TAKE_BACK_COMMAND && cmd !== IMPORT_RESTORE
}

/** Whether somebody at the desk ended the stay: a list that still names them does not bring them back unasked. */
export function hasEndedByHand(stay: KnownRow): boolean {
  return !isEmpty(stay.v.toDay) && !isEmpty(stay.v.endReason) && isKeptByHand(stay, 'toDay')
}

/** Whether a roster brought the value. */
export function isFromRoster({ s }: KnownRow, field: string): boolean {
  const cmd = headsOf(s, field)[0]?.by?.cmd
  return cmd === IMPORT_COMMAND || cmd === IMPORT_RESTORE
}

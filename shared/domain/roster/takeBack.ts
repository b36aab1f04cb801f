/**
 * Taking a run back (handbook D26): what it made and nobody touched goes, what it changed gets its former value, what people wrote
 * since stays. Judged on what stands now, so that it can be done on any desk and at any time.
 */
import type { DraftItem } from '#shared/domain/draft.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { Dot, RegisterItem } from '#shared/sync/change.ts'
import { DELETED, headsOf } from '#shared/sync/registerEye.ts'
import type { RegisterState } from '#shared/sync/state.ts'
import type { RosterEntity } from './planFacts.ts'

/** A record that one change of the run wrote, as it stands now. */
export interface WrittenRecord {
  readonly item: RegisterItem
  readonly state: RegisterState
  readonly deleted: boolean
}

/** A value that stood before the run, and whether a roster had brought it. */
export interface FormerValue {
  readonly value: Json
  readonly fromRoster: boolean
}

/** What one record comes to. */
export type TakenBack =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'delete'; readonly item: DraftItem }
  /** Kept because people wrote to it or hung something on it since. */
  | { readonly kind: 'kept' }
  /** Two drafts: values that a roster had brought stay a roster's, those of people stay theirs. */
  | {
      readonly kind: 'restored'
      readonly ofRosters: readonly DraftItem[]
      readonly ofPeople: readonly DraftItem[]
      /** Fields that people wrote since. */
      readonly kept: readonly string[]
    }

/** What judging a record needs. */
export interface TakeBackParts {
  /** Change of the run that wrote it. */
  readonly dot: Dot
  /** Whether a change belongs to this run or to one that is taken back already. */
  readonly isOurs: (dot: Dot) => boolean
  readonly wasDeleted: (bases: readonly Dot[]) => boolean
  /** Whether something that stays hangs on the record: a visit, a paper, a phone that people added. */
  readonly isHeld: boolean
  readonly formerOf: (field: string, bases: readonly Dot[]) => FormerValue | undefined
}

/** Fields that every new record writes: a change that writes them on nothing, or on something deleted, made the record. */
const IDENTITY: Readonly<Record<RosterEntity, string>> = {
  building: 'code',
  entrance: 'code',
  unit: 'code',
  person: 'name',
  stay: 'unitId',
  phone: 'number',
  vehicle: 'plate',
}

/** Fields whose emptiness is an empty text; of all others it is null. */
const TEXTS = new Set(
  'name entrance room layout phase legalRepresentative contactName address email remark label space model'.split(' '),
)

/** What stands in a field that says nothing. */
export function emptyOf(field: string): Json {
  if (field === 'keyContact') return false
  return TEXTS.has(field) ? '' : null
}

/** Whether the change made the record; `wasDeleted` tells whether one of these writes was a deletion of it. */
export function isMadeBy(item: RegisterItem, wasDeleted: (bases: readonly Dot[]) => boolean): boolean {
  const write = item.f[(IDENTITY as Readonly<Record<string, string>>)[item.e] ?? '']
  return write !== undefined && (write.b.length === 0 || wasDeleted(write.b))
}

/** Whether nothing but this run, or runs taken back, stands in the record. */
export function isUntouched(state: RegisterState, isOurs: (dot: Dot) => boolean): boolean {
  return Object.values(state).every((field) => field.heads.every((head) => isOurs(head.dot)))
}

/** Judges one record of the run. */
export function takeBackRecord({ item, state, deleted }: WrittenRecord, parts: TakeBackParts): TakenBack {
  const { isOurs, isHeld, wasDeleted } = parts
  if (deleted) return { kind: 'nothing' }
  if (isMadeBy(item, wasDeleted)) {
    if (isHeld || !isUntouched(state, isOurs)) return { kind: 'kept' }
    return { kind: 'delete', item: { kind: 'delete', e: item.e, id: item.id } }
  }
  return restore({ item, state, deleted }, parts)
}

function restore({ item, state }: WrittenRecord, { dot, formerOf }: TakeBackParts): TakenBack {
  const written = Object.entries(item.f).filter(([field]) => field !== DELETED)
  const isOurHead = (field: string) => headsOf(state, field)[0]?.dot === dot
  const former = written
    .filter(([field]) => isOurHead(field))
    .map(([field, { b }]) => ({ field, former: formerOf(field, b) }))
  const valuesOf = (fromRoster: boolean) =>
    former
      .filter((one) => (one.former?.fromRoster ?? true) === fromRoster)
      .map((one) => [one.field, one.former?.value ?? emptyOf(one.field)])
  const setOf = (fromRoster: boolean): readonly DraftItem[] => {
    const values = Object.fromEntries(valuesOf(fromRoster)) as Record<string, Json>
    return Object.keys(values).length === 0 ? [] : [{ kind: 'set', e: item.e, id: item.id, values }]
  }
  return {
    kind: 'restored',
    ofRosters: setOf(true),
    ofPeople: setOf(false),
    kept: written.map(([field]) => field).filter((field) => !isOurHead(field)),
  }
}

/** Something of a run that stays, because people wrote to it or added to it since. */
export interface KeptRecord {
  readonly entity: string
  readonly id: string
  /** Fields that people wrote since; empty where the record stays as a whole. */
  readonly fields: readonly string[]
}

/** What taking a run back comes to. */
export interface TakeBackReport {
  readonly deleted: number
  readonly restored: number
  readonly kept: readonly KeptRecord[]
}

/** Nothing yet. */
export const NOTHING_TAKEN_BACK: TakeBackReport = { deleted: 0, restored: 0, kept: [] }

/** How taking a run back ended; `failed` says why, and what is back is back. */
export type TakeBackEnd =
  | { readonly kind: 'finished'; readonly report: TakeBackReport }
  | { readonly kind: 'cancelled'; readonly report: TakeBackReport }
  | { readonly kind: 'failed'; readonly report: TakeBackReport; readonly why: { readonly code: string } }

/** Two reports as one. */
export function joinReports(a: TakeBackReport, b: TakeBackReport): TakeBackReport {
  return { deleted: a.deleted + b.deleted, restored: a.restored + b.restored, kept: [...a.kept, ...b.kept] }
}
